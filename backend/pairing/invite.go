package pairing

import (
	"cmp"
	"context"
	"slices"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Invitation is a one-time code on the officer's screen. Left is how long it lives
// yet: 0 when it was used, guessed at too often, or is too old.
type Invitation struct {
	Code string
	Left time.Duration
}

type invited struct {
	session, code string
	until         time.Time
	tries         int // wrong ones that it still bears
}

// Invite makes a code for a device of role at a session; the one before dies. Errors:
// those of a session that takes nobody.
func (s *Service) Invite(ctx context.Context, role outreach.Role, session string) (Invitation, error) {
	s.inviting.Lock()
	defer s.inviting.Unlock()
	err := s.db.View(ctx, func(tx *store.Tx) error {
		if err := open(tx, session); err != nil {
			return err
		}
		n, err := tx.Below(outreach.BadgeSpace)
		if err != nil {
			return err
		}
		s.invited[role] = &invited{session, outreach.PairingCode(n), s.now().Add(outreach.PairingLife), outreach.PairingTries}
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
	return Invitation{i.code, left}
}

// Pair lets the device in that brings the code of now, and gives its secret, once.
// before is the secret it may have had until now: one device is listed once. Errors:
// PairingOver, those of outreach.Label and of a session that takes nobody; none of
// them uses the code up, but PairingOver is counted.
func (s *Service) Pair(ctx context.Context, role outreach.Role, typed, label, before string) (secret string, out outreach.Pairing, err error) {
	s.inviting.Lock()
	defer s.inviting.Unlock()
	code, ok := outreach.ReadPairingCode(typed)
	if !ok {
		return "", out, outreach.Refuse(outreach.CodeWrong, "kode")
	}
	i := s.invited[role]
	if i == nil || s.living(role, i.session).Code != code {
		if i != nil {
			i.tries--
		}
		return "", out, outreach.Refuse(outreach.PairingOver, "kode")
	}
	if label, err = outreach.Label(label); err != nil {
		return "", out, err
	}
	err = s.db.Update(ctx, func(tx *store.Tx) error {
		if err := open(tx, i.session); err != nil {
			return err
		}
		if err := tidy(tx, digest(before)); err != nil {
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

// tidy drops the pairing with the id, and all whose session is over.
func tidy(tx *store.Tx, id string) error {
	var over []string
	for p, err := range tx.Pairings.Scan(nil) {
		if err != nil {
			return err
		}
		ses, err := tx.Sessions.Get(store.Key(p.Session))
		if err != nil && outreach.CodeOf(err) != outreach.NotFound {
			return err
		}
		if p.ID == id || err != nil || ses.State != outreach.Open {
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

// open tells why a session takes nobody.
func open(tx *store.Tx, session string) error {
	ses, err := tx.Sessions.Get(store.Key(session))
	if err != nil {
		return err
	}
	return ses.AcceptsPeople()
}

func sortByAge(list []Paired) {
	slices.SortFunc(list, func(a, b Paired) int { return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.ID, b.ID)) })
}
