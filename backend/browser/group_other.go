//go:build !linux && !windows

package browser

import (
	"os"
	"os/exec"
)

// group is a browser.
type group struct{ process *os.Process }

func (g *group) start(cmd *exec.Cmd) error {
	if err := cmd.Start(); err != nil {
		return err
	}
	g.process = cmd.Process
	return nil
}

func (g *group) end(atOnce bool) {
	signal := os.Interrupt
	if atOnce {
		signal = os.Kill
	}
	_ = g.process.Signal(signal) // gone already
}
