package lan

import (
	"sync"

	"bapashadir/backend/lan/pages"
)

// forms keeps empty forms that are ready but for their nonce; K is all that a form shows.
type forms[K comparable] struct {
	mu     sync.Mutex
	ready  map[K]pages.Stencil
	token  string // of the form given last
	moment uint64 // up to which it is what the file says
	given  pages.Stencil
}

// last is the form given last, if it was for this token and nothing was recorded since:
// of a crowd at the door hardly anybody makes the file be read.
func (f *forms[K]) last(token string, moment uint64) (pages.Stencil, bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.given, f.given.Made() && f.token == token && f.moment == moment
}

// of is the form at token that shows k, as the file says since moment.
func (f *forms[K]) of(k K, token string, moment uint64, blank func() pages.Stencil) (st pages.Stencil) {
	f.mu.Lock()
	defer f.mu.Unlock()
	defer func() { f.token, f.moment, f.given = token, moment, st }()
	if st, ok := f.ready[k]; ok {
		return st
	}
	st = blank()
	if f.ready == nil || len(f.ready) >= maxForms {
		f.ready = map[K]pages.Stencil{}
	}
	f.ready[k] = st
	return st
}
