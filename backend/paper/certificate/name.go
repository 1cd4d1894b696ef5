package certificate

import "bapashadir/backend/paper/typeset"

// The name is the largest thing after the title, so it is the one that has to
// give way. Sizes in points.
const (
	nameLarge  = 40.0 // a short name is not blown up beyond this
	nameSingle = 28.0 // one line as long as it can be this large
	nameDouble = 32.0 // two lines are never larger
	nameSmall  = 18.0 // still read from across a room
)

// fitName sets a name as large as the width in mm allows: in one line, or in
// two that are about as long, or not at all. scale below 1 makes room for the
// rest of the page; it does not move the smallest size.
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
	if parts := typeset.BalanceIn(2, words, whole[0].Width, typeset.AfterTitle); parts != nil {
		set := append(typeset.Join(parts[0]), typeset.Join(parts[1])...)
		two := width / (max(set[0].Width, set[1].Width) * typeset.PerPoint)
		if two >= nameSmall && two > one {
			return set, max(min(two, nameDouble*scale), nameSmall), nil
		}
	}
	if one >= nameSmall {
		return whole, one, nil
	}
	return nil, 0, typeset.TooLong("name")
}
