package subject

import (
	"context"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Pause leaves the data of the person with these keys alone: they stay as they are and
// are counted, but leave the app on no list and no certificate, until Resume.
// Error: PersonErased when there is nothing.
func (s *Service) Pause(ctx context.Context, persons []string) error {
	return s.pausing(ctx, persons, func(tx *store.Tx, id string) error {
		if tx.Pauses.Has(store.Key(id)) {
			return nil
		}
		return tx.Pauses.Put(outreach.Pause{Person: id, At: tx.Now().UTC()})
	})
}

// Resume undoes Pause.
func (s *Service) Resume(ctx context.Context, persons []string) error {
	return s.pausing(ctx, persons, func(tx *store.Tx, id string) error {
		if !tx.Pauses.Has(store.Key(id)) {
			return nil
		}
		return tx.Pauses.Delete(store.Key(id))
	})
}

func (s *Service) pausing(ctx context.Context, persons []string, do func(*store.Tx, string) error) error {
	return s.db.Update(ctx, func(tx *store.Tx) error {
		k, err := whole(tx, persons)
		if err != nil {
			return err
		}
		for _, id := range k.Persons {
			if err := do(tx, id); err != nil {
				return err
			}
		}
		for _, a := range k.Attendances {
			tx.Emit(outreach.AttendanceChanged, a.Attendee.Session)
		}
		tx.Emit(outreach.MentorsChanged, "")
		return nil
	})
}
