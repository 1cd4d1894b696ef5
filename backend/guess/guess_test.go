package guess_test

import (
	"fmt"
	"os"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"bapashadir/backend/guess"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
	"bapashadir/backend/store/storetest"
)

// guesses are how many are made in ten minutes, and restarts how often the program
// starts anew meanwhile.
func guesses() (n, restarts int) {
	if os.Getenv("BAPAS_HADIR_LONG") != "" {
		return 10_000, 40
	}
	return 1_000, 8
}

const addresses = 20

var wrong = func() error { return outreach.Refuse(outreach.PairingOver, "kode") }

// attack guesses at a door for ten minutes, from all addresses in turn, and tells how
// many guesses were looked at. Afterwards the right code is tried from another address.
func attack(t *testing.T, all outreach.Patience, faults store.Faults) (looked int, after error) {
	t.Helper()
	now, dir := storetest.Noon, t.TempDir()
	cfg := storetest.Config()
	cfg.Now, cfg.Faults = func() time.Time { return now }, faults
	cfg.Faults.Guessed = func(string) { looked++ }
	n, restarts := guesses()
	var db *store.DB
	var door *guess.Door
	for i := range n {
		if i%(n/restarts) == 0 {
			if db != nil {
				if err := db.Close(); err != nil {
					t.Fatal(err)
				}
			}
			var err error
			if db, err = store.Open(dir, cfg); err != nil {
				t.Fatal(err)
			}
			door = guess.New(db, cfg.Now, "pairing", all, outreach.PairingOver, "kode")
		}
		err := door.Try(t.Context(), fmt.Sprintf("10.42.0.%d", i%addresses), wrong)
		if code := outreach.CodeOf(err); code != outreach.PairingOver && code != outreach.TooManyRequests {
			t.Fatal(err)
		}
		now = storetest.Noon.Add(10 * time.Minute * time.Duration(i+1) / time.Duration(n))
	}
	defer func() {
		if faults, err := db.Check(t.Context()); err != nil || len(faults) > 0 {
			t.Errorf("check: %v %q", err, faults)
		}
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	}()
	during := looked
	now = now.Add(all.Every)
	after = door.Try(t.Context(), "10.42.0.99", func() error { return nil })
	return during, after
}

// few is what the issue allows.
const few = 30

func TestTenThousandGuessesFromTwentyAddresses(t *testing.T) {
	n, restarts := guesses()
	for name, all := range map[string]outreach.Patience{"pairing": outreach.OfPairing, "owners": outreach.OfOwners} {
		looked, after := attack(t, all, store.Faults{})
		if looked > few || looked < all.AtOnce {
			t.Errorf("%s: %d guesses were looked at", name, looked)
		}
		storetest.WantCode(t, after, "")
		t.Logf("%s: %d of %d guesses from %d addresses in ten minutes, over %d starts, were looked at", name, looked, n, addresses, restarts)
	}
}

func TestTheProofNoticesGuessesThatAreCountedBadly(t *testing.T) {
	for name, faults := range map[string]store.Faults{
		"for each address only": {ByAddress: true},
		"in memory only":        {Forgets: true},
	} {
		if looked, _ := attack(t, outreach.OfPairing, faults); looked <= few {
			t.Errorf("%s: %d guesses were looked at, and nobody noticed", name, looked)
		}
	}
}

// Many guesses in one moment are as many guesses, and none is looked at beside another.
func TestGuessesAtOnce(t *testing.T) {
	db := storetest.Open(t)
	door := guess.New(db, func() time.Time { return storetest.Noon }, "pairing", outreach.OfPairing, outreach.PairingOver, "kode")
	var looked, beside atomic.Int32
	var all sync.WaitGroup
	for i := range 100 {
		all.Go(func() {
			_ = door.Try(t.Context(), fmt.Sprint(i), func() error {
				if beside.Add(1) != 1 {
					t.Error("two at once")
				}
				defer beside.Add(-1)
				looked.Add(1)
				return wrong()
			})
		})
	}
	all.Wait()
	if n := looked.Load(); int(n) != outreach.OfPairing.AtOnce {
		t.Errorf("%d were looked at", n)
	}
}

// What was right, or no guess at all, costs nothing; one address can't use up what all
// others have.
func TestOneAddressDoesNotTakeAll(t *testing.T) {
	db := storetest.Open(t)
	door := guess.New(db, func() time.Time { return storetest.Noon }, "owners", outreach.OfOwners, outreach.PairingOver, "kode")
	for range 40 {
		storetest.WantCode(t, door.Try(t.Context(), "a", func() error { return nil }), "")
		storetest.WantCode(t, door.Try(t.Context(), "a", func() error { return outreach.Refuse(outreach.TooLong, "label") }), outreach.TooLong)
	}
	for range outreach.WrongCodes {
		storetest.WantCode(t, door.Try(t.Context(), "a", wrong), outreach.PairingOver)
	}
	for range 40 {
		storetest.WantCode(t, door.Try(t.Context(), "a", wrong), outreach.TooManyRequests)
	}
	storetest.WantCode(t, door.Try(t.Context(), "b", func() error { return nil }), "")
}
