package stat

import (
	"math"
	"testing"
)

// Cases A and B of domain.md section 4.5, A as published, B in twelfths of a point.
var (
	caseA = []int{11, 4, 3, -2, 13, 2, 7, 4, 3, -3, 12}
	caseB = []int{6, 6, 0, 6, 9, -3, 6, 6, 0, 9, 6, 0, 0, 6, 9, -3, 6, 3, 0, 6, 6, 3, 0, 9}
)

// near fails unless got is want to so many decimals.
func near(t *testing.T, what string, got *float64, want float64, decimals int) {
	t.Helper()
	if got == nil {
		t.Errorf("%s: nothing, want %v", what, want)
	} else if math.Abs(*got-want) > 0.5000001*math.Pow10(-decimals) {
		t.Errorf("%s: %v, want %v", what, *got, want)
	}
}

func TestCaseA(t *testing.T) {
	s := signedRank(barsOf(caseA), 0)
	if s.Plus != 60.5 || s.Minus != 5.5 || !s.Exact || *s.P != 0.0126953125 {
		t.Errorf("%+v, p %v", s, *s.P)
	}
	near(t, "r", s.R, 0.8333, 4)
	near(t, "shift", Paired(caseA, 1).Shift, 4.5, 9)
	byNormal := normalP(tiesOf(barsOf(caseA), 0), 110)
	near(t, "p by the normal distribution", &byNormal, 0.014193, 6)
}

func TestCaseB(t *testing.T) {
	c := Paired(caseB, 12)
	if c.N != 24 || c.Up != 16 || c.Same != 6 || c.Down != 2 {
		t.Errorf("%+v", c)
	}
	near(t, "mean", c.Mean, 0.3333, 4)
	near(t, "sd", c.SD, 0.3185, 4)
	near(t, "low", &c.Interval.Low, 0.1988, 4)
	near(t, "high", &c.Interval.High, 0.4678, 4)
	near(t, "share up from", &c.ShareUp.Low, 0.467, 3)
	near(t, "share up to", &c.ShareUp.High, 0.820, 3)
	near(t, "shift", c.Shift, 0.375, 9)
	if c.Dropped.Plus != 166 || c.Dropped.Minus != 5 || !c.Dropped.Exact {
		t.Errorf("zeros dropped: %+v", c.Dropped)
	}
	near(t, "p, zeros dropped", c.Dropped.P, 8.392e-5, 8)
	near(t, "r, zeros dropped", c.Dropped.R, 0.9415, 4)
	if c.Pratt.Plus != 262 || c.Pratt.Minus != 17 || !c.Pratt.Exact {
		t.Errorf("Pratt: %+v", c.Pratt)
	}
	near(t, "p, Pratt", c.Pratt.P, 1.602e-4, 7)
	near(t, "r, Pratt", c.Pratt.R, 0.8781, 4)
}

func TestCaseC(t *testing.T) {
	for _, c := range []struct {
		k, n      int
		low, high float64
	}{{18, 24, 0.551, 0.880}, {0, 10, 0, 0.278}, {10, 10, 0.722, 1}, {16, 24, 0.467, 0.820}} {
		i, ok := Wilson(c.k, c.n)
		if !ok {
			t.Errorf("%d of %d is a share", c.k, c.n)
		}
		near(t, "low", &i.Low, c.low, 3)
		near(t, "high", &i.High, c.high, 3)
	}
	p, ok := McNemar(9, 2)
	if other, _ := McNemar(2, 9); !ok || other != p {
		t.Errorf("p %v one way, %v the other", p, other)
	}
	near(t, "McNemar", &p, 0.06543, 5)
}

// Quantiles of Student's t as printed in tables.
func TestStudent(t *testing.T) {
	for freedom, want := range map[float64]float64{9: 2.262157, 17.5: 2.105233, 23: 2.068658, 100: 1.983972, 1000: 1.962339, 1e6: 1.959966} {
		near(t, "t", &around(0, 1, freedom).High, want, 6)
	}
}

// From how many pairs on each result is given.
func TestTooFewPairs(t *testing.T) {
	for n := range 22 {
		c := Paired(caseB[:n], 12)
		for what, has := range map[string][2]bool{
			"mean":           {c.Mean != nil, n >= 1},
			"shift":          {c.Shift != nil, n >= 1},
			"r":              {c.Pratt.R != nil, n >= 1},
			"sd":             {c.SD != nil, n >= 2},
			"interval":       {c.Interval != nil, n >= 10},
			"share up":       {c.ShareUp != nil, n >= 10},
			"p, Pratt":       {c.Pratt.P != nil, n >= 20},
			"p, all changed": {c.Dropped.P != nil, n >= 20},
		} {
			if has[0] != has[1] {
				t.Errorf("%d pairs: %s given %v", n, what, has[0])
			}
		}
	}
}

func TestNoShare(t *testing.T) {
	for _, c := range [][2]int{{0, 0}, {1, 0}, {-1, 10}, {11, 10}, {math.MinInt, math.MaxInt}} {
		if i, ok := Wilson(c[0], c[1]); ok {
			t.Errorf("%v gave %v", c, i)
		}
	}
	for _, c := range [][2]int{{0, 0}, {-1, 3}, {3, -1}} {
		if p, ok := McNemar(c[0], c[1]); ok {
			t.Errorf("%v gave %v", c, p)
		}
	}
}

func TestDifferences(t *testing.T) {
	got, ok := Differences([]int{12, 48, 30}, []int{24, 36, 30})
	if !ok || len(got) != 3 || got[0] != 12 || got[1] != -12 || got[2] != 0 {
		t.Errorf("%v, %v", got, ok)
	}
	if got, ok := Differences([]int{math.MinInt, math.MaxInt}, []int{math.MaxInt, math.MinInt}); !ok || got[0] != 2*Most || got[1] != -2*Most {
		t.Errorf("%v, %v", got, ok)
	}
	if got, ok := Differences([]int{1, 2}, []int{1}); ok {
		t.Errorf("a missing answer gave %v", got)
	}
}
