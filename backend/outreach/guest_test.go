package outreach

import (
	"testing"
	"time"
)

func TestBadgesAreReadAndNeverMistaken(t *testing.T) {
	for _, n := range []int{0, 1, 30, 31, CodeSpace, BadgeSpace - 1, 12345678} {
		c := BadgeCode(n)
		for _, typed := range []string{c, badgePrefix + c, " bh/" + c[:3] + " " + c[3:], c[:3] + "-" + c[3:]} {
			if got, ok := ReadBadge(typed); !ok || got != c {
				t.Errorf("%q: %q %v", typed, got, ok)
			}
		}
		if _, ok := ReadCode(c); ok {
			t.Errorf("%s is taken for an arrival's code", c)
		}
		for i := range len(c) {
			for _, l := range codeLetters {
				if w := c[:i] + string(l) + c[i+1:]; w != c {
					if _, ok := ReadBadge(w); ok {
						t.Errorf("%s read as %s", c, w)
					}
				}
			}
			if i > 0 && c[i] != c[i-1] {
				if _, ok := ReadBadge(c[:i-1] + string(c[i]) + string(c[i-1]) + c[i+1:]); ok {
					t.Errorf("%s read with letters %d swapped", c, i)
				}
			}
		}
	}
}

func TestGuestArrivesWithTheBadge(t *testing.T) {
	now := time.Date(2026, 3, 7, 2, 5, 0, 0, time.UTC)
	here := Session{ID: "ses", State: Open}
	g, err := Invite("ses", Arrival{Name: "Siti Aminah", Sex: Female, Unsur: "pkk", Phone: "0812 3456 7890"}, now)
	if err != nil {
		t.Fatal(err)
	}
	g.Code = BadgeCode(7)
	if a, err := ArriveByCard(here, g, ByCard, now); err != nil || a.Name != g.Name || a.Guest != g.Code || a.Phone != "+6281234567890" || a.Agreed != Spoken {
		t.Errorf("%v %+v", err, a)
	}
	if _, err := ArriveByCard(Session{ID: "other", State: Open}, g, ByCard, now); CodeOf(err) != GuestElsewhere {
		t.Error(err)
	}
	m := InviteMentor(Mentor{ID: "m", Name: "Fo"}, now)
	if a, err := ArriveByCard(here, m, ByHelper, now); err != nil || a.Unsur != "relawan" {
		t.Errorf("%v %+v", err, a)
	}
}

func TestChildIsFirstNameAndSchool(t *testing.T) {
	for given, kept := range map[string]string{"M. Yusuf Ibrahim": "Yusuf", "Fo": "Fo", "Siti Aminah": "Siti"} {
		in := Arrival{Name: given, Unsur: "warga", Sex: Male, Child: true, Guardian: "guru", School: "SD 4",
			Dusun: "Dusun 2", Phone: "08123456789", Door: ByDesk, Nonce: "nonce-0001"}
		a, err := Arrive(Session{State: Open}, in, time.Now())
		if !SameForm(a, in) {
			t.Errorf("%q sent again would be another child", given)
		}
		if err != nil || a.Name != kept || a.Dusun != "" || a.Phone != "" || a.School != "SD 4" {
			t.Errorf("%v %+v", err, a)
		}
	}
}

func TestConsentTextIsTheOfficesOwn(t *testing.T) {
	got := ConsentText(1, Office{Name: "Bapas X"}, "12 bulan")
	if want := "Nama dan data Bapak/Ibu dicatat oleh Bapas X untuk daftar hadir dan laporan kegiatan ini. Nomor HP boleh dikosongkan. " +
		"Data disimpan 12 bulan lalu dihapus. Bapak/Ibu boleh meminta perbaikan atau penghapusan lewat petugas di acara ini."; got != want {
		t.Error(got)
	}
	if ConsentText(ConsentVersion+1, Office{}, "") != "" || ConsentText(ConsentVersion, Office{}, "") == "" {
		t.Error("a version without a text")
	}
}

func TestWhoCameIsKnownByBadgeOrName(t *testing.T) {
	guests := []Guest{{Code: "A", Name: "Siti Aminah", Dusun: "Dusun 1"}, {Code: "B", Name: "Siti Aminah", Dusun: "Dusun 2"}, {Code: "C", Name: "Fo"},
		{Code: "D", Name: "Fo"}, {Code: "E"}, {Code: "F", Name: "Budi"}}
	got := WhoCame(guests, []Attendee{
		{Number: 1, Name: "siti aminah", Dusun: "dusun 2"}, {Number: 2, Name: "Fo"}, {Number: 3, Name: "Fo Tjhin", Guest: "D"},
		{Number: 4, Name: "Budi", Withdrawn: true}, {Number: 5, Name: ""},
	})
	want := map[string]int{"B": 1, "C": 2, "D": 3}
	for code, a := range got {
		if want[code] != a.Number {
			t.Errorf("%s came as %d, want %d", code, a.Number, want[code])
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d came, want %d: %v", len(got), len(want), got)
	}
}
