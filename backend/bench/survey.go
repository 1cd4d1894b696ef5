package bench

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"

	"bapashadir/backend/feedback"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
	"bapashadir/backend/survey"
	"bapashadir/backend/survey/stat"
)

// Survey measures from asking for a survey's results to having them, out of a sealed file.
type Survey struct {
	Rounds int `default:"25" help:"Times each is asked."`
}

// The limits, in milliseconds.
const (
	pairsLimit = 50.0 // the results of 150 pairs
	manyLimit  = 300.0
	exactLimit = 10.0 // the exact test at 50 pairs
	exactPairs = 50
)

// Run prints each figure beside its limit, and fails when one does not hold.
func (b Survey) Run() (err error) {
	dir, err := os.MkdirTemp("", "bapas-hadir-bench-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	db, err := store.Open(dir, store.Config{Faults: store.Faults{NoSync: true}})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	var s sheet
	for _, c := range []struct {
		what  string
		id    string
		pairs int
		limit float64
	}{
		{"results of 150 pairs, ms (median)", "pairs", 150, pairsLimit},
		{"results of 5,000 answers, ms (median)", "many", 2500, manyLimit},
	} {
		if err := fillSurvey(db, c.id, c.pairs); err != nil {
			return err
		}
		took, err := b.results(feedback.New(db), c.id, c.pairs)
		if err != nil {
			return err
		}
		s.atMost(c.what, median(took), c.limit)
	}
	s.atMost(fmt.Sprintf("exact test at %d pairs, ms (median)", exactPairs), median(b.exact()), exactLimit)
	return s.verdict()
}

func (b Survey) results(f *feedback.Service, session string, pairs int) (all []float64, err error) {
	for range b.Rounds {
		var r survey.Results
		took, err := timed(func() (err error) {
			r, err = f.Results(context.Background(), session)
			return err
		})
		if err == nil && r.Pairs != pairs {
			err = fmt.Errorf("bench: %d pairs where %d were put in", r.Pairs, pairs)
		}
		if err != nil {
			return nil, err
		}
		all = append(all, took)
	}
	return all, nil
}

func (b Survey) exact() (all []float64) {
	r := rand.New(rand.NewPCG(6, 50))
	for range b.Rounds {
		differences := make([]int, exactPairs)
		for i := range differences {
			differences[i] = 3 * (r.IntN(9) - 3)
		}
		took, _ := timed(func() error {
			stat.Paired(differences, 12)
			return nil
		})
		all = append(all, took)
	}
	return all
}

// fillSurvey puts a session with all modules into the file that so many people have
// answered before and after.
func fillSurvey(db *store.DB, id string, pairs int) error {
	ses := outreach.Session{ID: id, Title: "Bapas Hadir di Desa Petaling", Date: "2026-03-07", Deck: outreach.BuiltInDeck, State: outreach.Closed,
		Village: outreach.Village{Code: "19.01.04.2001", Name: "Petaling"}, Token: "checkin-" + id, FeedbackToken: "feedback-" + id, Feedback: outreach.Closed,
		Survey: outreach.Survey{Before: outreach.Closed, Seen: []outreach.Phase{outreach.Before, outreach.After}}}
	for _, m := range survey.Modules() {
		if m.ID != survey.FollowUp {
			ses.Survey.Modules = append(ses.Survey.Modules, m.Ref())
		}
	}
	r := rand.New(rand.NewPCG(6, 28))
	return db.Update(context.Background(), func(tx *store.Tx) error {
		if err := tx.Sessions.Put(ses); err != nil {
			return err
		}
		for _, p := range []outreach.Phase{outreach.Before, outreach.After} {
			form := survey.FormOf(ses, p)
			for i := range pairs {
				a := outreach.Answer{Session: id, Phase: p, Instrument: form.Instrument(), Slip: outreach.ShortCode(i), Items: map[string]uint8{}}
				for _, it := range form.Items() {
					v := 1 + r.IntN(len(it.Answers))
					if p == outreach.After && strings.HasPrefix(it.Key, "j") {
						v = min(v+1, len(it.Answers))
					}
					a.Items[it.Key] = uint8(v)
				}
				var err error
				if a.ID, err = tx.NewID(); err != nil {
					return err
				}
				if err := tx.Answers.Put(a); err != nil {
					return err
				}
			}
		}
		return nil
	})
}
