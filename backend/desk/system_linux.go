package desk

import (
	"bytes"
	"fmt"
	"os/exec"
	"time"

	"bapashadir/backend/outreach"
)

// openFile shows a file in the program that the desktop has for it.
// It waits a moment for that to fail; one that stays is at work.
func openFile(path string) error {
	cmd := exec.Command("xdg-open", path)
	var said bytes.Buffer
	cmd.Stderr = &said
	if err := cmd.Start(); err != nil {
		return outreach.Wrap(outreach.NoViewer, err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	select {
	case err := <-ended:
		if err != nil {
			return outreach.Wrap(outreach.NoViewer, fmt.Errorf("xdg-open: %w: %s", err, said.Bytes()))
		}
	case <-time.After(3 * time.Second):
	}
	return nil
}
