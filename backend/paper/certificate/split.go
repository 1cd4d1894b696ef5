package certificate

import "bapashadir/backend/paper/sheet"

// Split draws all of them, fonts and pictures read once, and hands each to file as a
// PDF of its own, in order. progress is told how many were handed over, and before
// that 0 for each that was drawn; it stops the work by answering false. An error of
// file stops it too, and is given back.
func Split(all Certificates, progress func(done int) bool, file func(i int, pdf []byte) error) error {
	if len(all.Each) == 0 {
		return nil
	}
	said := func(done int) bool { return progress == nil || progress(done) }
	return sheet.Guard(func() error {
		s, begins, err := all.draw(func(int) bool { return said(0) })
		if err != nil {
			return err
		}
		var parts []sheet.Part
		for i, first := range begins {
			end := s.Leaves()
			if i+1 < len(begins) {
				end = begins[i+1]
			}
			parts = append(parts, sheet.Part{First: first, Leaves: end - first, Title: all.Each[i].fileTitle()})
		}
		return s.Split(all.Lang, parts, func(i int, pdf []byte) error {
			if err := file(i, pdf); err != nil {
				return err
			}
			if !said(i + 1) {
				return ErrCancelled
			}
			return nil
		})
	})
}
