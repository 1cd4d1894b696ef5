package proof

// With is b and what other lists of the same office know: their keys, and what was
// revoked. A revocation is never taken back, so knowing more is knowing better.
func (b Bundle) With(others []Bundle) Bundle {
	keys, at := append([]Known(nil), b.Keys...), map[string]int{}
	for i, k := range keys {
		at[k.Key.Kid()] = i
	}
	revoked, gone := append([]Revoked(nil), b.Revoked...), map[string]bool{}
	for _, r := range revoked {
		gone[r.ID] = true
	}
	for _, o := range others {
		if !o.Root.Equal(b.Root) {
			continue
		}
		for _, k := range o.Keys {
			if i, ok := at[k.Key.Kid()]; ok {
				keys[i] = keys[i].and(k)
				continue
			}
			at[k.Key.Kid()] = len(keys)
			keys = append(keys, k)
		}
		for _, r := range o.Revoked {
			if !gone[r.ID] {
				gone[r.ID] = true
				revoked = append(revoked, r)
			}
		}
	}
	b.Keys, b.Revoked = keys, revoked
	return b
}
