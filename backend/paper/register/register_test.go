package register

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"bapashadir/backend/paper/papertest"
	"bapashadir/backend/paper/typeset"
)

func usual(rows int) Book {
	b := Book{
		Letterhead: []string{"KEMENTERIAN IMIGRASI DAN PEMASYARAKATAN", "KANTOR WILAYAH DITJENPAS KEPULAUAN BANGKA BELITUNG", "BALAI PEMASYARAKATAN KELAS II PANGKALPINANG"},
		Address:    "Jalan Contoh Nomor 1, Pangkalpinang · Telepon (0717) 000000",
		Period:     "1 Januari–30 Juni 2026",
		Moment:     "7 Maret 2026, 11.42 WIB",
		Author:     "Balai Pemasyarakatan Kelas II Pangkalpinang",
		Lang:       "id",
		Created:    time.Date(2026, 3, 7, 9, 5, 0, 0, time.UTC),
	}
	for i := range rows {
		r := Row{Number: fmt.Sprintf("%04d/PAS.PAS3-UM.01.01/III/2026", i+1), Date: "7 Maret 2026", Kind: "Piagam Penghargaan", Name: "Hj. Siti Aminah, S.Pd.",
			Role: "Pendamping Sukarela", Activity: "Bapas Hadir di Desa Petaling"}
		switch i % 7 {
		case 2:
			r.Kind, r.Name, r.Note = "Sertifikat", "Fo", "DICABUT: nama salah ditulis"
		case 5:
			r.Kind, r.Number, r.Name = "Surat Keterangan", "", "Prof. Dr. H. "+papertest.LongName+", S.H., M.H., M.Si."
			r.Activity, r.Note = "Pelatihan pendamping sukarela di "+papertest.LongPlace, "nomor menyusul"
		}
		b.Rows = append(b.Rows, r)
	}
	return b
}

func written(t *testing.T, b Book) []byte {
	t.Helper()
	var buf bytes.Buffer
	if err := Write(&buf, b); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func TestExternalNoRowIsLost(t *testing.T) {
	for _, n := range []int{0, 1, 12, 13, 14, 60, 200} {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			t.Parallel()
			b := usual(n)
			pdf := written(t, b)
			papertest.Look(t, fmt.Sprintf("register %d", n), pdf)
			pages := papertest.Text(t, pdf)
			for i, page := range pages {
				for _, want := range []string{"BUKU REGISTER SERTIFIKAT", "Nomor Tanggal Jenis Nama Sebagai Kegiatan Keterangan", "BALAI PEMASYARAKATAN KELAS II PANGKALPINANG", fmt.Sprintf("Halaman %d dari %d", i+1, len(pages)), fmt.Sprintf("%d sertifikat", n)} {
					if !strings.Contains(page, want) {
						t.Errorf("page %d does not say %q: %s", i+1, want, page)
					}
				}
			}
			text, at := strings.Join(pages, " "), 0
			for i, r := range b.Rows {
				for _, w := range []string{fmt.Sprint(i + 1), r.Number, r.Date, r.Kind, r.Name, r.Role, r.Activity, r.Note} {
					next := strings.Index(text[at:], w)
					if next < 0 {
						t.Fatalf("row %d: %q is not found", i+1, w)
					}
					at += next + len(w)
				}
			}
			if n == 0 && !strings.Contains(text, b.Words.Empty+Indonesian().Empty) {
				t.Errorf("an empty book says %s", text)
			}
			for _, w := range papertest.Words(t, pdf) {
				if w.Left < side-0.5 || w.Right > 297-side+0.5 || w.Top < safe-1.5 || w.Bottom > 210-safe+1 {
					t.Errorf("%+v stands outside", w)
				}
			}
			papertest.Tool(t, "qpdf", "--check", papertest.File(t, "a.pdf", pdf))
		})
	}
}

func TestRefused(t *testing.T) {
	for _, tc := range []struct {
		name   string
		change func(b *Book)
		why    error
		field  string
	}{
		{"a name that is a page", func(b *Book) { b.Rows[1].Name = strings.Repeat("Siti ", 200) }, typeset.ErrTooLong, "rows.2.name"},
		{"a title that is a text", func(b *Book) { b.Title = strings.Repeat("BUKU ", 60) }, typeset.ErrTooLong, "title"},
		{"a period that is a text", func(b *Book) { b.Period = strings.Repeat("Januari ", 60) }, typeset.ErrTooLong, "period"},
		{"a moment that is a text", func(b *Book) { b.Moment = strings.Repeat("Januari ", 60) }, typeset.ErrTooLong, "moment"},
		{"a letterhead of five lines", func(b *Book) { b.Letterhead = make([]string, 5) }, typeset.ErrTooLong, "letterhead"},
	} {
		b := usual(5)
		tc.change(&b)
		var buf bytes.Buffer
		err := Write(&buf, b)
		var refused *typeset.Error
		if !errors.As(err, &refused) || !errors.Is(err, tc.why) || refused.Field != tc.field || buf.Len() > 0 {
			t.Errorf("%s: %v, %d bytes, want %v in %s", tc.name, err, buf.Len(), tc.why, tc.field)
		}
	}
}

func TestAnyFieldMayHoldAnyLetter(t *testing.T) {
	b := usual(1)
	if lost := papertest.Lost(&b, func() error { return Write(io.Discard, b) }); len(lost) > 0 {
		t.Errorf("lost for one field: %q", lost)
	}
}

// Pages are filled, and a row is never parted.
func TestParted(t *testing.T) {
	lines := []line{{high: 7}, {high: 7}, {high: 20}, {high: 7}, {high: 90}, {high: 7}}
	var got []int
	for _, p := range parted(lines, 20, 30) {
		got = append(got, len(p))
	}
	if fmt.Sprint(got) != "[2 2 1 1]" {
		t.Errorf("%v rows a page", got)
	}
	if pages := parted(nil, 20, 30); len(pages) != 1 {
		t.Errorf("an empty book has %d pages", len(pages))
	}
}
