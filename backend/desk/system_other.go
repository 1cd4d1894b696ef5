//go:build !linux && !windows

package desk

import (
	"os/exec"

	"bapashadir/backend/outreach"
)

// openFile shows a file in the program that the system has for it.
func openFile(path string) error {
	if err := exec.Command("open", path).Run(); err != nil {
		return outreach.Wrap(outreach.NoViewer, err)
	}
	return nil
}
