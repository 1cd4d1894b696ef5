package subject

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Erase destroys all that is kept of the person with these keys, and tells the receipt,
// which names nobody. Once it was given an error tells that the disk still holds what
// nobody can read. Error: PersonErased when there is nothing.
func (s *Service) Erase(ctx context.Context, persons []string) (receipt outreach.Erasure, err error) {
	err = s.db.EraseIn(ctx, func(tx *store.Tx) error {
		receipt = outreach.Erasure{}
		k, err := whole(tx, persons)
		if err != nil {
			return err
		}
		e := outreach.Erasure{At: tx.Now().UTC(), Persons: k.Persons, Marks: k.marks(tx), Gone: k.counts()}
		if e.Code, err = tx.ReceiptCode(); err != nil {
			return err
		}
		for _, g := range k.Guests {
			tx.Emit(outreach.GuestsChanged, g.Guest.Session)
		}
		for _, a := range k.Attendances {
			tx.Emit(outreach.AttendanceChanged, a.Attendee.Session)
		}
		tx.Emit(outreach.MentorsChanged, "")
		receipt = e
		return tx.EraseAs(e)
	})
	return receipt, err
}

// Receipts are those that were given, the newest first.
func (s *Service) Receipts(ctx context.Context) (out []outreach.Erasure, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		out = nil
		for e, err := range tx.Erasures.Scan(nil) {
			if err != nil {
				return err
			}
			if len(e.Gone) > 0 {
				out = append(out, e)
			}
		}
		return nil
	})
	slices.SortFunc(out, func(a, b outreach.Erasure) int {
		return strings.Compare(b.At.Format("20060102150405")+b.Code, a.At.Format("20060102150405")+a.Code)
	})
	return out, err
}

// counts is how many records of each kind there are.
func (k Kept) counts() map[outreach.Kept]int {
	all := map[outreach.Kept]int{outreach.KeptAttendance: len(k.Attendances), outreach.KeptGuest: len(k.Guests), outreach.KeptMentor: len(k.Mentors),
		outreach.KeptActivity: len(k.Activities), outreach.KeptMerging: len(k.Mergings), outreach.KeptCertificate: len(k.Certificates)}
	for kind, n := range all {
		if n == 0 {
			delete(all, kind)
		}
	}
	return all
}

// marks are digests of what the person would be known by on a list. Of children only
// first names are kept: they would mark half a school.
func (k Kept) marks(tx *store.Tx) (all []string) {
	dusun := "" // the register knows none: without it a namesake from elsewhere would be meant, too
	for _, a := range k.Attendances {
		dusun = cmp.Or(dusun, a.Dusun)
	}
	add := func(w outreach.Who) {
		w.Dusun = cmp.Or(w.Dusun, dusun)
		all = append(all, tx.Marks(w.Marks())...)
	}
	for _, a := range k.Attendances {
		if !a.Child {
			add(outreach.Who{Name: a.Name, Phone: a.Phone, Village: a.Session.Village.Name, Dusun: a.Dusun})
		}
	}
	for _, g := range k.Guests {
		add(outreach.Who{Name: g.Name, Phone: g.Phone, Village: g.Session.Village.Name, Dusun: g.Dusun})
	}
	for _, m := range k.Mentors {
		add(outreach.Who{Name: m.Name, Phone: m.Phone, Village: m.Village})
	}
	slices.Sort(all)
	return slices.Compact(all)
}
