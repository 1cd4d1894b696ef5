package lan

import (
	"crypto/rand"
	"encoding/base64"
	"net/http"
	"net/netip"
	"sync"
	"time"

	"bapashadir/backend/outreach"
)

// sheetCookie is what a phone is known by.
const sheetCookie = "lembar"

// flooded is the refusal of one sheet too many.
var flooded = outreach.Refuse(outreach.TooManyRequests, "lembar")

// sheets is who has handed in how many lately: in memory only, and nothing of what they
// said.
type sheets struct {
	now       func() time.Time
	mu        sync.Mutex
	phones    map[string]*phoneSheet
	addresses map[netip.Addr]*address
}

type phoneSheet struct {
	spent flow
	first bool // one was taken
	came  time.Time
}

type address struct{ spent, phones flow }

// flow is how much of a burst is used up, and when that was so.
type flow struct {
	used float64
	at   time.Time
}

// left is what is used up by now. A clock that was set back gives nothing back.
func (f flow) left(now time.Time, every time.Duration) float64 {
	return max(0, f.used-max(0, now.Sub(f.at).Seconds())/every.Seconds())
}

// spend takes one of a burst, if there is one.
func (f *flow) spend(now time.Time, burst float64, every time.Duration) bool {
	used := f.left(now, every)
	if used+1 > burst {
		return false
	}
	f.used, f.at = used+1, now
	return true
}

func newSheets(now func() time.Time) *sheets {
	return &sheets{now: now, phones: map[string]*phoneSheet{}, addresses: map[netip.Addr]*address{}}
}

// welcome gives a phone with a form its cookie, unless it has one or its address has had
// too many.
func (s *sheets) welcome(w http.ResponseWriter, r *http.Request, from netip.Addr) {
	s.mu.Lock()
	defer s.mu.Unlock()
	now := s.now()
	if p := s.phones[wordIn(r)]; p != nil {
		p.came = now
		return
	}
	s.forget(now)
	if len(s.phones) >= maxPhones || !s.of(from).phones.spend(now, newPhones, newPhoneEvery) {
		return
	}
	var b [16]byte
	_, _ = rand.Read(b[:]) // never fails, by its documentation
	word := base64.RawURLEncoding.EncodeToString(b[:])
	s.phones[word] = &phoneSheet{came: now}
	http.SetCookie(w, &http.Cookie{Name: sheetCookie, Value: word, Path: "/u", MaxAge: int(sheetFor.Seconds()), HttpOnly: true, SameSite: http.SameSiteStrictMode})
}

func wordIn(r *http.Request) string {
	c, err := r.Cookie(sheetCookie)
	if err != nil {
		return ""
	}
	return c.Value
}

// take counts a sheet; giveBack takes that back. Errors: TooManyRequests.
func (s *sheets) take(r *http.Request, from netip.Addr) (giveBack func(), err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	now, a := s.now(), s.of(from)
	p := s.phones[wordIn(r)]
	if p == nil {
		if !a.spent.spend(now, addressSheets, addressEvery) {
			return nil, flooded
		}
		return s.back(&a.spent), nil
	}
	p.came = now
	if !p.spent.spend(now, phoneSheets, phoneEvery) {
		return nil, flooded
	}
	if !p.first {
		p.first = true
		return s.back(&p.spent), nil
	}
	if !a.spent.spend(now, addressSheets, addressEvery) {
		p.spent.used--
		return nil, flooded
	}
	return s.back(&p.spent, &a.spent), nil
}

func (s *sheets) back(spent ...*flow) func() {
	return func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		for _, f := range spent {
			f.used = max(0, f.used-1)
		}
	}
}

// of is the count of an address. When there are too many, those forget that say nothing
// any more, and else all: an address is hard to change on a hotspot.
func (s *sheets) of(from netip.Addr) *address {
	from = from.Unmap()
	if a := s.addresses[from]; a != nil {
		return a
	}
	if len(s.addresses) >= maxAddresses {
		now := s.now()
		for k, a := range s.addresses {
			if a.spent.left(now, addressEvery) == 0 && a.phones.left(now, newPhoneEvery) == 0 {
				delete(s.addresses, k)
			}
		}
		if len(s.addresses) >= maxAddresses {
			clear(s.addresses)
		}
	}
	a := &address{}
	s.addresses[from] = a
	return a
}

// forget lets go of phones whose cookie is too old to come back, when there is no room.
func (s *sheets) forget(now time.Time) {
	if len(s.phones) < maxPhones {
		return
	}
	for word, p := range s.phones {
		if now.Sub(p.came) > sheetFor {
			delete(s.phones, word)
		}
	}
}
