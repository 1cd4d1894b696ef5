package table

import (
	"bytes"
	"encoding/binary"
	"iter"
	"slices"

	"bapashadir/backend/outreach"
	bolt "go.etcd.io/bbolt"
)

// mostDeeds is a page of the log.
const mostDeeds = 100

// Deeds is a page of the log, the newest first.
func (tx *Tx) Deeds(q outreach.DeedQuery) (page outreach.DeedPage, err error) {
	page.Deeds = []outreach.Deed{}
	if page.At, err = tx.Checkpoint(); err != nil {
		return page, err
	}
	before, limit := page.At.Size, mostDeeds
	if q.Before > 0 {
		before = min(before, q.Before)
	}
	if q.Limit > 0 {
		limit = min(limit, q.Limit)
	}
	index, prefixes := "", [][]byte{nil}
	if len(q.Persons) > 0 {
		index, prefixes = "person", nil
		for _, id := range q.Persons {
			prefixes = append(prefixes, Key(id))
		}
	} else if q.Session != "" {
		index, prefixes = "session", [][]byte{Key(q.Session)}
	}
	found := map[int64]outreach.Deed{}
	take := func(index string, prefix []byte, wanted func(outreach.Deed) bool) error {
		n := 0
		for d, err := range tx.back(index, prefix, before) {
			if err != nil {
				return err
			}
			if (q.Kind == "" || d.Kind == q.Kind) && wanted(d) {
				found[d.N] = d
				if n++; n > limit {
					break
				}
			}
		}
		return nil
	}
	for _, p := range prefixes {
		if err := take(index, p, func(outreach.Deed) bool { return true }); err != nil {
			return page, err
		}
	}
	if len(q.Persons) > 0 && q.Session != "" { // and what was done with all of its people
		if err := take("session", Key(q.Session), func(d outreach.Deed) bool { return d.Count > 0 }); err != nil {
			return page, err
		}
	}
	for _, d := range found {
		page.Deeds = append(page.Deeds, d)
	}
	slices.SortFunc(page.Deeds, func(a, b outreach.Deed) int { return int(b.N - a.N) })
	if len(page.Deeds) > limit {
		page.Deeds = page.Deeds[:limit]
		page.Next = page.Deeds[limit-1].N
	}
	return page, nil
}

// back walks the deeds before number before, the newest first: those that an index has
// under prefix, or all of them.
func (tx *Tx) back(index string, prefix []byte, before int64) iter.Seq2[outreach.Deed, error] {
	t := &tx.deeds
	return func(yield func(outreach.Deed, error) bool) {
		c := t.records().Cursor()
		if index != "" {
			c = t.entries(t.index(index)).Cursor()
		}
		for k, v := upTo(c, append(bytes.Clone(prefix), Key(int(before))...)); k != nil && bytes.HasPrefix(k, prefix); k, v = c.Prev() {
			var d outreach.Deed
			var err error
			if index == "" {
				d, err = t.decode(k, v)
			} else {
				d, err = t.entered(t.index(index), k, v)
			}
			if !yield(d, err) || err != nil {
				return
			}
		}
	}
}

// upTo is the last entry before k.
func upTo(c *bolt.Cursor, k []byte) ([]byte, []byte) {
	if found, _ := c.Seek(k); found == nil {
		return c.Last()
	}
	return c.Prev()
}

// nextDeed is the number that follows the last deed.
func (tx *Tx) nextDeed() int64 {
	k, _ := tx.deeds.records().Cursor().Last()
	if len(k) != 4 {
		return 0
	}
	return int64(binary.BigEndian.Uint32(k)) + 1
}
