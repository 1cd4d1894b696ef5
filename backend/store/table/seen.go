package table

import (
	"bytes"
	"sync"
)

// Seen keeps the few records that every phone asks for, opened, from one transaction to
// the next: the session of today, the office. It never answers for another record than
// the one that lies in the file: a record is taken from here only while its sealed
// bytes in the same place are those that were opened, and proved, before.
type Seen struct {
	mu  sync.RWMutex
	all map[string]seen
}

type seen struct {
	raw  []byte
	what any
}

// mostSeen bounds it. A hall asks for two.
const mostSeen = 64

func placeOf(table string, key []byte) string { return table + "\x00" + string(key) }

func (s *Seen) find(table string, key, raw []byte) (any, bool) {
	if s == nil {
		return nil, false
	}
	s.mu.RLock()
	defer s.mu.RUnlock()
	one, ok := s.all[placeOf(table, key)]
	if !ok || !bytes.Equal(one.raw, raw) {
		return nil, false
	}
	return one.what, true
}

func (s *Seen) keep(table string, key, raw []byte, what any) {
	if s == nil {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.all == nil || len(s.all) >= mostSeen {
		s.all = map[string]seen{}
	}
	s.all[placeOf(table, key)] = seen{bytes.Clone(raw), what}
}
