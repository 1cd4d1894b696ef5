package sheet

import (
	"fmt"
	"io"
)

// Write writes what draw gives, all of it or nothing.
func Write(w io.Writer, draw func() ([]byte, error)) (err error) {
	// gofpdf panics on some input that it should refuse. None is known to get
	// past the checks, but a hall waiting for its papers is no place to find out.
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("paper: drawing: %v", p)
		}
	}()
	pdf, err := draw()
	if err != nil {
		return err
	}
	if _, err := w.Write(pdf); err != nil {
		return fmt.Errorf("paper: writing: %w", err)
	}
	return nil
}
