package quiz

import (
	"context"
	"fmt"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Shelf is the office's own questions, those written first on top.
func (s *Service) Shelf(ctx context.Context) (out []outreach.QuizItem, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		out = nil
		for q, err := range tx.QuizItems.Scan(nil) {
			if err != nil {
				return err
			}
			out = append(out, q)
		}
		return nil
	})
	return out, err
}

// Save keeps a question of the office's own: a new one without an id, else a change of
// that one. What was asked already stays as it was asked. Errors: those of
// outreach.QuizItem.Checked, NotFound.
func (s *Service) Save(ctx context.Context, q outreach.QuizItem) (outreach.QuizItem, error) {
	q, err := q.Checked()
	if err != nil {
		return q, err
	}
	err = s.db.Update(ctx, func(tx *store.Tx) error {
		if q.ID == "" {
			n, err := tx.Next("quizitems")
			if err != nil {
				return err
			}
			q.ID = own(n)
		} else if _, err := tx.QuizItems.Get(store.Key(q.ID)); err != nil {
			return err
		}
		tx.Emit(outreach.QuizChanged, "")
		return tx.QuizItems.Put(q)
	})
	return q, err
}

// Delete takes a question off the shelf, and tells it for Restore.
func (s *Service) Delete(ctx context.Context, id string) (q outreach.QuizItem, err error) {
	err = s.db.Update(ctx, func(tx *store.Tx) error {
		if q, err = tx.QuizItems.Get(store.Key(id)); err != nil {
			return err
		}
		tx.Emit(outreach.QuizChanged, "")
		return tx.QuizItems.Delete(store.Key(id))
	})
	return q, err
}

// Restore puts a deleted question back where it was. Errors: those of Save.
func (s *Service) Restore(ctx context.Context, q outreach.QuizItem) error {
	q, err := q.Checked()
	if err != nil {
		return err
	}
	return s.db.Update(ctx, func(tx *store.Tx) error {
		newest, err := tx.Peek("quizitems")
		if err != nil {
			return err
		}
		if n, ok := numberOf(q.ID); !ok || n >= newest {
			return outreach.Refuse(outreach.NotFound, "")
		}
		tx.Emit(outreach.QuizChanged, "")
		return tx.QuizItems.Put(q)
	})
}

// own is the id of the n-th question that the office wrote: ids sort as they were
// written.
func own(n int) string { return fmt.Sprintf("kantor-%05d", n) }

func numberOf(id string) (n int, ok bool) {
	_, err := fmt.Sscanf(id, "kantor-%05d", &n)
	return n, err == nil && n > 0 && own(n) == id
}
