package attendance

import (
	"slices"
	"testing"
)

// a4 is about what a usual letterhead leaves on A4.
var a4 = rooms{first: 195, next: 246, foot: 58, row: 9, keep: 11}

func TestPlan(t *testing.T) {
	for _, tc := range []struct {
		name string
		rows int
		want []int
	}{
		{"nobody", 0, []int{0}},
		{"all above the signatures", 15, []int{15}},
		{"one more: names go over with them", 16, []int{5, 11}},
		{"a page would be full, but its signatures alone", 21, []int{10, 11}},
		{"a few left for the last page", 33, []int{21, 12}},
		{"the middle is full", 60, []int{21, 27, 12}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got := a4.plan(tc.rows)
			if !slices.Equal(got, tc.want) {
				t.Errorf("%v, want %v", got, tc.want)
			}
		})
	}
}

// faults says what is wrong with pages of so many rows.
func faults(r rooms, rows int, pages []int) (out []string) {
	sum := 0
	for i, n := range pages {
		alone, above := r.fits(i)
		last := i == len(pages)-1
		switch {
		case n > alone, last && n > above:
			out = append(out, "a row is cut")
		case n == 0 && rows > 0:
			out = append(out, "column heads without a row")
		case last && i > 0 && n < min(r.keep, rows-1):
			out = append(out, "signatures without names")
		}
		sum += n
	}
	if sum != rows {
		out = append(out, "a row is lost")
	}
	return out
}

func TestEveryLengthBreaksWell(t *testing.T) {
	f4 := rooms{first: 228, next: 279, foot: 58, row: 9, keep: 14}
	for _, r := range []rooms{a4, f4} {
		for rows := range 700 {
			if got := faults(r, rows, r.plan(rows)); got != nil {
				t.Fatalf("%d rows on pages of %v: %v", rows, r.plan(rows), got)
			}
		}
	}
}

// The planted fault: pages filled as they come, the foot where it falls.
func TestTheProofSeesANaivePlan(t *testing.T) {
	naive := func(r rooms, rows int) (pages []int) {
		for {
			alone, _ := r.fits(len(pages))
			if rows <= alone {
				return append(pages, rows)
			}
			pages, rows = append(pages, alone), rows-alone
		}
	}
	seen := map[string]bool{}
	for rows := range 100 {
		for _, f := range faults(a4, rows, naive(a4, rows)) {
			seen[f] = true
		}
	}
	for _, f := range []string{"a row is cut", "signatures without names"} {
		if !seen[f] {
			t.Errorf("%q is not noticed", f)
		}
	}
}
