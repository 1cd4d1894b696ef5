package mentor

import (
	"bapashadir/backend/indo"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// person is an attendee with their record as a volunteer, which has no id while they
// are none.
type person struct {
	attendee outreach.Attendee
	mentor   outreach.Mentor
}

func (p person) known() bool { return p.mentor.ID != "" }

// personOf is the person with this code, or this badge, at a session that is open.
// Errors: CodeWrong, CodeUnknown, those of AcceptsPeople.
func personOf(tx *store.Tx, session, typed string) (p person, err error) {
	ses, err := tx.Sessions.Get(store.Key(session))
	if err != nil {
		return p, err
	}
	if err := ses.AcceptsPeople(); err != nil {
		return p, err
	}
	index := "code"
	code, ok := outreach.ReadCode(typed)
	if !ok {
		index = "guest"
		if code, ok = outreach.ReadBadge(typed); !ok {
			return p, outreach.Refuse(outreach.CodeWrong, "hadir")
		}
	}
	p.attendee, err = tx.Attendees.First(index, store.Key(session, code))
	if outreach.CodeOf(err) == outreach.NotFound || err == nil && p.attendee.Withdrawn {
		return p, outreach.Refuse(outreach.CodeUnknown, "hadir")
	}
	if err == nil {
		p.mentor, err = mentorOf(tx, p.attendee)
	}
	return p, err
}

// mentorOf is who a is in the register: by the log of this session, or by the badge of a
// volunteer who comes again. None has no id.
func mentorOf(tx *store.Tx, a outreach.Attendee) (m outreach.Mentor, err error) {
	log, err := tx.Activities.First("session", store.Key(a.Session, a.Number))
	id := log.Mentor
	if outreach.CodeOf(err) == outreach.NotFound {
		err = nil
		if a.Guest != "" {
			var g outreach.Guest
			g, err = tx.Guests.Get(store.Key(a.Guest))
			id = g.Mentor
		}
	}
	for err == nil && id != "" {
		if m, err = tx.Mentors.Get(store.Key(id)); err == nil {
			id = m.Into // of two records of one person, the one that was kept
		}
	}
	if outreach.CodeOf(err) == outreach.NotFound { // the badge, or the record, was taken back
		return outreach.Mentor{}, nil
	}
	return m, err
}

// owned is what p sees. Error: NotMentor.
func (p person) owned(tx *store.Tx) (Owned, error) {
	if !p.known() {
		return Owned{}, outreach.Refuse(outreach.NotMentor, "hadir")
	}
	m := p.mentor
	out := Owned{OwnName: outreach.OwnName{Before: m.Before, Name: m.Name, After: m.After},
		Full: indo.FullName(m.Before, m.Name, m.After), Checked: !m.Checked.At.IsZero()}
	for c, err := range tx.Certificates.By("holder", store.Key(m.ID)) {
		if err != nil {
			return out, err
		}
		out.Issued = out.Issued || c.Session == p.attendee.Session && c.Revoked == nil
	}
	return out, nil
}
