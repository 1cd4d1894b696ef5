package outreach

import (
	"slices"
	"strings"
	"testing"
	"time"
)

func TestVolunteerIsWrittenByHand(t *testing.T) {
	now := time.Date(2026, 3, 7, 2, 5, 0, 0, time.UTC)
	good := MentorDraft{Before: "Hj.", Name: "Siti Aminah", After: "S.Pd., M.M.", Phone: "0812 3456 7890", Village: " Desa  Petaling ",
		Skills: []string{"Menjahit", " menjahit", "", "Las"}, Availability: "Sabtu pagi"}
	m, err := NewMentor(good, now)
	if err != nil || m.Role != DefaultRole || m.Phone != "+6281234567890" || m.Village != "Desa Petaling" || !slices.Equal(m.Skills, []string{"Menjahit", "Las"}) {
		t.Fatalf("%v %+v", err, m)
	}
	for name, c := range map[string]struct {
		spoil func(*MentorDraft)
		code  Code
		field string
	}{
		"one word":            {func(d *MentorDraft) { d.Name = "Fo" }, "", ""},
		"only a name":         {func(d *MentorDraft) { *d = MentorDraft{Name: "Fo"} }, "", ""},
		"no name":             {func(d *MentorDraft) { d.Name = " " }, Empty, "name"},
		"two numbers":         {func(d *MentorDraft) { d.Phone = "0812345678 / 0813456789" }, BadPhone, "phone"},
		"NIK as name":         {func(d *MentorDraft) { d.Name = "Siti 1901010101010001" }, NIKRefused, "name"},
		"NIK as phone":        {func(d *MentorDraft) { d.Phone = "1901010101010001" }, NIKRefused, "phone"},
		"NIK as village":      {func(d *MentorDraft) { d.Village = "1901010101010001" }, NIKRefused, "village"},
		"NIK as skill":        {func(d *MentorDraft) { d.Skills = []string{"1901 0101 0101 0001"} }, NIKRefused, "skills"},
		"NIK as availability": {func(d *MentorDraft) { d.Availability = "1901010101010001" }, NIKRefused, "availability"},
		"a novel as skill":    {func(d *MentorDraft) { d.Skills = []string{strings.Repeat("a", MaxSkill+1)} }, TooLong, "skills"},
		"too many skills":     {func(d *MentorDraft) { d.Skills = strings.Split("abcdefghijklmnopqrstu", "") }, TooLong, "tags"},
	} {
		d := good
		c.spoil(&d)
		_, err := NewMentor(d, now)
		if got := CodeOf(err); got != c.code {
			t.Errorf("%s: %v, want %q", name, err, c.code)
		} else if c.code != "" && err.(*Error).Field != c.field {
			t.Errorf("%s: field %s, want %s", name, err.(*Error).Field, c.field)
		}
	}
}

func TestNameThatWasLookedAtStaysSoUntilItChanges(t *testing.T) {
	m := Mentor{Name: "Siti Aminah", Role: DefaultRole, Checked: NameCheck{Door: ByKiosk}}
	if m, err := m.Corrected(MentorDraft{Name: "Siti Aminah", Role: "Narasumber", Village: "Petaling"}); err != nil || m.Checked.Door != ByKiosk {
		t.Errorf("%v %+v", err, m)
	}
	if m, err := m.Corrected(MentorDraft{Name: "Siti Aminah", After: "S.H.", Role: DefaultRole}); err != nil || m.Checked.Door != "" {
		t.Errorf("%v %+v", err, m)
	}
}

func TestTwinsInTheRegister(t *testing.T) {
	a := Mentor{ID: "a", Name: "Siti Aminah", Village: "Desa Petaling", Phone: "+6281234567890"}
	for name, c := range map[string]struct {
		b              Mentor
		dusunA, dusunB string
		want           Likeness
	}{
		"itself":                       {a, "", "", ""},
		"the same name":                {Mentor{Name: "SITI  AMINAH"}, "", "", LikeName},
		"spelt in one word":            {Mentor{Name: "Sitiaminah", Village: "petaling"}, "", "", LikeName},
		"of another village":           {Mentor{Name: "Siti Aminah", Village: "Desa Zed"}, "", "", ""},
		"of another dusun":             {Mentor{Name: "Siti Aminah", Village: "Petaling"}, "Dusun 1", "dusun 2", ""},
		"of a dusun that nobody said":  {Mentor{Name: "Siti Aminah"}, "Dusun 1", "", LikeName},
		"another name, the same phone": {Mentor{Name: "Aminah", Phone: a.Phone, Village: "Zed"}, "", "", LikePhone},
		"another name":                 {Mentor{Name: "Siti Aminahwati"}, "", "", ""},
		"neither has a phone":          {Mentor{Name: "Budi"}, "", "", ""},
	} {
		if c.b.ID == "" {
			c.b.ID = "b"
		}
		if got := Alike(a, c.b, c.dusunA, c.dusunB); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
		if got := Alike(c.b, a, c.dusunB, c.dusunA); got != c.want {
			t.Errorf("%s, seen from there: %q, want %q", name, got, c.want)
		}
	}
}

