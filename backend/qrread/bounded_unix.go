//go:build unix

package qrread

import (
	"context"
	"os/exec"
)

// bounded is a command that may keep a processor busy for two seconds and take 512 MB of
// addresses, a quarter of which it fills at most when it draws what people print.
func bounded(ctx context.Context, name string, args ...string) *exec.Cmd {
	return exec.CommandContext(ctx, "sh", append([]string{"-c", `ulimit -t 2; ulimit -v 524288; exec "$0" "$@"`, name}, args...)...)
}
