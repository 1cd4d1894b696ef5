//go:build !unix

package qrread

import (
	"context"
	"os/exec"
)

// bounded is a command within the time of ctx: this system bounds nothing else so simply.
func bounded(ctx context.Context, name string, args ...string) *exec.Cmd {
	return exec.CommandContext(ctx, name, args...)
}
