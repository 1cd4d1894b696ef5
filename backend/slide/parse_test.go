package slide

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
)

// shown is a slide as a reader would tell it: the points with their steps.
func shown(s Slide) string {
	var b strings.Builder
	b.WriteString(s.Layout + " # " + s.Title)
	if s.Lead != "" {
		b.WriteString(" | " + strings.ReplaceAll(s.Lead, "\n", " / "))
	}
	for _, p := range s.Points {
		b.WriteString(" | " + string(rune('0'+p.Step)) + " ")
		if p.Label != "" {
			b.WriteString("[" + p.Label + "] ")
		}
		b.WriteString(p.Text)
	}
	if s.Notes != "" {
		b.WriteString(" > " + strings.ReplaceAll(s.Notes, "\n", " / "))
	}
	return b.String()
}

func TestParseOneSlide(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"a title is enough", "# Halo", "list # Halo"},
		{"lead and points", "# Halo\nSatu\ndua\n\nTiga\n- a\n- b", "list # Halo | Satu dua / Tiga | 1 a | 2 b"},
		{"labels", "# T\n- Lapas: tempat\n- Satu dua tiga empat lima: enam\n- Tanya? Jawab: ya\n- Pukul 09:00", "list # T | 1 [Lapas] tempat | 2 Satu dua tiga empat lima: enam | 3 Tanya? Jawab: ya | 4 Pukul 09:00"},
		{"quotes have no labels", "<!-- layout: quotes -->\n# T\n- Kata: orang", "quotes # T | 1 Kata: orang"},
		{"a cover stands at once", "<!-- layout: cover -->\n# T\n- a\n- b", "cover # T | 0 a | 0 b"},
		{"unless it says otherwise", "<!-- layout: cover; steps: points -->\n# T\n- a", "cover # T | 1 a"},
		{"and the other way round", "<!-- steps: none -->\n# T\n- a", "list # T | 0 a"},
		{"markup is gone", "# *T* `kode`\n- **Lapas**: [teks](https://contoh.id) &amp; \\*bintang\\*", "list # T kode | 1 [Lapas] teks & *bintang*"},
		{"numbers are points", "# T\n1. a\n2. b", "list # T | 1 a | 2 b"},
		{"a long point", "# T\n- a\n  b\n\n  c", "list # T | 1 a b c"},
		{"a note with points", "# T\n- a\nCatatan: Satu\ndua\n\n- *tiga*\n- empat\n\nLima", "list # T | 1 a > Satu dua / – tiga / – empat / Lima"},
		{"a note right away", "# T\ncatatan: Satu", "list # T > Satu"},
		{"a continued line is text", "# T\nsatu\n      dua", "list # T | satu dua"},
		{"a definition is text", "# T\n\n[a]: b", "list # T | [a]: b"},
		{"foreign line ends", "\ufeff# T\r\n\r\n- a\r\n- b\r\n", "list # T | 1 a | 2 b"},
		{"empty points vanish", "# T\n-\n- a", "list # T | 1 a"},
		{"no control letters", "# T&#7;T", "list # T T"},
	} {
		d, err := Parse(c.src)
		if err != nil || len(d.Slides) != 1 || shown(d.Slides[0]) != c.want {
			t.Errorf("%s:\n got %v %v\nwant %s", c.name, d.Slides, err, c.want)
		}
	}
}

func TestParseADeck(t *testing.T) {
	d, err := Parse("---\n<!-- deck: uji; title: Uji coba -->\n<!-- layout: law; art: law; checked: 2026-01-20 -->\n\n# Satu\n---  \n\n---\n# Dua\n---\n")
	if err != nil || d.ID != "uji" || d.Title != "Uji coba" || len(d.Slides) != 2 {
		t.Fatalf("%+v, %v", d, err)
	}
	if s := d.Slides[0]; s.Checked != "2026-01-20" || s.Art != "law" || s.Layout != Law {
		t.Errorf("%+v", s)
	}
	if got, _ := json.Marshal(d.Slides[1]); string(got) != `{"title":"Dua","lead":"","points":[],"layout":"list","art":"","notes":"","steps":0,"checked":"","media":{"name":"","page":0,"alt":""},"line":9}` {
		t.Errorf("%s", got)
	}
	if d, _ := Parse("# Tanpa nama"); d.ID != "" || d.Title != "Tanpa nama" {
		t.Errorf("%+v", d)
	}
}

