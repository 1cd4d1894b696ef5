package outreach

import (
	"testing"
	"time"

	"bapashadir/backend/region"
)

var noon = time.Date(2026, time.March, 7, 5, 0, 0, 0, time.UTC)

func draft() Draft {
	return Draft{Title: "Bapas Hadir di Desa Petaling", Village: Village{Code: "19.01.04.2001", Name: "Petaling"},
		Date: "2026-03-07", Start: "09:00", Place: "Balai Desa", Officers: []string{"Rina", " ", "Andi"}}
}

func TestDraft(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*Draft)
		code   Code
		field  string
	}{
		"as it is":           {func(*Draft) {}, "", ""},
		"typed village":      {func(d *Draft) { d.Village = Village{Name: "Tanjung Baru"} }, "", ""},
		"no time, no place":  {func(d *Draft) { d.Start, d.Place = "", "" }, "", ""},
		"no title":           {func(d *Draft) { d.Title = "  " }, Empty, "title"},
		"no village":         {func(d *Draft) { d.Village.Name = "" }, Empty, "village"},
		"code of no village": {func(d *Draft) { d.Village.Code = "99.99.99.9999" }, BadChoice, "village"},
		"no date":            {func(d *Draft) { d.Date = "" }, BadDate, "date"},
		"31 February":        {func(d *Draft) { d.Date = "2026-02-31" }, BadDate, "date"},
		"25 o'clock":         {func(d *Draft) { d.Start = "25:00" }, BadTime, "start"},
		"NIK as place":       {func(d *Draft) { d.Place = "1901010101010001" }, NIKRefused, "place"},
	} {
		d := draft()
		c.change(&d)
		s, err := d.Apply(Session{ID: "a"}, region.BuiltIn().ByCode)
		if CodeOf(err) != c.code {
			t.Errorf("%s: %v, want %q", name, err, c.code)
		}
		if e, ok := err.(*Error); ok && e.Field != c.field {
			t.Errorf("%s: field %q, want %q", name, e.Field, c.field)
		}
		if err == nil && (s.ID != "a" || s.Deck != BuiltInDeck || len(s.Officers) != 2) {
			t.Errorf("%s: %+v", name, s)
		}
	}
}

