package inject

import (
	"context"
	"fmt"

	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Seed makes the sample session of cfg in its data folder, unless there is one, and puts
// payloads into every field past all rules: what a screen does with them must not hang
// on a door that refused them.
func Seed(ctx context.Context, cfg kiosk.Config, payloads []string) error {
	_, err := seed(ctx, cfg, payloads)
	return err
}

// seed tells into which fields it has put something.
func seed(ctx context.Context, cfg kiosk.Config, payloads []string) (met map[string]bool, err error) {
	cfg.Demo, cfg.LAN = true, "127.0.0.1:0"
	k, err := kiosk.Start(ctx, cfg)
	if err != nil {
		return nil, err
	}
	if err := k.Close(); err != nil {
		return nil, err
	}
	if err := (&share{payloads: payloads}).leaveCodes(cfg.Data); err != nil {
		return nil, err
	}
	db, err := store.Open(cfg.Data, store.Config{Now: cfg.Now, Rand: cfg.Rand, Password: cfg.Password})
	if err != nil {
		return nil, err
	}
	err = db.Update(ctx, func(tx *store.Tx) (err error) {
		met, err = fill(tx, payloads)
		return err
	})
	if closed := db.Close(); err == nil {
		err = closed
	}
	return met, err
}

func fill(tx *store.Tx, payloads []string) (map[string]bool, error) {
	w := &writer{share: share{payloads, map[string]bool{}}, tx: tx, n: len(payloads)}
	for ses, err := range tx.Sessions.Scan(nil) {
		if err != nil {
			return nil, err
		}
		if ses.State == outreach.Open {
			w.open = ses
		}
	}
	for _, step := range []func() error{w.sessions, w.people, w.volunteers, w.certificates, w.office, w.hall, w.decks, w.coding} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return w.met, nil
}

type writer struct {
	share
	tx   *store.Tx
	n    int
	open outreach.Session
}

// id is one that nothing else has.
func id(table string, i int) string { return fmt.Sprintf("%.4s%08d", table+"....", i) }

// each puts n records that differ in their payloads.
func each[T any](w *writer, name string, put func(T) error, n int, make func(i int) T) error {
	for i := range n {
		v := make(i)
		w.fill(name, &v, w.single(i))
		if err := put(v); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

// one puts a record whose every field holds all payloads.
func one[T any](w *writer, name string, put func(T) error, v T) error {
	w.fill(name, &v, w.all)
	return put(v)
}
