package slip

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

// A survey as long as they come, beginning as the usual one does.
func form(items int, open bool) Form {
	f := Form{Title: "Umpan balik", Place: "Desa Petaling · 7 Maret 2026", Version: "Bapas Kelas II Pangkalpinang · inti@1 kilat@1",
		Consent: "Survei ini tanpa nama, sukarela, sekitar 3 menit. Tidak ada jawaban benar atau salah tentang pendapat. Boleh berhenti kapan saja. Jawaban tidak memengaruhi layanan apa pun.",
		Author:  "Bapas Kelas II Pangkalpinang", Lang: "id", Created: time.Date(2026, 3, 7, 1, 0, 0, 0, time.UTC)}
	if open {
		f.Open, f.Caution = "Apa yang paling berkesan atau perlu diperbaiki?", "Jangan menulis nama orang."
	}
	for i := range items {
		f.Items = append(f.Items, []Item{
			{Text: fmt.Sprintf("Butir%d: orang yang bebas bersyarat masih wajib lapor.", i+1), Answers: []string{"Benar", "Salah", "Tidak tahu"}},
			{Text: fmt.Sprintf("Butir%d: apakah Bapak/Ibu mau melapor kepada petugas bila ada masalah, bukan main hakim sendiri?", i+1),
				Answers: []string{"Tidak mau", "Kurang mau", "Mau", "Sangat mau"}, Faces: true},
			{Text: fmt.Sprintf("Butir%d: bagaimana tempat mengadu atau memberi saran?", i+1),
				Answers: []string{"Tidak ada", "Ada tetapi tidak berfungsi", "Berfungsi kurang maksimal", "Sangat sopan dan ramah"}, Faces: true},
			{Text: fmt.Sprintf("Butir%d: umur Bapak/Ibu", i+1), Answers: []string{"Di bawah 20", "20 sampai 29", "30 sampai 39", "40 sampai 49", "50 atau lebih"}},
		}[i%4])
	}
	return f
}

func TestForms(t *testing.T) {
	for _, c := range []struct {
		items, pages int
		open         bool
	}{{1, 1, false}, {10, 1, false}, {14, 1, true}, {17, 2, true}, {36, 3, true}, {60, 4, false}} {
		t.Run(fmt.Sprint(c.items), func(t *testing.T) {
			f := form(c.items, c.open)
			var buf bytes.Buffer
			if err := WriteForm(&buf, f); err != nil {
				t.Fatal(err)
			}
			papertest.Look(t, fmt.Sprintf("form %d", c.items), buf.Bytes())
			papertest.Tool(t, "qpdf", "--check", papertest.File(t, "a.pdf", buf.Bytes()))
			pages := papertest.Text(t, buf.Bytes())
			if len(pages) != c.pages {
				t.Errorf("%d pages", len(pages))
			}
			all := strings.Join(pages, " ")
			for i := range c.items {
				if n := strings.Count(all, fmt.Sprintf("Butir%d:", i+1)); n != 1 {
					t.Errorf("item %d stands there %d times", i+1, n)
				}
			}
			if n := strings.Count(all, "Lewati"); n != c.items+1 { // and where it is explained
				t.Errorf("%d ways to skip", n)
			}
			if !strings.Contains(all, f.Open) || c.open && !strings.Contains(pages[len(pages)-1], f.Caution) {
				t.Error("the free sentence or its caution is missing")
			}
			for i, page := range pages {
				if !strings.Contains(page, "Kode kartu survei") || c.pages > 1 && !strings.Contains(page, fmt.Sprintf("Halaman %d dari %d", i+1, c.pages)) {
					t.Errorf("page %d: %s", i+1, page)
				}
			}
			for _, w := range papertest.Words(t, buf.Bytes()) {
				if w.Left < margin-0.5 || w.Right > 210-margin+0.5 || w.Top < 6 || w.Bottom > 292 {
					t.Errorf("%+v is too near to the paper's edge", w)
				}
			}
		})
	}
}

// The longest question beside the longest answers stays large enough for old eyes.
func TestExternalWordsOfAFullPageCanBeRead(t *testing.T) {
	var buf bytes.Buffer
	if err := WriteForm(&buf, form(14, true)); err != nil {
		t.Fatal(err)
	}
	for _, w := range papertest.Words(t, buf.Bytes()) {
		if strings.HasPrefix(w.Text, "Butir") && w.Bottom-w.Top < 9*0.3528 {
			t.Errorf("%+v is %.1f mm high", w, w.Bottom-w.Top)
		}
	}
}

func TestFormsThatAreRefused(t *testing.T) {
	change := func(fn func(f *Form)) Form {
		f := form(4, true)
		fn(&f)
		return f
	}
	for _, tc := range []struct {
		name  string
		f     Form
		why   error
		field string
	}{
		{"nothing asked", change(func(f *Form) { f.Items = nil }), typeset.ErrEmpty, "items"},
		{"six answers", change(func(f *Form) { f.Items[2] = Item{Text: "a", Answers: make([]string, 6)} }), typeset.ErrTooLong, "items.3.answers"},
		{"a fifth face", change(func(f *Form) { f.Items[3].Faces = true }), typeset.ErrTooLong, "items.4.answers"},
		{"a question that is a text", change(func(f *Form) { f.Items[0].Text = strings.Repeat("Apakah ", 200) }), typeset.ErrTooLong, "items.1.text"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var buf bytes.Buffer
			err := WriteForm(&buf, tc.f)
			var refused *typeset.Error
			if !errors.As(err, &refused) || !errors.Is(err, tc.why) || refused.Field != tc.field || buf.Len() > 0 {
				t.Errorf("%v, want %v at %s; %d bytes written", err, tc.why, tc.field, buf.Len())
			}
		})
	}
	f := form(1, true)
	if lost := papertest.Lost(&f, func() error { return WriteForm(io.Discard, f) }); len(lost) > 0 {
		t.Errorf("lost for one field: %q", lost)
	}
}
