package store

import (
	"context"
	"errors"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/copies"
	"bapashadir/backend/store/table"
)

// Erase takes persons out for good: their records and keys, the free pages they lay
// in, and their keys beside the snapshots, which makes their records there
// unreadable. A copy that holds the keys, as one on a stick does, is rid of them when it
// is put back, and has them until it is written anew.
func (db *DB) Erase(ctx context.Context, persons ...string) error {
	return db.EraseIn(ctx, func(tx *Tx) error { return tx.Erase(persons...) })
}

// EraseIn is Erase for who decides in the commit whom it takes, with tx.EraseAs. Once fn
// was committed they are gone, and an error tells that the disk still holds some of them
// where nobody reads: Compact tries that again.
func (db *DB) EraseIn(ctx context.Context, fn func(*Tx) error) error {
	db.copying.Lock()
	defer db.copying.Unlock()
	if err := db.Update(ctx, fn); err != nil {
		return err
	}
	return db.erased(ctx)
}

// erased does outside of the file what a commit has erased within.
func (db *DB) erased(ctx context.Context) error {
	return errors.Join(db.keepErased(ctx), db.compact(ctx), db.renewKeys(ctx))
}

// keepErased writes beside the snapshots who was erased.
func (db *DB) keepErased(ctx context.Context) error {
	all, err := db.erasures(ctx)
	if err != nil {
		return err
	}
	return db.folder().KeepErased(db.seal, all)
}

func (db *DB) erasures(ctx context.Context) (all []outreach.Erasure, err error) {
	err = db.View(ctx, func(tx *Tx) error {
		for e, err := range tx.Erasures.Scan(nil) {
			if err != nil {
				return err
			}
			all = append(all, e)
		}
		return nil
	})
	return all, err
}

// renewKeys writes the keys beside the snapshots anew, if there are any.
func (db *DB) renewKeys(ctx context.Context) error {
	return db.folder().RenewKeys(func(keys string) error { return db.copyTo(ctx, keys, copies.Keys) })
}

// forget rids a file that was just opened of whoever was erased after it was written: it
// may be a copy, or have come back by hand. Nobody reads it before.
func (db *DB) forget(ctx context.Context) error {
	if db.cfg.Faults.Forgetful {
		return nil
	}
	known := db.folder().Erased(db.seal)
	var back []outreach.Erasure
	have := 0
	if err := db.View(ctx, func(tx *Tx) error {
		have = tx.Erasures.Count(nil)
		for _, e := range known {
			if !tx.Erasures.Has(Key(e.Code)) || anyThere(tx, e.Persons) {
				back = append(back, e)
			}
		}
		return nil
	}); err != nil {
		return err
	}
	if len(back) == 0 {
		if have > len(known) { // the file beside was lost
			return db.keepErased(ctx)
		}
		return nil
	}
	ctx = outreach.WithDeed(ctx, outreach.Deed{By: outreach.ByProgram, Kind: outreach.DeedPersonErased, Count: len(back)})
	db.turn.Lock()
	_, err := db.write(logged(ctx, func(c *table.Commit) error {
		for _, e := range back {
			if err := c.Tx().EraseAs(e); err != nil {
				return err
			}
		}
		return nil
	}))
	db.turn.Unlock()
	if err != nil {
		return err
	}
	return db.erased(ctx)
}

func anyThere(tx *Tx, persons []string) bool {
	for _, id := range persons {
		if tx.HasPerson(id) {
			return true
		}
	}
	return false
}
