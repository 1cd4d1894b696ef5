package keys

import (
	"context"
	"crypto/ed25519"
	"slices"

	"bapashadir/backend/outreach"
	"bapashadir/backend/proof"
	"bapashadir/backend/store"
)

// all is the keys of this laptop, the oldest first.
func all(tx *store.Tx) (out []outreach.SigningKey, err error) {
	for k, err := range tx.SignKeys.Scan(nil) {
		if err != nil {
			return nil, err
		}
		out = append(out, k)
	}
	slices.SortStableFunc(out, func(a, b outreach.SigningKey) int { return a.Made.Compare(b.Made) })
	return out, nil
}

// rootOf is the office's key among all. Error: NotFound.
func rootOf(all []outreach.SigningKey) (outreach.SigningKey, error) {
	for _, k := range all {
		if k.Root && k.Ended == "" {
			return k, nil
		}
	}
	return outreach.SigningKey{}, outreach.Refuse(outreach.NotFound, "root")
}

// root is the office's key, made when there is none.
func root(tx *store.Tx) (outreach.SigningKey, error) {
	keys, err := all(tx)
	if err != nil {
		return outreach.SigningKey{}, err
	}
	k, err := rootOf(keys)
	if outreach.CodeOf(err) != outreach.NotFound {
		return k, err
	}
	if k, err = fresh(tx); err != nil {
		return k, err
	}
	k.Root, k.Until = true, later(k.From, rootYears, -1)
	return k, tx.SignKeys.Put(k)
}

// current is the laptop's key of today, made when there is none or its end is near.
// Errors: KeyClock, RootExpired.
func current(tx *store.Tx) (outreach.SigningKey, error) {
	r, err := root(tx)
	if err != nil {
		return r, err
	}
	keys, err := all(tx)
	if err != nil {
		return r, err
	}
	now, until := today(tx), endOf(tx, r)
	for _, k := range slices.Backward(keys) {
		switch {
		case k.Root || k.Other || k.Ended != "" || k.Until < now:
		case k.From > now:
			return k, outreach.Refuse(outreach.KeyClock, "", "from", k.From)
		case k.Until < later(now, 0, renewDays) && k.Until < until:
			if err := end(tx, k, false); err != nil {
				return k, err
			}
			return laptop(tx, r)
		default:
			return k, nil
		}
	}
	return laptop(tx, r)
}

func endOf(tx *store.Tx, root outreach.SigningKey) string {
	return min(later(today(tx), laptopYears, -1), root.Until)
}

// laptop makes a key for this laptop. Error: RootExpired.
func laptop(tx *store.Tx, root outreach.SigningKey) (outreach.SigningKey, error) {
	if root.Until < today(tx) {
		return root, outreach.Refuse(outreach.RootExpired, "", "until", root.Until)
	}
	k, err := fresh(tx)
	if err != nil {
		return k, err
	}
	k.Label, k.Until = "Laptop "+k.ID[:4], endOf(tx, root)
	if k, err = certified(tx, root, k); err != nil {
		return k, err
	}
	return k, tx.SignKeys.Put(k)
}

// fresh is a new pair, from today on.
func fresh(tx *store.Tx) (outreach.SigningKey, error) {
	seed, err := tx.NewSeed()
	if err != nil {
		return outreach.SigningKey{}, err
	}
	public := ed25519.NewKeyFromSeed(seed).Public().(ed25519.PublicKey)
	return outreach.SigningKey{ID: proof.Kid(public), Seed: seed, Public: public, From: today(tx), Made: tx.Now().UTC()}, nil
}

// certified is k with the word of root that it is a key of this office.
func certified(tx *store.Tx, root, k outreach.SigningKey) (outreach.SigningKey, error) {
	o, err := tx.Offices.Get(store.OfficeKey)
	if err != nil {
		return k, err
	}
	k.Cert, err = proof.Certify(ed25519.NewKeyFromSeed(root.Seed), proof.Key{
		Public: k.Public, Office: o.Name, Label: k.Label, From: k.From, Until: k.Until})
	return k, err
}

// end puts k out of use. What it signed until today stays good unless it is lost; its
// private half is forgotten.
func end(tx *store.Tx, k outreach.SigningKey, lost bool) error {
	k.Seed, k.Ended, k.Lost = nil, today(tx), k.Lost || lost
	return tx.SignKeys.Put(k)
}

// Rotate puts the laptop's key out of use and makes the next. lost: the old one may be
// in other hands, so nothing it signed counts any more. Error: RootExpired.
func (s *Service) Rotate(ctx context.Context, lost bool) error {
	return s.db.Update(ctx, func(tx *store.Tx) error {
		r, err := root(tx)
		if err != nil {
			return err
		}
		keys, err := all(tx)
		if err != nil {
			return err
		}
		for _, k := range keys {
			if !k.Root && !k.Other && k.Ended == "" {
				if err := end(tx, k, lost); err != nil {
					return err
				}
			}
		}
		_, err = laptop(tx, r)
		return err
	})
}

// Extend lets the office's key sign for ten more years from today.
func (s *Service) Extend(ctx context.Context) error {
	return s.db.Update(ctx, func(tx *store.Tx) error {
		r, err := root(tx)
		if err != nil {
			return err
		}
		r.Until = max(r.Until, later(today(tx), rootYears, -1))
		return tx.SignKeys.Put(r)
	})
}

// Lose says that another laptop of this office was lost: nothing its key signed counts any
// more, in every list from here on. Error: NotFound.
func (s *Service) Lose(ctx context.Context, kid string) error {
	return s.db.Update(ctx, func(tx *store.Tx) error {
		r, err := root(tx)
		if err != nil {
			return err
		}
		lists, err := imported(tx)
		if err != nil {
			return err
		}
		for _, known := range (proof.Bundle{Root: r.Public}).With(lists).Keys {
			k := known.Key
			if k.Kid() == kid && !tx.SignKeys.Has(store.Key(kid)) {
				return end(tx, outreach.SigningKey{ID: kid, Public: k.Public, Label: k.Label, From: k.From, Until: k.Until,
					Cert: known.Cert, Other: true, Made: tx.Now().UTC()}, true)
			}
		}
		return outreach.Refuse(outreach.NotFound, "kid")
	})
}
