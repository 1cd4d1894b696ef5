package store

import (
	"context"
	"errors"
	"os"

	"bapashadir/backend/store/table"
)

// Tables names the tables of today.
func Tables() []string { return table.Tables() }

// Leftover looks at each page of the file that holds nothing any more, until it is used
// again: what lay there can still be read. Writing waits meanwhile.
func (db *DB) Leftover(ctx context.Context, look func(page []byte)) (err error) {
	db.turn.Lock()
	defer db.turn.Unlock()
	file, err := os.Open(db.folder().File())
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	return db.View(ctx, func(tx *Tx) error { return tx.FreePages(file, look) })
}
