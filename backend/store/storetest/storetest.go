// Package storetest opens a real store for a test, with a fixed clock and fixed
// randomness, and proves the file when the test ends.
package storetest

import (
	"context"
	"math/rand/v2"
	"testing"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Noon is the moment of every test: Saturday, 7 March 2026, 12.00 WIB.
var Noon = time.Date(2026, time.March, 7, 5, 0, 0, 0, time.UTC)

// Config is the clock and the randomness of tests.
func Config() store.Config {
	return store.Config{Now: func() time.Time { return Noon }, Rand: rand.NewChaCha8([32]byte{7})}
}

// Open opens a store in a temporary folder.
func Open(t testing.TB) *store.DB {
	t.Helper()
	return OpenWith(t, Config())
}

// OpenWith is Open with a clock and chance of the test's own.
func OpenWith(t testing.TB, cfg store.Config) *store.DB {
	t.Helper()
	db, err := store.Open(t.TempDir(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		faults, err := db.Check(context.Background())
		if err != nil || len(faults) > 0 {
			t.Errorf("check: %v %q", err, faults)
		}
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	return db
}

// WantCode fails the test unless err carries code ("" for no error).
func WantCode(t testing.TB, err error, code outreach.Code) {
	t.Helper()
	if got := outreach.CodeOf(err); got != code {
		t.Errorf("got %v, want code %q", err, code)
	}
}
