// Package breach tells what was on a laptop that was lost, stolen or looked into.
//
// It promises a pack within a minute that names every table of the data file, and drafts
// of the notices that UU 27/2022 asks for within 3 × 24 hours. It must never put names or
// phone numbers anywhere but into the one file that says so.
package breach

import (
	"context"
	"slices"
	"strings"
	"time"

	"bapashadir/backend/indo"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Within is how long after it was found out a breach has to be told.
const Within = 3 * 24 * time.Hour

// Where is what the data file cannot tell of itself.
type Where struct {
	Copy      bool   // the data are of a copy, not of the laptop itself
	Taken     string // when that copy was made, as people read it
	Sealed    bool   // a password closes the data
	Copies    int    // snapshots on the laptop
	Stick     string // the last copy on a stick, as people read it; "" for none
	Documents []File // lying open beside the data, by kind
}

// File is how many documents of a kind there are.
type File struct {
	Kind string // pdf
	N    int
}

// Event is what the officer says of what happened.
type Event struct {
	Known time.Time // when it was found out
	How   string    // may be empty
}

// Held is one session's part of it.
type Held struct {
	Title, Place, Date, Until              string
	People, Children, Phones, Guests, Anon int
}

// Table is one kind of record.
type Table struct {
	Name, Kind, What string
	N                int
}

// Contact is somebody who gave a phone number, and has to be told.
type Contact struct{ Name, Phone, From string }

// Found is what was on the laptop.
type Found struct {
	Office   outreach.Office
	Zone     indo.Zone
	At       time.Time
	Where    Where
	Event    Event
	Sessions []Held
	Tables   []Table
	People   int // names in all lists; who came twice counts twice
	Children int
	Phones   int
	Mentors  int
	Contacts []Contact
	Devices  []outreach.Pairing
	Exports  []outreach.Deed
}

// Service tells it of one data file.
type Service struct {
	db    *store.DB
	blind string // for tests: a table that is left out
}

// New gives the service of db.
func New(db *store.DB) *Service { return &Service{db: db} }

// Look reads everything once; an event of no moment is found out now. Error: BadDate.
func (s *Service) Look(ctx context.Context, w Where, e Event) (f Found, err error) {
	f.Where, f.Event = w, e
	err = s.db.View(ctx, func(tx *store.Tx) error {
		f.At = tx.Now()
		if f.Event.Known.IsZero() {
			f.Event.Known = f.At
		}
		if f.Event.Known.After(f.At) {
			return outreach.Refuse(outreach.BadDate, "known")
		}
		if f.Office, err = tx.Offices.Get(store.OfficeKey); err != nil {
			return err
		}
		f.tables(tx, s.blind)
		at, err := f.sessions(tx)
		if err != nil {
			return err
		}
		if err := f.attendees(tx, at); err != nil {
			return err
		}
		if err := f.guests(tx, at); err != nil {
			return err
		}
		if err := f.mentors(tx); err != nil {
			return err
		}
		for p, err := range tx.Pairings.Scan(nil) {
			if err != nil {
				return err
			}
			f.Devices = append(f.Devices, p)
		}
		return f.exports(tx)
	})
	return f, err
}

// exports are the deeds by which data left the laptop, as its log has them.
func (f *Found) exports(tx *store.Tx) error {
	for q := (outreach.DeedQuery{Limit: 1000}); ; {
		got, err := tx.Deeds(q)
		if err != nil {
			return err
		}
		for _, d := range got.Deeds {
			if strings.Contains(string(d.Kind), "export") {
				f.Exports = append(f.Exports, d)
			}
		}
		if q.Before = got.Next; q.Before == 0 {
			return nil
		}
	}
}

func (f *Found) tables(tx *store.Tx, blind string) {
	for name, n := range tx.Records() {
		if name != blind {
			a := about[name]
			f.Tables = append(f.Tables, Table{Name: name, Kind: a.kind.label(), What: a.why, N: n})
		}
	}
	slices.SortFunc(f.Tables, func(a, b Table) int {
		if x, y := order(about[a.Name].kind), order(about[b.Name].kind); x != y {
			return x - y
		}
		return strings.Compare(a.Name, b.Name)
	})
}

// order puts what nobody has looked at first, then what a thief would look at.
func order(k kind) int { return int(k) }

// sessions gives where each session's part stands.
func (f *Found) sessions(tx *store.Tx) (map[string]int, error) {
	at := map[string]int{}
	f.Zone = indo.WIB
	for ses, err := range tx.Sessions.Scan(nil) {
		if err != nil {
			return nil, err
		}
		at[ses.ID] = len(f.Sessions)
		f.Zone = ses.Zone()
		f.Sessions = append(f.Sessions, Held{Title: ses.Title, Place: ses.Where(), Date: ses.Date, Until: ses.KeptUntil(f.Office),
			Anon: tx.Answers.Count(store.Key(ses.ID))})
	}
	return at, nil
}

func (f *Found) attendees(tx *store.Tx, at map[string]int) error {
	for a, err := range tx.Attendees.Scan(nil) {
		if err != nil {
			return err
		}
		i, ok := at[a.Session]
		if !ok {
			continue
		}
		h := &f.Sessions[i]
		h.People++
		f.People++
		if a.Child {
			h.Children++
			f.Children++
		}
		if a.Phone != "" {
			h.Phones++
			f.reach(a.Name, a.Phone, h.Title)
		}
	}
	return nil
}

func (f *Found) guests(tx *store.Tx, at map[string]int) error {
	for g, err := range tx.Guests.Scan(nil) {
		if err != nil {
			return err
		}
		if i, ok := at[g.Session]; ok && g.Name != "" {
			f.Sessions[i].Guests++
		}
		if g.Phone != "" {
			f.reach(g.Name, g.Phone, "undangan")
		}
	}
	return nil
}

func (f *Found) mentors(tx *store.Tx) error {
	for m, err := range tx.Mentors.Scan(nil) {
		if err != nil {
			return err
		}
		f.Mentors++
		if m.Phone != "" {
			f.reach(indo.FullName(m.Before, m.Name, m.After), m.Phone, "register pendamping")
		}
	}
	return nil
}

func (f *Found) reach(name, phone, from string) {
	f.Phones++
	f.Contacts = append(f.Contacts, Contact{name, indo.ShowPhone(phone), from})
}

// Due is when it has to be told.
func (f Found) Due() time.Time { return f.Event.Known.Add(Within) }