func TestParseNamesTheLine(t *testing.T) {
	for _, c := range []struct {
		src  string
		code Code
		line int
	}{
		{"", NoSlides, 1},
		{"\n---\n \n---", NoSlides, 1},
		{"# A\n\n- \xff", NotText, 3},
		{"# A\n\x00", NotText, 2},
		{"# A\n---\n\nteks", NoTitle, 4},
		{"# A\n---\n- butir", NoTitle, 3},
		{"# A\n---\n## B", NoTitle, 3},
		{"# A\n---\n#", NoTitle, 3},
		{"# A\n---\n\n<!-- art: x -->\nCatatan: B", NoTitle, 5},
		{"# A\n---\n<!-- art: x -->", NoTitle, 3},
		{"# A\n\n# B", SecondTitle, 3},
		{"# A\n- b\n\n## C", SecondTitle, 4},
		{"# A\n\n<b>tebal</b>", NotAllowed, 3},
		{"# A\n\nsatu\ndua <b>tebal</b>", NotAllowed, 4},
		{"# A\n\nsatu ![foto](x.jpg)", NotAllowed, 3},
		{"# A\n- b ![foto](x.jpg)", NotAllowed, 2},
		{"![foto](x.jpg)\n# A", NoTitle, 1},
		{"# A\n\n![a](x.jpg)\n\n![b](y.jpg)", SecondPicture, 5},
		{"# A\n\n![a](https://contoh.id/x.jpg)", BadPicture, 3},
		{"# A\n\n![a](../x.jpg)", BadPicture, 3},
		{"# A\n\n![a](data:image/png;base64,AAAA)", BadPicture, 3},
		{"# A\n\n![a](x.pdf#0)", BadPicture, 3},
		{"# A\n\n![a](x.pdf#satu)", BadPicture, 3},
		{"# A\n\n![](X.jpg)", BadPicture, 3},
		{"# A\n\n> kutip", NotAllowed, 3},
		{"# A\n\n***", NotAllowed, 3},
		{"# A\n\n```\nkode\n```", NotAllowed, 3},
		{"# A\n\n    kode", NotAllowed, 3},
		{"# A\n- b\n\n  > c", NotAllowed, 4},
		{"# A\n\n- - - 1. * > > - - a", NotAllowed, 3},
		{"# A\n\nCatatan: a\n\n<div>", NotAllowed, 5},
		{"# A\n- b\n  - c", NestedPoints, 3},
		{"# A\n- b\n\nc", AfterPoints, 4},
		{"# A {Desa}", BadVariable, 1},
		{"# A\n- b\n- {nama PK}", BadVariable, 3},
		{"# A\nCatatan: a\n\n}", BadVariable, 4},
		{"<!-- art: x\n# A", BadAttribute, 1},
		{"<!-- art: Lapas -->\n# A", BadAttribute, 1},
		{"<!-- art: x -->\n<!-- art: y -->\n# A", BadAttribute, 2},
		{"<!-- layout: bagus -->\n# A", BadAttribute, 1},
		{"<!-- steps: 3 -->\n# A", BadAttribute, 1},
		{"<!-- checked: 20/01/2026 -->\n# A", BadAttribute, 1},
		{"<!-- warna: merah -->\n# A", BadAttribute, 1},
		{"# A\n---\n<!-- deck: b -->\n# B", BadAttribute, 3},
		{"<!-- title: {Desa} -->\n# A", BadAttribute, 1},
		{strings.Repeat("# A\n---\n", MaxSlides+1), TooManySlides, 2*MaxSlides + 1},
		{"# A\n---\n# B\n" + strings.Repeat("kata ", MaxBytes/5), SlideTooLong, 3},
		{"# A\n" + strings.Repeat("- b\n", MaxPoints+1), TooManyPoints, MaxPoints + 2},
	} {
		_, err := Parse(c.src)
		var e *Error
		if !errors.As(err, &e) || e.Code != c.code || e.Line != c.line {
			t.Errorf("%.60q: %v, want %s in line %d", c.src, err, c.code, c.line)
		}
	}
	if _, err := Parse("# A\n---\n- butir yang agak panjang untuk dikutip seluruhnya"); err.Error() != `slide: line 3: deck_no_title: "- butir yang agak panjang untuk dikutip…"` {
		t.Error(err)
	}
	if len(Codes()) != 14 {
		t.Errorf("%d codes", len(Codes()))
	}
}

