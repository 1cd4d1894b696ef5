package slide

import (
	"reflect"
	"slices"
	"strings"
	"testing"
)

func TestWalking(t *testing.T) {
	d := Deck{Slides: []Slide{{Steps: 0}, {Steps: 2}, {Steps: 1}}}
	type place struct{ slide, step int }
	for _, c := range []struct{ from, next, prev place }{
		{place{0, 0}, place{1, 0}, place{0, 0}},
		{place{1, 0}, place{1, 1}, place{0, 0}},
		{place{1, 2}, place{2, 0}, place{1, 1}},
		{place{2, 0}, place{2, 1}, place{1, 2}},
		{place{2, 1}, place{2, 1}, place{2, 0}},
		{place{9, 9}, place{2, 1}, place{2, 0}},   // a deck that became shorter
		{place{-1, -1}, place{1, 0}, place{0, 0}}, // nonsense
	} {
		var next, prev place
		next.slide, next.step = d.Next(c.from.slide, c.from.step)
		prev.slide, prev.step = d.Prev(c.from.slide, c.from.step)
		if next != c.next || prev != c.prev {
			t.Errorf("from %v: next %v, prev %v, want %v and %v", c.from, next, prev, c.next, c.prev)
		}
	}
	for name, move := range map[string]func(int, int) (int, int){"Next": Deck{}.Next, "Prev": Deck{}.Prev, "Clamp": Deck{}.Clamp} {
		if a, b := move(3, 3); a != 0 || b != 0 {
			t.Errorf("%s in an empty deck: %d.%d", name, a, b)
		}
	}
}

func TestFill(t *testing.T) {
	vars := map[string]string{"kantor": "Bapas Pangkalpinang", "alamat": "Jl. Mawar No. 1.", "pk": "Budi {kantor}", "kosong": "  "}
	for _, c := range []struct{ point, want string }{
		{"Di {kantor}!", "1 Di Bapas Pangkalpinang!"},
		{"Hubungi: {kantor}, {kontak}, {alamat}.", "1 [Hubungi] Bapas Pangkalpinang, Jl. Mawar No. 1."},
		{"Hubungi: {kantor}, {kontak}.", "1 [Hubungi] Bapas Pangkalpinang."},
		{"Hubungi: {kontak}, {kantor}.", "1 [Hubungi] Bapas Pangkalpinang."},
		{"Hubungi: {kontak}, {kosong}.", ""},
		{"{kontak}", ""},
		{"Telepon {kontak} sekarang.", ""},
		{"Kantor kita, telepon {kontak}.", ""},
		{"Di {desa|desa kita} saja.", "1 Di desa kita saja."},
		{"Di {desa|kampung, desa}, {kantor}.", "1 Di kampung, desa, Bapas Pangkalpinang."},
		{"{kosong|}", ""},
		{"PK: {pk}", "1 [PK] Budi {kantor}"}, // a value is never looked up again
	} {
		d, err := Parse("# T\n- " + c.point)
		if err != nil {
			t.Errorf("%s: %v", c.point, err)
			continue
		}
		want := strings.TrimSuffix("list # T | "+c.want, " | ")
		if got := shown(Fill(d, vars).Slides[0]); got != want {
			t.Errorf("%s: %s, want %s", c.point, got, want)
		}
	}
}

func TestFillClosesTheGap(t *testing.T) {
	d, err := Parse("<!-- deck: uji; title: Di {desa} -->\n# Halo {desa}\n\nSatu {pk}\n\nDua\n- a\n- PK: {pk}\n- c\n\nCatatan: Sapa {pk}.")
	if err != nil {
		t.Fatal(err)
	}
	before, _ := Parse("<!-- deck: uji; title: Di {desa} -->\n# Halo {desa}\n\nSatu {pk}\n\nDua\n- a\n- PK: {pk}\n- c\n\nCatatan: Sapa {pk}.")
	got := Fill(d, nil)
	if got.Title != "Di …" || shown(got.Slides[0]) != "list # Halo … | Dua | 1 a | 2 c > Sapa …." || got.Slides[0].Steps != 2 {
		t.Errorf("%q: %s", got.Title, shown(got.Slides[0]))
	}
	if got := shown(Fill(d, map[string]string{"desa": "Desa Petaling", "pk": "Budi"}).Slides[0]); got != "list # Halo Desa Petaling | Satu Budi / Dua | 1 a | 2 [PK] Budi | 3 c > Sapa Budi." {
		t.Error(got)
	}
	if !reflect.DeepEqual(d, before) {
		t.Error("filling changed the deck it was given")
	}
}

