package paper

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
func fitName(name string, width, scale float64) (set []line, size float64, err error) {
	words := split(piece{name, heavy})
	if len(words) == 0 {
		return nil, nameSmall, nil
	}
	whole := join(words)
	one := width / (whole[0].width * perPoint)
	if one >= nameSingle {
		return whole, max(min(one, nameLarge*scale), nameSmall), nil
	}
	if parts := balanceIn(2, words, whole[0].width, afterTitle); parts != nil {
		set := append(join(parts[0]), join(parts[1])...)
		two := width / (max(set[0].width, set[1].width) * perPoint)
		if two >= nameSmall && two > one {
			return set, max(min(two, nameDouble*scale), nameSmall), nil
		}
	}
	if one >= nameSmall {
		return whole, one, nil
	}
	return nil, 0, tooLong("name")
}

// afterTitle keeps "Prof.", "H." and an initial with what follows them; after
// the comma before the titles is the best place of all.
func afterTitle(words []word, i int) float64 {
	switch {
	case words[i-1].ends("."):
		return 20
	case words[i-1].ends(","):
		return 0
	}
	return 8
}
