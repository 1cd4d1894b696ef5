package stat

import (
	"encoding/binary"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
)

// sound fails for any number in v that is none, any p outside (0, 1] and any interval that
// is the wrong way round.
func sound(t *testing.T, v any) {
	t.Helper()
	var walk func(name string, v reflect.Value)
	walk = func(name string, v reflect.Value) {
		switch v.Kind() {
		case reflect.Pointer:
			if !v.IsNil() {
				walk(name, v.Elem())
			}
		case reflect.Struct:
			if i, ok := v.Interface().(Interval); ok && i.Low > i.High {
				t.Errorf("%s: %v", name, i)
			}
			for i := range v.NumField() {
				walk(v.Type().Field(i).Name, v.Field(i))
			}
		case reflect.Float64:
			f := v.Float()
			if math.IsNaN(f) || math.IsInf(f, 0) || name == "P" && (f <= 0 || f > 1) || (name == "R" || name == "Delta") && math.Abs(f) > 1 {
				t.Errorf("%s: %v", name, f)
			}
		}
	}
	walk("", reflect.ValueOf(v))
}

// agrees checks what holds for any differences and those the other way round.
func agrees(t *testing.T, differences []int, unit int) {
	t.Helper()
	turned := make([]int, len(differences))
	for i, d := range differences {
		turned[i] = -within(d)
	}
	c, o := Paired(differences, unit), Paired(turned, unit)
	sound(t, c)
	if c.N != len(differences) || c.Up+c.Same+c.Down != c.N {
		t.Errorf("%d of %d pairs: %+v", c.N, len(differences), c)
	}
	if c.Interval != nil && (!c.Interval.Covers(*c.Mean) || o.Interval.Low != -c.Interval.High || o.Interval.High != -c.Interval.Low) {
		t.Errorf("mean %v, interval %v, turned %v", *c.Mean, c.Interval, o.Interval)
	}
	if c.ShareUp != nil && !c.ShareUp.Covers(float64(c.Up)/float64(c.N)) {
		t.Errorf("%d of %d: %v", c.Up, c.N, c.ShareUp)
	}
	if c.Up != o.Down || c.Down != o.Up || !opposite(c.Mean, o.Mean) || !opposite(c.Shift, o.Shift) || !reflect.DeepEqual(c.SD, o.SD) {
		t.Errorf("%+v, turned %+v", c, o)
	}
	for _, s := range [][2]SignedRank{{c.Pratt, o.Pratt}, {c.Dropped, o.Dropped}} {
		if s[0].Plus != s[1].Minus || s[0].Minus != s[1].Plus || !opposite(s[0].R, s[1].R) || !reflect.DeepEqual(s[0].P, s[1].P) {
			t.Errorf("%+v, turned %+v", s[0], s[1])
		}
	}
}

func opposite(a, b *float64) bool {
	return a == nil && b == nil || a != nil && b != nil && *a == -*b
}

func TestHostile(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 8))
	for _, n := range []int{0, 1, 2, 3, 9, 10, 19, 20, 50, 51, 150, 5_000, 20_000} {
		mixed := make([]int, n)
		for i := range mixed {
			mixed[i] = int(r.Uint64())
		}
		oneUp := make([]int, n)
		if n > 0 {
			oneUp[n/2] = 1
		}
		for _, differences := range [][]int{
			make([]int, n), slices.Repeat([]int{1}, n), slices.Repeat([]int{-7}, n), oneUp, mixed,
			slices.Repeat([]int{math.MinInt, math.MaxInt}, n/2), slices.Repeat([]int{math.MaxInt}, n),
		} {
			for _, unit := range []int{12, 1, 0, -5, math.MinInt, math.MaxInt} {
				agrees(t, differences, unit)
				c := Unpaired(differences, mixed, unit)
				sound(t, c)
				if c.Interval != nil && !c.Interval.Covers(*c.Difference) {
					t.Errorf("difference %v, interval %v", *c.Difference, c.Interval)
				}
			}
		}
	}
	for _, faces := range [][4]int{{}, {1}, {0, 0, 0, 1}, {20}, {0, 0, 0, 20}, {5, 5, 5, 5}, {-3, 2, math.MinInt, 30}, {math.MaxInt, math.MaxInt, math.MaxInt, math.MaxInt}} {
		for _, other := range [][4]int{{}, {2}, {0, 25}, {20}, {9, 9, 9, 9}, {0, 0, 0, math.MaxInt}} {
			a, b := UnpairedFaces(faces, other), UnpairedFaces(other, faces)
			sound(t, a)
			if !opposite(a.Difference, b.Difference) || !opposite(a.Delta, b.Delta) || !reflect.DeepEqual(a.P, b.P) {
				t.Errorf("%v %v: %+v, turned %+v", faces, other, a, b)
			}
		}
	}
	for _, k := range []int{0, 1, 2, 10, 5_000, 1 << 30, math.MaxInt} {
		for _, n := range []int{0, 1, 2, 10, 5_000, 1 << 30, math.MaxInt} {
			if i, ok := Wilson(k, n); ok {
				sound(t, i)
			}
			if p, ok := McNemar(k, n); ok {
				sound(t, struct{ P float64 }{p})
			}
		}
	}
}

// No change is no change, with any number of pairs.
func TestAllTheSame(t *testing.T) {
	for _, n := range []int{20, 80, 5_000} {
		c := Paired(make([]int, n), 12)
		if *c.Mean != 0 || *c.SD != 0 || *c.Shift != 0 || *c.Interval != (Interval{}) || *c.Pratt.P != 1 || c.Pratt.R != nil {
			t.Errorf("%d pairs: %+v", n, c)
		}
	}
}

func TestGroupsAlike(t *testing.T) {
	for _, faces := range [][4]int{{0, 0, 30}, {5, 6, 7, 8}, {20, 0, 0, 20}} {
		c := UnpairedFaces(faces, faces)
		if *c.Difference != 0 || *c.Delta != 0 || *c.P != 1 || !c.Interval.Covers(0) {
			t.Errorf("%v twice: %+v, p %v", faces, c, *c.P)
		}
	}
}

func FuzzPaired(f *testing.F) {
	f.Add([]byte{}, 12)
	f.Add([]byte("sepuluh orang, dua puluh orang, lima puluh orang lagi"), 12)
	f.Add(slices.Repeat([]byte{0}, 400), 1)
	f.Add(slices.Repeat([]byte{255, 127, 1, 0}, 40), 0)
	f.Fuzz(func(t *testing.T, said []byte, unit int) {
		var small, large []int
		for _, b := range said {
			small = append(small, int(int8(b)))
		}
		for ; len(said) >= 8; said = said[8:] {
			large = append(large, int(binary.LittleEndian.Uint64(said)))
		}
		agrees(t, small, unit)
		agrees(t, large, unit)
		sound(t, Unpaired(small, large, unit))
		sound(t, Unpaired(large, small, unit))
	})
}
