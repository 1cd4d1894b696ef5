package impress

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"bapashadir/backend/impress/impresstest"
	"bapashadir/backend/outreach"
)

func readAll(b []byte) ([]outreach.DeckPage, error) { return Read(bytes.NewReader(b), int64(len(b))) }

func TestTitlesAndNotesAreRead(t *testing.T) {
	got, err := readAll(impresstest.PPTX(impresstest.Page{Title: "Apa itu Bapas?", Notes: "Salam & sapa."},
		impresstest.Page{Title: "Rahasia", Hidden: true}, impresstest.Page{Title: "Terima kasih"}))
	want := []outreach.DeckPage{{Title: "Apa itu Bapas?", Notes: "Salam & sapa."}, {Title: "Terima kasih"}}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("%v %+v", err, got)
	}
}

func TestWhatIsNoPresentation(t *testing.T) {
	one := impresstest.Page{Title: "Satu"}
	without := func(name string) []byte {
		p := impresstest.Parts(one)
		delete(p, name)
		return impresstest.Pack(p)
	}
	whole := impresstest.PPTX(one)
	for name, c := range map[string]struct {
		data []byte
		want error
	}{
		"nothing":    {nil, ErrBroken},
		"cut off":    {whole[:len(whole)-30], ErrBroken},
		"a Word":     {impresstest.Pack(map[string]string{"word/document.xml": "<w/>"}), ErrForeign},
		"no slides":  {impresstest.PPTX(), ErrBroken},
		"one lost":   {without("ppt/slides/slide1.xml"), ErrBroken},
		"none named": {without("ppt/_rels/presentation.xml.rels"), ErrBroken},
	} {
		if _, err := readAll(c.data); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A part that packs a thousand times its size is stopped at the limit, and one that
// claims to be huge before that.
func TestABombIsNotUnpacked(t *testing.T) {
	parts := impresstest.Parts(impresstest.Page{Title: "Satu"})
	parts["ppt/media/gambar.bmp"] = strings.Repeat("\x00", 2<<20)
	packed := impresstest.Pack(parts)
	small := limits
	small.Unpacked = 1 << 20
	if _, err := read(bytes.NewReader(packed), int64(len(packed)), small); !errors.Is(err, ErrBomb) {
		t.Error(err)
	}
	small.Faults.Unpacked = true
	if _, err := read(bytes.NewReader(packed), int64(len(packed)), small); err != nil {
		t.Errorf("the proof overlooks a limit: %v", err)
	}
}

// LibreOffice would fetch what a presentation only names; a link to press it would not.
func TestNothingIsFetched(t *testing.T) {
	for kind, want := range map[string]error{"image": ErrLinks, "oleObject": ErrLinks, "video": ErrLinks, "hyperlink": nil} {
		parts := impresstest.Parts(impresstest.Page{Title: "Satu"})
		parts["ppt/slides/_rels/slide1.xml.rels"] = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
			`<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/` + kind + `" Target="http://10.0.0.1/x.png" TargetMode="External"/></Relationships>`
		if _, err := readAll(impresstest.Pack(parts)); !errors.Is(err, want) {
			t.Errorf("%s: %v", kind, err)
		}
	}
}

// standIn puts a script in LibreOffice's place: what the real one does when it hangs or
// fails can't be asked of it.
func standIn(t *testing.T, script string) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("a shell script")
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "soffice"), []byte("#!/bin/sh\n"+script), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+":/usr/bin:/bin")
}

func TestLibreOfficeThatFailsOrHangs(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.pptx")
	if err := os.WriteFile(file, impresstest.PPTX(impresstest.Page{Title: "Satu"}), 0o600); err != nil {
		t.Fatal(err)
	}
	standIn(t, "echo no filter >&2; exit 0")
	if _, err := Convert(t.Context(), file, t.TempDir()); err == nil || !strings.Contains(err.Error(), "no filter") {
		t.Errorf("nothing made: %v", err)
	}
	dir := t.TempDir()
	standIn(t, "echo $$ > "+dir+"/pid; sleep 600 & wait")
	ctx, stop := context.WithCancel(t.Context())
	go func() {
		for ctx.Err() == nil {
			if b, err := os.ReadFile(filepath.Join(dir, "pid")); err == nil && len(b) > 1 {
				stop()
			}
		}
	}()
	if _, err := Convert(ctx, file, dir); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
}

// With the real one, where it is.
func TestLibreOfficeMakesAPDF(t *testing.T) {
	if _, ok := Find(); !ok || testing.Short() {
		t.Skip("LibreOffice is not here")
	}
	dir := t.TempDir()
	file := filepath.Join(dir, "materi.pptx")
	if err := os.WriteFile(file, impresstest.PPTX(impresstest.Page{Title: "Satu"}, impresstest.Page{Title: "Dua"}), 0o600); err != nil {
		t.Fatal(err)
	}
	pdf, err := Convert(t.Context(), file, dir)
	if err != nil {
		t.Fatal(err)
	}
	if b, err := os.ReadFile(pdf); err != nil || !bytes.HasPrefix(b, []byte("%PDF-")) {
		t.Errorf("%v %.8q", err, b)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(impresstest.PPTX(impresstest.Page{Title: "Satu", Notes: "Dua"}, impresstest.Page{Hidden: true}))
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, b []byte) {
		pages, err := readAll(b)
		if err == nil && len(pages) > 500 {
			t.Fatal(len(pages))
		}
	})
}
