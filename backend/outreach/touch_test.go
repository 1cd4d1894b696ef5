package outreach

import (
	"errors"
	"testing"
	"time"
)

func TestNewPIN(t *testing.T) {
	for digits, want := range map[string]Code{
		"": Empty, "123": BadPIN, "123456789": BadPIN, "12a4": BadPIN, "12 4": BadPIN, "１２３４": BadPIN, "-123": BadPIN,
		"0000": EasyPIN, "1234": EasyPIN, "87654321": EasyPIN, "2468": EasyPIN,
		"1123": "", "4071": "", "19450817": "", "9012": "",
	} {
		p, err := NewPIN(digits, "salt")
		if got := CodeOf(err); got != want {
			t.Errorf("%q: %v, want %q", digits, err, want)
		}
		if p.Set() != (want == "") {
			t.Errorf("%q: set is %v", digits, p.Set())
		}
	}
}

func TestPINIsItselfOnly(t *testing.T) {
	p, err := NewPIN("4071", "salt")
	if err != nil {
		t.Fatal(err)
	}
	other := p
	other.Salt = "sugar"
	for _, c := range []struct {
		p      PIN
		digits string
		want   bool
	}{{p, "4071", true}, {p, "4072", false}, {p, "04071", false}, {p, "", false}, {other, "4071", false}, {PIN{}, "", false}, {PIN{}, "4071", false}} {
		if got := c.p.Is(c.digits); got != c.want {
			t.Errorf("%q: %v", c.digits, got)
		}
	}
}

func TestGuessesWait(t *testing.T) {
	noon := time.Date(2026, 3, 7, 5, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		n     int
		since time.Duration
		want  time.Duration
	}{
		{0, 0, 0}, {4, 0, 0}, // fingers slip
		{5, 0, 5 * time.Second}, {5, 2 * time.Second, 3 * time.Second}, {5, 5 * time.Second, 0}, {5, time.Hour, 0},
		{6, 0, 10 * time.Second}, {8, 0, 40 * time.Second},
		{9, 0, time.Minute}, {10_000, 0, time.Minute}, {10_000, 61 * time.Second, 0},
		{9, -time.Hour, time.Minute}, // the clock was set back
	} {
		if got := PINWaiting.Wait(PINGuesses{N: c.n, Last: noon}, noon.Add(c.since)); got != c.want {
			t.Errorf("%d, %v later: wait %v, want %v", c.n, c.since, got, c.want)
		}
	}
}

// Whoever tries all PINs, as fast as a machine can, is looked at a few times; the
// officer who comes afterwards waits a minute at most.
func TestTenThousandGuessesInTenMinutes(t *testing.T) {
	now := time.Date(2026, 3, 7, 5, 0, 0, 0, time.UTC)
	var g PINGuesses
	looked := 0
	for range 10_000 {
		var err error
		if g, err = PINWaiting.Guess(g, now); err == nil {
			looked++
		}
		now = now.Add(60 * time.Millisecond)
	}
	if looked > 30 || looked < PINWaiting.Free {
		t.Errorf("%d were looked at", looked)
	}
	if _, err := PINWaiting.Guess(g, now.Add(PINWaiting.Longest)); err != nil {
		t.Errorf("the officer: %v", err)
	}
}

// A dead battery sets the clock back at each start: a wait begins anew, once, and ends.
func TestGuessesWithAClockThatWasSetBack(t *testing.T) {
	noon := time.Date(2026, 3, 7, 5, 0, 0, 0, time.UTC)
	old := time.Date(2019, 1, 1, 0, 0, 0, 0, time.UTC)
	g, err := PINWaiting.Guess(PINGuesses{N: 9, Last: noon}, old)
	var e *Error
	if !errors.As(err, &e) || e.Code != PINWait || e.Args["seconds"] != "60" || g.N != 9 || !g.Last.Equal(old) {
		t.Fatalf("%v %+v", err, g)
	}
	if again, err := PINWaiting.Guess(g, old.Add(time.Second)); CodeOf(err) != PINWait || again != g {
		t.Errorf("%v %+v", err, again)
	}
	if g, err = PINWaiting.Guess(g, old.Add(time.Minute)); err != nil || g.N != 10 {
		t.Errorf("%v %+v", err, g)
	}
}

func TestTouchScreenAsksForSexButNotOfChildren(t *testing.T) {
	s := Session{ID: "s", State: Open}
	now := time.Date(2026, 3, 7, 5, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		in   Arrival
		want Code
	}{
		{Arrival{Name: "Siti", Unsur: "warga"}, Empty},
		{Arrival{Name: "Siti", Unsur: "warga", Sex: Female}, ""},
		{Arrival{Name: "Budi Santoso", Unsur: "guru", Child: true, Guardian: "wali", School: "SDN 1"}, ""},
	} {
		c.in.Door = ByKiosk
		a, err := Arrive(s, c.in, now)
		if CodeOf(err) != c.want {
			t.Errorf("%+v: %v", c.in, err)
		}
		if err == nil && a.Agreed != Tapped {
			t.Errorf("%+v: agreed by %q", c.in, a.Agreed)
		}
		if c.in.Child && (a.Name != "Budi" || a.Sex != "") {
			t.Errorf("a child: %+v", a)
		}
	}
}
