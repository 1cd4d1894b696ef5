package anonymity_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"bapashadir/backend/anonymity"
	"bapashadir/backend/feedback"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
	"bapashadir/backend/store/storetest"
)

var ctx = context.Background()

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// hall is a session in which sixty people came and answered one after the other.
func hall(t *testing.T) (dir string, db *store.DB, ses outreach.Session, slips []string) {
	t.Helper()
	dir = t.TempDir()
	db, err := store.Open(dir, store.Config{Now: func() time.Time { return time.Date(2026, 3, 7, 9, 0, 0, 0, time.UTC) }})
	must(t, err)
	t.Cleanup(func() { must(t, db.Close()) })
	ses = storetest.OpenSession(t, db)
	f := feedback.New(db)
	slips, err = f.PrintSlips(ctx, ses.ID, 60)
	must(t, err)
	must(t, f.Set(ctx, ses.ID, outreach.Before, outreach.Open))
	for i, slip := range slips {
		must(t, db.Update(ctx, func(tx *store.Tx) error {
			a := outreach.Attendee{Session: ses.ID, Number: i + 1, Code: outreach.ShortCode(7000 + i), Name: fmt.Sprintf("Orang %d", i), Unsur: "warga", At: tx.Now()}
			return tx.Attendees.Put(a)
		}))
		_, err := f.Answer(ctx, ses.FeedbackToken, outreach.Sheet{Slip: slip, Items: map[string]uint8{"j1": 2}, Nonce: fmt.Sprintf("nonce-%04d", i)})
		must(t, err)
	}
	return dir, db, ses, slips
}

func found(t *testing.T, db *store.DB, dir string) map[string]anonymity.Finding {
	t.Helper()
	list, err := anonymity.New(db, dir).Prove(ctx)
	must(t, err)
	out := map[string]anonymity.Finding{}
	for _, f := range list {
		if out[f.What] = f; f.Looked == 0 && f.What != anonymity.Copies && f.What != anonymity.Files {
			t.Errorf("%s looked at nothing", f.What)
		}
	}
	return out
}

// While people answer, free pages tell the order in which they did; when the form is
// closed nothing does.
func TestOrderGoesWhenTheFormIsClosed(t *testing.T) {
	dir, db, ses, _ := hall(t)
	for what, f := range found(t, db, dir) {
		if (f.Faults > 0) != (what == anonymity.Order) || f.Faults > 0 && !f.Passing {
			t.Errorf("while it is open: %+v", f)
		}
	}
	_, err := db.Snapshot(ctx)
	must(t, err)
	_, err = db.Snapshot(ctx)
	must(t, err)
	if f := found(t, db, dir)[anonymity.Copies]; f.Faults != 1 || !f.Passing {
		t.Errorf("two copies tell what came in between: %+v", f)
	}
	must(t, feedback.New(db).Set(ctx, ses.ID, outreach.Before, outreach.Closed))
	if f := found(t, db, dir)[anonymity.Order]; f.Faults == 0 || f.Passing {
		t.Errorf("closed, and not yet written anew: %+v", f)
	}
	must(t, db.Blur(ctx, ses.Opened()))
	for _, f := range found(t, db, dir) {
		if f.Faults > 0 {
			t.Errorf("closed: %+v", f)
		}
	}
}

// Each way in which an answer could be joined with somebody is found when it is planted.
func TestPlantedLeaksAreFound(t *testing.T) {
	for what, plant := range map[string]func(dir string, db *store.DB, ses outreach.Session, slip string) error{
		anonymity.Joined: func(_ string, db *store.DB, ses outreach.Session, slip string) error {
			return db.Update(ctx, func(tx *store.Tx) error {
				a, err := tx.Answers.First("slip", store.Key(ses.ID, "before", slip))
				if err != nil {
					return err
				}
				return tx.Attendees.Put(outreach.Attendee{Session: ses.ID, Number: 99, Code: "ABCDE", Name: "Siti", Nonce: a.ID})
			})
		},
		anonymity.Moments: func(_ string, db *store.DB, ses outreach.Session, slip string) error {
			return db.Update(ctx, func(tx *store.Tx) error {
				return tx.Slips.Put(outreach.Slip{Session: ses.ID, Code: slip, Used: []outreach.Phase{"2026-03-07T09:15:00Z"}})
			})
		},
		anonymity.Files: func(dir string, _ *store.DB, _ outreach.Session, slip string) error {
			return os.WriteFile(filepath.Join(dir, "catatan.log"), []byte(`{"slip":"`+slip+`","from":"10.0.0.7"}`), 0o600)
		},
	} {
		t.Run(what, func(t *testing.T) {
			dir, db, ses, slips := hall(t)
			must(t, plant(dir, db, ses, slips[0]))
			list, err := anonymity.New(db, dir).Prove(ctx)
			must(t, err)
			if anonymity.OK(list) {
				t.Errorf("passes: %+v", list)
			}
			for _, f := range list {
				if (f.Faults > 0 && !f.Passing) != (f.What == what) {
					t.Errorf("%+v", f)
				}
			}
		})
	}
}
