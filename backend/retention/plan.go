package retention

import (
	"bytes"
	"slices"
	"strconv"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// plan is who goes and who stays.
type plan struct {
	outreach.Cleared
	session outreach.Session
	gone    []string // persons' keys
	trimmed []int    // numbers of those of whom the name alone stays
}

// line is one attendee with the keys of all that is known of the same person.
type line struct {
	number int
	keys   []string
}

func (s *Service) plan(tx *store.Tx, session string, clock outreach.Clock) (p plan, err error) {
	if p.session, err = tx.Sessions.Get(store.Key(session)); err != nil {
		return p, err
	}
	if p.session.Kept.Cleared != nil {
		return p, outreach.Refuse(outreach.NamesCleared, "")
	}
	o, err := tx.Offices.Get(store.OfficeKey)
	if err != nil {
		return p, err
	}
	if err := p.session.MayClear(o, clock); err != nil {
		return p, err
	}
	p.Unsurs, p.Gone, p.Stayed = map[outreach.Unsur]int{}, map[string]int{}, map[outreach.Stay]int{}
	same, err := tx.Same()
	if err != nil {
		return p, err
	}
	p.People = p.session.Erased // they came, too
	var lines []line
	for a, err := range tx.Attendees.Scan(store.Key(session)) {
		if err != nil {
			return p, err
		}
		p.count(a)
		lines = append(lines, line{a.Number, same.Together(tx.Attendees.Owner(store.Key(session, a.Number)))})
	}
	for g, err := range tx.Guests.By("session", store.Key(session)) {
		if err != nil {
			return p, err
		}
		if key := tx.Guests.Owner(store.Key(g.Code)); g.Mentor == "" && !slices.ContainsFunc(lines, func(l line) bool { return slices.Contains(l.keys, key) }) {
			lines = append(lines, line{keys: []string{key}})
		}
	}
	stays, err := staying(tx, session, lines)
	if err != nil {
		return p, err
	}
	erased := map[string]bool{}
	for _, l := range lines {
		why := strongest(stays, l.keys)
		if why == "" {
			for _, key := range l.keys {
				erased[key] = true
			}
			continue
		}
		p.Stayed[why]++
		if why != outreach.StayRegister && l.number > 0 {
			p.trimmed = append(p.trimmed, l.number)
		}
	}
	for key := range erased {
		p.gone = append(p.gone, key)
	}
	slices.Sort(p.gone)
	return p, tx.Holders(func(table string, _ []byte, person string) error {
		if erased[person] {
			p.Gone[table]++
		}
		return nil
	})
}

func (p *plan) count(a outreach.Attendee) {
	if a.Withdrawn {
		return
	}
	p.People++
	switch a.Sex {
	case outreach.Male:
		p.Male++
	case outreach.Female:
		p.Female++
	}
	if a.Child {
		p.Children++
		return
	}
	p.Unsurs[a.Unsur]++
}

// staying is why keys among those of lines must not be destroyed: what else they seal. All
// keys of one person stay or go together.
func staying(tx *store.Tx, session string, lines []line) (map[string]outreach.Stay, error) {
	asked, stays := map[string]bool{}, map[string]outreach.Stay{}
	for _, l := range lines {
		for _, key := range l.keys {
			asked[key] = true
		}
	}
	own := store.Key(session)
	err := tx.Holders(func(table string, key []byte, person string) error {
		if !asked[person] {
			return nil
		}
		why, err := reason(tx, table, key, own)
		if why != "" {
			stays[person] = stronger(stays[person], why)
		}
		return err
	})
	for again := true; again && err == nil; { // a person of several records
		again = false
		for _, l := range lines {
			why := strongest(stays, l.keys)
			for _, key := range l.keys {
				if why != "" && stays[key] != why {
					stays[key], again = why, true
				}
			}
		}
	}
	return stays, err
}

// reason is why the record at key keeps its person.
func reason(tx *store.Tx, table string, key, own []byte) (outreach.Stay, error) {
	switch table {
	case "mentors":
		m, err := tx.Mentors.Get(key)
		if err == nil && m.Consent.Version > 0 {
			return outreach.StayRegister, nil
		}
		return "", err
	case "certificates":
		return outreach.StayCertificate, nil
	case "attendees":
		if bytes.HasPrefix(key, own) {
			return "", nil
		}
		id, _, _ := bytes.Cut(key, []byte{0})
		other, err := tx.Sessions.Get(store.Key(string(id)))
		if err == nil && other.Kept.Cleared == nil {
			return outreach.StayOther, nil
		}
		return "", err
	}
	return "", nil
}

func strongest(stays map[string]outreach.Stay, keys []string) (why outreach.Stay) {
	for _, key := range keys {
		why = stronger(why, stays[key])
	}
	return why
}

func stronger(a, b outreach.Stay) outreach.Stay {
	for _, s := range outreach.Stays() {
		if a == s || b == s {
			return s
		}
	}
	return ""
}

// write leaves the counts, and of those who are trimmed the name alone.
func (s *Service) write(tx *store.Tx, p plan) (err error) {
	for _, number := range p.trimmed {
		a, err := tx.Attendees.Get(store.Key(p.session.ID, number))
		if err != nil {
			return err
		}
		a.Phone, a.Contact, a.Dusun, a.School, a.Nonce = "", 0, "", "", ""
		if err := tx.Attendees.Put(a); err != nil {
			return err
		}
		if err := uninvite(tx, a.Guest); err != nil {
			return err
		}
	}
	c := p.Cleared
	c.At = tx.Now().UTC()
	if c.N, err = tx.Next("receipt/" + strconv.Itoa(c.At.In(p.session.Zone().Location()).Year())); err != nil {
		return err
	}
	ses := p.session.Deep()
	ses.Kept.Cleared = &c
	tx.Emit(outreach.SessionsChanged, ses.ID)
	tx.Emit(outreach.AttendanceChanged, ses.ID)
	tx.Emit(outreach.MentorsChanged, ses.ID)
	tx.Emit(outreach.GuestsChanged, ses.ID)
	return tx.Sessions.Put(ses)
}

// uninvite forgets the invitation of somebody who stays; a volunteer's badge is theirs.
func uninvite(tx *store.Tx, code string) error {
	g, err := tx.Guests.Get(store.Key(code))
	if outreach.CodeOf(err) == outreach.NotFound || err == nil && g.Mentor != "" {
		return nil
	}
	if err != nil {
		return err
	}
	return tx.Guests.Delete(store.Key(code))
}
