// Package office keeps the settings of the Bapas that owns this laptop.
//
// It promises that from Prepare on there always are settings: the defaults until
// the first start has been answered. It must never ship an emblem of the state.
package office

import (
	"context"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Service is the settings of one data file.
type Service struct{ db *store.DB }

// New gives the settings in db.
func New(db *store.DB) *Service { return &Service{db: db} }

// Get is the settings; Ready of it is false before the first start's answers.
func (s *Service) Get(ctx context.Context) (out outreach.Office, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		out, err = tx.Offices.Get(store.OfficeKey)
		return err
	})
	return out, err
}

// Save checks and keeps new settings.
func (s *Service) Save(ctx context.Context, n outreach.Office) (out outreach.Office, err error) {
	return s.change(ctx, func(o outreach.Office) (outreach.Office, error) { return o.Change(n) })
}

// SaveHotspot checks and keeps what the officer says of the hall's network.
func (s *Service) SaveHotspot(ctx context.Context, h outreach.Hotspot) (outreach.Office, error) {
	return s.change(ctx, func(o outreach.Office) (outreach.Office, error) { return o.ChangeHotspot(h) })
}

// SaveCopyFolder keeps the folder that gets a copy after each session, "" for none.
func (s *Service) SaveCopyFolder(ctx context.Context, folder string) error {
	_, err := s.change(ctx, func(o outreach.Office) (outreach.Office, error) {
		o.CopyFolder = folder
		return o, nil
	})
	return err
}

// Setup answers the first start's two questions; all else has defaults.
func (s *Service) Setup(ctx context.Context, name, officer string) (outreach.Office, error) {
	return s.change(ctx, func(o outreach.Office) (outreach.Office, error) {
		n := o
		n.Name, n.Officer = name, officer
		return o.Change(n)
	})
}

// KeepClock keeps what was said of the clock. Nobody is told that settings changed:
// none that is shown among them did.
func (s *Service) KeepClock(ctx context.Context, c outreach.ClockCheck) error {
	return s.db.Update(ctx, func(tx *store.Tx) error {
		o, err := tx.Offices.Get(store.OfficeKey)
		if err != nil {
			return err
		}
		o.Clock = c
		return tx.Offices.Put(o)
	})
}

// Prepare writes the defaults into a new data file, with fresh keys for the
// projector page and the remote. The keys stay the same over restarts, so that
// open pages find their way back.
func (s *Service) Prepare(ctx context.Context) error {
	_, err := s.Get(ctx)
	if outreach.CodeOf(err) != outreach.NotFound {
		return err
	}
	return s.db.Update(ctx, func(tx *store.Tx) error {
		o := outreach.DefaultOffice()
		for _, key := range []*string{&o.ScreenKey, &o.RemoteKey} {
			if *key, err = tx.NewSecret(); err != nil {
				return err
			}
		}
		return tx.Offices.Put(o)
	})
}

func (s *Service) change(ctx context.Context, fn func(outreach.Office) (outreach.Office, error)) (out outreach.Office, err error) {
	err = s.db.Update(ctx, func(tx *store.Tx) error {
		o, err := tx.Offices.Get(store.OfficeKey)
		if err != nil {
			return err
		}
		if out, err = fn(o); err != nil {
			return err
		}
		tx.Emit(outreach.OfficeChanged, "")
		return tx.Offices.Put(out)
	})
	return out, err
}
