package kiosk

import (
	"context"
	"time"

	"bapashadir/backend/coding"
	"bapashadir/backend/report"
	"bapashadir/backend/store"
)

// Table is what leaves as a spreadsheet: the lists of report, and what was coded. Errors:
// NotFound, BadChoice.
func (k *Kiosk) Table(ctx context.Context, what, session string) (report.Table, error) {
	return table(ctx, k.db, k.Report, what, session)
}

func table(ctx context.Context, db *store.DB, lists *report.Service, what, session string) (report.Table, error) {
	if what == coding.Codebook || what == coding.Coded {
		t, err := coding.New(db).Sheet(ctx, what, session)
		return report.Table(t), err
	}
	return lists.Table(ctx, what, session)
}

// At is the app's own moment: the laptop's clock as it was put right.
func (k *Kiosk) At() time.Time { return k.now() }
