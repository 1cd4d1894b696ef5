package mentor

import (
	"context"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Merge makes one person of two records: the log, the certificates and what else the
// kept one lacks come over from the other, which leads to it from now on. It answers the
// id for Part. Errors: NotFound, BadChoice for a record with itself.
func (s *Service) Merge(ctx context.Context, kept, gone string) (id string, err error) {
	err = s.db.Update(ctx, func(tx *store.Tx) error {
		k, err := follow(tx, kept)
		if err != nil {
			return err
		}
		g, err := follow(tx, gone)
		if err != nil {
			return err
		}
		if k.ID == g.ID {
			return outreach.Refuse(outreach.BadChoice, "gabung")
		}
		m := outreach.Merging{Kept: k, Gone: g, At: tx.Now().UTC()}
		if m.ID, err = tx.NewID(); err != nil {
			return err
		}
		if m.Activities, m.Certificates, err = belonging(tx, g.ID); err != nil {
			return err
		}
		if err := move(tx, m.Activities, m.Certificates, g.ID, k.ID); err != nil {
			return err
		}
		if m.Badge, err = handOver(tx, g, k); err != nil {
			return err
		}
		g.Into = k.ID
		if err := tx.Mentors.Put(g); err != nil {
			return err
		}
		id = m.ID
		if err := tx.Mergings.Put(m); err != nil {
			return err
		}
		tx.Emit(outreach.MentorsChanged, g.Session)
		return keep(tx, k.Joined(g))
	})
	return id, err
}

// Part undoes a merge: each record is as it was, but for what was written since. Errors:
// NotFound, MergedOn.
func (s *Service) Part(ctx context.Context, id string) error {
	return s.db.Update(ctx, func(tx *store.Tx) error {
		m, err := tx.Mergings.Get(store.Key(id))
		if err != nil {
			return err
		}
		k, err := tx.Mentors.Get(store.Key(m.Kept.ID))
		if err != nil {
			return err
		}
		if k.Into != "" {
			on, err := follow(tx, k.ID)
			if err != nil {
				return err
			}
			return outreach.Refuse(outreach.MergedOn, "", "name", on.Name)
		}
		g, err := tx.Mentors.Get(store.Key(m.Gone.ID))
		if err != nil {
			return err
		}
		g.Into = ""
		if err := tx.Mentors.Put(g); err != nil {
			return err
		}
		if err := move(tx, m.Activities, m.Certificates, k.ID, g.ID); err != nil {
			return err
		}
		badge, err := tx.Guests.Get(store.Key(m.Badge))
		if err == nil && badge.Mentor == k.ID {
			err = give(tx, badge, g)
		}
		if err != nil && outreach.CodeOf(err) != outreach.NotFound {
			return err
		}
		tx.Emit(outreach.MentorsChanged, g.Session)
		if err := tx.Mergings.Delete(store.Key(id)); err != nil {
			return err
		}
		return keep(tx, m.Parted(k))
	})
}

// belonging is the ids of a person's log and certificates.
func belonging(tx *store.Tx, mentor string) (activities, certificates []string, err error) {
	for a, err := range tx.Activities.By("mentor", store.Key(mentor)) {
		if err != nil {
			return nil, nil, err
		}
		activities = append(activities, a.ID)
	}
	for c, err := range tx.Certificates.By("holder", store.Key(mentor)) {
		if err != nil {
			return nil, nil, err
		}
		certificates = append(certificates, c.ID)
	}
	return activities, certificates, nil
}

// move hands records on, those that are still there and from's. Each is written anew
// rather than over: it is then sealed with the key of whom it belongs to.
func move(tx *store.Tx, activities, certificates []string, from, to string) error {
	for _, id := range activities {
		a, err := tx.Activities.Get(store.Key(id))
		if outreach.CodeOf(err) == outreach.NotFound || err == nil && a.Mentor != from {
			continue
		}
		if err == nil {
			err = tx.Activities.Delete(store.Key(id))
		}
		if err != nil {
			return err
		}
		a.Mentor = to
		tx.Emit(outreach.MentorsChanged, a.Session)
		if err := tx.Activities.Put(a); err != nil {
			return err
		}
	}
	for _, id := range certificates {
		c, err := tx.Certificates.Get(store.Key(id))
		if outreach.CodeOf(err) == outreach.NotFound || err == nil && c.Mentor != from {
			continue
		}
		if err == nil {
			err = tx.Certificates.Delete(store.Key(id))
		}
		if err != nil {
			return err
		}
		c.Mentor = to
		if err := tx.Certificates.Put(c); err != nil {
			return err
		}
	}
	return nil
}

// handOver gives a badge to who has none, and tells which; where both have one each keeps
// theirs: the one of a record that is gone leads to the kept one by itself.
func handOver(tx *store.Tx, from, to outreach.Mentor) (badge string, err error) {
	if tx.Guests.CountBy("mentor", store.Key(to.ID)) > 0 {
		return "", nil
	}
	g, err := tx.Guests.First("mentor", store.Key(from.ID))
	if outreach.CodeOf(err) == outreach.NotFound {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	return g.Code, give(tx, g, to)
}

// give makes a badge somebody's, anew like a record that is moved.
func give(tx *store.Tx, g outreach.Guest, to outreach.Mentor) error {
	if err := tx.Guests.Delete(store.Key(g.Code)); err != nil {
		return err
	}
	g.Mentor, g.Name = to.ID, to.Name
	tx.Emit(outreach.GuestsChanged, "")
	return tx.Guests.Put(g)
}
