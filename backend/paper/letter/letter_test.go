package letter

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"bapashadir/backend/paper/papertest"
	"bapashadir/backend/paper/typeset"
)

func usual(parts int) Letter {
	l := Letter{Letterhead: []string{"KEMENTERIAN IMIGRASI DAN PEMASYARAKATAN", "BALAI PEMASYARAKATAN KELAS II PANGKALPINANG"},
		Title: "SALINAN DATA PRIBADI", Under: "7 Maret 2026", Moment: "Dibaca 7 Maret 2026, 12.00 WIB", Lang: "id",
		Created: time.Date(2026, 3, 7, 5, 0, 0, 0, time.UTC), Hands: []string{"Nama", "Tanda tangan"}}
	for range parts {
		l.Parts = append(l.Parts, Part{Heading: "Bapas Hadir di Desa Petaling", Rows: []Row{{"Nama", papertest.LongName}, {"Dusun", strings.Repeat("Wirakusuma", 9)}, {"HP", ""}},
			Notes: []string{"Dicatat lewat HP sendiri. " + strings.Repeat("Kalimat yang panjang ini tidak boleh hilang. ", 8)}})
	}
	return l
}

// Whatever the number of parts, every word of them is on a page, and the program that
// checks PDFs has nothing to say.
func TestNothingIsLeftOff(t *testing.T) {
	for _, parts := range []int{0, 1, 40} {
		var b bytes.Buffer
		if err := Write(&b, usual(parts)); err != nil {
			t.Fatal(err)
		}
		papertest.Look(t, "letter", b.Bytes())
		papertest.Tool(t, "qpdf", "--check", papertest.File(t, "a.pdf", b.Bytes()))
		text := strings.Join(papertest.Text(t, b.Bytes()), "\n")
		if got := strings.Count(text, "Bapas Hadir di Desa Petaling"); got != parts || !strings.Contains(text, "SALINAN DATA PRIBADI") || !strings.Contains(text, "Tanda tangan") {
			t.Errorf("%d of %d parts:\n%s", got, parts, text)
		}
	}
}

func TestEveryWordIsChecked(t *testing.T) {
	l := usual(1)
	papertest.EveryField(t, &l, l.check, "Author", "Lang")
	l = usual(1)
	l.Parts[0].Rows[0].Value = "福"
	if err := Write(&bytes.Buffer{}, l); !errors.Is(err, typeset.ErrGlyph) {
		t.Errorf("%v", err)
	}
}
