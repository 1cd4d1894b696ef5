package table

import (
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/meta"
)

// Tally is what a file holds, in numbers: what is told when one file takes the
// place of another. Tables counts the records, Sessions the people of each session.
type Tally struct {
	Tables   map[string]int `json:"tables"`
	Last     time.Time      `json:"last"` // what the clock said at the last change
	Sessions []SessionTally `json:"sessions"`
	// Deeds is how far the log of deeds is.
	Deeds outreach.Checkpoint `json:"deeds,omitzero"`
}

// SessionTally is a session in numbers.
type SessionTally struct {
	ID        string `json:"id"`
	Title     string `json:"title"`
	Date      string `json:"date"`
	Attendees int    `json:"attendees"`
	Answers   int    `json:"answers"`
	Mentors   int    `json:"mentors"`
}

// TallyOf counts what tx sees.
func TallyOf(tx *Tx) (Tally, error) {
	t := Tally{Tables: map[string]int{}}
	if _, at, err := meta.Sums(tx.bolt, tx.seal); err == nil { // else the check will tell
		t.Last = at.UTC()
	}
	if b := tx.bolt.Bucket([]byte(checkpoints.name)); b != nil {
		t.Deeds, _ = tx.Checkpoint() // else the check will tell
	}
	for _, k := range schema {
		name := k.buckets(Version())[0]
		if b := tx.bolt.Bucket([]byte(name)); b != nil {
			t.Tables[name] = count(b, nil)
		}
	}
	for s, err := range tx.Sessions.Scan(nil) {
		if err != nil {
			return t, err
		}
		t.Sessions = append(t.Sessions, tallyOf(tx, s))
	}
	return t, nil
}

func tallyOf(tx *Tx, s outreach.Session) SessionTally {
	return SessionTally{ID: s.ID, Title: s.Title, Date: s.Date,
		Attendees: tx.Attendees.CountBy("present", Key(s.ID)),
		Answers:   tx.Answers.Count(Key(s.ID)),
		Mentors:   volunteers(tx, s.ID)}
}

// volunteers counts those of a session, in an older copy by the index of then.
func volunteers(tx *Tx, session string) int {
	for _, name := range []string{"activities.session", "mentors.session"} {
		if b := tx.bolt.Bucket([]byte(name)); b != nil {
			return count(b, Key(session))
		}
	}
	return 0
}
