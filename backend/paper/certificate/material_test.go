package certificate

import "testing"

// Pages of material are filled, the total stays with some lines, and none is lost.
func TestMaterialIsParted(t *testing.T) {
	for _, tc := range []struct {
		name  string
		lines int
		total float64
		want  []int
	}{
		{"none", 0, 8, []int{0}},
		{"few", 4, 8, []int{4}},
		{"as many as there is room for", 10, 0, []int{10}},
		{"no room for the total", 10, 8, []int{7, 3}},
		{"one too many", 11, 0, []int{8, 3}},
		{"three pages", 23, 8, []int{10, 10, 3}},
	} {
		lines := make([]topic, tc.lines)
		for i := range lines {
			lines[i].high = 8
		}
		var got []int
		for first := true; first || len(lines) > 0; first = false {
			n := fill(lines, 80, tc.total)
			got, lines = append(got, n), lines[n:]
		}
		if len(got) != len(tc.want) {
			t.Errorf("%s: %v, want %v", tc.name, got, tc.want)
			continue
		}
		for i := range got {
			if got[i] != tc.want[i] {
				t.Errorf("%s: %v, want %v", tc.name, got, tc.want)
			}
		}
	}
	if n := fill([]topic{{high: 200}, {high: 8}}, 80, 8); n != 1 {
		t.Errorf("a line that is a page takes %d", n)
	}
}
