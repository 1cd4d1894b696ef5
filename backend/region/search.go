package region

import (
	"cmp"
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

// Search finds at most limit villages, best first: the same name, names that begin
// with the query, names that contain it; then villages that hold every word of
// it somewhere in name, kind, kecamatan or kabupaten ("petaling bangka", "desa air
// itam", "kec mendo barat"). Equals are in order of name, then code. It always
// returns a list: an empty one for an empty query or a limit below 1.
func Search(query string, limit int) []Village {
	found := []Village{}
	if letters := []rune(query); len(letters) > maxLetters {
		query = string(letters[:maxLetters])
	}
	words := strings.Fields(indo.SortKey(query))
	if len(words) == 0 || limit < 1 {
		return found
	}
	words = words[:min(len(words), maxWords)]
	type hit struct {
		rank int
		*entry
	}
	var hits []hit
	entries := load().entries
	for i := range entries {
		if r := entries[i].rank(words); r >= 0 {
			hits = append(hits, hit{r, &entries[i]})
		}
	}
	slices.SortFunc(hits, func(a, b hit) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(a.sort, b.sort), cmp.Compare(a.Code, b.Code))
	})
	for _, h := range hits[:min(len(hits), limit)] {
		found = append(found, h.Village)
	}
	return found
}

// rank is 0 for the best match, -1 for none: 0 to 2 for the whole query in the
// name, 3 to 5 when one of its words is, begins or is within the name while the
// others stand elsewhere, 6 when the name holds none of them.
func (e *entry) rank(words []string) int {
	if r := within(e.name, strings.Join(words, "")); r >= 0 {
		return r
	}
	best := 6
	for _, w := range words {
		if !slices.ContainsFunc(e.fields[:], func(f string) bool { return strings.Contains(f, w) }) {
			return -1
		}
		if r := within(e.name, w); r >= 0 {
			best = min(best, 3+r)
		}
	}
	return best
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
