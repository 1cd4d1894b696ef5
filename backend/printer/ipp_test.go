//go:build !windows

package printer

import (
	"slices"
	"testing"

	"bapashadir/backend/outreach"
	"github.com/OpenPrinting/goipp"
)

// answer is one of CUPS', as bytes.
func answer(tb testing.TB, status goipp.Status, groups ...goipp.Group) []byte {
	tb.Helper()
	head := goipp.Group{Tag: goipp.TagOperationGroup}
	head.Add(goipp.MakeAttribute("attributes-charset", goipp.TagCharset, goipp.String("utf-8")))
	head.Add(goipp.MakeAttribute("attributes-natural-language", goipp.TagLanguage, goipp.String("en")))
	head.Add(goipp.MakeAttribute("status-message", goipp.TagText, goipp.String("as told")))
	b, err := goipp.NewMessageWithGroups(goipp.DefaultVersion, goipp.Code(status), 1, append(goipp.Groups{head}, groups...)).EncodeBytes()
	if err != nil {
		tb.Fatal(err)
	}
	return b
}

func epson() goipp.Group {
	g := goipp.Group{Tag: goipp.TagPrinterGroup}
	g.Add(goipp.MakeAttribute("printer-name", goipp.TagName, goipp.String("EPSON_L3110_Series")))
	g.Add(goipp.MakeAttribute("printer-info", goipp.TagTextLang, goipp.TextWithLang{Lang: "id", Text: "Epson ruang depan"}))
	g.Add(goipp.MakeAttribute("printer-state", goipp.TagEnum, goipp.Integer(5)))
	g.Add(goipp.MakeAttr("printer-state-reasons", goipp.TagKeyword, goipp.String("media-empty-error"), goipp.String("marker-supply-low-report")))
	g.Add(goipp.MakeAttribute("printer-is-accepting-jobs", goipp.TagBoolean, goipp.Boolean(true)))
	g.Add(goipp.MakeAttr("media-supported", goipp.TagKeyword, goipp.String("iso_a4_210x297mm"), goipp.String("na_foolscap_8.5x13in")))
	return g
}

func TestReadPrinters(t *testing.T) {
	bad := goipp.Group{Tag: goipp.TagPrinterGroup} // attributes of other kinds than they should be
	bad.Add(goipp.MakeAttribute("printer-name", goipp.TagName, goipp.String("Aneh")))
	bad.Add(goipp.MakeAttribute("printer-state", goipp.TagText, goipp.String("5")))
	bad.Add(goipp.MakeAttribute("printer-is-accepting-jobs", goipp.TagInteger, goipp.Integer(0)))
	m, err := read(answer(t, goipp.StatusOk, epson(), bad))
	if err != nil {
		t.Fatal(err)
	}
	all := printers(m)
	if len(all) != 2 {
		t.Fatalf("%d printers", len(all))
	}
	p := printerOf(all[0])
	if p.Name != "EPSON_L3110_Series" || p.Info != "Epson ruang depan" || !slices.Equal(p.Sizes, []string{"A4", "F4"}) ||
		codeOf(p.Why) != outreach.PrinterNoPaper || codeOf(p.Soon) != outreach.PrinterInkLow {
		t.Errorf("read as %+v", p)
	}
	if p := printerOf(all[1]); p.Info != "Aneh" || p.Why != nil || !p.Has("A3") {
		t.Errorf("what tells nothing is read as %+v", p)
	}
}

func TestReadRefusals(t *testing.T) {
	for status, want := range map[goipp.Status]outreach.Code{
		goipp.StatusErrorNotFound:         outreach.PrinterGone,
		goipp.StatusErrorNotAcceptingJobs: outreach.PrinterRefuses,
		goipp.StatusErrorInternal:         outreach.PrintFailed,
	} {
		if _, err := read(answer(t, status)); outreach.CodeOf(named(err, "Balai")) != want {
			t.Errorf("%s: %v", status, named(err, "Balai"))
		}
	}
	if _, err := read([]byte("HTTP/1.1 200 OK")); err == nil {
		t.Error("words are read as an answer")
	}
}

// Whatever comes back, nothing breaks and every complaint has a sentence.
func FuzzRead(f *testing.F) {
	f.Add(answer(f, goipp.StatusOk, epson()))
	f.Add(answer(f, goipp.StatusErrorNotFound))
	f.Add([]byte{})
	codes := outreach.Codes()
	f.Fuzz(func(t *testing.T, b []byte) {
		m, err := read(b)
		if err != nil {
			return
		}
		for _, in := range printers(m) {
			p, s := printerOf(in), stateOf(in)
			if has := texts(in, "media-supported"); len(has) > 0 {
				if _, ok := mediaFor("F4", has); !ok && instead(has, "") == "" && !slices.Contains(has, "") {
					t.Error("no sheet is asked for")
				}
			}
			for _, e := range []*outreach.Error{p.Why, p.Soon, newsOf(number(in, "job-state"), "", s).Why} {
				if e != nil && !slices.Contains(codes, e.Code) {
					t.Errorf("no sentence for %s", e.Code)
				}
			}
		}
	})
}
