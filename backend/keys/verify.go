package keys

import (
	"context"

	"bapashadir/backend/outreach"
	"bapashadir/backend/proof"
	"bapashadir/backend/store"
)

// Verify says what is known here of a code's text, today. Its own certificates are looked
// up as they are now; of others it knows what their lists say.
func (s *Service) Verify(ctx context.Context, text string) (a proof.Answer, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		var mine []proof.Revoked
		if read, err := proof.Read(text); err == nil {
			c, err := tx.Certificates.Get(store.Key(read.Claims.ID))
			if err != nil && outreach.CodeOf(err) != outreach.NotFound {
				return err
			}
			if err == nil && c.Revoked != nil {
				mine = append(mine, revoked(c))
			}
		}
		lists, err := s.lists(tx, mine)
		a = proof.Verify(text, lists, today(tx))
		return err
	})
	return a, err
}

// Held is the keys of this laptop and the lists of others.
type Held struct {
	Office string
	Root   outreach.SigningKey   // zero before the first use
	Keys   []outreach.SigningKey // of the laptop, the newest first
	Lists  []proof.Bundle        // of others
}

// Held tells what is here; private halves stay out.
func (s *Service) Held(ctx context.Context) (h Held, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		o, err := tx.Offices.Get(store.OfficeKey)
		if err != nil {
			return err
		}
		h.Office = o.Name
		keys, err := all(tx)
		if err != nil {
			return err
		}
		for _, k := range keys {
			k.Seed = nil
			if !k.Root {
				h.Keys = append([]outreach.SigningKey{k}, h.Keys...)
			} else if k.Ended == "" {
				h.Root = k
			}
		}
		h.Lists, err = imported(tx)
		return err
	})
	return h, err
}
