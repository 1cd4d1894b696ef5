package skm

import (
	"math/rand/v2"
	"testing"
)

// sheetsOf are n sheets without a gap whose scores sum up to total.
func sheetsOf(t *testing.T, total, n int) []Sheet {
	t.Helper()
	sheets := make([]Sheet, n)
	rest := total - Elements*n
	for i := range sheets {
		for j := range sheets[i] {
			more := min(3, rest)
			sheets[i][j], rest = uint8(1+more), rest-more
		}
	}
	if rest != 0 {
		t.Fatalf("no %d sheets sum up to %d", n, total)
	}
	return sheets
}

// The golden cases of domain.md section 4.6.
func TestGolden(t *testing.T) {
	for _, c := range []struct {
		total, n, ikm int
		mark          string
	}{
		{955, 29, 9148, "A"}, {36 * 12, 12, 10000, "A"}, {1208, 38, 8830, "B"}, {1367, 43, 8831, "A"},
		{369, 40, 2563, "D"}, {9 * 10, 10, 2500, "D"}, {27 * 10, 10, 7500, "C"},
	} {
		r := Of(Permenpan2017(), sheetsOf(t, c.total, c.n))
		if r.IKM == nil || *r.IKM != c.ikm || r.Grade == nil || r.Grade.Mark != c.mark || r.Respondents != c.n || r.Least != c.n {
			t.Errorf("%d of %d: %+v", c.total, c.n, r)
		}
	}
}

// The rounded index is 25·S/(9n) in whole numbers, whatever the answers.
func TestIndexIsRoundedOnce(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 10))
	for range 500 {
		n := 1 + r.IntN(200)
		total := Elements*n + r.IntN(3*Elements*n+1)
		want := (2*2500*total + Elements*n) / (2 * Elements * n)
		if got := Of(Permenpan2017(), sheetsOf(t, total, n)); *got.IKM != want {
			t.Errorf("%d of %d: %d, want %d", total, n, *got.IKM, want)
		}
	}
}

// Whoever skips an element weighs nothing in it, and all others in full.
func TestMissing(t *testing.T) {
	sheets := sheetsOf(t, 27*12, 12) // means of 300 would hide the gaps
	for i := range sheets {
		sheets[i] = Sheet{4, 4, 4, 4, 4, 4, 4, 4, 3}
	}
	sheets[0][8], sheets[1][8] = 0, 5
	sheets[2][0] = 1
	r := Of(Permenpan2017(), append(sheets, Sheet{}, Sheet{}))
	if r.Respondents != 12 || r.Least != 10 || r.Elements[8].N != 10 || *r.Elements[8].Mean != 300 || *r.Elements[0].Mean != 375 {
		t.Errorf("%+v", r)
	}
	if *r.IKM != 9653 || r.Grade == nil || r.Grade.Mark != "A" { // (7·4 + 3 + 45/12) / 9 × 25 = 96,5277…
		t.Errorf("%d, %+v", *r.IKM, r.Grade)
	}
	sheets[3][8] = 0
	if r := Of(Permenpan2017(), sheets); r.Least != 9 || r.IKM == nil || r.Grade != nil {
		t.Errorf("nine answers to an element were graded: %+v", r)
	}
}

func TestTooFew(t *testing.T) {
	if r := Of(Permenpan2017(), sheetsOf(t, 36*9, 9)); r.IKM == nil || *r.IKM != 10000 || r.Grade != nil {
		t.Errorf("nine sheets: %+v", r)
	}
	gap := sheetsOf(t, 36*30, 30)
	for i := range gap {
		gap[i][4] = 0
	}
	for _, sheets := range [][]Sheet{nil, {}, {{}, {}}, {{5, 0, 255}}, gap} {
		r := Of(Permenpan2017(), sheets)
		if r.IKM != nil || r.Grade != nil || r.Least != 0 {
			t.Errorf("an index of what was not answered: %+v", r)
		}
	}
}

// A change of any number or word here needs a new version.
func TestTableHasNoHoles(t *testing.T) {
	rule := Permenpan2017()
	marks, last := map[string]int{}, 0
	for ikm := 0; ikm <= 11000; ikm++ {
		g, ok := rule.Grade(ikm)
		if ok != (ikm >= 2500 && ikm <= 10000) {
			t.Errorf("%d has a grade: %v", ikm, ok)
		}
		if ok {
			if marks[g.Mark]++; g.Perception < last {
				t.Errorf("%d: worse than below it", ikm)
			}
			last = g.Perception
		}
	}
	if rule.Version != 1 || len(marks) != 4 || marks["D"] != 4000 || marks["C"] != 1161 || marks["B"] != 1170 || marks["A"] != 1170 {
		t.Errorf("%v of %+v", marks, rule)
	}
}
