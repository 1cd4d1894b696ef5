package region

import (
	"slices"
	"strings"

	"bapashadir/backend/indo"
)

// The longest query that is looked at; no village with its kecamatan and
// kabupaten is longer than this.
const (
	maxLetters = 120
	maxWords   = 8
)

// ranks is how many ranks there are, see query.rank. far is what a rank rises by when
// a word stands only in the province's name, and the query doesn't say that whole:
// "belitung" is meant to find the kabupaten first, "bali" the whole province.
const (
	ranks = 14
	far   = 7
)

// Search finds at most limit villages, best first: the same name, names that begin
// with the query, names that contain it; then villages that hold every word of
// it somewhere in name, kind, kecamatan, kabupaten or province ("petaling bangka",
// "desa air itam", "kec mendo barat", "kuta bali"). Equals are in order of name, then
// code. It always returns a list: an empty one for an empty query or a limit below 1.
func (l *List) Search(text string, limit int) []Village {
	found := []Village{}
	if letters := []rune(text); len(letters) > maxLetters {
		text = string(letters[:maxLetters])
	}
	words := strings.Fields(indo.SortKey(text))
	if len(words) == 0 || limit < 1 {
		return found
	}
	q := l.query(words[:min(len(words), maxWords)])
	// Rows are in the order of equals, so that the first of a rank are its best.
	var best [ranks][]*row
	for i := range l.rows {
		r := &l.rows[i]
		if rank := q.rank(r); rank >= 0 && len(best[rank]) < limit {
			best[rank] = append(best[rank], r)
		}
	}
	for _, rows := range best {
		for _, r := range rows[:min(len(rows), limit-len(found))] {
			found = append(found, l.village(r))
		}
	}
	return found
}

// query is what is looked for. What the villages of a district or of a kind have in
// common is compared once for all of them: each mask has a bit for each word.
type query struct {
	words []string
	whole string
	kinds [4]uint8 // by the digit of the kind
	areas []area
}

type area struct{ near, province, named uint8 }

func (l *List) query(words []string) query {
	q := query{words: words, whole: strings.Join(words, ""), areas: make([]area, len(l.districts))}
	for digit, k := range []Kind{"", Kelurahan, Desa, DesaAdat} {
		q.kinds[digit] = q.within(indo.Fold(string(k)))
	}
	provinces := make([]area, len(l.provinces))
	for i := range l.provinces {
		p := &l.provinces[i]
		provinces[i].province = q.within(p.fold)
		if !slices.ContainsFunc(p.words, func(w string) bool { return !slices.Contains(words, w) }) {
			provinces[i].named = provinces[i].province
		}
	}
	regency, in := "", uint8(0) // districts of one regency stand together
	for i := range l.districts {
		d := &l.districts[i]
		if d.fold[1] != regency {
			regency, in = d.fold[1], q.within(d.fold[1])
		}
		q.areas[i] = provinces[d.province]
		q.areas[i].near = in | q.within(d.fold[0])
	}
	return q
}

// within has a bit for each word that stands in text.
func (q *query) within(text string) (mask uint8) {
	for i, w := range q.words {
		if strings.Contains(text, w) {
			mask |= 1 << i
		}
	}
	return mask
}

// rank is 0 for the best match, -1 for none: 0 to 2 for the whole query in the
// name, 3 to 5 when one of its words is, begins or is within the name while the
// others stand elsewhere, 6 when the name holds none of them; far is added when they
// stand nowhere nearer than in the province.
func (q *query) rank(r *row) int {
	if at := within(r.fold, q.whole); at >= 0 {
		return at
	}
	a := &q.areas[r.district]
	near := a.near | a.named | q.kinds[r.code[9]-'0']
	best, more := 6, 0
	for i, w := range q.words {
		at := within(r.fold, w)
		switch bit := uint8(1) << i; {
		case at >= 0:
			best = min(best, 3+at)
		case near&bit != 0:
		case a.province&bit != 0:
			more = far
		default:
			return -1
		}
	}
	return best + more
}

// within is 0 when q is the name, 1 when the name begins with it, 2 when it holds
// it, -1 when it doesn't.
func within(name, q string) int {
	switch at := strings.Index(name, q); {
	case at < 0:
		return -1
	case at > 0:
		return 2
	case len(name) > len(q):
		return 1
	}
	return 0
}
