package paper

import (
	"fmt"
	"strings"
	"testing"
)

func TestMakeQR(t *testing.T) {
	for _, tc := range []struct {
		name  string
		text  string
		level Level
		size  int
	}{
		{"a slip's code", "K7M2Q", Low, 21},
		{"dirt costs room", "http://192.168.137.1/m/k7m2qk7m2q", High, 33},
		{"and less of it less", "http://192.168.137.1/m/k7m2qk7m2q", Low, 29},
		{"letters with marks", "Đặng Thị Ngọc", Medium, 25},
	} {
		t.Run(tc.name, func(t *testing.T) {
			q, err := MakeQR(tc.text, tc.level)
			if err != nil {
				t.Fatal(err)
			}
			if q.Size != tc.size {
				t.Errorf("%d modules, want %d", q.Size, tc.size)
			}
			// The finder in the upper left corner, as every code begins.
			if !strings.HasPrefix(q.Path, "M0 0h7v1h-7z") {
				t.Errorf("the path begins %.20s", q.Path)
			}
			if rows := paint(t, q); rows[0][0] != true || rows[1][1] != false || rows[3][3] != true {
				t.Error("no finder in the upper left corner")
			}
		})
	}
}

func TestMakeQRRefuses(t *testing.T) {
	for _, tc := range []struct {
		name  string
		text  string
		level Level
	}{
		{"nothing", "", Medium},
		{"a book", strings.Repeat("a", 3000), Low},
		{"a level there is not", "a", High + 1},
		{"nor below", "a", Low - 1},
	} {
		if _, err := MakeQR(tc.text, tc.level); err == nil {
			t.Errorf("%s: no error", tc.name)
		}
	}
}

// paint follows the path as a browser would.
func paint(t *testing.T, q QR) [][]bool {
	t.Helper()
	rows := make([][]bool, q.Size)
	for y := range rows {
		rows[y] = make([]bool, q.Size)
	}
	for _, part := range strings.Split(strings.TrimSuffix(q.Path, "z"), "z") {
		var x, y, w, back int
		if _, err := fmt.Sscanf(part, "M%d %dh%dv1h-%d", &x, &y, &w, &back); err != nil || w != back || w < 1 {
			t.Fatalf("bad run %q: %v", part, err)
		}
		for i := range w {
			if rows[y][x+i] {
				t.Fatalf("run %q overlaps another", part)
			}
			rows[y][x+i] = true
		}
	}
	return rows
}
