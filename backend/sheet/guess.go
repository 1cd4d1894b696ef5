package sheet

import (
	"regexp"
	"strings"
	"unicode"

	"bapashadir/backend/indo"
)

// place is how people write where they live; some of its words are posts as well.
var place = regexp.MustCompile(`(?i)^(dusun|dsn|rt|rw|kp|kampung|gang|gg|jl|jalan|blok|lingkungan|link|desa|perum)\b`)

// enough rows tell what their columns hold.
const enough = 500

// guessed is what the columns of a list without heads hold, by most of their cells.
// The first column of words is the names, the next one without another meaning the
// dusun; in any case one of them is the names'.
func guessed(l List) []Column {
	out := make([]Column, len(l.Columns))
	taken := map[Column]bool{}
	is := func(i int, c Column) { out[i], taken[c] = c, true }
	for i := range out {
		var some, letters, sex, phone, post, home int
		for _, row := range l.Rows[:min(len(l.Rows), enough)] {
			if i >= len(row.Cells) || row.Cells[i] == "" {
				continue
			}
			cell := row.Cells[i]
			some++
			if strings.IndexFunc(cell, unicode.IsLetter) >= 0 {
				letters++
			}
			var p Person
			p.Unread = map[Column]string{}
			p.take(HP, cell)
			if p.Arrival.Phone != "" {
				phone++
			}
			_, ok := sexes[indo.Fold(cell)]
			switch _, known := unsur(cell); {
			case ok:
				sex++
			case place.MatchString(cell):
				home++
			case known:
				post++
			}
		}
		most := func(n int) bool { return n > 0 && 5*n >= 3*some }
		switch {
		case !taken[LP] && most(sex):
			is(i, LP)
		case !taken[HP] && most(phone):
			is(i, HP)
		case !taken[Dusun] && most(home):
			is(i, Dusun)
		case !taken[Nama] && most(letters):
			is(i, Nama)
		case !taken[Unsur] && most(post):
			is(i, Unsur)
		case !taken[Dusun] && taken[Nama] && most(letters):
			is(i, Dusun)
		}
	}
	for i := 0; i < len(out) && !taken[Nama]; i++ { // a few names among empty numbers
		if out[i] == "" {
			is(i, Nama)
		}
	}
	return out
}
