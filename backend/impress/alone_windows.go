package impress

import (
	"os/exec"
	"strconv"
	"syscall"
	"time"
)

// alone shows no console, and ends the program with what it starts: soffice.exe starts
// soffice.bin.
func alone(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{HideWindow: true}
	cmd.Cancel = func() error {
		kill := exec.Command("taskkill", "/T", "/F", "/PID", strconv.Itoa(cmd.Process.Pid))
		kill.SysProcAttr = &syscall.SysProcAttr{HideWindow: true}
		return kill.Run()
	}
	cmd.WaitDelay = 3 * time.Second
}
