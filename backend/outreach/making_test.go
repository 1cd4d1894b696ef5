package outreach

import (
	"slices"
	"strings"
	"testing"
	"time"
)

func TestMakingsThatCanBeKept(t *testing.T) {
	good := func() Making { return DefaultMaking(Sertifikat, DefaultOffice()) }
	for name, tc := range map[string]struct {
		change func(*Making)
		code   Code
		field  string
	}{
		"as it comes":           {func(*Making) {}, "", ""},
		"a kind of its own":     {func(m *Making) { m.Kind = "medali" }, BadChoice, "kind"},
		"no title":              {func(m *Making) { m.Title = " " }, Empty, "title"},
		"a NIK in it":           {func(m *Making) { m.GivenTo = "1901041508900001" }, NIKRefused, "givenTo"},
		"an unknown variable":   {func(m *Making) { m.Sentence = "sebagai {Peran}" }, UnknownVariable, "sentence"},
		"a value as variable":   {func(m *Making) { m.Sentence = "selama {0}" }, UnknownVariable, "sentence"},
		"a brace left open":     {func(m *Making) { m.Sentence = "sebagai {peran" }, UnknownVariable, "sentence"},
		"two paragraphs":        {func(m *Making) { m.Sentence = "sebagai {peran}\n\nTerima kasih." }, "", ""},
		"a page":                {func(m *Making) { m.Sentence = strings.Repeat("panjang ", 100) }, TooLong, "sentence"},
		"no role":               {func(m *Making) { m.Roles = []string{" "} }, Empty, "roles"},
		"21 roles":              {func(m *Making) { m.Roles = strings.Split("abcdefghijklmnopqrstu", "") }, BadChoice, "roles"},
		"material":              {func(m *Making) { m.Material = []Lesson{{"Pengantar", 2}, {}, {"Praktik", 6}} }, "", ""},
		"a topic without hours": {func(m *Making) { m.Material = []Lesson{{"Pengantar", 2}, {"Praktik", 0}} }, BadChoice, "material.1.hours"},
		"61 lines of material":  {func(m *Making) { m.Material = slices.Repeat([]Lesson{{"Pengantar", 1}}, 61) }, BadChoice, "material"},
		"two who sign": {func(m *Making) {
			m.Signers = []Signer{{"a.n. Kepala Kantor Wilayah,\nPlt. Kepala Balai", "Budi", "196610181992031001"}, {"Plh. Camat", "Siti", ""}}
		}, "", ""},
		"three who sign":          {func(m *Making) { m.Signers = []Signer{{Name: "A"}, {Name: "B"}, {Name: "C"}} }, BadChoice, "signers"},
		"a NIP of 17 digits":      {func(m *Making) { m.Signers = []Signer{{"Kepala", "Budi", "19661018199203100"}} }, BadNIP, "signers.0.nip"},
		"a number without count":  {func(m *Making) { m.Numbering.Template = "{kode_unit}/{tahun}" }, BadTemplate, "numberTemplate"},
		"a number with a mistake": {func(m *Making) { m.Numbering.Template = "{urut:4}/{Tahun}" }, BadTemplate, "numberTemplate"},
	} {
		t.Run(name, func(t *testing.T) {
			m := good()
			tc.change(&m)
			_, err := m.Checked()
			field := ""
			if e, ok := err.(*Error); ok {
				field = e.Field
			}
			if CodeOf(err) != tc.code || field != tc.field {
				t.Errorf("%v, want %s (%s)", err, tc.code, tc.field)
			}
		})
	}
	m := good()
	m.Material = []Lesson{{" Pengantar ", 2}, {}, {"Praktik", 6}}
	m.Signers = []Signer{{Name: "Budi", NIP: "19661018 199203 1 001"}, {}}
	if m, err := m.Checked(); err != nil || m.Hours() != 8 || m.Material[0].Topic != "Pengantar" || len(m.Signers) != 1 {
		t.Errorf("%v %+v", err, m)
	}
}

func TestLooksThatCanBeKept(t *testing.T) {
	for name, tc := range map[string]struct {
		change func(*Look)
		code   Code
		field  string
	}{
		"as it comes":             {func(*Look) {}, "", ""},
		"a colour's name":         {func(l *Look) { l.Second = "emas" }, BadColour, "second"},
		"yellow letters":          {func(l *Look) { l.Accent = "#E9B44C" }, FaintColour, "accent"},
		"grey that just suffices": {func(l *Look) { l.Accent = "#767676" }, "", ""},
		"grey that just does not": {func(l *Look) { l.Accent = "#777777" }, FaintColour, "accent"},
		"letter paper":            {func(l *Look) { l.Paper = "Letter" }, BadChoice, "paper"},
		"a frame of its own":      {func(l *Look) { l.Frame = "garuda" }, BadChoice, "frame"},
		"no margin":               {func(l *Look) { l.Margin = 7 }, BadChoice, "margin"},
		"no room for a stamp":     {func(l *Look) { l.Space = 14 }, BadChoice, "space"},
		"five lines":              {func(l *Look) { l.Letterhead = strings.Split("abcde", "") }, BadChoice, "letterhead"},
		"a line left empty":       {func(l *Look) { l.Letterhead = []string{"A", "", "B", "C", "D"} }, "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			l := DefaultLook()
			tc.change(&l)
			_, err := l.Checked()
			field := ""
			if e, ok := err.(*Error); ok {
				field = e.Field
			}
			if CodeOf(err) != tc.code || field != tc.field {
				t.Errorf("%v, want %s (%s)", err, tc.code, tc.field)
			}
		})
	}
}

func TestWhatACertificateSays(t *testing.T) {
	o := DefaultOffice()
	o.Signer = Signer{"Kepala", "Budi", "19661018 199203 1 001"}
	how, look := DefaultMaking(Piagam, o), DefaultLook()
	how.HideNIP, look.Letterhead = true, []string{"KOP SENDIRI"}
	w := Occasion{Activity: "Pelatihan {nama}", Place: "Aula", Date: "2026-03-07", Until: "2026-03-08"}
	c, err := Issue(o, how, look, w, Holder{Mentor: "m", Name: "Siti", Role: "Narasumber"}, 0, time.Date(2026, 3, 9, 0, 0, 0, 0, time.UTC))
	if err != nil || c.Year != 2026 || c.Signers[0].NIP != "" || c.Letterhead[0] != "KOP SENDIRI" {
		t.Fatalf("%v %+v", err, c)
	}
	// What stands for a variable is taken as it is, not as a variable.
	want := "sebagai **Narasumber** dalam kegiatan Pelatihan {nama} yang diselenggarakan oleh Bapas Kelas II Pangkalpinang di Aula pada tanggal 7–8 Maret 2026. "
	if got := c.Filled(); !strings.HasPrefix(got, want) {
		t.Errorf("%q", got)
	}
	if day, err := c.Day(); err != nil || day.Day() != 8 {
		t.Errorf("%v %v", err, day)
	}
	c.Proof = "BH1:A"
	if c = c.Corrected("Hj. Siti", "Peserta"); c.Proof != "" || !strings.Contains(c.Filled(), "**Peserta**") {
		t.Errorf("%+v", c)
	}
}
