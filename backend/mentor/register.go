package mentor

import (
	"cmp"
	"context"
	"slices"

	"bapashadir/backend/indo"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Row is a person of the register, with what their log adds up to.
type Row struct {
	outreach.Mentor
	Sessions int
	Minutes  int
	Last     string // the day of their newest activity, "" for none
	Numbers  []string
	Badge    string
	Paused   bool // their data are to be left alone: the register is no list to call them by
	Twins    []Twin
}

// Register is everybody, by name: titles don't count.
func (s *Service) Register(ctx context.Context) (out []Row, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		rows := map[string]*Row{}
		for m, err := range tx.Mentors.Scan(nil) {
			if err != nil {
				return err
			}
			if m.Into == "" {
				r := &Row{Mentor: m, Paused: tx.Paused(tx.Mentors.Owner(store.Key(m.ID)))}
				if r.Paused {
					r.Phone, r.Availability = "", ""
				}
				rows[m.ID] = r
			}
		}
		if err := total(tx, rows); err != nil {
			return err
		}
		t, err := findTwins(tx)
		if err != nil {
			return err
		}
		out = make([]Row, 0, len(rows))
		for _, r := range rows {
			r.Twins = t.of(r.Mentor)
			out = append(out, *r)
		}
		slices.SortFunc(out, func(a, b Row) int {
			return cmp.Or(cmp.Compare(indo.SortKey(a.Name), indo.SortKey(b.Name)), cmp.Compare(a.Village, b.Village), cmp.Compare(a.ID, b.ID))
		})
		return nil
	})
	return out, err
}

// total adds up the logs, certificates and badges of rows.
func total(tx *store.Tx, rows map[string]*Row) error {
	for a, err := range tx.Activities.Scan(nil) {
		if err != nil {
			return err
		}
		if r := rows[a.Mentor]; r != nil {
			r.add(a)
		}
	}
	for c, err := range tx.Certificates.Scan(nil) {
		if err != nil {
			return err
		}
		if r := rows[c.Mentor]; r != nil {
			r.given(c)
		}
	}
	for _, r := range rows {
		if err := r.badge(tx); err != nil {
			return err
		}
		slices.Sort(r.Numbers)
	}
	return nil
}

func (r *Row) given(c outreach.Certificate) {
	if c.Number != "" && c.Revoked == nil {
		r.Numbers = append(r.Numbers, c.Number)
	}
}

func (r *Row) badge(tx *store.Tx) error {
	g, err := tx.Guests.First("mentor", store.Key(r.ID))
	if err != nil && outreach.CodeOf(err) != outreach.NotFound {
		return err
	}
	r.Badge = g.Code
	return nil
}

func (r *Row) add(a outreach.Activity) {
	if a.Session != "" {
		r.Sessions++
	}
	r.Minutes += a.Minutes
	r.Last = max(r.Last, a.Date)
}

// Line is an activity with the title and place of its session.
type Line struct {
	outreach.Activity
	Title, Where string
}

// Person is all that is known of one volunteer.
type Person struct {
	Row
	Log          []Line // the newest first
	Certificates []outreach.Certificate
	Mergings     []outreach.Merging
}

// Person finds a volunteer; the id of a record that was merged away leads to who took it
// in. Error: NotFound.
func (s *Service) Person(ctx context.Context, id string) (out Person, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		out, err = look(tx, id)
		return err
	})
	return out, err
}

func look(tx *store.Tx, id string) (out Person, err error) {
	if out.Mentor, err = follow(tx, id); err != nil {
		return out, err
	}
	key := store.Key(out.ID)
	out.Paused = tx.Paused(tx.Mentors.Owner(key))
	for a, err := range tx.Activities.By("mentor", key) {
		if err != nil {
			return out, err
		}
		l := Line{Activity: a, Title: a.What, Where: a.Place}
		if a.Session != "" {
			ses, err := tx.Sessions.Get(store.Key(a.Session))
			if err != nil {
				return out, err
			}
			l.Title, l.Where = ses.Title, ses.Where()
		}
		out.add(a)
		out.Log = append(out.Log, l)
	}
	slices.Reverse(out.Log)
	for c, err := range tx.Certificates.By("holder", key) {
		if err != nil {
			return out, err
		}
		out.given(c)
		out.Certificates = append(out.Certificates, c)
	}
	slices.SortFunc(out.Certificates, func(a, b outreach.Certificate) int { return b.Issued.Compare(a.Issued) })
	for m, err := range tx.Mergings.By("kept", key) {
		if err != nil {
			return out, err
		}
		out.Mergings = append(out.Mergings, m)
	}
	if err := out.badge(tx); err != nil {
		return out, err
	}
	t, err := findTwins(tx)
	out.Twins = t.of(out.Mentor)
	return out, err
}
