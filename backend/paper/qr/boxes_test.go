package qr

import "testing"

// Each dark module is covered once, and no light one.
func TestBoxesCover(t *testing.T) {
	for _, n := range []int{8, 300, 1400} {
		rows, err := Proof(base45(n))
		if err != nil {
			t.Fatal(err)
		}
		boxes := Boxes(rows)
		seen := make([]int, len(rows)*len(rows))
		for _, b := range boxes {
			for y := b.Y; y < b.Y+b.H; y++ {
				for x := b.X; x < b.X+b.W; x++ {
					seen[y*len(rows)+x]++
				}
			}
		}
		for y := range rows {
			for x, dark := range rows[y] {
				want := 0
				if dark {
					want = 1
				}
				if seen[y*len(rows)+x] != want {
					t.Fatalf("%d letters: module %d, %d is covered %d times", n, x, y, seen[y*len(rows)+x])
				}
			}
		}
		if runs := Runs(rows); len(boxes) >= len(runs) {
			t.Errorf("%d boxes for %d runs", len(boxes), len(runs))
		}
	}
}