func TestBuiltIn(t *testing.T) {
	d := BuiltIn()
	check(t, d)
	if d.ID != "kenal-bapas" || d.Title != "Kenal Bapas" || len(d.Slides) != 16 {
		t.Fatalf("%s, %s, %d slides", d.ID, d.Title, len(d.Slides))
	}
	layouts := map[int]string{1: Cover, 4: Compare, 5: Tiles, 8: Path, 10: Law, 12: Quotes, 15: Tiles, 16: Thanks}
	arts := map[string]bool{}
	for i, s := range d.Slides {
		if want, ok := layouts[i+1]; ok && s.Layout != want {
			t.Errorf("slide %d is a %s, want %s", i+1, s.Layout, want)
		}
		if s.Art == "" || arts[s.Art] || s.Notes == "" || len(s.Points) == 0 {
			t.Errorf("slide %d lacks a picture of its own, a note or points: %+v", i+1, s)
		}
		arts[s.Art] = true
	}
	for _, i := range []int{8, 9, 10} { // law ages: domain.md section 0.6
		if d.Slides[i-1].Checked == "" {
			t.Errorf("slide %d doesn't say when it was checked", i)
		}
	}
	// Words that the talk avoids (domain.md section 2.4).
	for _, word := range []string{"eks napi", "penjahat", "residivis", "bekas orang", "terbukti"} {
		if strings.Contains(strings.ToLower(BuiltInText()), word) {
			t.Errorf("the talk says %q", word)
		}
	}
}

func TestBuiltInReadsWellHoweverMuchIsKnown(t *testing.T) {
	all := map[string]string{"desa": "Desa Petaling", "tanggal": "Sabtu, 7 Maret 2026", "pk": "Budi Santoso", "nomor_pk": "0812-3456-7890",
		"kantor": "Bapas Kelas II Pangkalpinang", "kontak": "0812-0000-1111", "alamat": "Jl. Mawar No. 1"}
	full, bare := Fill(BuiltIn(), all), Fill(BuiltIn(), nil)
	last := func(d Deck, slide, point int) string {
		if p := d.Slides[slide-1].Points; point <= len(p) {
			return strings.TrimPrefix(p[point-1].Label+": "+p[point-1].Text, ": ")
		}
		return ""
	}
	for _, c := range []struct {
		slide, point int
		full, bare   string
	}{
		{1, 1, "Desa Petaling, Sabtu, 7 Maret 2026", ""},
		{6, 3, "PK desa kita: Budi Santoso, 0812-3456-7890.", ""},
		{16, 2, "Hubungi: Bapas Kelas II Pangkalpinang, 0812-0000-1111, Jl. Mawar No. 1.", "Pengaduan layanan: SP4N-LAPOR!"},
	} {
		if got := last(full, c.slide, c.point); got != c.full {
			t.Errorf("slide %d: %q, want %q", c.slide, got, c.full)
		}
		if got := last(bare, c.slide, c.point); got != c.bare {
			t.Errorf("slide %d with nothing known: %q, want %q", c.slide, got, c.bare)
		}
	}
	for _, d := range []Deck{full, bare} {
		check(t, d)
		for i, s := range d.Slides {
			if strings.ContainsAny(shown(s), "{}…") {
				t.Errorf("slide %d shows a hole: %s", i+1, shown(s))
			}
		}
	}
}

// Whoever reads English stands on the same slide, at the same step.
func TestEnglishIsTheSameTalk(t *testing.T) {
	d := BuiltIn()
	if len(d.English) != len(d.Slides) {
		t.Fatalf("%d slides, %d in English", len(d.Slides), len(d.English))
	}
	for i, s := range d.Slides {
		e := d.English[i]
		if e.Layout != s.Layout || e.Art != s.Art || e.Checked != s.Checked || e.Steps != s.Steps || len(e.Points) != len(s.Points) || (e.Lead == "") != (s.Lead == "") {
			t.Errorf("slide %d: %+v is not %+v", i+1, e, s)
		}
		for j, p := range s.Points {
			ours, theirs := variable.FindAllString(p.Text, -1), variable.FindAllString(e.Points[j].Text, -1)
			if !slices.Equal(ours, theirs) || (p.Label == "") != (e.Points[j].Label == "") {
				t.Errorf("slide %d, point %d: %v %v", i+1, j+1, p, e.Points[j])
			}
		}
	}
	office := Fill(d, map[string]string{"pk": "Rina Marlina"}) // and no number
	if s, e := office.Slides[5], office.English[5]; len(e.Points) != len(s.Points) || e.Steps != s.Steps {
		t.Errorf("%+v %+v", s, e)
	}
}
