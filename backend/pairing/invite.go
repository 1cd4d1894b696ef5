package pairing

import (
	"cmp"
	"context"
	"crypto/subtle"
	"slices"
	"strings"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Invitation is a one-time code on the officer's screen, with its PIN where the role
// needs one. Left is how long it lives yet: 0 when it was used, guessed at too often,
// or is too old.
type Invitation struct {
	Code, PIN string
	Left      time.Duration
}

type invited struct {
	session, code, pin string
	until              time.Time
	tries              int // wrong ones that it still bears
}

// Invite makes a code for a device of role at a session; the one before dies. A role
// ForHall may have no session, "". Errors: those of a session that takes nobody.
func (s *Service) Invite(ctx context.Context, role outreach.Role, session string) (Invitation, error) {
	s.inviting.Lock()
	defer s.inviting.Unlock()
	err := s.db.View(ctx, func(tx *store.Tx) error {
		if err := open(tx, role, session); err != nil {
			return err
		}
		n, err := tx.Below(outreach.BadgeSpace)
		if err != nil {
			return err
		}
		i := &invited{session, outreach.PairingCode(n), "", s.now().Add(outreach.PairingLife), outreach.PairingTries}
		if role.NeedsPIN() {
			if n, err = tx.Below(outreach.PairingPINs); err != nil {
				return err
			}
			i.pin = outreach.PairingPIN(n)
		}
		s.invited[role] = i
		return nil
	})
	if err != nil {
		return Invitation{}, err
	}
	return s.living(role, session), nil
}

// Invited is the code of now for a session's devices, with nothing Left when there is
// none.
func (s *Service) Invited(role outreach.Role, session string) Invitation {
	s.inviting.Lock()
	defer s.inviting.Unlock()
	return s.living(role, session)
}

// living is Invited under the lock.
func (s *Service) living(role outreach.Role, session string) Invitation {
	i := s.invited[role]
	if i == nil || i.session != session {
		return Invitation{}
	}
	left := i.until.Sub(s.now())
	if left <= 0 || i.tries <= 0 {
		delete(s.invited, role)
		return Invitation{}
	}
	return Invitation{i.code, i.pin, left}
}

// Knock is what a device brings that wants to come in: the code and the PIN as they
// were typed, where it stands, the secret it may have had until now, for one device is
// listed once, and from which address it comes.
type Knock struct{ Code, PIN, Label, Before, From string }

// Pair lets the device in that brings the code of now, and gives its secret, once.
// Errors: PairingOver, TooManyRequests, those of outreach.Label and of a session that
// takes nobody; none of them uses the code up, but PairingOver is counted: for this
// code, and for all codes together. Where no code lives there is nothing to guess.
func (s *Service) Pair(ctx context.Context, role outreach.Role, in Knock) (secret string, out outreach.Pairing, err error) {
	s.inviting.Lock()
	defer s.inviting.Unlock()
	code, ok := outreach.ReadPairingCode(in.Code)
	if !ok {
		return "", out, outreach.Refuse(outreach.CodeWrong, "kode")
	}
	i := s.invited[role]
	if i == nil || s.living(role, i.session).Left == 0 {
		return "", out, outreach.Refuse(outreach.PairingOver, "kode")
	}
	if err := s.door.Try(ctx, in.From, func() error { return i.is(code, in.PIN, role.NeedsPIN()) }); err != nil {
		return "", out, err
	}
	label, err := outreach.Label(in.Label)
	if err != nil {
		return "", out, err
	}
	err = s.db.Update(ctx, func(tx *store.Tx) error {
		if err := open(tx, role, i.session); err != nil {
			return err
		}
		if err := tidy(tx, digest(in.Before)); err != nil {
			return err
		}
		if secret, err = tx.NewSecret(); err != nil {
			return err
		}
		out = outreach.Pairing{ID: digest(secret), Role: role, Session: i.session, Label: label, At: tx.Now().UTC()}
		tx.Emit(outreach.PairingsChanged, i.session)
		return tx.Pairings.Put(out)
	})
	if err != nil {
		return "", outreach.Pairing{}, err
	}
	delete(s.invited, role)
	return secret, out, nil
}

// is tells whether these are the code and its PIN. PairingOver when not.
func (i *invited) is(code, pin string, needed bool) error {
	switch {
	case subtle.ConstantTimeCompare([]byte(i.code), []byte(code)) != 1:
		i.tries--
		return outreach.Refuse(outreach.PairingOver, "kode")
	case needed && subtle.ConstantTimeCompare([]byte(i.pin), []byte(strings.TrimSpace(pin))) != 1:
		i.tries--
		return outreach.Refuse(outreach.PairingOver, "pin")
	}
	return nil
}

// tidy drops the pairing with the id, and all that are over.
func tidy(tx *store.Tx, id string) error {
	var over []string
	for p, err := range tx.Pairings.Scan(nil) {
		if err != nil {
			return err
		}
		ended, err := isOver(tx, p)
		if err != nil {
			return err
		}
		if ended || p.ID == id {
			over = append(over, p.ID)
		}
	}
	for _, id := range over {
		if err := drop(tx, id); err != nil {
			return err
		}
	}
	return nil
}

func isOver(tx *store.Tx, p outreach.Pairing) (bool, error) {
	if p.Role.ForHall() {
		return p.Expired(tx.Now()), nil
	}
	ses, err := tx.Sessions.Get(store.Key(p.Session))
	if outreach.CodeOf(err) == outreach.NotFound {
		return true, nil
	}
	return ses.State != outreach.Open, err
}

// open tells why a session takes nobody.
func open(tx *store.Tx, role outreach.Role, session string) error {
	if role.ForHall() {
		return nil
	}
	ses, err := tx.Sessions.Get(store.Key(session))
	if err != nil {
		return err
	}
	return ses.AcceptsPeople()
}

func sortByAge(list []Paired) {
	slices.SortFunc(list, func(a, b Paired) int { return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.ID, b.ID)) })
}
