package store

import (
	"context"
	"errors"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/copies"
	"bapashadir/backend/store/disk"
	"bapashadir/backend/store/table"
)

// logged is fn and, when ctx carries a deed and fn has written, the deed in the same
// commit. Each commit under one ctx has an entry of its own: none goes unsaid.
func logged(ctx context.Context, fn func(*table.Commit) error) func(*table.Commit) error {
	d, ok := outreach.DeedOf(ctx)
	if !ok {
		return fn
	}
	return func(c *table.Commit) error {
		c.Watch()
		if err := fn(c); err != nil || !c.Wrote() {
			return err
		}
		return c.Log(d)
	}
}

// Note logs the deed of ctx, which writes nothing itself: something is shown, printed,
// or leaves. It is called before, so that nothing leaves unsaid. NotFound: no such session.
func (db *DB) Note(ctx context.Context) error {
	d, ok := outreach.DeedOf(ctx)
	if !ok {
		return errors.New("store: nothing to note")
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	db.turn.Lock()
	defer db.turn.Unlock()
	c, err := db.write(func(c *table.Commit) error {
		if d.Session != "" && !c.Tx().Sessions.Has(Key(d.Session)) {
			return outreach.Refuse(outreach.NotFound, "session")
		}
		c.Watch()
		return c.Log(d)
	})
	if err != nil {
		return err
	}
	db.announce(c.Events())
	return nil
}

// Deeds is a page of the log of deeds, the newest first.
func (db *DB) Deeds(ctx context.Context, q outreach.DeedQuery) (page outreach.DeedPage, err error) {
	err = db.View(ctx, func(tx *Tx) error {
		page, err = tx.Deeds(q)
		return err
	})
	return page, err
}

// Checkpoint is how far the log of deeds is, and the same as a signed note, "" before
// the first deed.
func (db *DB) Checkpoint(ctx context.Context) (c outreach.Checkpoint, signed string, err error) {
	err = db.View(ctx, func(tx *Tx) error {
		if c, err = tx.Checkpoint(); err == nil {
			signed, err = tx.Signed()
		}
		return err
	})
	return c, signed, err
}

// Printed compares the log of deeds with a checkpoint that stands on paper. No faults:
// up to there it says what it said then.
func (db *DB) Printed(ctx context.Context, p outreach.Printed) (faults []Fault, err error) {
	err = db.View(ctx, func(tx *Tx) error {
		agrees, replaced, err := tx.AgreesPrinted(p)
		if err == nil && !agrees {
			faults = append(faults, table.Disagrees("the paper", p.Size, replaced))
		}
		return err
	})
	return faults, err
}

// noteRestored tells the file at Restored, before it takes the data file's place, that
// it does: over is where the log of the data file is.
func noteRestored(folder copies.Folder, cfg Config, over outreach.Checkpoint) error {
	b, err := disk.Open(folder.Restored(), cfg.Faults)
	if err != nil {
		return err
	}
	cfg.Changed = nil
	cfg.Password = folder.Password
	db := &DB{dir: folder.Dir, bolt: b, cfg: cfg}
	if err = db.unlock(); err == nil {
		err = db.Note(outreach.WithDeed(context.Background(),
			outreach.Deed{By: outreach.ByOfficer, Kind: outreach.DeedDataRestored, Over: over}))
	}
	return errors.Join(err, b.Close())
}
