package mentor

import (
	"context"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Log adds what a volunteer did between sessions. Errors: NotFound, those of Written.
func (s *Service) Log(ctx context.Context, mentor string, in outreach.Doing) error {
	return s.db.Update(ctx, func(tx *store.Tx) error {
		m, err := follow(tx, mentor)
		if err != nil {
			return err
		}
		a, err := outreach.Activity{Mentor: m.ID, At: tx.Now().UTC()}.Written(in)
		if err != nil {
			return err
		}
		if a.ID, err = tx.NewID(); err != nil {
			return err
		}
		tx.Emit(outreach.MentorsChanged, "")
		return tx.Activities.Put(a)
	})
}

// CorrectLog changes a line of a log; of a session only the hours. Errors: NotFound,
// those of Written.
func (s *Service) CorrectLog(ctx context.Context, id string, in outreach.Doing) error {
	return s.db.Update(ctx, func(tx *store.Tx) error {
		a, err := tx.Activities.Get(store.Key(id))
		if err != nil {
			return err
		}
		if a, err = a.Written(in); err != nil {
			return err
		}
		tx.Emit(outreach.MentorsChanged, a.Session)
		return tx.Activities.Put(a)
	})
}

// RemoveLog takes a line out of a log; a session's is taken out by Unmark. Errors:
// NotFound, BadChoice.
func (s *Service) RemoveLog(ctx context.Context, id string) (Undo, error) {
	var gone outreach.Activity
	err := s.db.Update(ctx, func(tx *store.Tx) (err error) {
		if gone, err = tx.Activities.Get(store.Key(id)); err != nil {
			return err
		}
		if gone.Session != "" {
			return outreach.Refuse(outreach.BadChoice, "activity")
		}
		tx.Emit(outreach.MentorsChanged, "")
		return tx.Activities.Delete(store.Key(id))
	})
	return s.undo(func(tx *store.Tx) error { return restore(tx, gone) }), err
}
