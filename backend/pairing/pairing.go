// Package pairing lets further phones and browsers in, each for one thing, and shows
// them the door again.
//
// It promises that a code lets in one device and dies after a handful of wrong
// guesses, and that of a device's secret only a digest is kept. It must never know
// what a device then sees or does: that is the doors' and the other services'.
package pairing

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"sync"
	"time"

	"bapashadir/backend/guess"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Service is the paired devices of one data file. Codes, what devices guess and when one
// was seen are in memory only: a start of the program forgets them. What is guessed at
// the door itself is kept.
type Service struct {
	db  *store.DB
	now func() time.Time

	door     *guess.Door
	inviting sync.Mutex // one code is read, guessed or used at a time
	invited  map[outreach.Role]*invited

	mu      sync.Mutex
	guesses map[string]outreach.Guesses // by the device's id
	seen    map[string]time.Time
}

// New gives the paired devices in db. now is the clock that dates are written with.
func New(db *store.DB, now func() time.Time) *Service {
	return &Service{db: db, now: now, door: guess.New(db, now, "pairing", outreach.OfPairing, outreach.PairingOver, "kode"), invited: map[outreach.Role]*invited{},
		guesses: map[string]outreach.Guesses{}, seen: map[string]time.Time{}}
}

// Paired is a device, and in which minute it was last heard of: zero when that was
// before this start of the program. Here says that it was a moment ago.
type Paired struct {
	outreach.Pairing
	Seen time.Time
	Here bool
}

// hereFor is how long a device counts as here after it was heard of.
const hereFor = 2 * time.Minute

// Of is the device with this secret. Errors: NotPaired, those of a session that takes
// nobody.
func (s *Service) Of(ctx context.Context, role outreach.Role, secret string) (out outreach.Pairing, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		out, err = tx.Pairings.Get(store.Key(digest(secret)))
		if outreach.CodeOf(err) == outreach.NotFound || err == nil && out.Role != role {
			return outreach.Refuse(outreach.NotPaired, string(role))
		}
		if err != nil {
			return err
		}
		if out.Expired(tx.Now()) {
			return outreach.Refuse(outreach.NotPaired, string(role))
		}
		return open(tx, role, out.Session)
	})
	if err != nil {
		return outreach.Pairing{}, err
	}
	s.mu.Lock()
	s.seen[out.ID] = s.now().UTC().Truncate(time.Minute)
	s.mu.Unlock()
	return out, nil
}

// List is the devices of a session, the first one paired first.
func (s *Service) List(ctx context.Context, role outreach.Role, session string) (out []Paired, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		out = nil
		for p, err := range tx.Pairings.By("session", store.Key(session, string(role))) {
			if err != nil {
				return err
			}
			out = append(out, Paired{Pairing: p})
		}
		return nil
	})
	s.mu.Lock()
	defer s.mu.Unlock()
	for i := range out {
		p := &out[i]
		p.Seen = s.seen[p.ID]
		p.Here = !p.Seen.IsZero() && s.now().Sub(p.Seen) < hereFor
	}
	sortByAge(out)
	return out, err
}

// Any tells whether a device of role is let in at a session.
func (s *Service) Any(ctx context.Context, role outreach.Role, session string) (found bool, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		found = false
		for p, err := range tx.Pairings.By("session", store.Key(session, string(role))) {
			if err != nil {
				return err
			}
			found = found || !p.Expired(tx.Now())
		}
		return nil
	})
	return found, err
}

// CutAll ends the pairings of all devices of these roles, and their codes.
func (s *Service) CutAll(ctx context.Context, roles ...outreach.Role) error {
	s.inviting.Lock()
	defer s.inviting.Unlock()
	for _, r := range roles {
		delete(s.invited, r)
	}
	return s.db.Update(ctx, func(tx *store.Tx) error {
		var ids []string
		for p, err := range tx.Pairings.Scan(nil) {
			if err != nil {
				return err
			}
			if slices.Contains(roles, p.Role) {
				ids = append(ids, p.ID)
			}
		}
		for _, id := range ids {
			if err := drop(tx, id); err != nil {
				return err
			}
		}
		return nil
	})
}

// Cut ends a device's pairing at once. One that has ended stays ended.
func (s *Service) Cut(ctx context.Context, id string) error {
	return s.db.Update(ctx, func(tx *store.Tx) error {
		err := drop(tx, id)
		if outreach.CodeOf(err) == outreach.NotFound {
			return nil
		}
		return err
	})
}

func drop(tx *store.Tx, id string) error {
	p, err := tx.Pairings.Get(store.Key(id))
	if err != nil {
		return err
	}
	tx.Emit(outreach.PairingsChanged, p.Session)
	return tx.Pairings.Delete(store.Key(id))
}

// digest is what is kept of a secret. A secret has 128 bits of chance, so nothing
// slower is needed.
func digest(secret string) string {
	sum := sha256.Sum256([]byte(secret))
	return hex.EncodeToString(sum[:])
}
