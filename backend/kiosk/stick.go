package kiosk

import (
	"context"
	"errors"
	"log"
	"os"
	"path/filepath"
	"sync"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Stick is the folder off the laptop, and how the copy in it stands.
type Stick struct {
	Folder string    // "" when the office has chosen none
	There  bool      // it can be reached now
	Owed   bool      // a session has ended, or data have changed, since the copy was written
	Taken  time.Time // of the copy there, or that was last seen there; zero when there is none
	Err    error     // why the last try failed, nil when it did not
}

// stick writes the copy after each session, and when a stick that was away comes back.
type stick struct {
	mu    sync.Mutex
	due   int // rises with what the stick lacks
	paid  int // what was due when the copy was last written
	taken time.Time
	err   error

	there bool // at the last look; of watchSessions alone
}

// Stick tells how the copy off the laptop stands.
func (k *Kiosk) Stick(ctx context.Context) (Stick, error) {
	o, err := k.Office.Get(ctx)
	if err != nil || o.CopyFolder == "" {
		return Stick{}, err
	}
	s := k.StickAt(o.CopyFolder)
	k.stick.mu.Lock()
	defer k.stick.mu.Unlock()
	if s.There {
		k.stick.taken = s.Taken
	}
	s.Taken, s.Owed, s.Err = k.stick.taken, k.stick.due > k.stick.paid, k.stick.err
	return s, nil
}

// StickAt tells whether a folder is there and holds a copy, chosen or not: the copy
// of another laptop must not be replaced unasked.
func (k *Kiosk) StickAt(folder string) Stick {
	s := Stick{Folder: folder}
	if st, err := os.Stat(folder); err == nil && st.IsDir() {
		s.There = true
	}
	if st, err := os.Stat(filepath.Join(folder, store.StickName)); err == nil {
		s.Taken = st.ModTime().Add(k.clock.by()) // as the app's own clock would have told it
	}
	return s
}

// ChooseStick sets the folder and writes the first copy into it; "" ends the copies,
// and those that were written stay. The folder is kept first: whoever puts that first
// copy back shall go on with the stick. Errors: those of store.DB.SnapshotTo, and then
// the folder of before holds.
func (k *Kiosk) ChooseStick(ctx context.Context, folder string) error {
	before, err := k.Office.Get(ctx)
	if err != nil {
		return err
	}
	due := k.stick.owing()
	if err := k.Office.SaveCopyFolder(ctx, folder); err != nil {
		return err
	}
	if folder != "" {
		if _, err := k.db.SnapshotTo(ctx, folder); err != nil {
			return errors.Join(err, k.Office.SaveCopyFolder(ctx, before.CopyFolder))
		}
	}
	k.stick.settle(due, k.StickAt(folder), nil)
	k.pulse.stick()
	return nil
}

// WriteStick writes the copy now, whether it is owed or not; from then on it is, so a
// stick that is away gets it when it comes back. Errors: NotFound when no
// stick is chosen, and those of store.DB.SnapshotTo.
func (k *Kiosk) WriteStick(ctx context.Context) error {
	s, err := k.Stick(ctx)
	if err != nil {
		return err
	}
	if s.Folder == "" {
		return outreach.Refuse(outreach.NotFound, "folder")
	}
	k.oweStick()
	return k.writeStick(ctx, s.Folder)
}

func (k *Kiosk) writeStick(ctx context.Context, folder string) error {
	if _, ok := outreach.DeedOf(ctx); !ok { // by itself, after a session
		ctx = outreach.WithDeed(ctx, outreach.Deed{By: outreach.ByProgram, Kind: outreach.DeedStickWritten})
	}
	if err := k.Note(ctx); err != nil {
		return err
	}
	due := k.stick.owing() // what comes while it is written is owed afterwards
	_, err := k.db.SnapshotTo(ctx, folder)
	k.stick.settle(due, k.StickAt(folder), err)
	k.pulse.stick()
	return err
}

// owing is what a copy begun now will pay.
func (s *stick) owing() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.due
}

// settle notes how writing went. What could not be written because the stick was
// pulled stays owed; a stick that refuses is tried again after the next session.
func (s *stick) settle(due int, at Stick, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.err = err
	if at.There {
		s.taken = at.Taken
	}
	if outreach.CodeOf(err) != outreach.DataNotWritable {
		s.paid = max(s.paid, due)
	}
}

// oweStick notes that the stick lacks something.
func (k *Kiosk) oweStick() {
	k.stick.mu.Lock()
	k.stick.due++
	k.stick.mu.Unlock()
	k.pulse.stick()
}

// oweSinceBefore notes at the start what an earlier run could not write: the stick
// was away, or the power went. It asks two clocks of one laptop, and errs towards
// writing.
func (k *Kiosk) oweSinceBefore(ctx context.Context) {
	s, err := k.Stick(ctx)
	if err == nil && s.Folder != "" && s.Taken.Before(k.db.LastCommit()) {
		k.oweStick()
	}
}

// lookAtStick tells the screens when the stick has come or gone, and pays.
func (k *Kiosk) lookAtStick(ctx context.Context) {
	if s, err := k.Stick(ctx); err == nil && s.There != k.stick.there {
		k.stick.there = s.There
		k.pulse.stick()
	}
	k.PayStick(ctx)
}

// PayStick writes the copy that is owed, if the stick is there; it is asked for by itself, too. Check-ins go on
// meanwhile. A stick that refuses is tried again after the next session.
func (k *Kiosk) PayStick(ctx context.Context) {
	s, err := k.Stick(ctx)
	if err != nil || !s.Owed || !s.There {
		return
	}
	if err := k.writeStick(ctx, s.Folder); err != nil {
		log.Printf("copy on the stick: %s", outreach.CodeOf(err))
	}
}
