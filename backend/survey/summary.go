package survey

import (
	"slices"
	"strings"
)

// MinShown is the number of sheets from which a summary may be shown while people
// are still answering; below it one could guess who said what (domain.md section 4.5).
const MinShown = 10

// CanShow tells whether a summary of so many answers may be shown: when feedback
// is closed, or when at least MinShown have answered.
func CanShow(closed bool, answers int) bool { return closed || answers >= MinShown }

// QuickSummary is what all sheets say together. Answers counts the sheets, Items
// stand in the instrument's order, and Comments are sorted by letter so that the
// order in which they came is gone.
type QuickSummary struct {
	Instrument string     `json:"instrument"`
	Version    int        `json:"version"`
	Answers    int        `json:"answers"`
	Items      [4]ItemSum `json:"items"`
	Comments   []string   `json:"comments"`
}

// ItemSum is one item: N answered it, Counts are the sheets with score 1 to 4 and
// Mean is their mean from 1 to 4, nil when nobody answered.
type ItemSum struct {
	Key    string   `json:"key"`
	N      int      `json:"n"`
	Counts [4]int   `json:"counts"`
	Mean   *float64 `json:"mean"`
}

// Summarise adds up sheets of Quick's version. A score above 4 counts as skipped
// and a sheet that says nothing isn't counted; outreach refuses both earlier.
func Summarise(answers []QuickAnswer) QuickSummary {
	form := Quick()
	sum := QuickSummary{Instrument: form.ID, Version: form.Version, Comments: []string{}}
	for _, a := range answers {
		if a.empty() {
			continue
		}
		sum.Answers++
		for i, s := range a.Scores {
			if s >= 1 && s <= 4 {
				sum.Items[i].Counts[s-1]++
			}
		}
		if c := strings.TrimSpace(a.Comment); c != "" {
			sum.Comments = append(sum.Comments, c)
		}
	}
	slices.Sort(sum.Comments)
	for i := range sum.Items {
		it := &sum.Items[i]
		it.Key = form.Items[i].Key
		total := 0
		for s, n := range it.Counts {
			it.N += n
			total += n * (s + 1)
		}
		if it.N > 0 {
			mean := float64(total) / float64(it.N)
			it.Mean = &mean
		}
	}
	return sum
}

// empty tells whether a sheet holds neither a face nor a comment.
func (a QuickAnswer) empty() bool {
	return strings.TrimSpace(a.Comment) == "" &&
		!slices.ContainsFunc(a.Scores[:], func(s uint8) bool { return s >= 1 && s <= 4 })
}
