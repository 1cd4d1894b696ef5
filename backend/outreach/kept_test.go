package outreach

import (
	"strings"
	"testing"
	"time"
)

func TestHowLongNamesAreKept(t *testing.T) {
	o := DefaultOffice()
	planned := Session{ID: "s", Date: "2026-03-07", State: Planned}
	held := planned.Fixed(o).moved(Open, "", noon).moved(Closed, "", noon)
	cleared := held.Deep()
	cleared.Kept.Cleared = &Cleared{People: 3}
	for _, c := range []struct {
		name          string
		s             Session
		until, reason string
		want          Code
	}{
		{"planned, longer", planned, "2030-03-07", "", ""},
		{"planned, shorter", planned, "2026-03-08", "", ""},
		{"on the very day", planned, "2026-03-07", "", ""},
		{"before the session", planned, "2026-03-06", "", KeptEarly},
		{"eleven years", planned, "2037-03-08", "", KeptLong},
		{"no date", planned, "besok", "", BadDate},
		{"held, shorter", held, "2026-09-07", "", ""},
		{"held, longer without a reason", held, "2028-03-07", "", ReasonNeeded},
		{"held, longer with one", held, "2028-03-07", "Diminta pemeriksa", ""},
		{"held, a NIK as reason", held, "2028-03-07", "1901010101010001", NIKRefused},
		{"names that are gone", cleared, "2028-03-07", "x", NamesCleared},
	} {
		got, err := c.s.Keep(c.until, c.reason, o, noon)
		if CodeOf(err) != c.want {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
		if err == nil && (got.KeptUntil(o) != c.until || len(got.Kept.Changes) != 1 || got.Kept.Changes[0].Was != "2027-03-07") {
			t.Errorf("%s: %+v", c.name, got.Kept)
		}
	}
	if same, err := held.Keep("2027-03-07", "", o, noon); err != nil || len(same.Kept.Changes) != 0 {
		t.Errorf("the same date: %v %+v", err, same.Kept)
	}
	if got := held.KeptFor(o); got != "sampai 7 Maret 2027" {
		t.Errorf("told: %q", got)
	}
}

func TestWhenNamesHaveToGo(t *testing.T) {
	o := DefaultOffice()
	held := Session{ID: "s", Date: "2026-03-07", State: Closed, Village: Village{Code: "19.01.04.2001"}}.Fixed(o)
	open, half, done := held, held.Deep(), held.Deep()
	open.State = Open
	half.Kept.Cleared, done.Kept.Cleared = &Cleared{}, &Cleared{Whole: true}
	at := func(day string) Clock {
		now, err := time.Parse(time.DateOnly, day)
		if err != nil {
			t.Fatal(err)
		}
		return Clock{Now: now.Add(5 * time.Hour), Confirmed: true}
	}
	doubted := at("2027-06-01")
	doubted.Confirmed, doubted.Doubt = false, Jumped
	unasked := at("2027-06-01")
	unasked.Confirmed = false
	for _, c := range []struct {
		name  string
		s     Session
		clock Clock
		state KeptState
		may   Code
	}{
		{"long before", held, at("2026-04-01"), KeptRunning, KeptNotDue},
		{"31 days before", held, at("2027-02-04"), KeptRunning, KeptNotDue},
		{"30 days before", held, at("2027-02-05"), KeptSoon, KeptNotDue},
		{"the day before", held, at("2027-03-06"), KeptSoon, KeptNotDue},
		{"on the day", held, at("2027-03-07"), KeptDue, ""},
		{"long after", held, at("2029-03-07"), KeptDue, ""},
		{"people are still coming", open, at("2029-03-07"), KeptDue, SessionOpen},
		{"a clock in doubt", held, doubted, KeptUnsure, ClockDoubtful},
		{"a clock that nobody called right", held, unasked, KeptDue, ClockDoubtful},
		{"broken off", half, at("2027-03-07"), KeptHalf, ""},
		{"done", done, at("2027-03-07"), KeptCleared, ""},
	} {
		if got := c.s.KeptState(o, c.clock); got != c.state {
			t.Errorf("%s: %q, want %q", c.name, got, c.state)
		}
		if err := c.s.MayClear(o, c.clock); CodeOf(err) != c.may {
			t.Errorf("%s: %v, want %q", c.name, err, c.may)
		}
	}
}

func TestEveryPurposeHasAText(t *testing.T) {
	o := Office{Name: "Bapas X", Contact: "0812"}
	for _, p := range Purposes() {
		for v := 1; v <= VersionOf(p); v++ {
			if got := TextOf(p, v, o, "7 Maret 2027"); len(got) < 40 || len(got) > 420 || strings.ContainsAny(got, "{}") {
				t.Errorf("%s, version %d: %q", p, v, got)
			}
		}
		if VersionOf(p) < 1 || TextOf(p, VersionOf(p)+1, o, "") != "" || TextOf(p, 0, o, "") != "" {
			t.Errorf("%s: version %d is that of now", p, VersionOf(p))
		}
	}
}

// A number has a text of its own, a child an adult: and no text is claimed that a record
// from before it never came with.
func TestWhatAnArrivalAgreesTo(t *testing.T) {
	s := Session{ID: "s", State: Open}
	in := Arrival{Name: "Siti", Unsur: "warga", Door: ByDesk}
	a, err := Arrive(s, in, noon)
	if err != nil || a.Consent != 2 || a.Contact != 0 {
		t.Fatalf("%v %+v", err, a)
	}
	in.Phone = "081234567890"
	b, err := Correct(s, a, in)
	if err != nil || b.Contact != VersionOf(ForContact) {
		t.Errorf("%v %+v", err, b)
	}
	old := b
	old.Consent, old.Contact = 1, 0
	if old, err = Correct(s, old, in); err != nil || old.Contact != 0 {
		t.Errorf("a number from before: %v %+v", err, old)
	}
	gone, c := b.Uncalled(noon)
	if gone.Phone != "" || gone.Contact != 0 || c.Version != b.Contact || c.Withdrawn.IsZero() || c.By != Spoken {
		t.Errorf("%+v %+v", gone, c)
	}
	child := Arrival{Name: "Yusuf Ibrahim", Unsur: "warga", Child: true, Phone: "081234567890", Door: ByDesk}
	if _, err := Arrive(s, child, noon); CodeOf(err) != GuardianNeeded {
		t.Errorf("nobody agreed: %v", err)
	}
	child.Guardian = "tetangga"
	if _, err := Arrive(s, child, noon); CodeOf(err) != BadChoice {
		t.Errorf("a neighbour: %v", err)
	}
	child.Guardian = "wali"
	if k, err := Arrive(s, child, noon); err != nil || k.Guardian != "wali" || k.Name != "Yusuf" || k.Phone != "" || k.Contact != 0 {
		t.Errorf("%v %+v", err, k)
	}
	in.Guardian = "ortu"
	if k, err := Arrive(s, in, noon); err != nil || k.Guardian != "" {
		t.Errorf("a grown-up's guardian: %v %+v", err, k)
	}
}
