package deck_test

import (
	"bytes"
	"context"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bapashadir/backend/deck"
	"bapashadir/backend/outreach"
	"bapashadir/backend/session"
	"bapashadir/backend/slide"
	"bapashadir/backend/store"
	"bapashadir/backend/store/storetest"
)

var ctx = context.Background()

// laptop is a data folder with its decks.
type laptop struct {
	*testing.T
	dir string
	db  *store.DB
	*deck.Service
}

func start(t *testing.T) *laptop {
	t.Helper()
	l := &laptop{T: t, dir: t.TempDir()}
	db, err := store.Open(l.dir, storetest.Config())
	if err != nil {
		t.Fatal(err)
	}
	l.db, l.Service = db, deck.New(db)
	t.Cleanup(func() {
		if faults, err := db.Check(ctx); err != nil || len(faults) > 0 {
			t.Errorf("check: %v %q", err, faults)
		}
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	return l
}

func must[T any](t *testing.T) func(T, error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// files are those on the disk.
func (l *laptop) files() (names []string) {
	l.Helper()
	list, err := os.ReadDir(filepath.Join(l.dir, deck.Folder))
	if err != nil && !os.IsNotExist(err) {
		l.Fatal(err)
	}
	for _, e := range list {
		names = append(names, e.Name())
	}
	return names
}

type file struct {
	name string
	data []byte
}

// bring imports files as the window does, in parts.
func (l *laptop) bring(into string, pages int, files ...file) (outreach.Deck, []outreach.DeckFile, error) {
	l.Helper()
	i := l.Begin(into)
	defer i.Close()
	sheets := map[string][]deck.Page{}
	for _, f := range files {
		if err := i.Next(f.name, int64(len(f.data))); err != nil {
			return outreach.Deck{}, nil, err
		}
		for part := range slices.Chunk(f.data, 5000) {
			if err := i.Write(part); err != nil {
				return outreach.Deck{}, nil, err
			}
		}
		got, err := i.End()
		if err != nil {
			return outreach.Deck{}, nil, err
		}
		sheets[got.SHA256] = slices.Repeat([]deck.Page{{Width: 960, Height: 540}}, pages)
	}
	return i.Finish(ctx, files[0].name, sheets)
}

func picture(t *testing.T, w, h int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, w, h))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func pdf(size int) []byte { return append([]byte("%PDF-1.7\n"), bytes.Repeat([]byte("x"), size)...) }

func TestTheBuiltInDeckIsCopiedChangedAndDated(t *testing.T) {
	l := start(t)
	d := must[outreach.Deck](t)(l.Duplicate(ctx, outreach.BuiltInDeck, "Materi Petaling"))
	read := must[slide.Deck](t)(slide.Parse(d.Text))
	if len(read.Slides) != len(slide.BuiltIn().Slides) || read.ID != "" || d.Kind != outreach.DeckText {
		t.Errorf("%d slides, %q", len(read.Slides), read.ID)
	}
	text := strings.Replace(d.Text, "checked: 2026-01-20", "checked: 2026-03-07", 1)
	if text == d.Text {
		t.Fatal("no dated slide")
	}
	must[outreach.Deck](t)(l.Save(ctx, d.ID, text))
	if got := must[outreach.Deck](t)(l.Get(ctx, d.ID)); got.Text != text || !got.Changed.Equal(storetest.Noon) {
		t.Errorf("%+v", got.Changed)
	}
	for text, code := range map[string]outreach.Code{
		"":                                 outreach.Code(slide.NoSlides),
		"# A\n\n<script>alert(1)</script>": outreach.Code(slide.NotAllowed),
		"# A\n\n![x](file:///etc/passwd)":  outreach.Code(slide.BadPicture),
		"# A\n\nNIK 1901042201900001":      outreach.NIKRefused,
	} {
		_, err := l.Save(ctx, d.ID, text)
		storetest.WantCode(t, err, code)
	}
	_, err := l.Rename(ctx, d.ID, " ")
	storetest.WantCode(t, err, outreach.Empty)
	must[outreach.Deck](t)(l.Rename(ctx, d.ID, "Materi baru"))
	must[outreach.Deck](t)(l.Create(ctx, "Judul *baru* {desa}"))
	if all := must[[]deck.Entry](t)(l.List(ctx)); len(all) != 2 || all[0].Slides+all[1].Slides != 17 {
		t.Errorf("%+v", all)
	}
}

func TestADeckThatASessionPresentsStays(t *testing.T) {
	l := start(t)
	ses := storetest.OpenSession(t, l.db)
	sessions := session.New(l.db)
	d := must[outreach.Deck](t)(l.Create(ctx, "Satu"))
	must[outreach.Session](t)(sessions.Present(ctx, ses.ID, d.ID))
	if all := must[[]deck.Entry](t)(l.List(ctx)); !all[0].Live || !slices.Equal(all[0].Used, []string{ses.Title}) {
		t.Errorf("%+v", all[0])
	}
	storetest.WantCode(t, l.Delete(ctx, d.ID), outreach.DeckInUse)
	_, err := sessions.Present(ctx, ses.ID, "tiada")
	storetest.WantCode(t, err, outreach.BadChoice)
	must[outreach.Session](t)(sessions.Present(ctx, ses.ID, outreach.BuiltInDeck))
	storetest.WantCode(t, l.Delete(ctx, d.ID), "")
	storetest.WantCode(t, l.Restore(ctx), "")
	if got := must[outreach.Deck](t)(l.Get(ctx, d.ID)); got.Name != "Satu" {
		t.Errorf("%+v", got)
	}
}

func TestFilesBecomeSlides(t *testing.T) {
	l := start(t)
	d, _, err := l.bring("", 0, file{"Foto Balai (2).PNG", picture(t, 640, 360)}, file{"Foto Balai (10).png", picture(t, 30, 20)})
	if err != nil || d.Kind != outreach.DeckPictures || len(must[slide.Deck](t)(slide.Parse(d.Text)).Slides) != 2 {
		t.Fatalf("%v %q", err, d.Text)
	}
	if f := d.Files[0]; f.Name != "foto-balai-2.png" || f.Width != 640 || f.Type != "image/png" {
		t.Errorf("%+v", f)
	}
	p, _, err := l.bring("", 3, file{"Laporan_2026.pdf", pdf(200_000)})
	if err != nil || p.Kind != outreach.DeckPDF || p.Name != "Laporan 2026" {
		t.Fatalf("%v %+v", err, p)
	}
	read := must[slide.Deck](t)(slide.Parse(p.Text))
	if len(read.Slides) != 3 || read.Slides[2].Media != (slide.Media{Name: "laporan-2026.pdf", Page: 3}) || read.Slides[2].Title != "Halaman 3" {
		t.Errorf("%+v", read.Slides)
	}
	// Into a deck that is written: under a name that is free, and the same picture only once.
	own := must[outreach.Deck](t)(l.Create(ctx, "Satu"))
	for range 2 {
		_, added, err := l.bring(own.ID, 0, file{"balai.png", picture(t, 8, 8)})
		if err != nil || len(added) != 1 || added[0].Name != "balai.png" {
			t.Errorf("%v %+v", err, added)
		}
	}
	if _, added, err := l.bring(own.ID, 0, file{"balai.png", picture(t, 9, 9)}); err != nil || added[0].Name != "balai-2.png" {
		t.Errorf("%v %+v", err, added)
	}
	if n := len(l.files()); n != 5 {
		t.Errorf("%d files", n)
	}
	if lost, err := l.Prove(ctx, p.ID, func(int64, int64) {}); err != nil || len(lost) > 0 {
		t.Errorf("%v %q", err, lost)
	}
	if err := os.Truncate(filepath.Join(l.dir, deck.Folder, p.Files[0].SHA256), 100_000); err != nil {
		t.Fatal(err)
	}
	if lost, err := l.Prove(ctx, p.ID, func(int64, int64) {}); err != nil || !slices.Equal(lost, []string{"laporan-2026.pdf"}) {
		t.Errorf("%v %q", err, lost)
	}
	storetest.WantCode(t, l.Delete(ctx, p.ID), "")
	storetest.WantCode(t, l.Restore(ctx), "") // with its file
	storetest.WantCode(t, l.Delete(ctx, p.ID), "")
	storetest.WantCode(t, l.Delete(ctx, d.ID), "")
	if n := len(l.files()); n != 4 { // those of the deck that Restore would bring, and of the written one
		t.Errorf("%d files", n)
	}
}
