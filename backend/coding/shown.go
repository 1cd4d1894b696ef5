package coding

import (
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
	"bapashadir/backend/survey"
)

// shown tells whether a session's comments may be read now.
func shown(tx *store.Tx, ses outreach.Session) bool {
	return survey.CommentsShown(ses.Feedback == outreach.Closed, tx.Answers.Count(store.Key(ses.ID)))
}

// comments are a session's, whether they may be read or not.
func comments(tx *store.Tx, session string) (out []outreach.Remark, err error) {
	for r, err := range tx.Remarks.Scan(store.Key(session)) {
		if err != nil {
			return nil, err
		}
		out = append(out, r)
	}
	for a, err := range tx.Answers.Scan(store.Key(session)) { // files in which sheets still hold theirs
		if err != nil {
			return nil, err
		}
		if a.Comment != "" {
			out = append(out, outreach.Remark{ID: a.ID, Session: session, Phase: a.Phase, Text: a.Comment})
		}
	}
	return out, nil
}

// find is the words of a text that may be read. Errors: TextHidden, NotFound.
func find(tx *store.Tx, of outreach.TextRef) (string, error) {
	if of.Part != 0 {
		i, err := tx.Interviews.Get(store.Key(of.ID))
		if err == nil && i.Told(of.Part) == "" {
			err = outreach.Refuse(outreach.NotFound, "teks")
		}
		return i.Told(of.Part), err
	}
	ses, err := tx.Sessions.Get(store.Key(of.Session))
	if err != nil {
		return "", err
	}
	if !shown(tx, ses) {
		return "", outreach.Refuse(outreach.TextHidden, "teks")
	}
	all, err := comments(tx, of.Session)
	for _, r := range all {
		if r.ID == of.ID {
			return r.Text, nil
		}
	}
	if err == nil {
		err = outreach.Refuse(outreach.NotFound, "teks")
	}
	return "", err
}
