package touch_test

import (
	"crypto/pbkdf2"
	"crypto/sha256"
	"fmt"
	"os"
	"testing"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
	"bapashadir/backend/store/storetest"
	"bapashadir/backend/touch"
)

// attack stands at a locked window for ten minutes and guesses its PIN and the office's
// password in turn, while the program starts anew again and again. It tells how many
// guesses were looked at, which is how often something was derived from one, and what
// the officer's PIN and password answer afterwards.
func attack(t *testing.T, n, restarts int, faults store.Faults) (looked map[string]int, pin, word error) {
	t.Helper()
	const password = "sepintu sedulang"
	now, dir := storetest.Noon, t.TempDir()
	looked = map[string]int{}
	cfg := storetest.Config()
	cfg.Now, cfg.Faults = func() time.Time { return now }, faults
	cfg.Faults.CheapGuess = true
	cfg.Faults.Guessed = func(door string) { looked[door]++ }
	var db *store.DB
	var s *touch.Service
	start := func() {
		if db != nil {
			if err := db.Close(); err != nil {
				t.Fatal(err)
			}
		}
		var err error
		if db, err = store.Open(dir, cfg); err != nil {
			t.Fatal(err)
		}
		s = touch.New(db)
	}
	start()
	defer func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	}()
	storetest.OpenSession(t, db)
	if _, err := db.SetPassword(t.Context(), "", password); err != nil {
		t.Fatal(err)
	}
	cfg.Password = password
	// A PIN that takes no quarter of a second: nothing here is about how dear a guess is.
	hash, err := pbkdf2.Key(sha256.New, "4071", []byte("salt"), 1, sha256.Size)
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Update(t.Context(), func(tx *store.Tx) error {
		o, err := tx.Offices.Get(store.OfficeKey)
		if err != nil {
			return err
		}
		o.Touch.PIN = outreach.PIN{Salt: "salt", Hash: hash, Rounds: 1}
		return tx.Offices.Put(o)
	}); err != nil {
		t.Fatal(err)
	}
	storetest.WantCode(t, s.Start(t.Context(), outreach.Locked, outreach.ByOfficer), "")
	for i := range n {
		if i%(n/restarts) == 0 {
			start()
		}
		guess := s.Leave
		if i%2 == 1 {
			guess = s.LeaveWith
		}
		switch code := outreach.CodeOf(guess(t.Context(), fmt.Sprintf("%04d", i%4000))); code {
		case outreach.WrongPIN, outreach.WrongPassword, outreach.PINWait:
		default:
			t.Fatal(code)
		}
		now = storetest.Noon.Add(10 * time.Minute * time.Duration(i+1) / time.Duration(n))
	}
	if st, err := s.State(t.Context()); err != nil || !st.On || st.Kind != outreach.Locked {
		t.Errorf("%v %+v", err, st)
	}
	during := map[string]int{"pin": looked["pin"], "word": looked["word"]}
	now = now.Add(outreach.PINWaiting.Longest)
	pin = s.Leave(t.Context(), "4071")
	if pin == nil { // and by the other way, had the PIN been forgotten
		storetest.WantCode(t, s.Start(t.Context(), outreach.Locked, outreach.ByOfficer), "")
		word = s.LeaveWith(t.Context(), password)
	}
	return during, pin, word
}

const few = 30 // what the issue allows

func TestTenThousandGuessesAtTheWindow(t *testing.T) {
	n, restarts := 1_000, 5
	if os.Getenv("BAPAS_HADIR_LONG") != "" {
		n, restarts = 10_000, 30
	}
	looked, pin, word := attack(t, n, restarts, store.Faults{})
	if all := looked["pin"] + looked["word"]; all > few || looked["pin"] < outreach.PINWaiting.Free || looked["word"] < outreach.WordWaiting.Free {
		t.Errorf("%v were looked at", looked)
	}
	storetest.WantCode(t, pin, "")
	storetest.WantCode(t, word, "")
	t.Logf("%d PINs and %d passwords of %d guesses at the window in ten minutes, over %d starts, were looked at", looked["pin"], looked["word"], n, restarts)
}

func TestTheProofNoticesGuessesInMemoryOnly(t *testing.T) {
	if looked, _, _ := attack(t, 1_000, 10, store.Faults{Forgets: true}); looked["pin"]+looked["word"] <= few {
		t.Errorf("%v were looked at, and nobody noticed", looked)
	}
}
