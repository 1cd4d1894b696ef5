package desk

import (
	"bapashadir/backend/outreach"
	"golang.org/x/sys/windows"
)

// openFile shows a file in the program that Windows has for it.
func openFile(path string) error {
	v, err := windows.UTF16PtrFromString("open")
	if err != nil {
		return err
	}
	p, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return err
	}
	if err := windows.ShellExecute(0, v, p, nil, nil, windows.SW_SHOWNORMAL); err != nil {
		return outreach.Wrap(outreach.NoViewer, err)
	}
	return nil
}
