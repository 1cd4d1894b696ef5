package paper

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// These tests read our pages with other people's programs, as the printer's
// driver, the reader's search box and the officer's phone will. They skip
// where a program is not installed.

func tool(t *testing.T, name string, args ...string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		t.Skipf("%s is not installed", name)
	}
	var out, complaint bytes.Buffer
	cmd := exec.Command(path, args...)
	cmd.Stdout, cmd.Stderr = &out, &complaint
	if err := cmd.Run(); err != nil {
		t.Fatalf("%s: %v\n%s%s", name, err, out.String(), complaint.String())
	}
	return out.String()
}

func file(t *testing.T, name string, content []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// printed is each of the pages, drawn once for all of these tests.
var printed = sync.OnceValue(func() [][]byte {
	var out [][]byte
	for _, p := range pages {
		var buf bytes.Buffer
		if err := WriteCertificate(&buf, p.c); err != nil {
			panic(err)
		}
		out = append(out, buf.Bytes())
	}
	return out
})

func TestExternalQpdfFindsNoFault(t *testing.T) {
	for i, p := range pages {
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			tool(t, "qpdf", "--check", file(t, "a.pdf", printed()[i]))
		})
	}
}

func TestExternalPdftotextFindsTheWords(t *testing.T) {
	one := func(text string) string { return strings.Join(strings.Fields(norm.NFC.String(text)), " ") }
	for i, p := range pages {
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			text := one(tool(t, "pdftotext", "-raw", file(t, "a.pdf", printed()[i]), "-"))
			at := 0 // what is read first comes first
			want := append([]string{}, p.c.Letterhead...)
			want = append(want, p.c.Address, p.c.Title, p.c.Number, p.c.GivenTo, p.c.Name, p.c.sentence(),
				p.c.Signer.Place, p.c.Signer.Title, p.c.Signer.Name, p.c.Signer.NIP, p.c.QRCaption)
			for _, w := range want {
				next := strings.Index(text[at:], one(w))
				if next < 0 {
					t.Fatalf("%q is not found after %q in\n%s", w, text[:at], text)
				}
				at += next + len(one(w))
			}
		})
	}
}

// Nothing is printed where an office printer no longer prints, nor on the
// ornaments, and the room for ink and stamp is empty.
func TestExternalWordsStayInside(t *testing.T) {
	box := regexp.MustCompile(`<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>`)
	for i, p := range pages {
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			w, h := p.c.size()
			html := tool(t, "pdftotext", "-bbox", file(t, "a.pdf", printed()[i]), "-")
			words := box.FindAllStringSubmatch(html, -1)
			if len(words) < 2 {
				t.Fatalf("%d words", len(words))
			}
			for _, m := range words {
				var at [4]float64
				for i := range at {
					at[i], _ = strconv.ParseFloat(m[i+1], 64)
					at[i] *= perPoint
				}
				if at[0] < side-0.5 || at[2] > w-side+0.5 || at[1] < inner || at[3] > h-inner {
					t.Errorf("%q stands at %.1f", m[5], at)
				}
				// The middle of the room left of the signer's right edge.
				if x, y := w-side-30, h-safe-foot-22; at[0] < x && x < at[2] && at[1] < y && y < at[3] {
					t.Errorf("%q stands in the room for the signature", m[5])
				}
			}
		})
	}
}

func TestExternalCodeIsReadFromPaper(t *testing.T) {
	texts := []string{"0017/2026 K7M2Q", "https://contoh.go.id/cek?n=0017&k=K7M2Q", strings.Repeat("Bapas Hadir 7. ", 12)}
	for i, text := range texts {
		t.Run(fmt.Sprintf("%d letters", len(text)), func(t *testing.T) {
			t.Parallel()
			pdf := file(t, "a.pdf", render(t, with(func(c *Certificate) { c.QRText = texts[i] })))
			tool(t, "pdftoppm", "-r", "150", "-gray", "-singlefile", pdf, strings.TrimSuffix(pdf, ".pdf"))
			if got := tool(t, "zbarimg", "-q", "--raw", strings.TrimSuffix(pdf, "pdf")+"pgm"); got != text+"\n" {
				t.Errorf("read %q", got)
			}
		})
	}
}

func TestExternalCodeIsReadFromScreen(t *testing.T) {
	for _, text := range []string{"K7M2Q", "0123456789", "http://192.168.137.1/m/k7m2qk7m2q", "0017/UM.01.01/III/2026 K7M2Q", strings.Repeat("Bapas ", 60)} {
		for level := Low; level <= High; level++ {
			t.Run(fmt.Sprintf("%.12s %d", text, level), func(t *testing.T) {
				t.Parallel()
				q, err := MakeQR(text, level)
				if err != nil {
					t.Fatal(err)
				}
				const scale = 4
				side := (q.Size + 2*quiet) * scale
				img := bytes.NewBufferString(fmt.Sprintf("P5 %d %d 255\n", side, side))
				rows := paint(t, q)
				for y := range side {
					for x := range side {
						dot := byte(255)
						if r, c := y/scale-quiet, x/scale-quiet; r >= 0 && c >= 0 && r < q.Size && c < q.Size && rows[r][c] {
							dot = 0
						}
						img.WriteByte(dot)
					}
				}
				if got := tool(t, "zbarimg", "-q", "--raw", file(t, "a.pgm", img.Bytes())); got != text+"\n" {
					t.Errorf("read %q", got)
				}
			})
		}
	}
}
