package attendance

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"

	"bapashadir/backend/paper/typeset"
)

// Sum is the code on every page, "3F2A 91C0 5B7E D204": it ties a signed paper to
// the data. Whoever has the rows can work it out again, and a row added, taken out
// or changed since gives another one.
//
// It is the first 64 bits of the SHA-256 of these lines, in UTF-8, each ended by
// one line feed:
//
//	bapas-hadir daftar-hadir 1
//	the session's id
//	the number of rows, a space, the number of children counted without a name
//	for each row, ordered by number: number, name, sex, unsur (a child's: school),
//	dusun (a child's: empty), and "kertas" or nothing, parted by tabs
//
// Texts go in as they are printed: composed (NFC), with single spaces. Phones are
// left out although they may be printed: a short code over a row whose other words
// are known would let someone try all numbers until one fits. So are the moment and
// the signers, who are not rows: printing again later gives the same code as long
// as the rows are the same.
func Sum(session string, rows []Row, children int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "bapas-hadir daftar-hadir 1\n%s\n%d %d\n", typeset.Clean(session), len(rows), children)
	type line struct {
		number int
		text   string
	}
	var lines []line
	for i, r := range rows {
		r = r.shown()
		if r.Number == 0 {
			r.Number = i + 1
		}
		hand := ""
		if r.ByHand {
			hand = "kertas"
		}
		text := fmt.Sprint(r.Number)
		for _, field := range []string{r.Name, r.Sex, r.Unsur, r.Dusun, hand} {
			text += "\t" + typeset.Clean(field)
		}
		lines = append(lines, line{r.Number, text + "\n"})
	}
	slices.SortStableFunc(lines, func(a, b line) int { return cmp.Compare(a.number, b.number) })
	for _, l := range lines {
		b.WriteString(l.text)
	}
	sum := sha256.Sum256([]byte(b.String()))
	return fmt.Sprintf("%X %X %X %X", sum[0:2], sum[2:4], sum[4:6], sum[6:8])
}
