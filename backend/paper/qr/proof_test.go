package qr

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"bapashadir/backend/paper/papertest"
)

// base45 is letters as they stand in a proof, seeded.
func base45(n int) string {
	r := rand.New(rand.NewPCG(7, uint64(n)))
	out := make([]byte, n)
	for i := range out {
		out[i] = alphabet[r.IntN(len(alphabet))]
	}
	return string(out)
}

// What a version holds at level Q in alphanumeric mode is in the standard: one letter
// more takes the next one. In bytes 300 letters would take version 15.
func TestProofsAreAlphanumeric(t *testing.T) {
	for _, tc := range []struct{ letters, version int }{
		{16, 1}, {17, 2}, {29, 2}, {221, 10}, {250, 11}, {259, 11}, {260, 12}, {296, 12}, {300, 13}, {352, 13}, {353, 14}, {376, 14}, {400, 15}, {426, 15},
	} {
		rows, err := Proof(base45(tc.letters))
		if err != nil {
			t.Fatal(err)
		}
		if want := 17 + 4*tc.version; len(rows) != want {
			t.Errorf("%d letters: %d modules, want %d", tc.letters, len(rows), want)
		}
	}
	small, err := Proof(strings.ToLower(base45(300)))
	if err != nil {
		t.Fatal(err)
	}
	if len(small) <= 17+4*13 {
		t.Errorf("small letters cost nothing: %d modules", len(small))
	}
	for _, text := range []string{"", base45(5000)} {
		if _, err := Proof(text); err == nil {
			t.Errorf("%d letters: no error", len(text))
		}
	}
}

// The pattern of the finders must not be found by chance more often than need be.
func TestPenalty(t *testing.T) {
	rows := func(lines ...string) square {
		out := make(square, len(lines))
		for y, l := range lines {
			for x, r := range l {
				if r == '#' {
					out[y][x/64] |= 1 << (63 - x%64)
				}
			}
		}
		return out
	}
	for _, tc := range []struct {
		name string
		rows square
		want int
	}{
		{"a chequered board", rows("#.", ".#"), 0},
		{"a square", rows("##", "##"), 3 + 100},
		{"a run of five, and three in five dark", rows("#####", ".#.#.", "#.#.#", ".#.#.", "#.#.#"), 3 + 20},
	} {
		if got := tc.rows.penalty(); got != tc.want {
			t.Errorf("%s: %d, want %d", tc.name, got, tc.want)
		}
	}
	for _, text := range []string{"#.###.#....", "....#.###.#"} {
		if got := rows(text)[0].finders(len(text)); got != 1 {
			t.Errorf("%s looks %d times like a finder", text, got)
		}
	}
	// The same, counted module by module, on codes of one, two and three words a row.
	for _, n := range []int{20, 300, 700, 1400} {
		code, err := patternsFor(n)
		if err != nil {
			t.Fatal(err)
		}
		if got, want := code.penalty(), slow(code.rows()); got != want {
			t.Errorf("%d letters: %d, want %d", n, got, want)
		}
	}
}

func patternsFor(letters int) (square, error) {
	text := base45(letters)
	rows, err := Proof(text)
	if err != nil {
		return nil, err
	}
	out := make(square, len(rows))
	for y, row := range rows {
		for x, dark := range row {
			if dark {
				out[y][x/64] |= 1 << (63 - x%64)
			}
		}
	}
	return out, nil
}

// slow is the standard's penalty as it is written there.
func slow(rows [][]bool) (sum int) {
	n, dark := len(rows), 0
	for i := range n {
		var lines [2]string
		for j := range n {
			for k, d := range []bool{rows[i][j], rows[j][i]} {
				lines[k] += map[bool]string{true: "#", false: "."}[d]
			}
			if rows[i][j] {
				dark++
			}
			if i > 0 && j > 0 && rows[i][j] == rows[i-1][j] && rows[i][j] == rows[i][j-1] && rows[i][j] == rows[i-1][j-1] {
				sum += 3
			}
		}
		for _, l := range lines {
			for at := range l {
				if strings.HasPrefix(l[at:], "#.###.#....") || strings.HasPrefix(l[at:], "....#.###.#") {
					sum += 40
				}
			}
			for run := 0; l != ""; l = l[run:] {
				run = len(l) - len(strings.TrimLeft(l, l[:1]))
				if run >= 5 {
					sum += run - 2
				}
			}
		}
	}
	off := 100*dark/(n*n) - 50
	return sum + max(off, -off)/5*10
}

func TestExternalProofIsRead(t *testing.T) {
	for _, n := range []int{8, 250, 300, 400} {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			t.Parallel()
			text := base45(n)
			rows, err := Proof(text)
			if err != nil {
				t.Fatal(err)
			}
			const scale = 3
			side := (len(rows) + 2*Quiet) * scale
			img := bytes.NewBufferString(fmt.Sprintf("P5 %d %d 255\n", side, side))
			for y := range side {
				for x := range side {
					dot := byte(255)
					if r, c := y/scale-Quiet, x/scale-Quiet; r >= 0 && c >= 0 && r < len(rows) && c < len(rows) && rows[r][c] {
						dot = 0
					}
					img.WriteByte(dot)
				}
			}
			if got := papertest.Tool(t, "zbarimg", "-q", "--raw", papertest.File(t, "a.pgm", img.Bytes())); got != text+"\n" {
				t.Errorf("read %q, want %q", got, text)
			}
		})
	}
}

func BenchmarkProof(b *testing.B) {
	text := base45(300)
	b.Run("Proof", func(b *testing.B) {
		for b.Loop() {
			if _, err := Proof(text); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("Modules", func(b *testing.B) {
		for b.Loop() {
			if _, err := Modules(text, Quartile); err != nil {
				b.Fatal(err)
			}
		}
	})
}
