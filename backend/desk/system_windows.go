package desk

import (
	"bapashadir/backend/outreach"
	"golang.org/x/sys/windows"
)

// openFile shows a file in the program that Windows has for it.
func openFile(path string) error { return shell(outreach.NoViewer, "open", path) }

// printFile sends a file to the default printer, through the PDF program, which asks
// for the sheets itself.
func printFile(path, _ string) error { return shell(outreach.NoPrinter, "print", path) }

func shell(missing outreach.Code, verb, path string) error {
	v, err := windows.UTF16PtrFromString(verb)
	if err != nil {
		return err
	}
	p, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return err
	}
	if err := windows.ShellExecute(0, v, p, nil, nil, windows.SW_SHOWNORMAL); err != nil {
		return outreach.Wrap(missing, err)
	}
	return nil
}