// The longest text of pieces that other parsers take square time for: about 20 ms each.
func BenchmarkParseBadText(b *testing.B) {
	for _, piece := range []string{"[", "![", "*", "_a", "`", "<", "> ", "- ", "1. ", "](", "&#", "\\", "{", "# ", "a\n- ", "**a ", "- a\n"} {
		text := "# A\n" + strings.Repeat(piece, MaxBytes/len(piece)-8)
		b.Run(piece, func(b *testing.B) {
			for b.Loop() {
				_, _ = Parse(text) // refused or not, it must come back
			}
		})
	}
}

func TestPictures(t *testing.T) {
	for src, want := range map[string]Media{
		"# A\n\n![Balai *desa* {desa}](balai.jpg)\n\n- b": {Name: "balai.jpg", Alt: "Balai desa {desa}"},
		"# A\n- b\n\n![](berkas.pdf#12)":                  {Name: "berkas.pdf", Page: 12},
		"<!-- layout: full -->\n# A\n![](film-1.mp4)":     {Name: "film-1.mp4"},
	} {
		d, err := Parse(src)
		if err != nil || d.Slides[0].Media != want {
			t.Errorf("%q: %v %+v", src, err, d.Slides)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add(kenalBapas)
	for _, s := range []string{"# A\n- Lapas: b\n---\n# {desa|kita}\nCatatan: {pk}", "<!-- layout: law; checked: 2026-01-20 -->\n# A", "- > ```\n", "[a](b) ![c] <d> *e*", "# A\n\n![b *c*](d.pdf#3)\n\n- e", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		d, err := Parse(src)
		if err != nil {
			var e *Error
			if !errors.As(err, &e) || e.Line < 1 || e.Line > strings.Count(src, "\n")+strings.Count(src, "\r")+1 {
				t.Fatalf("no line: %v", err)
			}
			return
		}
		check(t, d)
		check(t, Fill(d, nil))
		for _, s := range Fill(d, nil).Slides {
			for _, p := range s.Points {
				if strings.ContainsAny(p.Label+p.Text, "{}…") && !strings.Contains(src, "…") && !strings.Contains(src, "&") {
					t.Fatalf("a hole is shown: %+v", p)
				}
			}
		}
	})
}

// check proves what every deck promises, and walks it there and back.
func check(t *testing.T, d Deck) {
	presses := len(d.Slides) - 1
	for i, s := range d.Slides {
		last := 0
		for _, p := range s.Points {
			if p.Step != 0 && p.Step != last+1 || p.Text == "" {
				t.Fatalf("slide %d: %+v", i, s.Points)
			}
			last = max(last, p.Step)
		}
		if s.Steps != last {
			t.Fatalf("slide %d has %d steps, its points %d", i, s.Steps, last)
		}
		presses += s.Steps
	}
	slide, step := 0, 0
	for range presses {
		a, b := d.Next(slide, step)
		if x, y := d.Prev(a, b); x != slide || y != step {
			t.Fatalf("back from %d.%d is %d.%d, not %d.%d", a, b, x, y, slide, step)
		}
		slide, step = a, b
	}
	if a, b := d.Next(slide, step); a != slide || b != step || slide != len(d.Slides)-1 {
		t.Fatalf("after %d presses at %d.%d of %d slides", presses, slide, step, len(d.Slides))
	}
}
