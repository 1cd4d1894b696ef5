package record

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"bapashadir/backend/paper/papertest"
	"bapashadir/backend/paper/sheet"
	"bapashadir/backend/paper/typeset"
)

func usual(paragraphs, rows int) Record {
	l := Record{
		Letterhead: []string{"KEMENTERIAN IMIGRASI DAN PEMASYARAKATAN", "BALAI PEMASYARAKATAN KELAS II PANGKALPINANG"},
		Address:    "Jalan Contoh Nomor 1, Pangkalpinang", Title: "BERITA ACARA PENGHAPUSAN DATA", Number: "Nomor 3/2027",
		Moment: "Dibuat 7 Maret 2027, 11.42 WIB", Author: "Bapas", Lang: "id", Created: time.Date(2027, 3, 7, 9, 5, 0, 0, time.UTC),
		Signer: &sheet.Signer{Place: "Pangkalpinang, 7 Maret 2027", Title: "Petugas", Name: "Rina Marlina, S.H."},
	}
	first := Part{Heading: "Yang dihapus"}
	for i := range paragraphs {
		first.Text = append(first.Text, fmt.Sprintf("Paragraf %d menerangkan apa yang dihapus, dari kegiatan mana, dan mengapa sebagian tetap disimpan.", i+1))
	}
	first.Text = append(first.Text, "• Satu butir daftar")
	table := Part{Heading: "Rincian", Table: Table{Heads: []string{"Jenis data", "Jumlah"}, Wide: []int{3, 1}}}
	for i := range rows {
		table.Table.Rows = append(table.Table.Rows, []string{fmt.Sprintf("Jenis %d "+papertest.LongPlace, i+1), fmt.Sprint(i)})
	}
	l.Parts = []Part{first, table, {Fresh: true, Heading: "Lampiran", Text: []string{"Di halaman sendiri."}}}
	return l
}

func TestExternalNothingIsLostBetweenPages(t *testing.T) {
	for _, n := range []int{0, 1, 15, 60} {
		l := usual(n, n*2)
		var b bytes.Buffer
		if err := Write(&b, l); err != nil {
			t.Fatal(err)
		}
		papertest.Look(t, fmt.Sprintf("letter %d", n), b.Bytes())
		pages := papertest.Text(t, b.Bytes())
		for i, page := range pages {
			for _, want := range []string{"BERITA ACARA PENGHAPUSAN DATA", "Nomor 3/2027", fmt.Sprintf("Halaman %d dari %d", i+1, len(pages))} {
				if !strings.Contains(page, want) {
					t.Errorf("page %d does not say %q", i+1, want)
				}
			}
			if strings.HasSuffix(strings.TrimSpace(strings.Split(page, "Dibuat")[0]), "Rincian") {
				t.Errorf("page %d ends with a heading", i+1)
			}
		}
		if last := pages[len(pages)-1]; !strings.Contains(last, "Di halaman sendiri.") || strings.Contains(last, "Rincian") || !strings.Contains(last, "Rina Marlina, S.H.") {
			t.Errorf("the last page: %s", last)
		}
		all := strings.Join(pages, " ")
		for i := range n {
			if !strings.Contains(all, fmt.Sprintf("Paragraf %d ", i+1)) {
				t.Errorf("paragraph %d is lost", i+1)
			}
		}
		for i := range n * 2 {
			if !strings.Contains(all, fmt.Sprintf("Jenis %d ", i+1)) {
				t.Errorf("row %d is lost", i+1)
			}
		}
		for _, w := range papertest.Words(t, b.Bytes()) {
			if w.Left < side-1 || w.Right > 210-side+1 || w.Top < safe-3 || w.Bottom > 297-safe+2 {
				t.Errorf("%+v stands outside", w)
			}
		}
	}
}

func TestRefused(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*Record)
		why    error
		field  string
	}{
		"another script":            {func(l *Record) { l.Parts[0].Text[1] = "陳福" }, typeset.ErrGlyph, "parts.1.text.2"},
		"an emoji in a row":         {func(l *Record) { l.Parts[1].Table.Rows[0][0] = "🌸" }, typeset.ErrGlyph, "parts.2.rows.1"},
		"a word as wide as a sheet": {func(l *Record) { l.Parts[1].Table.Rows[1][1] = strings.Repeat("a", 300) }, typeset.ErrTooLong, "parts.2.rows.2"},
		"a title that is a text":    {func(l *Record) { l.Title = strings.Repeat("BERITA ", 80) }, typeset.ErrTooLong, "title"},
	} {
		l := usual(3, 3)
		c.change(&l)
		var b bytes.Buffer
		err := Write(&b, l)
		var refused *typeset.Error
		if !errors.As(err, &refused) || !errors.Is(err, c.why) || refused.Field != c.field || b.Len() > 0 {
			t.Errorf("%s: %v, %d bytes", name, err, b.Len())
		}
	}
}
