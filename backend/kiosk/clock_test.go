package kiosk_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"sync"
	"testing"
	"time"

	"bapashadir/backend/kiosk"
	"bapashadir/backend/kiosk/kiosktest"
	"bapashadir/backend/outreach"
)

// A clock that tells any time it likes: people are numbered as they came, a form sent
// twice is one arrival, the list is in order, and the newest copy is the newest.
func TestOrderAndNumbersDoNotNeedAClock(t *testing.T) {
	schedules := 20
	if os.Getenv("BAPAS_HADIR_LONG") != "" {
		schedules = 500
	}
	for seed := range uint64(schedules) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			r := rand.New(rand.NewPCG(seed, 6))
			var mu sync.Mutex
			cfg := kiosktest.Config(t.TempDir())
			cfg.Now = func() time.Time {
				mu.Lock()
				defer mu.Unlock()
				return time.Unix(r.Int64N(4e9), 0)
			}
			k, err := kiosk.Start(ctx, cfg)
			if err != nil {
				t.Fatal(err)
			}
			session := kiosktest.OpenSession(t, k).Session
			told := map[string]int{}
			for i := 1; i <= 12; i++ {
				in := outreach.Arrival{Name: fmt.Sprintf("Warga %c", 'A'+i), Sex: "L", Unsur: "warga", Door: outreach.ByPhone, Nonce: fmt.Sprintf("nonce-%04d", i)}
				for range 2 {
					w, err := k.CheckIn.Arrive(ctx, session, in)
					if err != nil || w.Number != i {
						t.Fatalf("%v: %s got number %d, came as %d", err, in.Name, w.Number, i)
					}
					told[in.Name] = w.Number
				}
				if i%5 == 0 {
					if _, err := k.Snapshot(ctx); err != nil {
						t.Fatal(err)
					}
				}
			}
			if copies, err := k.Snapshots(); err != nil || len(copies) != 2 || copies[0].Number != 2 {
				t.Errorf("%v %+v", err, copies)
			}
			if err := k.Close(); err != nil {
				t.Fatal(err)
			}
			list, err := kiosktest.Start(t, cfg).CheckIn.List(ctx, session)
			if err != nil || len(list) != 12 {
				t.Fatalf("%v: %d on the list", err, len(list))
			}
			for i, a := range list {
				if a.Number != 12-i || told[a.Name] != a.Number {
					t.Errorf("place %d: %s with number %d, was told %d", i, a.Name, a.Number, told[a.Name])
				}
			}
		})
	}
}
