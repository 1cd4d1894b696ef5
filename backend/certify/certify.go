// Package certify issues certificates: it gives each its number, lays it on paper and
// keeps the book of them.
//
// It promises that no two certificates ever get one number, whatever is cancelled
// or killed in between, and that an issued one prints the same words tomorrow. It
// must never print a signature, an emblem or anything that looks like a TTE.
package certify

import (
	"context"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Ways is what certificates need of the app around them.
type Ways struct {
	Documents string // the folder for their files
	// Sign gives the text of a certificate's QR code, within the transaction that makes
	// it. nil: they have no code.
	Sign func(tx *store.Tx, c outreach.Certificate) (string, error)
	// Clock tells how far dates can be trusted. nil: wholly.
	Clock func(context.Context) (outreach.Clock, error)
	// Told is called with how far a batch is; it must not block.
	Told func(Batch)
}

// Service is the certificates of one data file.
type Service struct {
	db   *store.DB
	ways Ways
	now  batch
}

// New gives the certificates in db, without codes.
func New(db *store.DB) *Service { return NewIn(db, Ways{}) }

// NewIn gives the certificates in db, in an app.
func NewIn(db *store.DB, w Ways) *Service {
	if w.Told == nil {
		w.Told = func(Batch) {}
	}
	return &Service{db: db, ways: w}
}

// mayIssue refuses to write a date that can't be right. What was revoked does not count:
// one that was issued on a wrong date bars the way until it is.
func (s *Service) mayIssue(ctx context.Context, day time.Time) error {
	if s.ways.Clock == nil {
		return nil
	}
	clock, err := s.ways.Clock(ctx)
	if err != nil {
		return err
	}
	var last time.Time
	err = s.db.View(ctx, func(tx *store.Tx) error {
		for c, err := range tx.Certificates.Scan(nil) {
			if err != nil {
				return err
			}
			if c.Revoked == nil && c.Issued.After(last) {
				last = c.Issued
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return clock.MayIssue(day, last)
}
