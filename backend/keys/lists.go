package keys

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"slices"
	"time"

	"bapashadir/backend/indo"
	"bapashadir/backend/outreach"
	"bapashadir/backend/proof"
	"bapashadir/backend/store"
)

// freshDays is how long a list may be relied on.
const freshDays = 180

// Revocations are the certificates of this laptop that no longer count. Why is told in
// one of the words of proof.Whys: the office's own words stay here.
func Revocations(tx *store.Tx) (out []proof.Revoked, err error) {
	for c, err := range tx.Certificates.Scan(nil) {
		if err != nil {
			return nil, err
		}
		if c.Revoked != nil {
			out = append(out, revoked(c))
		}
	}
	return out, nil
}

func revoked(c outreach.Certificate) proof.Revoked {
	r := proof.Revoked{ID: c.ID, Date: c.Revoked.At.In(indo.WIB.Location()).Format(time.DateOnly), Reason: proof.Other}
	if why := proof.Why(c.Revoked.Reason); slices.Contains(proof.Whys(), why) {
		r.Reason = why
	}
	return r
}

// Bundle is this laptop's list as a file: the office's keys, those of its other laptops
// as far as they are known here, and what was revoked. Error: RootExpired.
func (s *Service) Bundle(ctx context.Context) (file []byte, b proof.Bundle, err error) {
	err = s.db.Update(ctx, func(tx *store.Tx) error {
		if _, err := current(tx); err != nil && outreach.CodeOf(err) != outreach.KeyClock {
			return err
		}
		root, err := root(tx)
		if err != nil {
			return err
		}
		revoked, err := Revocations(tx)
		if err != nil {
			return err
		}
		if b, err = own(tx, revoked); err != nil {
			return err
		}
		others, err := imported(tx)
		if err != nil {
			return err
		}
		b = b.With(others)
		if b.Seq, err = tx.Next("keylist/" + b.By); err != nil {
			return err
		}
		file, err = b.Sign(ed25519.NewKeyFromSeed(root.Seed))
		return err
	})
	return file, b, err
}

// own is what this laptop knows of itself, now. Error: NotFound before the first key.
func own(tx *store.Tx, revoked []proof.Revoked) (proof.Bundle, error) {
	keys, err := all(tx)
	if err != nil {
		return proof.Bundle{}, err
	}
	root, err := rootOf(keys)
	if err != nil {
		return proof.Bundle{}, err
	}
	o, err := tx.Offices.Get(store.OfficeKey)
	if err != nil {
		return proof.Bundle{}, err
	}
	b := proof.Bundle{Root: root.Public, Office: o.Name, Issued: today(tx), Fresh: later(today(tx), 0, freshDays), Revoked: revoked}
	for _, k := range keys {
		if k.Root {
			continue
		}
		if b.By == "" && !k.Other {
			b.By = k.ID // the first one names the laptop, whatever key comes after
		}
		known, err := proof.Recall(root.Public, k.Cert)
		if err != nil {
			return b, err
		}
		known.Seen, known.Ended, known.Lost, known.Here = b.Issued, k.Ended, k.Lost, !k.Other
		b.Keys = append(b.Keys, known)
	}
	return b, nil
}

// imported is the lists of other laptops.
func imported(tx *store.Tx) (out []proof.Bundle, err error) {
	for r, err := range tx.Bundles.Scan(nil) {
		if err != nil {
			return nil, err
		}
		b, err := proof.OpenBundle(r.Bytes)
		if err != nil {
			return nil, outreach.Wrap(outreach.DataDamaged, err)
		}
		out = append(out, b)
	}
	return out, nil
}

// ReadBundle tells what a list says, before it is taken in, and whether its office is
// known here. Error: BundleForeign.
func (s *Service) ReadBundle(ctx context.Context, file []byte) (b proof.Bundle, known bool, err error) {
	if b, err = proof.OpenBundle(file); err != nil {
		return b, false, outreach.Wrap(outreach.BundleForeign, err)
	}
	err = s.db.View(ctx, func(tx *store.Tx) error {
		lists, err := s.lists(tx, nil)
		known = slices.ContainsFunc(lists, func(o proof.Bundle) bool { return o.Root.Equal(b.Root) })
		return err
	})
	return b, known, err
}

// ImportBundle takes in the list of another laptop, of this office or another. Whoever
// calls it trusts that office. Errors: BundleForeign, BundleOlder.
func (s *Service) ImportBundle(ctx context.Context, file []byte) (b proof.Bundle, err error) {
	if b, err = proof.OpenBundle(file); err != nil {
		return b, outreach.Wrap(outreach.BundleForeign, err)
	}
	return b, s.db.Update(ctx, func(tx *store.Tx) error {
		r := outreach.Bundle{Root: proof.Kid(b.Root), By: b.By, Office: b.Office, Bytes: file, At: tx.Now().UTC()}
		have, err := tx.Bundles.Get(store.Key(r.Root, r.By))
		switch {
		case outreach.CodeOf(err) == outreach.NotFound:
		case err != nil:
			return err
		default:
			was, err := proof.OpenBundle(have.Bytes)
			if err != nil {
				return outreach.Wrap(outreach.DataDamaged, err)
			}
			if was.Seq > b.Seq || was.Seq == b.Seq && !bytes.Equal(have.Bytes, file) {
				return outreach.Refuse(outreach.BundleOlder, "", "date", was.Issued)
			}
		}
		return tx.Bundles.Put(r)
	})
}

// lists is all that is known here, this laptop's own first.
func (s *Service) lists(tx *store.Tx, revoked []proof.Revoked) ([]proof.Bundle, error) {
	others, err := imported(tx)
	if err != nil {
		return nil, err
	}
	mine, err := own(tx, revoked)
	if outreach.CodeOf(err) == outreach.NotFound {
		return others, nil
	}
	return append([]proof.Bundle{mine}, others...), err
}
