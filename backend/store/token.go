package store

import "bapashadir/backend/outreach"

// tokenLength is that of NewToken. Words of other lengths, the empty and the broken
// one among them, are no keys and are not looked for.
const tokenLength = 16

// CheckInSession is the session whose check-in page has this token, else UnknownToken.
func (tx *Tx) CheckInSession(token string) (outreach.Session, error) {
	return tx.byToken("token", token)
}

// FeedbackSession is the session whose feedback page has this token, else UnknownToken.
func (tx *Tx) FeedbackSession(token string) (outreach.Session, error) {
	return tx.byToken("feedbackToken", token)
}

func (tx *Tx) byToken(index, token string) (outreach.Session, error) {
	if len(token) != tokenLength {
		return outreach.Session{}, outreach.Refuse(outreach.UnknownToken, "")
	}
	ses, err := tx.Sessions.First(index, Key(token))
	if outreach.CodeOf(err) == outreach.NotFound {
		err = outreach.Refuse(outreach.UnknownToken, "")
	}
	return ses, err
}
