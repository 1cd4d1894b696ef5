package certify

import (
	"errors"

	"bapashadir/backend/indo"
	"bapashadir/backend/outreach"
	"bapashadir/backend/paper"
	"bapashadir/backend/store"
)

// Ask is whom certificates are for and what they say. With a session its occasion is the
// session's; Mentors and Attendees both empty are then all its volunteers.
type Ask struct {
	Kind      outreach.Kind
	Mentors   []string
	Attendees []int  // attendance numbers of the session
	Role      string // "": each one's own
	Hours     int    // 0: those of the material
	outreach.Occasion
}

// Refused is somebody who gets no certificate, and why.
type Refused struct {
	Name string
	Err  error
}

// plan is an Ask with all that it stands for, as it was read at one moment.
type plan struct {
	kind    outreach.Kind
	office  outreach.Office
	how     outreach.Making
	look    outreach.Look
	page    paper.Look // look with its pictures
	when    outreach.Occasion
	hours   int
	holders []outreach.Holder
	refused []Refused
}

func planOf(tx *store.Tx, ask Ask) (p plan, err error) {
	if p, err = sampleOf(tx, ask.Kind); err != nil {
		return p, err
	}
	p.hours, p.when = ask.Hours, ask.Occasion
	if ask.Session != "" {
		ses, err := tx.Sessions.Get(store.Key(ask.Session))
		if err != nil {
			return p, err
		}
		p.when = ses.Occasion()
	} else if p.when, err = p.when.Checked(); err != nil {
		return p, err
	}
	mentors := ask.Mentors
	if len(mentors) == 0 && len(ask.Attendees) == 0 && ask.Session != "" {
		if mentors, err = volunteers(tx, ask.Session); err != nil {
			return p, err
		}
	}
	for _, id := range mentors {
		if err := p.add(mentorOf(tx, id, ask)); err != nil {
			return p, err
		}
	}
	for _, n := range ask.Attendees {
		if err := p.add(attendeeOf(tx, n, ask)); err != nil {
			return p, err
		}
	}
	if len(p.holders) == 0 && len(p.refused) == 0 {
		return p, outreach.Refuse(outreach.Empty, "mentors")
	}
	return p, nil
}

// sampleOf is a plan without people.
func sampleOf(tx *store.Tx, kind outreach.Kind) (p plan, err error) {
	p.kind = kind
	if p.office, err = tx.Offices.Get(store.OfficeKey); err != nil {
		return p, err
	}
	if p.how, err = making(tx, kind, p.office); err != nil {
		return p, err
	}
	if p.look, err = look(tx); err != nil {
		return p, err
	}
	p.page, err = page(tx, p.look)
	return p, err
}

// add takes somebody in once, or notes why not. What is no refusal ends it all.
func (p *plan) add(h outreach.Holder, err error) error {
	var e *outreach.Error
	if errors.As(err, &e) {
		p.refused = append(p.refused, Refused{Name: h.Name, Err: err})
		return nil
	}
	for _, o := range p.holders {
		if o.Mentor == h.Mentor && o.Attendee == h.Attendee {
			return err
		}
	}
	p.holders = append(p.holders, h)
	return err
}

// draft is h's certificate as it would be now, without a number.
func (p plan) draft(tx *store.Tx, h outreach.Holder) (outreach.Certificate, error) {
	return outreach.Issue(p.office, p.how, p.look, p.when, h, p.hours, tx.Now())
}

// volunteers are the mentors of a session, by attendance number.
func volunteers(tx *store.Tx, session string) (ids []string, err error) {
	for a, err := range tx.Activities.By("session", store.Key(session)) {
		if err != nil {
			return nil, err
		}
		ids = append(ids, a.Mentor)
	}
	return ids, nil
}

// mentorOf is a mentor as holder, with the role they had in the session.
func mentorOf(tx *store.Tx, id string, ask Ask) (h outreach.Holder, err error) {
	m, err := tx.Mentors.Get(store.Key(id))
	for err == nil && m.Into != "" { // two records of one person
		m, err = tx.Mentors.Get(store.Key(m.Into))
	}
	if err != nil {
		return h, err
	}
	h = outreach.Holder{Mentor: m.ID, Name: indo.FullName(m.Before, m.Name, m.After), Role: m.Role}
	if tx.Paused(tx.Mentors.Owner(store.Key(m.ID))) {
		return h, outreach.Refuse(outreach.PersonPaused, "mentors", "name", m.Name)
	}
	if ask.Role != "" {
		h.Role = ask.Role
		return h, nil
	}
	if ask.Session == "" {
		return h, nil
	}
	for a, err := range tx.Activities.By("mentor", store.Key(m.ID)) {
		if err != nil {
			return h, err
		}
		if a.Session == ask.Session && a.Role != "" {
			h.Role = a.Role
		}
	}
	return h, nil
}

// agrees refuses somebody who said no to certificates, as the last that they said.
func agrees(tx *store.Tx, a outreach.Attendee) error {
	var last outreach.Consent
	for c, err := range tx.Consents.By("person", store.Key(a.Session, a.Number)) {
		if err != nil {
			return err
		}
		if c.Purpose == outreach.ForCertificate && c.N > last.N {
			last = c
		}
	}
	if !last.Withdrawn.IsZero() {
		return outreach.Refuse(outreach.ConsentWithdrawn, "", "name", a.Name)
	}
	return nil
}

// participant is what a certificate calls an attendee.
const participant = "Peserta"

// attendeeOf is an attendee as holder; one who is a volunteer is that mentor.
func attendeeOf(tx *store.Tx, number int, ask Ask) (h outreach.Holder, err error) {
	a, err := tx.Attendees.Get(store.Key(ask.Session, number))
	h = outreach.Holder{Attendee: number, Name: a.Name, Role: participant}
	switch {
	case err != nil:
		return h, err
	case a.Withdrawn:
		return h, outreach.Refuse(outreach.NotFound, "attendees")
	case a.Child:
		return h, outreach.Refuse(outreach.HolderChild, "attendees")
	case tx.Paused(tx.Attendees.Owner(store.Key(ask.Session, number))):
		return h, outreach.Refuse(outreach.PersonPaused, "attendees", "name", a.Name)
	}
	if err := agrees(tx, a); err != nil {
		return h, err
	}
	for act, err := range tx.Activities.By("session", store.Key(ask.Session, number)) {
		if err != nil {
			return h, err
		}
		return mentorOf(tx, act.Mentor, ask)
	}
	if ask.Role != "" {
		h.Role = ask.Role
	}
	return h, nil
}
