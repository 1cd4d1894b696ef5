// Package keys keeps what this laptop signs certificates with, and what it knows of the
// keys of others: made at first use, certified by the office's own key, renewed in time.
//
// It promises that a certificate once signed stays checkable, whatever key comes after.
// It must never hand out the private half of a key, but the office's, closed with a
// password.
package keys

import (
	"crypto/ed25519"
	"errors"
	"time"

	"bapashadir/backend/indo"
	"bapashadir/backend/outreach"
	"bapashadir/backend/proof"
	"bapashadir/backend/store"
)

// How long keys sign, and how long before its end a laptop's key makes way for the next.
const (
	rootYears   = 10
	laptopYears = 2
	renewDays   = 60
)

// Service is the keys of one data file.
type Service struct{ db *store.DB }

// New gives the keys in db.
func New(db *store.DB) *Service { return &Service{db: db} }

// Signer signs certificates inside the transaction that made it.
type Signer struct {
	signer *proof.Signer
	today  string
}

// Signer gives the key of today, which is made when there is none. It is asked for once a
// batch. Errors: KeyClock, RootExpired.
func (s *Service) Signer(tx *store.Tx) (*Signer, error) {
	k, err := current(tx)
	if err != nil {
		return nil, err
	}
	return &Signer{signer: proof.NewSigner(ed25519.NewKeyFromSeed(k.Seed)), today: today(tx)}, nil
}

// Sign gives the text of a certificate's code, signed today, and the kid of its key.
// Error: FactsRefused.
func (s *Signer) Sign(c proof.Claims) (text, kid string, err error) {
	c.Issued = s.today
	text, err = s.signer.Sign(c)
	if errors.Is(err, proof.ErrFacts) {
		err = outreach.Wrap(outreach.FactsRefused, err)
	}
	return text, s.signer.Kid(), err
}

// Sign is Signer's for a single certificate.
func (s *Service) Sign(tx *store.Tx, c proof.Claims) (text, kid string, err error) {
	signer, err := s.Signer(tx)
	if err != nil {
		return "", "", err
	}
	return signer.Sign(c)
}

// today is the date in the office's zone, WIB: laptops of one office agree on it.
func today(tx *store.Tx) string { return tx.Now().In(indo.WIB.Location()).Format(time.DateOnly) }

// later is a date some years and days after another.
func later(date string, years, days int) string {
	t, err := indo.ParseDate(date)
	if err != nil { // dates in records were written by today
		return date
	}
	return t.AddDate(years, 0, days).Format(time.DateOnly)
}
