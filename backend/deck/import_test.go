package deck_test

import (
	"testing"

	"bapashadir/backend/deck"
	"bapashadir/backend/impress"
	"bapashadir/backend/impress/impresstest"
	"bapashadir/backend/outreach"
	"bapashadir/backend/slide"
	"bapashadir/backend/store/storetest"
)

func TestWhatIsRefusedLeavesNothing(t *testing.T) {
	l := start(t)
	huge := picture(t, 1, 1)
	copy(huge[16:24], "\x00\x00\xff\xff\x00\x00\xff\xff")
	for name, c := range map[string]struct {
		file  file
		pages int
		want  outreach.Code
	}{
		"a program":      {file{"a.pdf", []byte("MZ\x90\x00 this is not a PDF")}, 1, outreach.MediaForeign},
		"a drawing":      {file{"a.svg", []byte(`<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>`)}, 1, outreach.MediaForeign},
		"a pixel bomb":   {file{"a.png", huge}, 1, outreach.PictureLarge},
		"half a picture": {file{"a.png", picture(t, 5, 5)[:18]}, 1, outreach.MediaDamaged},
		"an old PPT":     {file{"a.ppt", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....")}, 1, outreach.MediaSealed},
		"no pages":       {file{"a.pdf", pdf(10)}, 0, outreach.MediaDamaged},
		"501 pages":      {file{"a.pdf", pdf(10)}, 501, outreach.DeckLong},
		"nothing":        {file{"a.pdf", nil}, 1, outreach.MediaForeign},
		"half a film":    {file{"a.mp4", []byte("\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isomavc1")}, 1, outreach.MediaDamaged},
	} {
		_, _, err := l.bring("", c.pages, c.file)
		if outreach.CodeOf(err) != c.want {
			t.Errorf("%s: %v", name, err)
		}
	}
	i := l.Begin("")
	storetest.WantCode(t, i.Next("a.mp4", 3<<30), outreach.MediaLarge)
	storetest.WantCode(t, i.Next("a.png", 100), "")
	storetest.WantCode(t, i.Write(picture(t, 5, 5)), "")
	i.Stop()
	storetest.WantCode(t, i.Write([]byte("x")), outreach.ImportStopped)
	_, _, err := i.Finish(ctx, "a", nil)
	storetest.WantCode(t, err, outreach.ImportStopped)
	i.Close()
	sheet := l.Begin("")
	storetest.WantCode(t, sheet.Next("a.pdf", 10), "")
	storetest.WantCode(t, sheet.Write(pdf(1)), "")
	f := must[outreach.DeckFile](t)(sheet.End())
	_, _, err = sheet.Finish(ctx, "a", map[string][]deck.Page{f.SHA256: {{Width: 20_000, Height: 10}}})
	storetest.WantCode(t, err, outreach.PageLarge)
	sheet.Close()
	if all := must[[]deck.Entry](t)(l.List(ctx)); len(all) > 0 || len(l.files()) > 0 {
		t.Errorf("%d decks, files %q", len(all), l.files())
	}
}

// A power cut leaves files that no deck names; the next start removes them.
func TestAPowerCutInAnImport(t *testing.T) {
	l := start(t)
	i := l.Begin("")
	storetest.WantCode(t, i.Next("a.png", 100), "")
	storetest.WantCode(t, i.Write(picture(t, 5, 5)), "")
	must[outreach.DeckFile](t)(i.End())
	storetest.WantCode(t, i.Next("b.png", 100), "")
	storetest.WantCode(t, i.Write(picture(t, 6, 6)), "")
	if len(l.files()) != 2 {
		t.Errorf("%q", l.files())
	}
	deck.New(l.db).Open(ctx)
	if len(l.files()) != 0 {
		t.Errorf("%q", l.files())
	}
	i.Close()
}

func TestAPPTXBecomesPagesWithItsTitlesAndNotes(t *testing.T) {
	l := start(t)
	data := impresstest.PPTX(impresstest.Page{Title: "Apa itu Bapas?", Notes: "Salam {semua} & sapa.\n# bukan judul"}, impresstest.Page{Title: "Terima kasih"})
	if _, ok := impress.Find(); !ok || testing.Short() {
		_, _, err := l.bring("", 2, file{"a.pptx", data})
		if !ok {
			storetest.WantCode(t, err, outreach.NoImpress)
		}
		t.Skip("LibreOffice is not here")
	}
	d, _, err := l.bring("", 2, file{"Materi Bapas.pptx", data})
	if err != nil || d.Kind != outreach.DeckPPTX {
		t.Fatal(err)
	}
	read := must[slide.Deck](t)(slide.Parse(d.Text))
	if s := read.Slides[0]; s.Title != "Apa itu Bapas?" || s.Notes != "Salam (semua) & sapa.\n# bukan judul" || s.Media != (slide.Media{Name: "materi-bapas.pdf", Page: 1}) {
		t.Errorf("%+v", s)
	}
}
