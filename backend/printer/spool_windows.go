package printer

import (
	"context"
	"errors"
	"fmt"
	"unsafe"

	"bapashadir/backend/outreach"
	"golang.org/x/sys/windows"
)

// System is Windows' spooler, and the program that it has for PDFs.
type System struct {
	enumPrinters, defaultPrinter *windows.LazyProc
}

// Here is what prints on this laptop.
func Here() *System {
	spooler := windows.NewLazySystemDLL("winspool.drv")
	return &System{spooler.NewProc("EnumPrintersW"), spooler.NewProc("GetDefaultPrinterW")}
}

// Copies tells whether Print heeds how many: the PDF program can't be told.
func (s *System) Copies() bool { return false }

// info is PRINTER_INFO_2W.
type info struct {
	server, name, share, port, driver, comment, location *uint16
	devMode                                              uintptr
	separator, processor, datatype, parameters           *uint16
	security                                             uintptr
	attributes, priority, defaultPriority                uint32
	start, until, status, jobs, speed                    uint32
}

// List is the printers, as the spooler lists them. Errors: NoSpooler.
func (s *System) List(context.Context) ([]Printer, error) {
	const local, connections, level = 2, 4, 2
	ask := func(buf []byte) (need, n uint32, err error) {
		ok, _, err := s.enumPrinters.Call(local|connections, 0, level, uintptr(unsafe.Pointer(unsafe.SliceData(buf))), uintptr(len(buf)),
			uintptr(unsafe.Pointer(&need)), uintptr(unsafe.Pointer(&n)))
		if ok != 0 {
			err = nil
		}
		return need, n, err
	}
	var buf []byte
	need, n, err := ask(nil)
	// A printer may be added between two calls.
	for tries := 0; errors.Is(err, windows.ERROR_INSUFFICIENT_BUFFER) && tries < 4; tries++ {
		buf = make([]byte, need)
		need, n, err = ask(buf)
	}
	if err != nil {
		return nil, outreach.Wrap(outreach.NoSpooler, fmt.Errorf("EnumPrinters: %w", err))
	}
	if n == 0 {
		return nil, nil
	}
	standard := s.standard()
	var list []Printer
	for _, i := range unsafe.Slice((*info)(unsafe.Pointer(unsafe.SliceData(buf))), n) {
		name, state := windows.UTF16PtrToString(i.name), stateOfBits(i.status, i.attributes)
		list = append(list, Printer{Name: name, Info: name, Default: name == standard, Sizes: []string{"A4", "F4", "A3"},
			Why: state.why(), Soon: state.soon()})
	}
	return list, nil
}

// standard is the default printer, "" when there is none.
func (s *System) standard() string {
	var n uint32
	_, _, _ = s.defaultPrinter.Call(0, uintptr(unsafe.Pointer(&n))) // tells n by failing
	if n == 0 {
		return ""
	}
	buf := make([]uint16, n)
	if ok, _, _ := s.defaultPrinter.Call(uintptr(unsafe.Pointer(unsafe.SliceData(buf))), uintptr(unsafe.Pointer(&n))); ok == 0 {
		return ""
	}
	return windows.UTF16ToString(buf)
}

// Print gives a job to the PDF program for one printer. Errors: BadCopies, ErrNone when
// that program can't be told to print.
func (s *System) Print(_ context.Context, j Job) (Sent, error) {
	if err := j.check(); err != nil {
		return Sent{}, err
	}
	var all [3]*uint16
	for i, text := range []string{"printto", j.Path, `"` + j.Printer + `"`} {
		p, err := windows.UTF16PtrFromString(text)
		if err != nil {
			return Sent{}, fmt.Errorf("printer: %w", err)
		}
		all[i] = p
	}
	if err := windows.ShellExecute(0, all[0], all[1], all[2], nil, windows.SW_HIDE); err != nil {
		return Sent{}, fmt.Errorf("%w: %w", ErrNone, err)
	}
	return Sent{}, nil
}

// Look knows no more than Print.
func (s *System) Look(context.Context, string, int) (News, error) { return News{Stage: Handed}, nil }
