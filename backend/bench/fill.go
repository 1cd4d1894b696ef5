package bench

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// sessionsAtOnce go into one commit of the fill.
const sessionsAtOnce = 10

// fill writes a data file of past sessions with people, sealed and indexed as the app
// does it, but without a sync for each commit: nobody waits for these. It tells on
// stderr how far it is.
func fill(dir string, sessions, people int) (err error) {
	db, err := store.Open(dir, store.Config{Faults: store.Faults{NoSync: true}})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	day := time.Date(2019, 1, 7, 2, 0, 0, 0, time.UTC)
	for n := 0; n < sessions; n += sessionsAtOnce {
		if err := db.Update(context.Background(), func(tx *store.Tx) error {
			for i := n; i < min(n+sessionsAtOnce, sessions); i++ {
				if err := past(tx, day.AddDate(0, 0, i), people*(i+1)/sessions-people*i/sessions); err != nil {
					return err
				}
			}
			return nil
		}); err != nil {
			return err
		}
		if n%(sessionsAtOnce*20) == 0 {
			fmt.Fprintf(os.Stderr, "\rfilling: %d of %d sessions ", n, sessions)
		}
	}
	fmt.Fprint(os.Stderr, "\r\033[K")
	return nil
}

// past puts a session that is over into tx, with the people who came.
func past(tx *store.Tx, at time.Time, people int) error {
	s := outreach.Session{Title: "Bapas Hadir di Desa Petaling", Date: at.Format(time.DateOnly), Start: "09:00", Place: "Balai Desa",
		Village: outreach.Village{Code: "19.01.04.2001", Name: "Petaling"}, Deck: outreach.BuiltInDeck, State: outreach.Closed,
		Feedback: outreach.Closed, Created: at, Officers: []string{"Rina Marlina, S.H."}}
	var err1, err2, err3 error
	s.ID, err1 = tx.NewID()
	s.Token, err2 = tx.NewToken()
	s.FeedbackToken, err3 = tx.NewToken()
	if err := errors.Join(err1, err2, err3, tx.Sessions.Put(s)); err != nil {
		return err
	}
	for range people {
		n, err := tx.Next("attendance/" + s.ID)
		if err != nil {
			return err
		}
		if err := tx.Attendees.Put(outreach.Attendee{Session: s.ID, Number: n, Code: outreach.ShortCode(n * 7919 % outreach.CodeSpace),
			Name: person(n), Sex: "P", Unsur: "warga", Dusun: "Dusun 2", Door: outreach.ByPhone, Consent: 1,
			Nonce: fmt.Sprintf("dulu-%016d", n), At: at}); err != nil {
			return err
		}
	}
	return nil
}
