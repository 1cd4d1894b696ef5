package checkin

import (
	"context"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// ArriveByAnswer records the person whose phone shows their answers as a QR, since
// its post could not come. The QR has the post's own nonce: whichever comes first,
// they are one arrival. Errors: those of outreach.AnswerFor and of Arrive.
func (s *Service) ArriveByAnswer(ctx context.Context, session, text string) (Welcome, error) {
	_, in, err := outreach.ReadAnswerQR(text)
	if err != nil {
		return Welcome{}, err
	}
	return s.arrive(ctx, in, func(tx *store.Tx) (outreach.Session, error) {
		ses, err := tx.Sessions.Get(store.Key(session))
		if err == nil {
			_, err = outreach.AnswerFor(ses, text)
		}
		return ses, err
	})
}
