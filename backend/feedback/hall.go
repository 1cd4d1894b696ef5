package feedback

import (
	"context"
	"strconv"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
	"bapashadir/backend/survey"
)

// ForHall is what the hall may see of a session's results. Errors: ResultsEarly before
// they were asked for, ResultsFew where no outcome has enough pairs.
func (s *Service) ForHall(ctx context.Context, session string) (survey.HallResults, error) {
	r, err := s.Results(ctx, session)
	if err != nil {
		return survey.HallResults{}, err
	}
	out, ok := survey.ForHall(r)
	if !ok {
		err = outreach.Refuse(outreach.ResultsFew, "", "needed", strconv.Itoa(survey.MinShown))
	}
	return out, err
}

// MayShow tells whether the hall of the open session may be shown this: anything, but
// results only when there are some. Whoever lets an officer show results asks first.
// Errors: NoSession, those of ForHall.
func (s *Service) MayShow(ctx context.Context, what outreach.Showing) error {
	if what != outreach.ShowResults {
		return nil
	}
	open := ""
	err := s.db.View(ctx, func(tx *store.Tx) error {
		ses, err := tx.Sessions.First("state", store.Key(string(outreach.Open)))
		if outreach.CodeOf(err) == outreach.NotFound {
			err = outreach.Refuse(outreach.NoSession, "")
		}
		open = ses.ID
		return err
	})
	if err == nil {
		_, err = s.ForHall(ctx, open)
	}
	return err
}
