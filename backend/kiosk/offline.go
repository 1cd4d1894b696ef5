package kiosk

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"bapashadir/backend/anonymity"
	"bapashadir/backend/outreach"
	"bapashadir/backend/report"
	"bapashadir/backend/say"
	"bapashadir/backend/store"
	"bapashadir/backend/touch"
)

// Check proves the data file of cfg and writes "ok" or each fault as a line. It
// tells whether the file is whole. printed, unless "", is what stands on paper about the
// log of deeds. Nothing is created where there is no file. Error: BadCheckpoint.
func Check(ctx context.Context, cfg Config, printed string, w io.Writer) (whole bool, err error) {
	err = offline(cfg, func(db *store.DB) error {
		faults, err := checkDeeds(ctx, db, printed)
		if err != nil {
			return err
		}
		if whole = len(faults) == 0; whole {
			_, err = fmt.Fprintln(w, "ok")
			return err
		}
		for _, f := range faults {
			if _, err := fmt.Fprintln(w, f); err != nil {
				return err
			}
		}
		return nil
	})
	if damaged := (*outreach.Error)(nil); errors.As(err, &damaged) && damaged.Code == outreach.DataDamaged {
		_, err = fmt.Fprintln(w, damaged.Err)
	}
	return whole, err
}

// ProveAnonymity looks at the data file of cfg as a curious person would, and says what
// it looked at, a line each. anonymous tells whether nothing was found.
func ProveAnonymity(ctx context.Context, cfg Config, w io.Writer) (anonymous bool, err error) {
	err = offline(cfg, func(db *store.DB) error {
		list, err := anonymity.New(db, cfg.Data).Prove(ctx)
		if err != nil {
			return err
		}
		anonymous = anonymity.OK(list)
		for _, f := range list {
			if _, err := fmt.Fprintln(w, say.Anonymity(f)); err != nil {
				return err
			}
		}
		return nil
	})
	return anonymous, err
}

// Export writes a table of the data file of cfg. hidden is the number of sessions
// whose answers may not leave yet.
func Export(ctx context.Context, cfg Config, w io.Writer, what, format, session string) (hidden int, err error) {
	err = offline(cfg, func(db *store.DB) error {
		t, err := table(ctx, db, report.Offline(db), what, session)
		if err != nil {
			return err
		}
		if err := db.Note(commanded(ctx, outreach.DeedDataExported, session)); err != nil {
			return err
		}
		hidden = t.Hidden
		return t.Write(w, format)
	})
	return hidden, err
}

// ForgetPIN takes the PIN of the touch screen by the door away, and makes the window
// the desk again.
func ForgetPIN(ctx context.Context, cfg Config) error {
	return offline(cfg, func(db *store.DB) error { return touch.New(db).Forget(commanded(ctx, outreach.DeedPINForgotten, "")) })
}

func commanded(ctx context.Context, kind outreach.DeedKind, session string) context.Context {
	return outreach.WithDeed(ctx, outreach.Deed{By: outreach.ByCommand, Kind: kind, Session: session})
}

// offline opens the data file for a moment, without services or network.
func offline(cfg Config, fn func(*store.DB) error) error {
	k := &Kiosk{cfg: cfg}
	if err := k.folders(); err != nil {
		return err
	}
	if _, err := os.Stat(filepath.Join(k.cfg.Data, store.FileName)); err != nil {
		return &outreach.Error{Code: outreach.NotFound, Field: "data", Args: map[string]string{"path": k.cfg.Data}, Err: err}
	}
	sc := cfg.store()
	sc.Now, sc.Rand = nil, nil
	db, err := store.Open(k.cfg.Data, sc)
	if err != nil {
		return err
	}
	return errors.Join(fn(db), db.Close())
}
