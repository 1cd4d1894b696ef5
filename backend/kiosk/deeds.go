package kiosk

import (
	"context"
	"log"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Note logs the deed of ctx, which writes nothing itself, before it is done. A disk that
// takes nothing any more must not keep people from saving their data elsewhere: such a
// deed is in the program's own log alone.
func (k *Kiosk) Note(ctx context.Context) error {
	err := k.db.Note(ctx)
	switch outreach.CodeOf(err) {
	case outreach.DiskFull, outreach.StorageFailed:
		d, _ := outreach.DeedOf(ctx)
		log.Printf("deed %s could not be noted: %v", d.Kind, err)
		return nil
	}
	return err
}

// Deeds is a page of the log of deeds.
func (k *Kiosk) Deeds(ctx context.Context, q outreach.DeedQuery) (outreach.DeedPage, error) {
	return k.db.Deeds(ctx, q)
}

// Checkpoint is how far the log is: to print, and as a signed note for others.
func (k *Kiosk) Checkpoint(ctx context.Context) (outreach.Checkpoint, string, error) {
	return k.db.Checkpoint(ctx)
}

// CheckDeeds proves the data, the log against the snapshots beside, and against what
// stands on paper unless printed is "". Error: BadCheckpoint.
func (k *Kiosk) CheckDeeds(ctx context.Context, printed string) ([]store.Fault, error) {
	return checkDeeds(ctx, k.db, printed)
}

func checkDeeds(ctx context.Context, db *store.DB, printed string) ([]store.Fault, error) {
	var p outreach.Printed
	if printed != "" {
		var err error
		if p, err = outreach.ReadPrinted(printed); err != nil {
			return nil, err
		}
	}
	faults, err := db.Check(ctx)
	if err != nil || printed == "" {
		return faults, err
	}
	paper, err := db.Printed(ctx, p)
	return append(faults, paper...), err
}
