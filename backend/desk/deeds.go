package desk

import (
	"bytes"
	"context"
	"path/filepath"

	"bapashadir/backend/api"
	"bapashadir/backend/document"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
	"bapashadir/backend/report"
	"bapashadir/backend/store"
)

// Deeds is the log of deeds.
type Deeds struct{ desk *Desk }

// List is a page of it, the newest first.
func (l *Deeds) List(ask api.DeedAsk) (api.DeedPage, error) {
	return with(l.desk, func(ctx context.Context, k *kiosk.Kiosk) (outreach.DeedPage, error) {
		return k.Deeds(ctx, ask.Query())
	}, api.DeedPageOf)
}

// Now is how far it is, to be printed or given away.
func (l *Deeds) Now() (api.Checkpoint, error) {
	return with(l.desk, func(ctx context.Context, k *kiosk.Kiosk) (api.Checkpoint, error) {
		c, signed, err := k.Checkpoint(ctx)
		return api.CheckpointOf(c, signed), err
	}, same)
}

// Check proves the data and the log, also against what stands on paper unless that is "".
// Error: BadCheckpoint.
func (l *Deeds) Check(printed string) (api.DeedCheck, error) {
	return with(l.desk, func(ctx context.Context, k *kiosk.Kiosk) ([]store.Fault, error) {
		return k.CheckDeeds(ctx, printed)
	}, api.DeedCheckOf)
}

// Save writes all of it, xlsx or csv, into the documents. Error: BadChoice.
func (l *Deeds) Save(format string) (api.Saved, error) {
	return with(l.desk, func(ctx context.Context, k *kiosk.Kiosk) (api.Saved, error) {
		if format != "xlsx" && format != "csv" {
			return api.Saved{}, outreach.Refuse(outreach.BadChoice, "format")
		}
		if err := k.Note(deed(ctx, outreach.DeedDeedsSaved, "")); err != nil {
			return api.Saved{}, err
		}
		t, err := report.Deeds(func(q outreach.DeedQuery) (outreach.DeedPage, error) { return k.Deeds(ctx, q) })
		if err != nil {
			return api.Saved{}, err
		}
		var b bytes.Buffer
		if err := t.Write(&b, format); err != nil {
			return api.Saved{}, err
		}
		dir := filepath.Clean(k.Documents)
		path, err := document.Keep(dir, document.Unused(dir, "Catatan perbuatan", "."+format), b.Bytes())
		return api.Saved{Path: path}, err
	}, same)
}

// deed makes what is done under ctx one of the officer's in the log of deeds.
func deed(ctx context.Context, kind outreach.DeedKind, session string) context.Context {
	return outreach.WithDeed(ctx, outreach.Deed{By: outreach.ByOfficer, Kind: kind, Session: session})
}

// owned is deed for the person whose data they are.
func owned(ctx context.Context, kind outreach.DeedKind, session string) context.Context {
	return outreach.WithDeed(ctx, outreach.Deed{By: outreach.ByOwner, Kind: kind, Session: session})
}