// A session stays where it is held when the list that knew the village is gone.
func TestDraftKeepsAVillageThatLeftTheList(t *testing.T) {
	kuta := Village{Code: "51.03.01.1002", Name: "Kuta", District: "Kuta", Regency: "Kabupaten Badung", Province: "Bali"}
	d := draft()
	d.Village, d.Place = Village{Code: kuta.Code, Name: "Kuta"}, "Banjar"
	s, err := d.Apply(Session{Village: kuta}, region.BuiltIn().ByCode)
	if err != nil || s.Village != kuta || s.Place != "Banjar" {
		t.Errorf("%v: %+v", err, s)
	}
	if _, err := d.Apply(Session{}, region.BuiltIn().ByCode); CodeOf(err) != BadChoice {
		t.Errorf("a new session there: %v", err)
	}
	if s, err = draft().Apply(s, region.BuiltIn().ByCode); err != nil || s.Village.Within() != "Mendo Barat, Kabupaten Bangka" {
		t.Errorf("%v: %q", err, s.Village.Within())
	}
	for v, want := range map[Village]string{kuta: "Kuta, Kabupaten Badung, Bali", {Name: "Di mana"}: "", {Code: "91.03.01.3001", Name: "Sereh"}: ""} {
		if got := v.Within(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	for want, v := range map[string]Village{"Desa Adat Sereh": {Code: "91.03.01.3001", Name: "Sereh"}, "Desa Adat Ayapo": {Code: "91.03.01.3002", Name: "Desa Adat Ayapo"}} {
		if got := v.Label(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func takes(s Session) error {
	_, err := s.Takes(Sheet{})
	return err
}

func TestLifeOfASession(t *testing.T) {
	s := Session{State: Planned, Feedback: Planned}
	if _, err := CloseSession(s, noon); CodeOf(err) != SessionNotOpen {
		t.Errorf("closed before it opened: %v", err)
	}
	if err := s.AcceptsPeople(); CodeOf(err) != SessionNotOpen {
		t.Errorf("people before it opened: %v", err)
	}
	if _, err := SetPhase(s, After, Open); CodeOf(err) != SessionNotOpen {
		t.Errorf("feedback before it opened: %v", err)
	}
	s, err := OpenSession(s, "", noon)
	if err != nil || s.AcceptsPeople() != nil || CodeOf(takes(s)) != FeedbackNotOpen {
		t.Fatalf("opened: %v %+v", err, s)
	}
	if _, err := OpenSession(s, "", noon); CodeOf(err) != SessionOpen {
		t.Errorf("opened twice: %v", err)
	}
	if s, err = SetPhase(s, After, Open); err != nil || takes(s) != nil {
		t.Fatalf("feedback: %v", err)
	}
	if s, err = CloseSession(s, noon.Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	if CodeOf(s.AcceptsPeople()) != SessionClosed || CodeOf(takes(s)) != FeedbackClosed {
		t.Errorf("closed, yet: %v %v", s.AcceptsPeople(), takes(s))
	}
	if _, err := OpenSession(s, " ", noon); CodeOf(err) != ReasonNeeded {
		t.Errorf("opened again without a reason: %v", err)
	}
	s, err = OpenSession(s, "Warga masih datang", noon.Add(2*time.Hour))
	if err != nil || len(s.History) != 3 || s.History[2].Reason != "Warga masih datang" || !s.Opened().Equal(noon.Add(2*time.Hour)) {
		t.Errorf("opened again: %v %+v", err, s.History)
	}
}

func TestArrive(t *testing.T) {
	open := Session{ID: "s", State: Open}
	ok := Arrival{Name: "Siti", Sex: Female, Unsur: "guru", Door: ByPhone, Nonce: "abcd-1234", Phone: "0812 3456 7890"}
	a, err := Arrive(open, ok, noon)
	if err != nil || a.Phone != "+6281234567890" || a.Consent != ConsentVersion || a.Session != "s" || !a.At.Equal(noon) {
		t.Fatalf("%v %+v", err, a)
	}
	for name, c := range map[string]struct {
		change func(*Arrival)
		code   Code
	}{
		"phone without L/P":  {func(a *Arrival) { a.Sex = "" }, Empty},
		"desk without L/P":   {func(a *Arrival) { a.Sex, a.Door = "", ByDesk }, ""},
		"neither L nor P":    {func(a *Arrival) { a.Sex = "X" }, BadChoice},
		"no unsur":           {func(a *Arrival) { a.Unsur = "" }, Empty},
		"client as unsur":    {func(a *Arrival) { a.Unsur = "klien" }, BadChoice},
		"no phone":           {func(a *Arrival) { a.Phone = "" }, ""},
		"no number":          {func(a *Arrival) { a.Phone = "12345" }, BadPhone},
		"NIK as phone":       {func(a *Arrival) { a.Phone = "1901010101010001" }, NIKRefused},
		"NIK as dusun":       {func(a *Arrival) { a.Dusun = "1901010101010001" }, NIKRefused},
		"nonce with a space": {func(a *Arrival) { a.Nonce = "abcd 1234" }, BadBody},
		"no nonce":           {func(a *Arrival) { a.Nonce = "" }, ""},
	} {
		in := ok
		c.change(&in)
		if _, err := Arrive(open, in, noon); CodeOf(err) != c.code {
			t.Errorf("%s: %v, want %q", name, err, c.code)
		}
	}
}

func TestCodesAreReadBack(t *testing.T) {
	seen := map[string]bool{}
	for n := 0; n < CodeSpace; n += 97 {
		c := ShortCode(n)
		if got, ok := ReadCode(" " + c[:2] + "-" + c[2:] + " "); !ok || got != c || seen[c] {
			t.Fatalf("%d: %s read as %s, %v", n, c, got, ok)
		}
		seen[c] = true
		for i := range 5 { // every single wrong letter is noticed
			for _, l := range codeLetters {
				if wrong := c[:i] + string(l) + c[i+1:]; wrong != c && n%9700 == 0 {
					if _, ok := ReadCode(wrong); ok {
						t.Fatalf("%s passes for %s", wrong, c)
					}
				}
			}
		}
	}
}

func TestNumberTemplate(t *testing.T) {
	o := DefaultOffice()
	for template, want := range map[string]string{
		"{urut:4}/{kode_unit}/{bulan_romawi}/{tahun}": "0017/BPS-PKP/III/2026",
		"W6.PAS-{urut} TAHUN {tahun}":                 "W6.PAS-17 TAHUN 2026",
		"{klasifikasi}{urut:3}.{bulan}":               "017.03",
		"no counter {tahun}":                          "",
		"{urut} {nomor}":                              "",
	} {
		o.NumberTemplate = template
		got, err := o.Number(17, noon)
		if got != want || (want == "") != (CodeOf(err) == BadTemplate) {
			t.Errorf("%q: %q %v, want %q", template, got, err, want)
		}
	}
}

func TestOfficeChange(t *testing.T) {
	o := DefaultOffice()
	o.ScreenKey = "key"
	n := DefaultOffice()
	n.Officer, n.Signer.NIP = "Rina", "196610181992031001"
	got, err := o.Change(n)
	if err != nil || got.ScreenKey != "key" || got.Signer.NIP != "19661018 199203 1 001" || !got.Ready() {
		t.Errorf("%v %+v", err, got)
	}
	n.Signer.NIP = "123"
	if _, err := o.Change(n); CodeOf(err) != BadNIP {
		t.Errorf("short NIP: %v", err)
	}
	n.Signer.NIP, n.Officer = "", ""
	if _, err := o.Change(n); CodeOf(err) != Empty {
		t.Errorf("no officer: %v", err)
	}
}

func TestWhere(t *testing.T) {
	for place, want := range map[string]string{
		"":                    "Desa Petaling",
		"Desa Petaling":       "Desa Petaling",
		"Balai Desa":          "Balai Desa Petaling",
		"Balai Desa Petaling": "Balai Desa Petaling",
		"Masjid An-Nur":       "Masjid An-Nur, Desa Petaling",
	} {
		s := Session{Place: place, Village: Village{Code: "19.01.04.2001", Name: "Petaling"}}
		if got := s.Where(); got != want {
			t.Errorf("%q: %q, want %q", place, got, want)
		}
	}
	if got := (Village{Code: "19.71.01.1001", Name: "Gabek Satu"}).Label(); got != "Kelurahan Gabek Satu" {
		t.Errorf("%q", got)
	}
}
