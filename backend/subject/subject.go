// Package subject is one person's data, wherever records of them are: found, shown, given
// to them as a file, left alone for a while, destroyed.
//
// It promises that what is erased stays erased whatever is put back or brought in, and
// that nothing is done to records of which no officer said whose they are. It must never
// join records by a name, nor look into answers: those are nobody's.
package subject

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"

	"bapashadir/backend/indo"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Service is the persons of one data file.
type Service struct{ db *store.DB }

// New gives the persons in db.
func New(db *store.DB) *Service { return &Service{db: db} }

// MostFound is how many candidates are shown at once: who asks for "Siti" in years of
// lists has to say more.
const MostFound = 30

// Candidate is records that officers have already said are of one person. Whether two
// candidates are one is for who asks.
type Candidate struct {
	Persons []string // the keys of all their records
	Name    string
	Lines   []Line
	Paused  bool
}

// Line is one record of a candidate in short, for telling namesakes apart.
type Line struct {
	Kind  outreach.Kept
	Name  string
	Title string // of the session
	Where string
	Date  string
	Dusun string
	Phone string
	Mark  string // the number on the list, the badge, the certificate's number
}

// Found is who was found; More tells that there were others.
type Found struct {
	People []Candidate
	More   bool
}

// Find looks for a name or a part of it, a phone, a badge, the code or number of an
// arrival, a certificate's number or code. Errors: Empty for fewer than two letters.
func (s *Service) Find(ctx context.Context, typed string) (out Found, err error) {
	q, err := questionOf(typed)
	if err != nil {
		return out, err
	}
	err = s.db.View(ctx, func(tx *store.Tx) error {
		hits, err := q.hits(tx)
		if err != nil {
			return err
		}
		out, err = candidates(tx, hits)
		return err
	})
	return out, err
}

// Of is the candidate whose key seals a line of a list, for who comes from it. Error:
// NotFound.
func (s *Service) Of(ctx context.Context, session string, number int) (persons []string, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		persons, err = tx.PersonsOf(session, number)
		return err
	})
	return persons, err
}

// OfMentor is Of for a volunteer.
func (s *Service) OfMentor(ctx context.Context, id string) (persons []string, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		owner := tx.Mentors.Owner(store.Key(id))
		if owner == "" {
			return outreach.Refuse(outreach.NotFound, "mentors")
		}
		same, err := tx.Same()
		persons = same.Together(owner)
		return err
	})
	return persons, err
}

// candidates puts hits together by what officers have said, with all other records.
func candidates(tx *store.Tx, hits []string) (out Found, err error) {
	same, err := tx.Same()
	if err != nil {
		return out, err
	}
	for _, id := range hits {
		if slices.ContainsFunc(out.People, func(c Candidate) bool { return slices.Contains(c.Persons, id) }) {
			continue
		}
		if len(out.People) == MostFound {
			out.More = true
			break
		}
		c := Candidate{Persons: same.Together(id)}
		if err := c.fill(tx); err != nil {
			return out, err
		}
		out.People = append(out.People, c)
	}
	slices.SortStableFunc(out.People, func(a, b Candidate) int { return cmp.Compare(indo.SortKey(a.Name), indo.SortKey(b.Name)) })
	return out, nil
}

func (c *Candidate) fill(tx *store.Tx) error {
	k, err := keptOf(tx, c.Persons)
	if err != nil {
		return err
	}
	for _, a := range k.Attendances {
		c.add(Line{Kind: outreach.KeptAttendance, Name: a.Name, Title: a.Session.Title, Where: a.Session.Village.Label(), Date: a.Session.Date,
			Dusun: a.Dusun, Phone: indo.ShowPhone(a.Phone), Mark: strconv.Itoa(a.Number)})
	}
	for _, g := range k.Guests {
		c.add(Line{Kind: outreach.KeptGuest, Name: g.Name, Title: g.Session.Title, Where: g.Session.Village.Label(), Date: g.Session.Date, Dusun: g.Dusun, Phone: indo.ShowPhone(g.Phone), Mark: g.Code})
	}
	for _, m := range k.Mentors {
		c.add(Line{Kind: outreach.KeptMentor, Name: indo.FullName(m.Before, m.Name, m.After), Where: m.Village, Phone: indo.ShowPhone(m.Phone)})
	}
	for _, x := range k.Certificates {
		c.add(Line{Kind: outreach.KeptCertificate, Name: x.Name, Title: x.Activity, Date: x.Date, Mark: cmp.Or(x.Number, x.Code)})
	}
	c.Paused = k.Paused != nil
	return nil
}

func (c *Candidate) add(l Line) {
	c.Name = cmp.Or(c.Name, l.Name)
	c.Lines = append(c.Lines, l)
}

// question is what was typed, read in every way that it may be meant.
type question struct {
	name, phone, badge, code, number string
	at                               int
}

func questionOf(typed string) (q question, err error) {
	typed = strings.TrimSpace(typed)
	if q.name = indo.Fold(typed); len(q.name) < 2 {
		if n, err := strconv.Atoi(typed); err == nil && n > 0 {
			return question{at: n}, nil
		}
		return q, outreach.Refuse(outreach.Empty, "cari")
	}
	if indo.HasNIK(typed) {
		return q, outreach.Refuse(outreach.NIKRefused, "cari")
	}
	q.number = outreach.SameNumber(typed)
	if p, err := indo.Phone(typed); err == nil {
		q.phone = p
	}
	if b, ok := outreach.ReadBadge(typed); ok {
		q.badge = b
	}
	if c, ok := outreach.ReadCode(typed); ok {
		q.code = c
	}
	if n, err := strconv.Atoi(typed); err == nil {
		q.at = n
	}
	return q, nil
}

func (q question) named(name, phone string) bool {
	return q.name != "" && strings.Contains(indo.Fold(name), q.name) || q.phone != "" && phone == q.phone
}

// hits are the keys of the records that q asks for.
func (q question) hits(tx *store.Tx) (all []string, err error) {
	add := func(id string) {
		if id != "" && !slices.Contains(all, id) {
			all = append(all, id)
		}
	}
	for a, err := range tx.Attendees.Scan(nil) {
		if err != nil {
			return nil, err
		}
		if q.named(a.Name, a.Phone) || q.code != "" && a.Code == q.code || q.badge != "" && a.Guest == q.badge || q.at > 0 && a.Number == q.at {
			add(tx.Attendees.Owner(store.Key(a.Session, a.Number)))
		}
	}
	for g, err := range tx.Guests.Scan(nil) {
		if err != nil {
			return nil, err
		}
		if g.Name != "" && (q.named(g.Name, g.Phone) || g.Code == q.badge) {
			add(tx.Guests.Owner(store.Key(g.Code)))
		}
	}
	for m, err := range tx.Mentors.Scan(nil) {
		if err != nil {
			return nil, err
		}
		if q.named(m.Name, m.Phone) {
			add(tx.Mentors.Owner(store.Key(m.ID)))
		}
	}
	for c, err := range tx.Certificates.Scan(nil) {
		if err != nil {
			return nil, err
		}
		if q.named(c.Name, "") || q.code != "" && c.Code == q.code || q.number != "" && c.Number != "" && outreach.SameNumber(c.Number) == q.number {
			add(tx.Certificates.Owner(store.Key(c.ID)))
		}
	}
	return all, nil
}
