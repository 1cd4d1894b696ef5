package sheet

import (
	"fmt"
	"io"
)

// Write writes what draw gives, all of it or nothing.
func Write(w io.Writer, draw func() ([]byte, error)) error {
	var pdf []byte
	err := Guard(func() (err error) {
		pdf, err = draw()
		return err
	})
	if err != nil {
		return err
	}
	if _, err := w.Write(pdf); err != nil {
		return fmt.Errorf("paper: writing: %w", err)
	}
	return nil
}

// Guard turns a panic into an error: gofpdf panics on some input that it should refuse.
// None is known to get past the checks, but a hall waiting for its papers is no place
// to find out.
func Guard(draw func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("paper: drawing: %v", p)
		}
	}()
	return draw()
}
