package store

import (
	"context"
	"math/rand/v2"
	"os"
	"os/exec"
	"testing"
	"time"

	"bapashadir/backend/outreach"
)

var noon = time.Date(2026, 3, 7, 5, 0, 0, 0, time.UTC)

// chance is randomness that is the same in every run.
type chance struct{ *rand.ChaCha8 }

func seeded(n byte) chance { return chance{rand.NewChaCha8([32]byte{n})} }

func TestMain(m *testing.M) {
	if os.Getenv(probing) != "" {
		if err := RunProbe(os.Stdin, os.Stdout); err != nil {
			panic(err)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// The test binary, started with this variable, is the hidden command probe.
const probing = "BAPAS_HADIR_TEST_PROBE"

func probe(ctx context.Context) *exec.Cmd {
	cmd := exec.CommandContext(ctx, os.Args[0])
	cmd.Env = append(os.Environ(), probing+"=1")
	return cmd
}

// open opens a store in dir that is checked and closed when the test ends.
func open(t testing.TB, dir string, changed func([]outreach.Event)) *DB {
	t.Helper()
	db, err := Open(dir, Config{Now: func() time.Time { return noon }, Rand: seeded(1), Changed: changed})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		select {
		case <-db.closed: // by the test itself
		default:
			whole(t, db)
			closed(t, db)
		}
	})
	return db
}

func whole(t testing.TB, db *DB) {
	t.Helper()
	faults, err := db.Check(context.Background())
	if err != nil || len(faults) > 0 {
		t.Errorf("check: %v %q", err, faults)
	}
}

func closed(t testing.TB, db *DB) {
	t.Helper()
	if err := db.Close(); err != nil {
		t.Error(err)
	}
}

func wantCode(t testing.TB, err error, code outreach.Code) {
	t.Helper()
	if got := outreach.CodeOf(err); got != code {
		t.Errorf("got %v, want code %q", err, code)
	}
}
