package kiosk

import (
	"context"
	"log"
	"os"
	"path/filepath"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// snapshotEvery is how often a copy is kept while people come: what a spoilt disk
// can cost is what came since.
const snapshotEvery = 10 * time.Minute

// stickEvery is how often a stick that was away is looked for.
const stickEvery = 10 * time.Second

// Snapshots lists the copies on this laptop, the newest first.
func (k *Kiosk) Snapshots() ([]store.Snapshot, error) { return store.Snapshots(k.cfg.Data) }

// Snapshot keeps a copy on this laptop now.
func (k *Kiosk) Snapshot(ctx context.Context) (store.Snapshot, error) { return k.db.Snapshot(ctx) }

// SnapshotTo writes a copy, closed with the recovery code, into a folder that leaves
// the laptop. PasswordNeeded when the office has no password.
func (k *Kiosk) SnapshotTo(ctx context.Context, folder string) (file string, err error) {
	return k.db.SnapshotTo(ctx, folder)
}

// Erase takes an attendee out for good, with what was made of them, here and in the
// snapshots of this laptop.
func (k *Kiosk) Erase(ctx context.Context, session string, number int) error {
	var person string
	if err := k.db.View(ctx, func(tx *store.Tx) (err error) {
		person, err = tx.PersonOf(session, number)
		return err
	}); err != nil {
		return err
	}
	return k.db.Erase(ctx, person)
}

// Tidy keeps a copy of the data and writes them anew, so that nothing deleted stays
// readable. Check-ins wait meanwhile. It is called after a session was closed.
func (k *Kiosk) Tidy(ctx context.Context) error {
	if _, err := k.db.Snapshot(ctx); err != nil {
		return err
	}
	return k.db.Compact(ctx)
}

// sessionsChanged tidies when the open session has been closed.
func (k *Kiosk) sessionsChanged(ctx context.Context, open *string) {
	ses, err := k.Sessions.Current(ctx)
	if err != nil && outreach.CodeOf(err) != outreach.NoSession {
		return // a failing file is told by whoever writes it
	}
	if *open != "" && ses.ID == "" {
		if err := k.Tidy(ctx); err != nil {
			log.Printf("tidying: %v", err)
		}
		k.stick.owe()
		k.PayStick(ctx)
	}
	*open = ses.ID
}

// watchSessions keeps copies while a session is open and tidies after it.
func (k *Kiosk) watchSessions() {
	defer k.done.Done()
	tick, look := time.NewTicker(snapshotEvery), time.NewTicker(stickEvery)
	defer tick.Stop()
	defer look.Stop()
	ctx, open := context.Background(), ""
	k.oweSinceBefore(ctx)
	for {
		k.sessionsChanged(ctx, &open)
		select {
		case <-k.sessions:
		case <-tick.C:
			if open == "" {
				continue
			}
			if _, err := k.db.Snapshot(ctx); err != nil {
				log.Printf("snapshot: %v", err)
			}
		case <-look.C:
			k.PayStick(ctx)
		case <-k.stop:
			return
		}
	}
}

// Preview tells, while nothing is open, why the data file of cfg can't be used and
// what putting the named copy back would change; name "" is the newest good one.
// Errors: SnapshotDamaged, PasswordNeeded, WrongPassword, AlreadyRunning.
func Preview(cfg Config, name string) (store.Change, error) {
	k := &Kiosk{cfg: cfg}
	if err := k.folders(); err != nil {
		return store.Change{}, err
	}
	return store.Preview(k.cfg.Data, k.cfg.store(), name)
}

// Restore puts that copy back; the file of now goes into quarantine. Start opens it.
func Restore(cfg Config, name string) (store.Change, error) {
	k := &Kiosk{cfg: cfg}
	if err := k.folders(); err != nil {
		return store.Change{}, err
	}
	return store.Restore(k.cfg.Data, k.cfg.store(), name)
}

// RestoreStick puts the copy on a stick back, which the recovery code opens. file is
// the copy or the folder it lies in.
func RestoreStick(cfg Config, file, code string) (store.Tally, error) {
	k := &Kiosk{cfg: cfg}
	if err := k.folders(); err != nil {
		return store.Tally{}, err
	}
	return store.RestoreStick(k.cfg.Data, k.cfg.store(), onStick(file), code)
}

// PreviewStick tells, while nothing is open, what RestoreStick would change.
func PreviewStick(cfg Config, file, code string) (store.Change, error) {
	k := &Kiosk{cfg: cfg}
	if err := k.folders(); err != nil {
		return store.Change{}, err
	}
	return store.PreviewStick(k.cfg.Data, k.cfg.store(), onStick(file), code)
}

// PreviewStick is the same while the app runs.
func (k *Kiosk) PreviewStick(ctx context.Context, file, code string) (store.Change, error) {
	return k.db.PreviewStick(ctx, onStick(file), code)
}

// onStick is the copy in a folder, when that was chosen.
func onStick(file string) string {
	if st, err := os.Stat(file); err == nil && st.IsDir() {
		return filepath.Join(file, store.StickName)
	}
	return file
}

// Preview tells, while the app runs, what putting the named copy back would change.
// To do it the desk closes the app, calls Restore and starts it again.
func (k *Kiosk) Preview(ctx context.Context, name string) (store.Change, error) {
	return k.db.Preview(ctx, name)
}
