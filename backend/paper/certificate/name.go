package certificate

import "bapashadir/backend/paper/typeset"

// The name is the largest thing after the title, so it is the one that has to
// give way. Sizes in points.
const (
	nameLarge  = 40.0 // a short name is not blown up beyond this
	nameSingle = 28.0 // one line as long as it can be this large
	nameDouble = 32.0 // two lines are never larger
	nameSmall  = 18.0 // still read from across a room
	nameLeast  = 15.0 // for a name with all its titles on a page that stands
)

// fitName sets a name as large as the width in mm allows: in one line, or in
// two that are about as long, or in three where a page is narrow, or not at all. scale
// below 1 makes room for the rest of the page; it does not move the smallest size.
func fitName(name string, width, scale float64) (set []typeset.Line, size float64, err error) {
	words := typeset.Split(typeset.Piece{Text: name, Weight: typeset.Heavy})
	if len(words) == 0 {
		return nil, nameSmall, nil
	}
	whole := typeset.Join(words)
	one := width / (whole[0].Width * typeset.PerPoint)
	if one >= nameSingle {
		return whole, max(min(one, nameLarge*scale), nameSmall), nil
	}
	for _, least := range []float64{nameSmall, nameLeast} {
		for n := 2; n <= 3; n++ {
			if set, more := parted(words, n, width); more >= least && more > one {
				return set, max(min(more, nameDouble*scale), least), nil
			}
		}
		if one >= least {
			return whole, one, nil
		}
	}
	return nil, 0, typeset.TooLong("name")
}

// parted breaks a name into n lines about as long, and says how large they can be.
func parted(words []typeset.Word, n int, width float64) (set []typeset.Line, size float64) {
	whole, widest := typeset.Join(words)[0].Width, 0.0
	for _, p := range typeset.BalanceIn(n, words, whole, typeset.AfterTitle) {
		l := typeset.Join(p)[0]
		set, widest = append(set, l), max(widest, l.Width)
	}
	if set == nil {
		return nil, 0
	}
	return set, width / (widest * typeset.PerPoint)
}
