package survey

import (
	"iter"
	"slices"
	"strings"

	"bapashadir/backend/outreach"
)

// From is where a session's answers come from, unread.
type From struct {
	Answers  iter.Seq2[outreach.Answer, error]
	Rooms    iter.Seq2[outreach.Room, error]
	Remarks  iter.Seq2[outreach.Remark, error]
	Terminal func() (outreach.Terminal, error)
	// Offline reads all phases: the file is open nowhere else, so nobody is answering, and
	// whoever reads it has the password of the office.
	Offline bool
}

// Gather reads what belongs to the phases whose results were asked for, and nothing of
// the others: while a follow-up is being answered it stays unread. Every view and export
// begins here. Errors: ResultsEarly before the results of any phase were asked for.
func Gather(ses outreach.Session, from From) (d Data, err error) {
	if d.Session = ses; len(ses.Survey.Seen) == 0 && !from.Offline {
		return d, outreach.Refuse(outreach.ResultsEarly, "")
	}
	seen := func(p outreach.Phase) bool { return from.Offline || slices.Contains(ses.Survey.Seen, p) }
	for a, err := range from.Answers {
		if err != nil {
			return d, err
		}
		if seen(a.Phase) {
			d.Answers = append(d.Answers, a)
		}
	}
	for r, err := range from.Rooms {
		if err != nil {
			return d, err
		}
		if seen(r.Phase) {
			d.Rooms = append(d.Rooms, r)
		}
	}
	for r, err := range from.Remarks {
		if err != nil {
			return d, err
		}
		if seen(r.Phase) {
			d.Remarks = append(d.Remarks, r)
		}
	}
	if d.Terminal, err = from.Terminal(); outreach.CodeOf(err) == outreach.NotFound {
		err = nil
	}
	return d, err
}

// Alike tells whether two sessions asked the same modules in the same wording, as far as
// both asked them.
func Alike(a, b outreach.Session) bool {
	of := func(s outreach.Session) map[string]int { return versions(strings.Join(s.Survey.Modules, " ")) }
	w := of(b)
	for id, v := range of(a) {
		if n, ok := w[id]; ok && n != v {
			return false
		}
	}
	return true
}
