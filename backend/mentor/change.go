package mentor

import (
	"context"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Add enters a volunteer by hand and answers their id. Errors: those of NewMentor.
func (s *Service) Add(ctx context.Context, in outreach.MentorDraft) (id string, err error) {
	err = s.db.Update(ctx, func(tx *store.Tx) error {
		m, err := outreach.NewMentor(in, tx.Now())
		if err != nil {
			return err
		}
		if m.ID, err = tx.NewID(); err != nil {
			return err
		}
		id = m.ID
		return keep(tx, m)
	})
	return id, err
}

// Correct changes what was written about a volunteer. A certificate that was issued
// keeps its words. Errors: NotFound, those of Corrected.
func (s *Service) Correct(ctx context.Context, id string, in outreach.MentorDraft) error {
	return s.change(ctx, id, func(m outreach.Mentor, _ *store.Tx) (outreach.Mentor, error) { return m.Corrected(in) })
}

// Agree notes a volunteer's consent to be kept in the register. Error: BadChoice.
func (s *Service) Agree(ctx context.Context, id string, by outreach.Agreement) error {
	return s.change(ctx, id, func(m outreach.Mentor, tx *store.Tx) (outreach.Mentor, error) { return m.Agreed(by, tx.Now()) })
}

// Retract takes a consent back, and all that was kept because of it.
func (s *Service) Retract(ctx context.Context, id string) (Undo, error) {
	var was outreach.Mentor
	err := s.change(ctx, id, func(m outreach.Mentor, _ *store.Tx) (outreach.Mentor, error) {
		was = m
		return m.Retracted(), nil
	})
	return func(ctx context.Context) error {
		return s.change(ctx, id, func(m outreach.Mentor, _ *store.Tx) (outreach.Mentor, error) {
			m.Phone, m.Village, m.Skills, m.Availability, m.Consent = was.Phone, was.Village, was.Skills, was.Availability, was.Consent
			return m, nil
		})
	}, err
}

func (s *Service) change(ctx context.Context, id string, how func(outreach.Mentor, *store.Tx) (outreach.Mentor, error)) error {
	return s.db.Update(ctx, func(tx *store.Tx) error {
		m, err := follow(tx, id)
		if err != nil {
			return err
		}
		if m, err = how(m, tx); err != nil {
			return err
		}
		return keep(tx, m)
	})
}

// Remove takes a person out of the register, with their log and badge and the records
// that were merged into theirs. Errors: NotFound, HasCertificate.
func (s *Service) Remove(ctx context.Context, id string) (Undo, error) {
	var had belongings
	err := s.db.Update(ctx, func(tx *store.Tx) error {
		m, err := tx.Mentors.Get(store.Key(id))
		if err != nil {
			return err
		}
		if tx.Certificates.CountBy("holder", store.Key(id)) > 0 {
			return outreach.Refuse(outreach.HasCertificate, "", "name", m.Name)
		}
		if had, err = belongingsOf(tx, m); err != nil {
			return err
		}
		return had.remove(tx)
	})
	return s.undo(func(tx *store.Tx) error { return had.restore(tx) }), err
}
