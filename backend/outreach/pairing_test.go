package outreach

import (
	"strings"
	"testing"
	"time"
)

func TestWrongCodesAreBounded(t *testing.T) {
	start := time.Date(2026, time.March, 7, 9, 0, 0, 0, time.UTC)
	for name, c := range map[string]struct {
		every time.Duration // how often somebody guesses
		hours int
		most  int
	}{
		"a burst":       {time.Second, 0, WrongCodes},
		"all day long":  {time.Second, 8, WrongCodes + 8*30},
		"now and then":  {5 * time.Minute, 8, 8 * 12},
		"once a minute": {time.Minute, 1, WrongCodes + 30},
	} {
		var g Guesses
		tries := 0
		end := start.Add(time.Duration(c.hours)*time.Hour + 15*time.Second)
		for now := start; now.Before(end); now = now.Add(c.every) {
			if OfDevice.Wait(g, now) == 0 {
				g = OfDevice.Take(g, now)
				tries++
			}
		}
		if tries > c.most+1 || tries < c.most-1 {
			t.Errorf("%s: %d tries, want %d", name, tries, c.most)
		}
	}
}

func TestRightCodesCostNothing(t *testing.T) {
	now := time.Date(2026, time.March, 7, 9, 0, 0, 0, time.UTC)
	var g Guesses
	for range 500 {
		if OfDevice.Wait(g, now) != 0 {
			t.Fatal("somebody who reads badges has to wait")
		}
		g = OfDevice.Back(OfDevice.Take(g, now))
	}
	for range WrongCodes {
		g = OfDevice.Take(g, now)
	}
	if w := OfDevice.Wait(g, now); w != WrongCodeEvery {
		t.Errorf("waits %v", w)
	}
	if w := OfDevice.Wait(g, now.Add(WrongCodeEvery)); w != 0 {
		t.Errorf("still waits %v", w)
	}
	if w := OfDevice.Wait(OfDevice.Back(g), now); w != 0 {
		t.Errorf("one given back, waits %v", w)
	}
}

func TestPairingCodeAsTyped(t *testing.T) {
	code := PairingCode(123456)
	for _, typed := range []string{code, strings.ToLower(code), " " + code[:3] + " " + code[3:] + " ", code[:3] + "-" + code[3:]} {
		if got, ok := ReadPairingCode(typed); !ok || got != code {
			t.Errorf("%q read as %q, %v", typed, got, ok)
		}
	}
	for _, typed := range []string{"", code[:5], code + "A", code[1:] + code[:1], "012345"} {
		if _, ok := ReadPairingCode(typed); ok {
			t.Errorf("%q was read", typed)
		}
	}
}

func TestLabelOfADevice(t *testing.T) {
	if l, err := Label("  Meja\t2 "); err != nil || l != "Meja 2" {
		t.Errorf("%q %v", l, err)
	}
	if l, err := Label(""); err != nil || l != "" {
		t.Errorf("%q %v", l, err)
	}
	for _, bad := range []string{strings.Repeat("a", MaxLabel+1), "1901010101010001", "\xff"} {
		if _, err := Label(bad); err == nil {
			t.Errorf("%q was taken", bad)
		}
	}
}
