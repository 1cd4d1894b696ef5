package storetest

import (
	"context"
	"testing"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// OpenSession puts an open session in Desa Petaling, and an office, into db. Its
// tokens are "checkin" and "feedback" filled up to their length with dots.
func OpenSession(t testing.TB, db *store.DB) outreach.Session {
	t.Helper()
	s := outreach.Session{ID: "session000001", Title: "Bapas Hadir di Desa Petaling", Date: "2026-03-07", Start: "09:00",
		Place: "Balai Desa", Village: outreach.Village{Code: "19.01.04.2001", Name: "Petaling"}, Deck: outreach.BuiltInDeck,
		State: outreach.Open, Feedback: outreach.Planned, Token: "checkin.........", FeedbackToken: "feedback........",
		Survey: outreach.Survey{Modules: []string{"inti@1", "kilat@1"}}}
	err := db.Update(context.Background(), func(tx *store.Tx) error {
		o := outreach.DefaultOffice()
		o.Officer = "Rina Marlina, S.H."
		if err := tx.Offices.Put(o); err != nil {
			return err
		}
		return tx.Sessions.Put(s)
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// PlannedSession puts a session with this title beside it, held elsewhere on another day.
func PlannedSession(t testing.TB, db *store.DB, title string) outreach.Session {
	t.Helper()
	s := outreach.Session{ID: "session000002", Title: title, Date: "2026-04-04", Village: outreach.Village{Name: title}, Deck: outreach.BuiltInDeck,
		State: outreach.Planned, Feedback: outreach.Planned, Token: "checkin2........", FeedbackToken: "feedback2......."}
	if err := db.Update(context.Background(), func(tx *store.Tx) error { return tx.Sessions.Put(s) }); err != nil {
		t.Fatal(err)
	}
	return s
}

// CloseSession ends a session.
func CloseSession(t testing.TB, db *store.DB, id string) {
	t.Helper()
	err := db.Update(context.Background(), func(tx *store.Tx) error {
		s, err := tx.Sessions.Get(store.Key(id))
		if err == nil {
			s, err = outreach.CloseSession(s, tx.Now())
		}
		if err != nil {
			return err
		}
		return tx.Sessions.Put(s)
	})
	if err != nil {
		t.Fatal(err)
	}
}