func TestHoursOfTheLog(t *testing.T) {
	for typed, want := range map[string]int{"": 0, " ": 0, "1,5": 90, "1.5": 90, "2": 120, "0,25": 15, "24": 1440, "0": 0} {
		a, err := Activity{}.Written(Doing{What: "Pelatihan pendamping", Date: "2026-03-07", Hours: typed})
		if err != nil || a.Minutes != want {
			t.Errorf("%q: %v %d, want %d", typed, err, a.Minutes, want)
		}
	}
	for name, c := range map[string]struct {
		in   Doing
		code Code
	}{
		"more than a day":  {Doing{What: "Rapat", Date: "2026-03-07", Hours: "24,5"}, BadHours},
		"less than none":   {Doing{What: "Rapat", Date: "2026-03-07", Hours: "-1"}, BadHours},
		"words":            {Doing{What: "Rapat", Date: "2026-03-07", Hours: "dua"}, BadHours},
		"two readings":     {Doing{What: "Rapat", Date: "2026-03-07", Hours: "1.500"}, BadHours},
		"nothing done":     {Doing{Date: "2026-03-07"}, Empty},
		"no day":           {Doing{What: "Rapat"}, BadDate},
		"30 February":      {Doing{What: "Rapat", Date: "2026-02-30"}, BadDate},
		"NIK in the words": {Doing{What: "Menemui 1901010101010001", Date: "2026-03-07"}, NIKRefused},
		"NIK in the place": {Doing{What: "Rapat", Place: "1901010101010001", Date: "2026-03-07"}, NIKRefused},
	} {
		if _, err := (Activity{}).Written(c.in); CodeOf(err) != c.code {
			t.Errorf("%s: %v, want %q", name, err, c.code)
		}
	}
	held := Activity{Session: "ses", Date: "2026-03-07"}
	if a, err := held.Written(Doing{What: "Lain", Date: "2026-01-01", Hours: "2"}); err != nil || a.Date != held.Date || a.What != "" || a.Minutes != 120 {
		t.Errorf("a session was rewritten: %v %+v", err, a)
	}
}

func TestJoinedRecordsPartAgain(t *testing.T) {
	agreed := Consented{Version: 1, By: Spoken, At: time.Date(2026, 3, 7, 2, 5, 0, 0, time.UTC)}
	gone := Mentor{ID: "g", Session: "ses", Number: 4, Before: "Hj.", Name: "Aminah", Phone: "+628123", Village: "Zed", Skills: []string{"las", "Mengaji"},
		Availability: "Minggu", Consent: agreed}
	for name, kept := range map[string]Mentor{
		"one that lacks all":     {ID: "k", Name: "Siti Aminah", Role: DefaultRole},
		"one that lacks nothing": {ID: "k", Session: "old", Number: 9, Name: "Siti", Phone: "+628999", Village: "Petaling", Skills: []string{"Las"}, Availability: "Sabtu", Consent: agreed},
	} {
		m := Merging{Kept: kept, Gone: gone}
		joined := kept.Joined(gone)
		if joined.Name != kept.Name || joined.Before != "" || joined.Phone == "" || joined.Consent.Version != 1 || !slices.Contains(joined.Skills, "Mengaji") {
			t.Errorf("%s: %+v", name, joined)
		}
		if kept.Phone != "" && (joined.Phone != kept.Phone || len(joined.Skills) != 2 || joined.Number != 9) {
			t.Errorf("%s: what was there is gone: %+v", name, joined)
		}
		if back := m.Parted(joined); back.Phone != kept.Phone || back.Village != kept.Village || back.Availability != kept.Availability ||
			back.Session != kept.Session || back.Number != kept.Number || !slices.Equal(back.Skills, kept.Skills) || back.Consent != kept.Consent {
			t.Errorf("%s: %+v", name, back)
		}
		joined.Village, joined.Skills = "Desa Air Duren", []string{"Seni"}
		if back := m.Parted(joined); back.Village != "Desa Air Duren" || !slices.Equal(back.Skills, []string{"Seni"}) || back.Phone != kept.Phone {
			t.Errorf("%s: what was written since: %+v", name, back)
		}
	}
}

func TestAYesToTheRegisterIsNotedAndTakenBack(t *testing.T) {
	m, err := Mentor{Name: "Fo", Phone: "+628123", Village: "Zed", Skills: []string{"Las"}, Availability: "Sabtu"}.Agreed(Spoken, time.Now())
	if err != nil || m.Consent.Version != MentorConsentVersion || m.Consent.By != Spoken || m.Consent.At.IsZero() {
		t.Errorf("%v %+v", err, m.Consent)
	}
	if _, err := m.Agreed("guessed", time.Now()); CodeOf(err) != BadChoice {
		t.Error(err)
	}
	if r := m.Retracted(); r.Name != "Fo" || r.Phone+r.Village+r.Availability != "" || r.Skills != nil || r.Consent.Version != 0 {
		t.Errorf("%+v", r)
	}
}
