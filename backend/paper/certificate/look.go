package certificate

import (
	"bapashadir/backend/paper/sheet"
	"bapashadir/backend/paper/typeset"
)

// A setting is a look made ready for one file: what its pages share is drawn once.
type setting struct {
	grid
	palette  sheet.Palette
	title    sheet.Colour // of large words: the accent if it can be read
	under    *sheet.Stamp // background, frame, logos, letterhead
	plain    *sheet.Stamp // the same for pages of material: background and frame
	flourish *sheet.Stamp // the ornament in the middle, around 0, 0 of the page's middle
	footer   *sheet.Stamp // last, so that it is read last; nil without one
	top      float64      // where the letterhead ends

	logos      [2]*sheet.Picture // left and right, nil without
	background *sheet.Picture

	bodies   memo[[]row]
	signers  memo[band]
	captions memo[[]typeset.Line]
}

const (
	titleContrast = 3.0 // of large words on white
	logoHigh      = 23.0
	logoWide      = 27.0
	logoStanding  = 0.74 // on a page that stands they are so much smaller
	logoGap       = 5.0
	footerText    = 7.5
)

// set makes the look ready for s.
func (l *Look) set(s *sheet.Sheet, material bool) (*setting, error) {
	if err := l.check(); err != nil {
		return nil, err
	}
	k := &setting{grid: l.grid(), palette: sheet.Own(), bodies: memo[[]row]{}, signers: memo[band]{}, captions: memo[[]typeset.Line]{}}
	for _, c := range []struct {
		field, text string
		to          *sheet.Colour
	}{{"accent", l.Accent, &k.palette.Accent}, {"second", l.Second, &k.palette.Second}} {
		if c.text == "" {
			continue
		}
		colour, ok := sheet.ParseColour(c.text)
		if !ok {
			return nil, &typeset.Error{Field: c.field, Err: ErrColour}
		}
		*c.to = colour
	}
	k.title = k.palette.Accent.On(titleContrast)
	for _, p := range []struct {
		field string
		data  []byte
		to    **sheet.Picture
	}{{"background", l.Background, &k.background}, {"logoleft", l.LogoLeft, &k.logos[0]}, {"logoright", l.LogoRight, &k.logos[1]}} {
		if len(p.data) > 0 {
			read, err := s.Picture(p.field, p.data)
			if err != nil {
				return nil, err
			}
			*p.to = &read
		}
	}
	var err error
	if k.under, err = s.Stamp(func(t *sheet.Sheet) error { return l.under(t, k, true) }); err != nil {
		return nil, err
	}
	if material {
		if k.plain, err = s.Stamp(func(t *sheet.Sheet) error { return l.under(t, k, false) }); err != nil {
			return nil, err
		}
	}
	if k.flourish, err = s.Stamp(func(t *sheet.Sheet) error {
		t.Flourish(t.W/2, t.H/2, k.palette)
		return nil
	}); err != nil {
		return nil, err
	}
	if text := typeset.Clean(l.Footer); text != "" {
		k.footer, err = s.Stamp(func(t *sheet.Sheet) error { return l.foot(t, k, text) })
	}
	return k, err
}

// under is what lies below the words of a certificate, and the letterhead.
func (l *Look) under(t *sheet.Sheet, k *setting, whole bool) (err error) {
	if k.background != nil {
		t.Cover(*k.background)
	}
	switch l.Frame {
	case Dulang, "":
		t.Tray(k.margin, k.corner, k.palette)
	case Anyaman:
		t.Plait(k.margin, k.palette)
	case Garis:
		t.Quiet(k.margin, k.palette)
	case Bare:
	default:
		return &typeset.Error{Field: "frame", Err: ErrFrame}
	}
	if !whole {
		return nil
	}
	side, tall, wide, high := k.side, logoHigh, logoWide, 0.0
	if l.Upright {
		tall, wide = tall*logoStanding, wide*logoStanding
	}
	for i, p := range k.logos {
		if p == nil {
			continue
		}
		scale := min(wide/p.Width, tall/p.Height)
		w, h := scale*p.Width, scale*p.Height
		x := k.side
		if i == 1 {
			x = t.W - k.side - w
		}
		t.Place(*p, x, k.head+(tall-h)/2, w, h)
		side, high = max(side, k.side+w+logoGap), tall
	}
	k.top, err = t.Letterhead(sheet.Letterhead{Lines: l.Letterhead, Address: l.Address, Beside: side - k.side, High: high}, k.head, k.side, 1)
	return err
}

func (l *Look) foot(t *sheet.Sheet, k *setting, text string) error {
	line := typeset.Shape(text, typeset.Medium, 0)
	size := min(footerText, (k.width()-4)/(line.Width*typeset.PerPoint))
	if size < 5.5 {
		return typeset.TooLong("footer")
	}
	t.Centre(line, t.W/2, k.foot, size, sheet.Second)
	return nil
}

// A memo is what was measured once for many: a batch says the same on most of its pages.
type memo[T any] map[string]T

// memoMost bounds it where every page says something else.
const memoMost = 64

func (m memo[T]) get(key string, measure func() (T, error)) (T, error) {
	if v, ok := m[key]; ok {
		return v, nil
	}
	v, err := measure()
	if err != nil {
		return v, err
	}
	if len(m) >= memoMost {
		clear(m)
	}
	m[key] = v
	return v, nil
}
