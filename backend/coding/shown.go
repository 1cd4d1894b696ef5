package coding

import (
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
	"bapashadir/backend/survey"
)

// shown tells whether the comments of a session's phase may be read now.
func shown(tx *store.Tx, ses outreach.Session, p outreach.Phase) bool {
	return survey.CommentsShown(ses, p, tx.Answers.CountBy("phase", store.Key(ses.ID, string(p))))
}

// comments are those of a session that may be read; more says that there are others.
func comments(tx *store.Tx, ses outreach.Session) (out []outreach.Remark, more bool, err error) {
	may := map[outreach.Phase]bool{}
	for _, p := range outreach.Phases {
		may[p] = shown(tx, ses, p)
	}
	for r, err := range tx.Remarks.Scan(store.Key(ses.ID)) {
		if err != nil {
			return nil, false, err
		}
		if may[r.Phase] {
			out = append(out, r)
		} else {
			more = true
		}
	}
	return out, more, nil
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
	r, err := tx.Remarks.Get(store.Key(of.Session, of.ID))
	if err == nil && !shown(tx, ses, r.Phase) {
		return "", outreach.Refuse(outreach.TextHidden, "teks")
	}
	return r.Text, err
}
