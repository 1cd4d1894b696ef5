package guest

import (
	"context"
	"strconv"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Invited is what became of one row of a list.
type Invited struct {
	Guest   outreach.Guest
	Already bool  // they were on the list, or stand in it twice
	Erased  bool  // somebody who may be they asked to be erased: left out unless they ask for it
	Err     error // why the row can't be taken
}

// aCommit is how many guests one commit takes: phones that arrive meanwhile wait for
// one of these, not for a list of twenty thousand.
const aCommit = 250

// Look tells what Invite would make of rows, and changes nothing.
func (s *Service) Look(ctx context.Context, session string, rows []outreach.Arrival) (out []Invited, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		out, err = look(tx, session, rows)
		return err
	})
	return out, err
}

// Invite puts the people of rows on the session's list, each with a badge of their
// own; who is there already stays as they are, and a row that is refused keeps nobody
// else out. told, if any, hears how many rows are done. Error: Stopped when ctx ended
// first. What was kept by then stays, as after a power cut, and inviting the list again
// goes on from there. Whoever may have asked to be erased is left out.
func (s *Service) Invite(ctx context.Context, session string, rows []outreach.Arrival, told func(done int)) ([]Invited, error) {
	return s.InviteWilling(ctx, session, rows, func(int) bool { return false }, told)
}

// InviteWilling is Invite where willing tells of a row that its person, who may have asked
// to be erased once, wants to be on the list now.
func (s *Service) InviteWilling(ctx context.Context, session string, rows []outreach.Arrival, willing func(row int) bool, told func(done int)) ([]Invited, error) {
	s.inviting.Lock()
	defer s.inviting.Unlock()
	out, err := s.Look(context.WithoutCancel(ctx), session, rows)
	for i := range out {
		out[i].Erased = out[i].Erased && !willing(i)
	}
	for from := 0; err == nil && from < len(out); from += aCommit {
		if ctx.Err() != nil {
			return out, outreach.Refuse(outreach.Stopped, "", "done", strconv.Itoa(from), "all", strconv.Itoa(len(out)))
		}
		part := out[from:min(from+aCommit, len(out))]
		if err = s.keepAll(context.WithoutCancel(ctx), session, part); told != nil {
			told(from + len(part))
		}
	}
	return out, err
}

// keepAll writes the new ones of part in one commit, none when there are none.
func (s *Service) keepAll(ctx context.Context, session string, part []Invited) error {
	var fresh []*outreach.Guest
	for i := range part {
		if o := &part[i]; !o.Already && !o.Erased && o.Err == nil {
			fresh = append(fresh, &o.Guest)
		}
	}
	if len(fresh) == 0 {
		return nil
	}
	return s.db.Update(ctx, func(tx *store.Tx) error {
		if _, err := tx.Sessions.Get(store.Key(session)); err != nil { // it was deleted meanwhile
			return err
		}
		for _, g := range fresh {
			if err := keep(tx, g); err != nil {
				return err
			}
		}
		return nil
	})
}

func look(tx *store.Tx, session string, rows []outreach.Arrival) ([]Invited, error) {
	ses, err := tx.Sessions.Get(store.Key(session))
	if err != nil {
		return nil, err
	}
	gone, err := tx.Erased()
	if err != nil {
		return nil, err
	}
	named := map[string][]outreach.Guest{}
	for g, err := range tx.Guests.By("session", store.Key(session)) {
		if err != nil {
			return nil, err
		}
		named[outreach.GuestName(g)] = append(named[outreach.GuestName(g)], g)
	}
	out := make([]Invited, len(rows))
	for i, in := range rows {
		o := &out[i]
		if o.Guest, o.Err = outreach.Invite(session, in, tx.Now()); o.Err != nil {
			continue
		}
		name := outreach.GuestName(o.Guest)
		for _, g := range named[name] {
			if !o.Already && outreach.SameGuest(g, o.Guest) {
				o.Guest, o.Already = g, true
			}
		}
		if !o.Already {
			o.Erased = gone.Asked(outreach.Who{Name: o.Guest.Name, Phone: o.Guest.Phone, Village: ses.Village.Name, Dusun: o.Guest.Dusun})
			named[name] = append(named[name], o.Guest)
		}
	}
	return out, nil
}
