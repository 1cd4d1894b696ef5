package kiosk

import (
	"context"
	"errors"
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

// Erase takes an attendee out for good, with what was made of them, here and in the
// snapshots of this laptop. The stick is owed a copy without them.
func (k *Kiosk) Erase(ctx context.Context, session string, number int) error {
	var persons []string
	if err := k.db.View(ctx, func(tx *store.Tx) (err error) {
		persons, err = tx.PersonsOf(session, number)
		return err
	}); err != nil {
		return err
	}
	if err := k.db.Erase(ctx, persons...); err != nil {
		return err
	}
	k.oweStick()
	return nil
}

// EraseSubject takes a person out for good, with all that officers have said is theirs,
// and tells the receipt. The stick is owed a copy without them.
func (k *Kiosk) EraseSubject(ctx context.Context, persons []string) (outreach.Erasure, error) {
	e, err := k.Subjects.Erase(ctx, persons)
	if e.Code == "" {
		return e, err
	}
	if err != nil { // they are gone, only not yet from where nobody reads: the next tidying does it
		log.Printf("erasing: %v", err)
	}
	k.oweStick()
	return e, nil
}

// Tidy keeps a copy of the data and writes them anew, so that nothing deleted stays
// readable, and no order in which sheets came. Check-ins wait meanwhile. It is called
// after a session was closed.
func (k *Kiosk) Tidy(ctx context.Context, closed string) error {
	ses, err := k.Sessions.Get(ctx, closed)
	if err != nil {
		return err
	}
	return k.db.Blur(ctx, ses.Opened())
}

// sessionsChanged tidies when the open session has been closed.
func (k *Kiosk) sessionsChanged(ctx context.Context, open *string) {
	if err := errors.Join(k.Quiz.Settle(ctx), k.Questions.Settle(ctx)); err != nil {
		log.Printf("quiz and box: %v", err) // the next start settles it
	}
	ses, err := k.Sessions.Current(ctx)
	if err != nil && outreach.CodeOf(err) != outreach.NoSession {
		return // a failing file is told by whoever writes it
	}
	if *open != "" && ses.ID == "" {
		if err := k.Tidy(ctx, *open); err != nil {
			log.Printf("tidying: %v", err)
		}
		k.oweStick()
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
		case ses := <-k.blurs:
			k.blur(ctx, ses)
		case <-tick.C:
			if open == "" {
				continue
			}
			if _, err := k.db.Snapshot(ctx); err != nil {
				log.Printf("snapshot: %v", err)
			}
		case <-look.C:
			k.lookAtStick(ctx)
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
// the copy or the folder it lies in; NotFound when there is none.
func RestoreStick(cfg Config, file, code string) (store.Tally, error) {
	k := &Kiosk{cfg: cfg}
	if err := k.folders(); err != nil {
		return store.Tally{}, err
	}
	file, err := onStick(file)
	if err != nil {
		return store.Tally{}, err
	}
	return store.RestoreStick(k.cfg.Data, k.cfg.store(), file, code)
}

// PreviewStick tells, while nothing is open, what RestoreStick would change.
func PreviewStick(cfg Config, file, code string) (store.Change, error) {
	k := &Kiosk{cfg: cfg}
	if err := k.folders(); err != nil {
		return store.Change{}, err
	}
	file, err := onStick(file)
	if err != nil {
		return store.Change{}, err
	}
	return store.PreviewStick(k.cfg.Data, k.cfg.store(), file, code)
}

// PreviewStick is the same while the app runs.
func (k *Kiosk) PreviewStick(ctx context.Context, file, code string) (store.Change, error) {
	file, err := onStick(file)
	if err != nil {
		return store.Change{}, err
	}
	return k.db.PreviewStick(ctx, file, code)
}

// onStick is the copy, or the one in a folder when that was chosen. NotFound: there is
// none, which is another matter than one that can't be read.
func onStick(file string) (string, error) {
	st, err := os.Stat(file)
	if err == nil && st.IsDir() {
		file = filepath.Join(file, store.StickName)
		_, err = os.Stat(file)
	}
	if errors.Is(err, os.ErrNotExist) {
		return "", outreach.Wrap(outreach.NotFound, err)
	}
	return file, nil // what else is wrong is told by reading it
}

// Preview tells, while the app runs, what putting the named copy back would change.
// To do it the desk closes the app, calls Restore and starts it again.
func (k *Kiosk) Preview(ctx context.Context, name string) (store.Change, error) {
	return k.db.Preview(ctx, name)
}
