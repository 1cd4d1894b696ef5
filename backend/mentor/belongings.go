package mentor

import (
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// belongings are all records of one person but their certificates.
type belongings struct {
	mentors  []outreach.Mentor // the one kept first, then those merged into it
	log      []outreach.Activity
	mergings []outreach.Merging
	badges   []outreach.Guest
}

func belongingsOf(tx *store.Tx, m outreach.Mentor) (b belongings, err error) {
	b.mentors = []outreach.Mentor{m}
	for i := 0; i < len(b.mentors); i++ { // grows with whoever had taken others in
		key := store.Key(b.mentors[i].ID)
		for g, err := range tx.Mergings.By("kept", key) {
			if err != nil {
				return b, err
			}
			gone, err := tx.Mentors.Get(store.Key(g.Gone.ID))
			if err != nil && outreach.CodeOf(err) != outreach.NotFound {
				return b, err
			}
			if err == nil {
				b.mentors = append(b.mentors, gone)
			}
			b.mergings = append(b.mergings, g)
		}
		for a, err := range tx.Activities.By("mentor", key) {
			if err != nil {
				return b, err
			}
			b.log = append(b.log, a)
		}
		for g, err := range tx.Guests.By("mentor", key) {
			if err != nil {
				return b, err
			}
			b.badges = append(b.badges, g)
		}
	}
	return b, nil
}

func (b belongings) remove(tx *store.Tx) error {
	for _, g := range b.badges {
		tx.Emit(outreach.GuestsChanged, g.Session)
		if err := tx.Guests.Delete(store.Key(g.Code)); err != nil {
			return err
		}
	}
	for _, g := range b.mergings {
		if err := tx.Mergings.Delete(store.Key(g.ID)); err != nil {
			return err
		}
	}
	for _, a := range b.log {
		tx.Emit(outreach.MentorsChanged, a.Session)
		if err := tx.Activities.Delete(store.Key(a.ID)); err != nil {
			return err
		}
	}
	for _, m := range b.mentors {
		tx.Emit(outreach.MentorsChanged, m.Session)
		if err := tx.Mentors.Delete(store.Key(m.ID)); err != nil {
			return err
		}
	}
	return nil
}

// restore puts all back. A badge that somebody has by now stays theirs. Error:
// AlreadyMentor when an attendee was marked anew.
func (b belongings) restore(tx *store.Tx) error {
	for _, m := range b.mentors {
		tx.Emit(outreach.MentorsChanged, m.Session)
		if err := tx.Mentors.Put(m); err != nil {
			return err
		}
	}
	for _, a := range b.log {
		if err := restore(tx, a); err != nil {
			return err
		}
	}
	for _, g := range b.mergings {
		if err := tx.Mergings.Put(g); err != nil {
			return err
		}
	}
	for _, g := range b.badges {
		if tx.Guests.Has(store.Key(g.Code)) {
			continue
		}
		tx.Emit(outreach.GuestsChanged, g.Session)
		if err := tx.Guests.Put(g); err != nil {
			return err
		}
	}
	return nil
}
