package certify

import (
	"context"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Revoke says that a certificate is no longer good. It stays so: lists that tell it
// travel, and can't be called back. Its number is given to nobody else. Errors: NotFound,
// ReasonNeeded, AlreadyRevoked.
func (s *Service) Revoke(ctx context.Context, id, reason string) (outreach.Certificate, error) {
	return s.change(ctx, id, func(tx *store.Tx, c outreach.Certificate) (outreach.Certificate, error) {
		return c.Revoke(reason, tx.Now())
	})
}

// GiveNumber notes the number that the office's own register gave, and signs anew. Errors:
// NotFound, HasNumber, AlreadyRevoked, NumberTaken.
func (s *Service) GiveNumber(ctx context.Context, id, number string) (outreach.Certificate, error) {
	return s.change(ctx, id, func(tx *store.Tx, c outreach.Certificate) (outreach.Certificate, error) {
		c, err := c.WithNumber(number)
		if err != nil {
			return c, err
		}
		other, err := holding(tx, c)
		if err == nil && other.ID != "" {
			err = outreach.Refuse(outreach.NumberTaken, "number", "name", other.Name)
		}
		if err == nil && s.ways.Sign != nil {
			c.Proof, err = s.ways.Sign(tx, c)
		}
		return c, err
	})
}

func (s *Service) change(ctx context.Context, id string, fn func(*store.Tx, outreach.Certificate) (outreach.Certificate, error)) (c outreach.Certificate, err error) {
	err = s.db.Update(ctx, func(tx *store.Tx) error {
		if c, err = tx.Certificates.Get(store.Key(id)); err != nil {
			return err
		}
		if c, err = fn(tx, c); err != nil {
			return err
		}
		tx.Emit(outreach.MentorsChanged, c.Session)
		return tx.Certificates.Put(c)
	})
	return c, err
}
