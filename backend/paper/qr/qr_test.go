package qr

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"bapashadir/backend/paper/papertest"
)

func TestMake(t *testing.T) {
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
			q, err := Make(tc.text, tc.level)
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

func TestMakeRefuses(t *testing.T) {
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
		if _, err := Make(tc.text, tc.level); err == nil {
			t.Errorf("%s: no error", tc.name)
		}
	}
}

// paint follows the path as a browser would.
func paint(t *testing.T, q Code) [][]bool {
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

func TestExternalCodeIsReadFromScreen(t *testing.T) {
	for _, text := range []string{"K7M2Q", "0123456789", "http://192.168.137.1/m/k7m2qk7m2q", "0017/UM.01.01/III/2026 K7M2Q", strings.Repeat("Bapas ", 60)} {
		for level := Low; level <= High; level++ {
			t.Run(fmt.Sprintf("%.12s %d", text, level), func(t *testing.T) {
				t.Parallel()
				q, err := Make(text, level)
				if err != nil {
					t.Fatal(err)
				}
				const scale = 4
				side := (q.Size + 2*Quiet) * scale
				img := bytes.NewBufferString(fmt.Sprintf("P5 %d %d 255\n", side, side))
				rows := paint(t, q)
				for y := range side {
					for x := range side {
						dot := byte(255)
						if r, c := y/scale-Quiet, x/scale-Quiet; r >= 0 && c >= 0 && r < q.Size && c < q.Size && rows[r][c] {
							dot = 0
						}
						img.WriteByte(dot)
					}
				}
				if got := papertest.Tool(t, "zbarimg", "-q", "--raw", papertest.File(t, "a.pgm", img.Bytes())); got != text+"\n" {
					t.Errorf("read %q", got)
				}
			})
		}
	}
}
