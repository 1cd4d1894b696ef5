package outreach

import (
	"strings"
	"testing"

	"bapashadir/backend/slide"
)

// Whatever a foreign file calls its slides and says of them, it becomes a deck that
// says the same.
func FuzzDeckText(f *testing.F) {
	f.Add("Apa itu Bapas?", "Salam.\n- satu\n# dua\n---\n{desa} <b>", "Foto (1).JPG")
	f.Add("1. a *b* _c_ `d` [e](f) ![g] &amp; \\", "Catatan: x\n\n    kode", "..")
	f.Add("", "", "")
	f.Fuzz(func(t *testing.T, title, notes, name string) {
		end := ".jpg"
		as := MediaName(name, end)
		if !slide.ValidMedia(as) || !strings.HasSuffix(as, end) {
			t.Fatalf("%q is called %q", name, as)
		}
		text := DeckTextOf([]DeckFile{{Name: as}, {Name: "a.pdf", Pages: 2}}, []DeckPage{{Title: title, Notes: notes}})
		d, err := ReadDeck(text)
		if err != nil {
			t.Fatalf("%v in\n%s", err, text)
		}
		if len(d.Slides) != 3 || d.Slides[0].Media.Name != as || d.Slides[2].Media.Page != 2 {
			t.Fatalf("%+v", d.Slides)
		}
	})
}

func TestForeignTitlesMeanThemselves(t *testing.T) {
	for _, title := range []string{"Apa itu Bapas?", "1. Satu", "- dua", "*tebal* _miring_ `kode`", "[a](b) <c> & d", `a \ b`, "#tagar", "10 %", "+ ya", "100%", "A = B", "2026"} {
		d, err := ReadDeck(DeckTextOf([]DeckFile{{Name: "a.jpg"}}, []DeckPage{{Title: title, Notes: title}}))
		if err != nil || d.Slides[0].Title != title || d.Slides[0].Notes != title {
			t.Errorf("%q: %v %+v", title, err, d.Slides)
		}
	}
}

func TestMediaNames(t *testing.T) {
	for name, want := range map[string]string{"Foto Balai (2).JPG": "foto-balai-2.jpg", `C:\Gambar\a.b.png`: "a-b.jpg", "../../x": "x.jpg",
		"Ünïcode ñ.jpg": "n-code.jpg", "---": "berkas.jpg", "": "berkas.jpg", strings.Repeat("a", 200): strings.Repeat("a", 60) + ".jpg"} {
		if got := MediaName(name, ".jpg"); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}
