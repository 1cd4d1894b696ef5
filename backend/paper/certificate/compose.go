package certificate

import (
	"bapashadir/backend/paper/sheet"
	"bapashadir/backend/paper/typeset"
)

// draw draws a page for each, and more for its material. It gives on which page each
// begins, from 0.
func (all *Certificates) draw(progress func(done int) bool) (s *sheet.Sheet, begins []int, err error) {
	g := all.Look.grid()
	s = sheet.New(g.w, g.h, all.about())
	material := false
	for i := range all.Each {
		material = material || all.Each[i].Material != nil
	}
	k, err := all.Look.set(s, material)
	if err != nil {
		return nil, nil, err
	}
	codes := ahead(all.Each)
	defer codes.stop()
	for i := range all.Each {
		begins = append(begins, s.Leaves())
		if _, err := all.Each[i].draw(s, k, codes.next()); err != nil {
			return nil, nil, &At{i, err}
		}
		if progress != nil && !progress(i+1) {
			return nil, nil, ErrCancelled
		}
	}
	return s, begins, nil
}

// sizes is how large the words came out that give way, in points.
type sizes struct{ name, body float64 }

// draw lays the page out from both ends: the letterhead hangs from the top,
// code and signatures stand at the bottom, and what is between them shares the
// room that is left. It is drawn in the order in which it is read: so is it
// copied, searched and read aloud.
func (c *Certificate) draw(s *sheet.Sheet, k *setting, code made) (z sizes, err error) {
	if err := c.check(); err != nil {
		return z, err
	}
	lower, err := c.lower(k, code)
	if err != nil {
		return z, err
	}
	err = s.Leaf(func(t *sheet.Sheet) (err error) {
		t.Put(k.under, 0, 0)
		if z, err = c.middle(t, k, lower.top); err != nil {
			return err
		}
		lower.draw(t)
		if k.footer != nil {
			t.Put(k.footer, 0, 0)
		}
		return nil
	})
	if err != nil || c.Material == nil {
		return z, err
	}
	return z, c.Material.draw(s, k, c)
}

// Warnings is what an officer should look at before c is printed in this look. It
// fails as Write does.
func Warnings(l Look, c Certificate) (all []Warning, err error) {
	err = sheet.Guard(func() error {
		g := l.grid()
		s := sheet.New(g.w, g.h, sheet.About{})
		k, err := l.set(s, c.Material != nil)
		if err != nil {
			return err
		}
		z, err := c.draw(s, k, encode(&c))
		if err != nil {
			return err
		}
		if typeset.Clean(c.Name) != "" && z.name < nameWarn {
			all = append(all, Warning{"name", z.name})
		}
		if len(c.Body) > 0 && z.body < bodyWarn {
			all = append(all, Warning{"body", z.body})
		}
		return nil
	})
	return all, err
}

// A Warning says what was set so small that an officer should look at it.
type Warning struct {
	Field string  // "name" or "body"
	Size  float64 // in points
}

// What is smaller is worth a look.
const (
	nameWarn = 22.0
	bodyWarn = 10.0
)
