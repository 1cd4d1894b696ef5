package mentor_test

import (
	"testing"

	"bapashadir/backend/guest"
	"bapashadir/backend/mentor"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
	"bapashadir/backend/store/storetest"
)

// Whoever asks to be forgotten is forgotten whole, whichever of their two arrivals the
// officer finds.
func TestMergedPersonIsErasedWhole(t *testing.T) {
	for name, which := range map[string]int{"the kept one's arrival": 0, "the other one's arrival": 1} {
		t.Run(name, func(t *testing.T) {
			db := storetest.Open(t)
			s := mentor.New(db)
			first, second := twice(t, db)
			if _, err := guest.New(db).InviteMentors(ctx); err != nil {
				t.Fatal(err)
			}
			other := add(t, s, outreach.MentorDraft{Name: "Budi"})
			if _, err := s.Merge(ctx, first.ID, second.ID); err != nil {
				t.Fatal(err)
			}
			of := []mentor.Entry{first, second}[which]
			var persons []string
			if err := db.View(ctx, func(tx *store.Tx) (err error) {
				persons, err = tx.PersonsOf(of.Session, of.Number)
				return err
			}); err != nil {
				t.Fatal(err)
			}
			if err := db.Erase(ctx, persons...); err != nil {
				t.Fatal(err)
			}
			d := draw(t, db)
			if len(d.Mentors) != 1 || d.Mentors[0].ID != other || len(d.Activities)+len(d.Certificates)+len(d.Mergings)+len(d.Guests) != 0 {
				t.Errorf("left: %+v", d)
			}
			rows, err := s.Register(ctx)
			if err != nil || len(rows) != 1 {
				t.Errorf("%v %+v", err, rows)
			}
		})
	}
}
