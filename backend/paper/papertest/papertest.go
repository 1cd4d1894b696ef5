// Package papertest lets tests read our papers with other people's programs, as the
// printer's driver, the reader's search box and the officer's phone will. A test
// skips where a program is not installed (build/test installs them all).
package papertest

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// Tool runs a program and gives what it said; the test fails when it complains.
func Tool(t *testing.T, name string, args ...string) string {
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

// File puts content where a program can read it.
func File(t *testing.T, name string, content []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// Look writes a paper into the folder PAPER_OUT, if there is one, to be looked at.
func Look(t *testing.T, name string, pdf []byte) {
	t.Helper()
	if out := os.Getenv("PAPER_OUT"); out != "" {
		path := filepath.Join(out, strings.ReplaceAll(name, " ", "-")+".pdf")
		if err := os.WriteFile(path, pdf, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// Text is what a search box finds on the pages, first to last, in the order of the
// file, each line break and run of spaces one space.
func Text(t *testing.T, pdf []byte) (pages []string) {
	t.Helper()
	all := Tool(t, "pdftotext", "-raw", File(t, "a.pdf", pdf), "-")
	for page := range strings.SplitSeq(strings.TrimSuffix(all, "\f"), "\f") {
		pages = append(pages, One(page))
	}
	return pages
}

// One is text as Text gives it.
func One(text string) string { return strings.Join(strings.Fields(norm.NFC.String(text)), " ") }

// A Word stands on a page (from 1) in a box in mm from its upper left corner.
type Word struct {
	Page                     int
	Text                     string
	Left, Top, Right, Bottom float64
}

var (
	pageOrWord = regexp.MustCompile(`<page |<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>`)
	entities   = strings.NewReplacer("&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", `"`)
)

// Words is every word of a paper and where it stands.
func Words(t *testing.T, pdf []byte) (words []Word) {
	t.Helper()
	page := 0
	for _, m := range pageOrWord.FindAllStringSubmatch(Tool(t, "pdftotext", "-bbox", File(t, "a.pdf", pdf), "-"), -1) {
		if m[0] == "<page " {
			page++
			continue
		}
		w := Word{Page: page, Text: entities.Replace(m[5])}
		for i, to := range []*float64{&w.Left, &w.Top, &w.Right, &w.Bottom} {
			v, err := strconv.ParseFloat(m[i+1], 64)
			if err != nil {
				t.Fatal(err)
			}
			*to = v * 25.4 / 72
		}
		words = append(words, w)
	}
	return words
}

// Picture prints one page at so many dots an inch, in grey.
func Picture(t *testing.T, pdf []byte, page, dpi int) (path string) {
	t.Helper()
	from, n := File(t, "a.pdf", pdf), strconv.Itoa(page)
	root := strings.TrimSuffix(from, ".pdf")
	Tool(t, "pdftoppm", "-r", strconv.Itoa(dpi), "-gray", "-singlefile", "-f", n, "-l", n, from, root)
	return root + ".pgm"
}

// Codes is what a reader finds in a picture, without an order.
func Codes(t *testing.T, picture string) []string {
	t.Helper()
	return strings.Split(strings.TrimSuffix(Tool(t, "zbarimg", "-q", "--raw", picture), "\n"), "\n")
}

// Try is Codes where a reader may well find nothing.
func Try(picture string) ([]string, error) {
	out, err := exec.Command("zbarimg", "-q", "--raw", picture).Output()
	return strings.Split(strings.TrimSuffix(string(out), "\n"), "\n"), err
}

// Blurred is the picture out of focus (ImageMagick's -blur is Gaussian, done in two passes).
func Blurred(t *testing.T, picture, sigma string) (path string) {
	t.Helper()
	path = strings.TrimSuffix(picture, ".pgm") + "-blurred.pgm"
	Tool(t, "convert", picture, "-blur", "0x"+sigma, path)
	return path
}

// Cut is the part of a picture that scissors leave, in mm from its upper left corner.
func Cut(t *testing.T, picture string, dpi int, left, top, wide, tall float64) (path string) {
	t.Helper()
	dots := func(mm float64) int { return int(mm / 25.4 * float64(dpi)) }
	path = File(t, "cut.pgm", nil)
	Tool(t, "convert", picture, "-crop", fmt.Sprintf("%dx%d+%d+%d", dots(wide), dots(tall), dots(left), dots(top)), "+repage", path)
	return path
}
