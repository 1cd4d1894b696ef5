package kiosk

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"bapashadir/backend/breach"
	"bapashadir/backend/document"
	"bapashadir/backend/indo"
	"bapashadir/backend/outreach"
	"bapashadir/backend/report"
	"bapashadir/backend/store"
)

// BreachPack puts what is on this laptop into a folder of the documents: for when
// somebody may have looked into it. Errors: BadDate for an event in the future.
func (k *Kiosk) BreachPack(ctx context.Context, e breach.Event) (breach.Found, string, error) {
	w := breach.Where{Sealed: k.db.Sealed(), Documents: lying(k.Documents)}
	snaps, err := k.Snapshots()
	if err != nil {
		return breach.Found{}, "", err
	}
	w.Copies = len(snaps)
	s, err := k.Stick(ctx)
	if err != nil {
		return breach.Found{}, "", err
	}
	if !s.Taken.IsZero() {
		zone, err := k.zone(ctx)
		if err != nil {
			return breach.Found{}, "", err
		}
		w.Stick = indo.LongDate(s.Taken.In(zone.Location())) + ", " + zone.Clock(s.Taken)
	}
	return pack(ctx, k.db, w, e, k.Documents)
}

// BreachPackOf puts what a copy on a stick holds into a folder of dir, for when the laptop
// itself is gone. The copy is opened in a folder of its own that goes again; the data of
// this laptop are not touched. Errors: as RestoreStick, BadDate.
func BreachPackOf(ctx context.Context, cfg Config, file, code string, e breach.Event, dir string) (f breach.Found, folder string, err error) {
	if file, err = onStick(file); err != nil {
		return f, "", err
	}
	st, err := os.Stat(file)
	if err != nil {
		return f, "", outreach.Wrap(outreach.NotFound, err)
	}
	room, err := os.MkdirTemp("", "bapas-hadir-salinan-")
	if err != nil {
		return f, "", outreach.Wrap(outreach.DataNotWritable, err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(room)) }()
	sc := cfg.store()
	if _, err := store.RestoreStick(room, sc, file, code); err != nil {
		return f, "", err
	}
	sc.Password = code
	db, err := store.Open(room, sc)
	if err != nil {
		return f, "", err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	w := breach.Where{Copy: true, Sealed: db.Sealed(), Taken: indo.LongDate(st.ModTime())}
	return pack(ctx, db, w, e, dir)
}

// BreachPack of the data file of cfg, or of a copy whose code is its password, on the
// command line: it says where the pack is, and what is in it.
func BreachPack(ctx context.Context, cfg Config, out io.Writer, copied, dir, how string) error {
	told := func(f breach.Found, folder string, err error) error {
		if err == nil {
			_, err = fmt.Fprintf(out, "%s\n%d orang, %d anak, %d nomor HP\n", folder, f.People, f.Children, f.Phones)
		}
		return err
	}
	e := breach.Event{How: how}
	if copied != "" {
		return told(BreachPackOf(ctx, cfg, copied, cfg.Password, e, dir))
	}
	return offline(cfg, func(db *store.DB) error {
		return told(pack(ctx, db, breach.Where{Sealed: db.Sealed()}, e, dir))
	})
}

// pack looks, and writes the folder.
func pack(ctx context.Context, db *store.DB, w breach.Where, e breach.Event, dir string) (f breach.Found, folder string, err error) {
	if f, err = breach.New(db).Look(ctx, w, e); err != nil {
		return f, "", err
	}
	pdf, err := breach.Report(f)
	if err != nil {
		return f, "", document.Refusal(err)
	}
	dir = filepath.Clean(dir)
	folder = filepath.Join(dir, document.Unused(dir, "Kebocoran data "+f.At.In(f.Zone.Location()).Format("2006-01-02 15.04"), ""))
	if _, err := document.Keep(folder, breach.ReportFile, pdf); err != nil {
		return f, "", err
	}
	for _, s := range breach.Sheets(f) {
		var b bytes.Buffer
		if err := (report.Table{Columns: s.Columns, Rows: s.Rows}).Write(&b, "csv"); err != nil {
			return f, "", err
		}
		if _, err := document.Keep(folder, s.Name+".csv", b.Bytes()); err != nil {
			return f, "", err
		}
	}
	return f, folder, nil
}

// lying counts the documents that lie open beside the data, by kind. One that can't be
// read can't be counted: the report is needed all the same.
func lying(dir string) (out []breach.File) {
	n := map[string]int{}
	_ = filepath.WalkDir(dir, func(_ string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			n[strings.ToLower(strings.TrimPrefix(filepath.Ext(d.Name()), "."))]++
		}
		return nil
	})
	for _, kind := range []string{"pdf", "xlsx", "csv", "zip"} {
		if n[kind] > 0 {
			out = append(out, breach.File{Kind: kind, N: n[kind]})
		}
	}
	slices.SortFunc(out, func(a, b breach.File) int { return cmp.Compare(b.N, a.N) })
	return out
}
