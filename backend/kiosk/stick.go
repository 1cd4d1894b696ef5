package kiosk

import (
	"context"
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
	Taken  time.Time // of the copy that lies there, zero when there is none
	Err    error     // why the last try failed, nil when it did not
}

// stick writes the copy after each session, and when a stick that was away comes back.
type stick struct {
	mu   sync.Mutex
	owed bool
	err  error
}

// Stick tells how the copy off the laptop stands.
func (k *Kiosk) Stick(ctx context.Context) (Stick, error) {
	o, err := k.Office.Get(ctx)
	if err != nil || o.CopyFolder == "" {
		return Stick{}, err
	}
	k.stick.mu.Lock()
	defer k.stick.mu.Unlock()
	s := Stick{Folder: o.CopyFolder, Owed: k.stick.owed, Err: k.stick.err}
	if st, err := os.Stat(o.CopyFolder); err == nil && st.IsDir() {
		s.There = true
	}
	if st, err := os.Stat(filepath.Join(o.CopyFolder, store.StickName)); err == nil {
		s.Taken = st.ModTime()
	}
	return s, nil
}

// ChooseStick sets the folder and writes the first copy into it; "" ends the copies,
// and those that were written stay. Errors: those of SnapshotTo, and then the folder
// is not kept.
func (k *Kiosk) ChooseStick(ctx context.Context, folder string) error {
	if folder != "" {
		if _, err := k.db.SnapshotTo(ctx, folder); err != nil {
			return err
		}
	}
	k.stick.settle(false, nil)
	return k.Office.SaveCopyFolder(ctx, folder)
}

func (s *stick) settle(owed bool, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.owed, s.err = owed, err
}

// owe notes that the stick lacks something.
func (s *stick) owe() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.owed = true
}

// oweSinceBefore notes at the start what an earlier run could not write: the stick
// was away, or the power went. It asks two clocks of one laptop, and errs towards
// writing.
func (k *Kiosk) oweSinceBefore(ctx context.Context) {
	s, err := k.Stick(ctx)
	if err == nil && s.Folder != "" && s.Taken.Before(k.db.LastCommit()) {
		k.stick.owe()
	}
}

// PayStick writes the copy that is owed, if the stick is there; it is asked for by itself, too. Check-ins go on
// meanwhile. A stick that refuses is tried again after the next session.
func (k *Kiosk) PayStick(ctx context.Context) {
	s, err := k.Stick(ctx)
	if err != nil || !s.Owed || !s.There {
		return
	}
	_, err = k.db.SnapshotTo(ctx, s.Folder)
	if err != nil {
		log.Printf("copy on the stick: %s", outreach.CodeOf(err))
	}
	k.stick.settle(outreach.CodeOf(err) == outreach.DataNotWritable, err) // it was pulled: once it is back
	k.pulse.screens()
}
