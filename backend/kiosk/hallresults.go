package kiosk

import (
	"context"
	"strings"

	"bapashadir/backend/outreach"
	"bapashadir/backend/survey"
)

// hallResults keeps the results that the hall sees: they cost a look at every sheet, and
// change only when those of a further phase were asked for.
type hallResults struct {
	key  string
	kept survey.HallResults
}

// of is the results of a session for its hall, empty where there is nothing to show: the
// run of show may call for them too early, and nobody is there to be refused.
func (r *hallResults) of(ctx context.Context, k *Kiosk, ses outreach.Session) (survey.HallResults, error) {
	key := ses.ID
	for _, p := range ses.Survey.Seen {
		key = strings.Join([]string{key, string(p)}, " ")
	}
	if key == r.key {
		return r.kept, nil
	}
	got, err := k.Feedback.ForHall(ctx, ses.ID)
	switch outreach.CodeOf(err) {
	case "":
		r.key, r.kept = key, got
		return got, nil
	case outreach.ResultsEarly, outreach.ResultsFew:
		return survey.HallResults{Outcomes: []survey.HallOutcome{}}, nil
	}
	return got, err
}

// Show puts another picture on the hall's screen. Errors: those of present.Show and of
// feedback.MayShow.
func (k *Kiosk) Show(ctx context.Context, what outreach.Showing) error {
	if err := k.Feedback.MayShow(ctx, what); err != nil {
		return err
	}
	return k.Present.Show(ctx, what)
}
