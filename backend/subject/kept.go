package subject

import (
	"cmp"
	"context"
	"iter"
	"slices"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Kept is all that is kept of a person.
type Kept struct {
	Persons      []string
	Name         string
	Paused       *outreach.Pause // nil: their data are used as they were given
	Attendances  []Attendance
	Guests       []Guest
	Mentors      []outreach.Mentor
	Activities   []Activity
	Mergings     []outreach.Merging
	Certificates []outreach.Certificate
	Deeds        []outreach.Deed // the newest first
	Office       outreach.Office
	Read         time.Time
}

// Attendance is a line of a list, with its session.
type Attendance struct {
	outreach.Attendee
	Session outreach.Session
}

// Guest is a badge, with the session it is for, which has no id when it is for all.
type Guest struct {
	outreach.Guest
	Session outreach.Session
}

// Activity is a line of a volunteer's log, with its session if it is of one.
type Activity struct {
	outreach.Activity
	Session outreach.Session
}

// Show is all that is kept of the person with these keys. Error: PersonErased when there
// is nothing.
func (s *Service) Show(ctx context.Context, persons []string) (out Kept, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		out, err = whole(tx, persons)
		return err
	})
	return out, err
}

// whole is what is kept of persons and of whom officers have said that they are the same.
func whole(tx *store.Tx, persons []string) (Kept, error) {
	same, err := tx.Same()
	if err != nil {
		return Kept{}, err
	}
	k, err := keptOf(tx, same.Together(persons...))
	if err != nil {
		return k, err
	}
	if k.empty() {
		return k, outreach.Refuse(outreach.PersonErased, "")
	}
	page, err := tx.Deeds(outreach.DeedQuery{Persons: k.Persons})
	k.Deeds = page.Deeds
	return k, err
}

func (k Kept) empty() bool {
	return len(k.Attendances)+len(k.Guests)+len(k.Mentors)+len(k.Activities)+len(k.Mergings)+len(k.Certificates) == 0
}

func keptOf(tx *store.Tx, persons []string) (k Kept, err error) {
	k.Persons, k.Read = persons, tx.Now()
	of := map[string]bool{}
	for _, id := range persons {
		of[id] = true
		if p, err := tx.Pauses.Get(store.Key(id)); err == nil {
			k.Paused = &p
		} else if outreach.CodeOf(err) != outreach.NotFound {
			return k, err
		}
	}
	if k.Office, err = tx.Offices.Get(store.OfficeKey); err != nil && outreach.CodeOf(err) != outreach.NotFound {
		return k, err
	}
	for a, err := range tx.Attendees.Sealed(of) {
		if err != nil {
			return k, err
		}
		ses, err := sessionOf(tx, a.Session)
		if err != nil {
			return k, err
		}
		k.Attendances = append(k.Attendances, Attendance{a, ses})
	}
	for g, err := range tx.Guests.Sealed(of) {
		if err != nil {
			return k, err
		}
		ses, err := sessionOf(tx, g.Session)
		if err != nil {
			return k, err
		}
		k.Guests = append(k.Guests, Guest{g, ses})
	}
	for a, err := range tx.Activities.Sealed(of) {
		if err != nil {
			return k, err
		}
		ses, err := sessionOf(tx, a.Session)
		if err != nil {
			return k, err
		}
		k.Activities = append(k.Activities, Activity{a, ses})
	}
	if k.Mentors, err = collected(&tx.Mentors, of); err != nil {
		return k, err
	}
	if k.Mergings, err = collected(&tx.Mergings, of); err != nil {
		return k, err
	}
	if k.Certificates, err = collected(&tx.Certificates, of); err != nil {
		return k, err
	}
	slices.SortStableFunc(k.Attendances, func(a, b Attendance) int { return cmp.Compare(b.Session.Date, a.Session.Date) })
	slices.SortStableFunc(k.Activities, func(a, b Activity) int { return cmp.Compare(b.Date, a.Date) })
	k.Name = k.name()
	return k, nil
}

func (k Kept) name() string {
	for _, m := range k.Mentors {
		if m.Into == "" {
			return m.Name
		}
	}
	switch {
	case len(k.Attendances) > 0:
		return k.Attendances[0].Name
	case len(k.Guests) > 0:
		return k.Guests[0].Name
	case len(k.Certificates) > 0:
		return k.Certificates[0].Name
	}
	return ""
}

// sessionOf is a session, none for "" and for one that is gone.
func sessionOf(tx *store.Tx, id string) (outreach.Session, error) {
	if id == "" {
		return outreach.Session{}, nil
	}
	s, err := tx.Sessions.Get(store.Key(id))
	if outreach.CodeOf(err) == outreach.NotFound {
		return outreach.Session{}, nil
	}
	return s, err
}

// table is what collected needs of a table of persons' records.
type table[T any] interface {
	Sealed(persons map[string]bool) iter.Seq2[T, error]
}

func collected[T any](t table[T], of map[string]bool) (all []T, err error) {
	for v, err := range t.Sealed(of) {
		if err != nil {
			return nil, err
		}
		all = append(all, v)
	}
	return all, nil
}
