package mentor

import (
	"context"
	"time"

	"bapashadir/backend/guess"
	"bapashadir/backend/indo"
	"bapashadir/backend/outreach"
	"bapashadir/backend/paper"
	"bapashadir/backend/store"
)

// Owners is where people look at their own name before it is printed, and become
// volunteers by their own wish. They are known by the code that they were told when
// they arrived, so of an open session only; and since it is short, it may be
// guessed at a few times only. Nothing is shown but a volunteer's name.
type Owners struct {
	register *Service
	hall     *guess.Door // of phones
	touch    *guess.Door // of the touch screen by the door, where the hall's guesses keep nobody waiting
}

// NewOwners gives the people in s their own names.
func NewOwners(s *Service, now func() time.Time) *Owners {
	at := func(name string) *guess.Door {
		return guess.New(s.db, now, name, outreach.OfOwners, outreach.CodeUnknown, "hadir")
	}
	return &Owners{register: s, hall: at("owners"), touch: at("owners at the touch screen")}
}

// Knock is a code brought to a door. From tells who brings it there: a phone's address,
// "" at the touch screen.
type Knock struct {
	Session, Code string
	Door          outreach.Door
	From          string
}

// Owned is what an owner sees.
type Owned struct {
	outreach.OwnName
	Full    string // as it is printed
	Checked bool
	Issued  bool // it is on this session's certificate
}

// Own is the name of the volunteer whose code k brings. Errors: CodeWrong for letters
// that are no code, CodeUnknown, TooManyRequests, NotMentor, those of a session that is
// not open.
func (o *Owners) Own(ctx context.Context, k Knock) (out Owned, err error) {
	err = o.let(ctx, k, o.register.db.View, func(tx *store.Tx, p person) error {
		out, err = p.owned(tx)
		return err
	})
	return out, err
}

// Try is what the name would be with n, and keeps nothing. Errors besides those of Own:
// NameIssued, those of Renamed, CannotPrint for letters that paper lacks.
func (o *Owners) Try(ctx context.Context, k Knock, n outreach.OwnName) (out Owned, err error) {
	err = o.let(ctx, k, o.register.db.View, func(tx *store.Tx, p person) error {
		_, out, err = o.named(tx, p, k.Door, n)
		return err
	})
	return out, err
}

// Check keeps n, which the owner has seen as it will be printed. Errors: those of Try.
func (o *Owners) Check(ctx context.Context, k Knock, n outreach.OwnName) (out Owned, err error) {
	err = o.let(ctx, k, o.register.db.Update, func(tx *store.Tx, p person) error {
		var m outreach.Mentor
		if m, out, err = o.named(tx, p, k.Door, n); err != nil {
			return err
		}
		out.Checked = true
		tx.Emit(outreach.MentorsChanged, k.Session)
		return keep(tx, m)
	})
	return out, err
}

func (o *Owners) named(tx *store.Tx, p person, door outreach.Door, n outreach.OwnName) (outreach.Mentor, Owned, error) {
	out, err := p.owned(tx)
	if err != nil {
		return p.mentor, out, err
	}
	if out.Issued {
		return p.mentor, out, outreach.Refuse(outreach.NameIssued, "hadir")
	}
	m, err := p.mentor.CheckedAs(n, door, tx.Now())
	if err != nil {
		return m, out, err
	}
	for _, part := range []struct{ field, text string }{{"before", m.Before}, {"name", m.Name}, {"after", m.After}} {
		if odd := paper.Missing(part.text); len(odd) > 0 {
			return m, out, outreach.Refuse(outreach.CannotPrint, part.field, "letters", string(odd))
		}
	}
	out.OwnName, out.Full = outreach.OwnName{Before: m.Before, Name: m.Name, After: m.After}, indo.FullName(m.Before, m.Name, m.After)
	return m, out, nil
}

// Volunteer makes a volunteer of whoever has the code and was shown the text of version
// consent. One who is one already stays so. Errors: those of Own but NotMentor, those of
// Volunteering.
func (o *Owners) Volunteer(ctx context.Context, k Knock, consent int) (out Owned, err error) {
	err = o.let(ctx, k, o.register.db.Update, func(tx *store.Tx, p person) error {
		ses, err := tx.Sessions.Get(store.Key(k.Session))
		if err != nil {
			return err
		}
		if !p.known() {
			if p.mentor, err = outreach.Volunteering(p.attendee, ses, consent, tx.Now()); err != nil {
				return err
			}
			if p.mentor.ID, err = tx.NewID(); err != nil {
				return err
			}
			if err = tx.Mentors.Put(p.mentor); err != nil {
				return err
			}
		}
		if !marked(tx, k.Session, p.attendee.Number) {
			if err = came(tx, p.mentor.ID, ses, p.attendee.Number); err != nil {
				return err
			}
		}
		out, err = p.owned(tx)
		return err
	})
	return out, err
}

// let runs fn for whoever has the code that k brings. A code of nobody is a guess.
func (o *Owners) let(ctx context.Context, k Knock, in func(context.Context, func(*store.Tx) error) error, fn func(*store.Tx, person) error) error {
	at := o.hall
	if k.Door == outreach.ByKiosk {
		at = o.touch
	}
	return at.Try(ctx, k.From, func() error {
		return in(ctx, func(tx *store.Tx) error {
			p, err := personOf(tx, k.Session, k.Code)
			if err != nil {
				return err
			}
			return fn(tx, p)
		})
	})
}
