package mentor_test

import (
	"reflect"
	"testing"

	"bapashadir/backend/certify"
	"bapashadir/backend/checkin"
	"bapashadir/backend/guest"
	"bapashadir/backend/mentor"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
	"bapashadir/backend/store/storetest"
)

// drawing is all that the register keeps, to be compared.
type drawing struct {
	Mentors      []outreach.Mentor
	Activities   []outreach.Activity
	Certificates []outreach.Certificate
	Guests       []outreach.Guest
	Mergings     []outreach.Merging
}

func draw(t *testing.T, db *store.DB) (d drawing) {
	t.Helper()
	if err := db.View(ctx, func(tx *store.Tx) error {
		for v, err := range tx.Mentors.Scan(nil) {
			if d.Mentors = append(d.Mentors, v); err != nil {
				return err
			}
		}
		for v, err := range tx.Activities.Scan(nil) {
			if d.Activities = append(d.Activities, v); err != nil {
				return err
			}
		}
		for v, err := range tx.Certificates.Scan(nil) {
			if d.Certificates = append(d.Certificates, v); err != nil {
				return err
			}
		}
		for v, err := range tx.Guests.Scan(nil) {
			if d.Guests = append(d.Guests, v); err != nil {
				return err
			}
		}
		for v, err := range tx.Mergings.Scan(nil) {
			if d.Mergings = append(d.Mergings, v); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return d
}

// twice is one person whom two sessions have made two: the first by name, the second with
// titles, a certificate and a log.
func twice(t *testing.T, db *store.DB) (first, second mentor.Entry) {
	t.Helper()
	ses, s := storetest.OpenSession(t, db), mentor.New(db)
	zed := secondSession(t, db)
	first, err := s.Mark(ctx, ses.ID, arrive(t, db, ses.ID, "Nuraini", "Dusun 2"))
	if err != nil {
		t.Fatal(err)
	}
	second, err = s.Mark(ctx, zed.ID, arrive(t, db, zed.ID, "Nuraini", ""))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Correct(ctx, second.ID, outreach.MentorDraft{Before: "Hj.", Name: "Nuraini", Role: "Narasumber", Phone: "08123456789", Skills: []string{"Mengaji"}}); err != nil {
		t.Fatal(err)
	}
	if err := s.Log(ctx, second.ID, outreach.Doing{What: "Rapat", Date: "2026-03-01", Hours: "2"}); err != nil {
		t.Fatal(err)
	}
	if _, _, err := certify.New(db).One(ctx, piagam(second.Mentor)); err != nil {
		t.Fatal(err)
	}
	return first, second
}

func TestMergedTwinsAreOneAndPartExactly(t *testing.T) {
	for name, badges := range map[string]int{"no badge": 0, "one badge": 1, "two badges": 2} {
		t.Run(name, func(t *testing.T) {
			db := storetest.Open(t)
			s := mentor.New(db)
			first, second := twice(t, db)
			if badges > 0 {
				all, err := guest.New(db).InviteMentors(ctx)
				if err != nil {
					t.Fatal(err)
				}
				for _, g := range all {
					if badges == 1 && g.Mentor == first.ID {
						if _, err := guest.New(db).Remove(ctx, []string{g.Code}); err != nil {
							t.Fatal(err)
						}
					}
				}
			}
			before := draw(t, db)
			id, err := s.Merge(ctx, first.ID, second.ID)
			if err != nil {
				t.Fatal(err)
			}
			rows, err := s.Register(ctx)
			if err != nil || len(rows) != 1 {
				t.Fatal(err, rows)
			}
			r := rows[0]
			if r.ID != first.ID || r.Before != "" || r.Role != outreach.DefaultRole || r.Phone != "+628123456789" || r.Village != "Desa Petaling" || r.Sessions != 2 ||
				r.Minutes != 120 || len(r.Numbers) != 1 || len(r.Twins) != 0 || (r.Badge != "") != (badges > 0) {
				t.Errorf("%+v", r)
			}
			if p := person(t, s, second.ID); p.ID != first.ID || len(p.Log) != 3 || len(p.Certificates) != 1 || len(p.Mergings) != 1 {
				t.Errorf("the old address leads to %+v", p)
			}
			if all, err := guest.New(db).InviteMentors(ctx); err != nil || len(all) != 1 {
				t.Errorf("who has a badge needs no other: %v %+v", err, all)
			}
			if badges == 0 { // the one just made is not to be compared
				if _, err := guest.New(db).Remove(ctx, []string{person(t, s, first.ID).Badge}); err != nil {
					t.Fatal(err)
				}
			}
			if err := s.Part(ctx, id); err != nil {
				t.Fatal(err)
			}
			if after := draw(t, db); !reflect.DeepEqual(before, after) {
				t.Errorf("before %+v\nafter  %+v", before, after)
			}
			storetest.WantCode(t, s.Part(ctx, id), outreach.NotFound)
		})
	}
}

func TestBadgeOfAMergedRecordIsStillGood(t *testing.T) {
	db := storetest.Open(t)
	s := mentor.New(db)
	first, second := twice(t, db)
	badges, err := guest.New(db).InviteMentors(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Merge(ctx, first.ID, second.ID); err != nil {
		t.Fatal(err)
	}
	third := storetest.PlannedSession(t, db, "Air Duren")
	third.ID, third.State, third.Token, third.FeedbackToken = "session000003", outreach.Open, "checkin3........", "feedback3......."
	if err := db.Update(ctx, func(tx *store.Tx) error { return tx.Sessions.Put(third) }); err != nil {
		t.Fatal(err)
	}
	for _, g := range badges {
		w, err := checkin.New(db).ArriveByCard(ctx, third.ID, g.Code, outreach.ByCard)
		if err != nil {
			t.Fatal(err)
		}
		if e, err := s.Mark(ctx, third.ID, w.Number); err != nil || e.ID != first.ID {
			t.Errorf("%s: %v %+v", g.Code, err, e)
		}
	}
}

func TestMergesArePartedInOrder(t *testing.T) {
	db := storetest.Open(t)
	storetest.OpenSession(t, db)
	s := mentor.New(db)
	a, b, c := add(t, s, outreach.MentorDraft{Name: "Fo"}), add(t, s, outreach.MentorDraft{Name: "Tjhin Fo"}), add(t, s, outreach.MentorDraft{Name: "Tjhin"})
	if err := s.Log(ctx, a, outreach.Doing{What: "Rapat", Date: "2026-03-01", Hours: "2"}); err != nil {
		t.Fatal(err)
	}
	_, err := s.Merge(ctx, a, a)
	storetest.WantCode(t, err, outreach.BadChoice)
	_, err = s.Merge(ctx, a, "nobody")
	storetest.WantCode(t, err, outreach.NotFound)
	one, err := s.Merge(ctx, b, a)
	if err != nil {
		t.Fatal(err)
	}
	_, err = s.Merge(ctx, a, b) // a is b by now
	storetest.WantCode(t, err, outreach.BadChoice)
	two, err := s.Merge(ctx, c, a)
	if err != nil {
		t.Fatal(err)
	}
	if p := person(t, s, a); p.ID != c || p.Minutes != 120 {
		t.Errorf("%+v", p)
	}
	storetest.WantCode(t, s.Part(ctx, one), outreach.MergedOn)
	for _, id := range []string{two, one} {
		if err := s.Part(ctx, id); err != nil {
			t.Fatal(err)
		}
	}
	if p := person(t, s, a); p.ID != a || p.Minutes != 120 {
		t.Errorf("%+v", p)
	}
	if rows, err := s.Register(ctx); err != nil || len(rows) != 3 {
		t.Error(err, rows)
	}
}
