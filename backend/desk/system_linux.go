package desk

import (
	"bytes"
	"fmt"
	"os/exec"
	"time"

	"bapashadir/backend/outreach"
)

// openFile shows a file in the program that the desktop has for it.
func openFile(path string) error { return start(outreach.NoViewer, "xdg-open", path) }

// printFile sends a file to the default printer of CUPS, or to its only one, for these
// sheets. On a printer that has none of them it is made to fit those it has.
func printFile(path, sheets string) error {
	media := map[string]string{"F4": "Custom.215x330mm", "A3": "A3"}[sheets]
	if media == "" {
		media = "A4"
	}
	args := []string{"-o", "media=" + media, "-o", "fit-to-page", path} // CUPS turns a lying page by itself
	if out, err := exec.Command("lpstat", "-e").Output(); err == nil {
		if names := bytes.Fields(out); len(names) == 1 {
			args = append([]string{"-d", string(names[0])}, args...)
		} else if len(names) == 0 {
			return outreach.Refuse(outreach.NoPrinter, "")
		}
	}
	return start(outreach.NoPrinter, "lp", args...)
}

// start runs a program and waits a moment for it to fail; one that stays is at work.
func start(missing outreach.Code, name string, args ...string) error {
	cmd := exec.Command(name, args...)
	var said bytes.Buffer
	cmd.Stderr = &said
	if err := cmd.Start(); err != nil {
		return outreach.Wrap(missing, err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	select {
	case err := <-ended:
		if err != nil {
			return outreach.Wrap(missing, fmt.Errorf("%s: %w: %s", name, err, said.Bytes()))
		}
	case <-time.After(3 * time.Second):
	}
	return nil
}
