package seal

import (
	"bytes"
	"testing"

	"bapashadir/backend/store/planted"
)

func sealer(t *testing.T, f planted.Faults) *Sealer {
	t.Helper()
	s, err := New(Random(KeySize), f)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// What was sealed for one place opens there and nowhere else, and no changed bit passes.
func TestValueOpensInItsPlaceOnly(t *testing.T) {
	if n := strangePlaces(t, planted.Faults{}); n != 0 {
		t.Errorf("opened in %d other places", n)
	}
	if n := strangePlaces(t, planted.Faults{NoBinding: true}); n == 0 {
		t.Error("the proof does not notice a missing binding")
	}
}

func strangePlaces(t *testing.T, f planted.Faults) (opened int) {
	t.Helper()
	s, name := sealer(t, f), []byte("Ratna")
	raw := s.Seal(s.Data, 2, "attendees", "P1", []byte("ses 7"), name)
	if got, err := s.Open(s.Data, "attendees", []byte("ses 7"), raw); err != nil || !bytes.Equal(got, name) {
		t.Fatalf("%v %q", err, got)
	}
	if id, ok := Person(raw); !ok || id != "P1" {
		t.Errorf("sealed for %q", id)
	}
	for _, p := range []struct{ table, key string }{{"mentors", "ses 7"}, {"attendees", "ses 8"}, {"attendeess", "es 7"}} {
		if _, err := s.Open(s.Data, p.table, []byte(p.key), raw); err == nil {
			opened++
		}
	}
	for bit := range 8 * (len(raw) - 4) { // the four before the nonce are the place's own
		b := bytes.Clone(raw)
		b[4+bit/8] ^= 1 << (bit % 8)
		if _, err := s.Open(s.Data, "attendees", []byte("ses 7"), b); err == nil {
			t.Fatalf("bit %d was changed and nobody noticed", bit)
		}
	}
	return opened
}

// A thief's guess at the password costs 64 MiB and three passes, at the code too.
func TestGuessesAreDear(t *testing.T) {
	if !dear(t, planted.Faults{}) {
		t.Error("a guess at a password is too cheap")
	}
	if dear(t, planted.Faults{CheapGuess: true}) {
		t.Error("the proof does not notice cheap guesses")
	}
}

func dear(t *testing.T, f planted.Faults) bool {
	t.Helper()
	ring, code, err := sealer(t, f).Protect("sepintu sedulang")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := ring.Unlock(code); err != nil {
		t.Error(err)
	}
	for _, w := range []*wrapped{ring.Password, ring.Recovery} {
		if w.Memory < 64<<10 || w.Time < 3 {
			return false
		}
	}
	return true
}

// A keyring with a changed bit is damage, never a wrong password.
func TestChangedKeyringIsDamage(t *testing.T) {
	ring, _, err := sealer(t, planted.Faults{CheapGuess: true}).Protect("sepintu sedulang")
	if err != nil {
		t.Fatal(err)
	}
	raw, err := ring.Encode()
	if err != nil {
		t.Fatal(err)
	}
	if back, err := Decode(raw); err != nil || !back.Closed() {
		t.Errorf("%v %+v", err, back)
	}
	for i := range raw {
		raw[i] ^= 1
		if _, err := Decode(raw); err == nil {
			t.Fatalf("byte %d was changed and nobody noticed", i)
		}
		raw[i] ^= 1
	}
}
