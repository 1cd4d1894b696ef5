package proof

import (
	"bytes"
	"cmp"
	"encoding/hex"
	"slices"
)

// encode writes the bundle in its one form: keys in the order of their kids, revoked
// certificates in that of their ids, none twice.
func (b Bundle) encode() ([]byte, error) {
	by, err := hex.DecodeString(b.By)
	if err != nil || len(by) != kidLength || b.Seq < 0 || len(b.Keys) > maxKeys || len(b.Revoked) > maxRevoked {
		return nil, ErrFacts
	}
	w := wireBundle{Root: b.Root, Office: b.Office, By: by, Seq: b.Seq, Keys: []wireKnown{}, Revoked: []wireRevoked{}}
	if err := lines(b.Office); err != nil {
		return nil, err
	}
	if w.Issued, err = days(b.Issued); err != nil {
		return nil, err
	}
	if w.Fresh, err = days(b.Fresh); err != nil {
		return nil, err
	}
	if w.Keys, err = wireKeys(b.Keys); err != nil {
		return nil, err
	}
	if w.Revoked, err = wireRevocations(b.Revoked); err != nil {
		return nil, err
	}
	return encode(w)
}

func wireKeys(keys []Known) ([]wireKnown, error) {
	out := make([]wireKnown, 0, len(keys))
	keys = slices.SortedFunc(slices.Values(keys), func(a, b Known) int { return cmp.Compare(a.Key.Kid(), b.Key.Kid()) })
	for i, k := range keys {
		if i > 0 && k.Key.Kid() == keys[i-1].Key.Kid() {
			return nil, ErrFacts
		}
		w := wireKnown{Cert: k.Cert, Lost: k.Lost}
		var err error
		if w.Seen, err = days(k.Seen); err != nil {
			return nil, err
		}
		if k.Ended != "" {
			if w.Ended, err = days(k.Ended); err != nil {
				return nil, err
			}
		}
		out = append(out, w)
	}
	return out, nil
}

func wireRevocations(list []Revoked) ([]wireRevoked, error) {
	out := make([]wireRevoked, 0, len(list))
	for _, r := range list {
		id, err := idBytes(r.ID)
		if err != nil {
			return nil, err
		}
		at, err := days(r.Date)
		if err != nil {
			return nil, err
		}
		out = append(out, wireRevoked{ID: id, Date: at, Reason: slices.Index(Whys(), r.Reason)})
	}
	slices.SortFunc(out, func(a, b wireRevoked) int { return bytes.Compare(a.ID, b.ID) })
	for i, r := range out {
		if r.Reason < 0 || i > 0 && bytes.Equal(r.ID, out[i-1].ID) {
			return nil, ErrFacts
		}
	}
	return out, nil
}
