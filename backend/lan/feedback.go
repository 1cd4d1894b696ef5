package lan

import (
	"net/http"
	"strconv"

	"bapashadir/backend/api"
	"bapashadir/backend/lan/pages"
	"bapashadir/backend/outreach"
	"bapashadir/backend/survey"
)

type feedbackPage struct {
	pages.Frame
	Nonce   string
	Items   []feedbackItem
	Form    survey.Instrument
	Comment string
	Slip    string
	Field   string
	Error   string
}

type feedbackItem struct {
	Key, Text string
	Faces     []face
}

type face struct {
	Value   int
	Word    string
	Mouth   string // the curve of the mouth, from worst to best
	Checked bool
}

// The four faces differ in the mouth alone, so that no colour is needed.
var mouths = [4]string{"M14 31q10-9 20 0", "M15 30q9-4 18 0", "M15 28q9 5 18 0", "M13 26q11 13 22 0"}

func (s *Server) feedbackForm(w http.ResponseWriter, r *http.Request) {
	s.feedbackAgain(w, r, map[string]string{"nonce": pages.Fresh(), "kartu": r.URL.Query().Get("kartu")}, nil)
}

func (s *Server) answer(w http.ResponseWriter, r *http.Request) {
	fields, err := pages.Decode(r)
	if err != nil {
		pages.Fail(w, r, err)
		return
	}
	sheet := outreach.Sheet{Comment: fields["komentar"], Slip: fields["kartu"], Nonce: fields["nonce"]}
	for i := range sheet.Scores {
		sheet.Scores[i] = score(fields["u"+strconv.Itoa(i+1)])
	}
	already, err := s.Feedback.Answer(r.Context(), r.PathValue("token"), sheet)
	if err == nil {
		s.crowd.done(s.from(r))
	}
	switch {
	case err != nil && pages.WantsJSON(r):
		pages.Fail(w, r, err)
	case err != nil:
		s.feedbackAgain(w, r, fields, err)
	case pages.WantsJSON(r):
		pages.Send(w, http.StatusOK, map[string]bool{"thanks": true, "already": already})
	default:
		f := &pages.Frame{Title: "Umpan balik"}
		pages.Show(w, r, http.StatusOK, "thanks", f, f)
	}
}

// score reads a face; empty is skipped, and what is no number is refused later as
// no choice.
func score(v string) uint8 {
	if v == "" {
		return 0
	}
	n, err := strconv.ParseUint(v, 10, 8)
	if err != nil {
		return 255
	}
	return uint8(n)
}

func (s *Server) feedbackAgain(w http.ResponseWriter, r *http.Request, fields map[string]string, refused error) {
	ses, err := s.Feedback.SessionOf(r.Context(), r.PathValue("token"))
	if err == nil {
		err = ses.AcceptsAnswers()
	}
	if err != nil {
		pages.Fail(w, r, err)
		return
	}
	s.crowd.came(s.from(r))
	p := &feedbackPage{
		Frame: pages.Frame{Title: "Umpan balik", Village: ses.Village.Label(), Token: ses.FeedbackToken, Script: pages.FeedbackScript},
		Form:  survey.Quick(), Nonce: fields["nonce"], Comment: fields["komentar"], Slip: fields["kartu"],
	}
	for i, it := range p.Form.Items {
		key := "u" + strconv.Itoa(i+1)
		item := feedbackItem{Key: key, Text: it.Text}
		for v, word := range it.Faces {
			item.Faces = append(item.Faces, face{v + 1, word, mouths[v], fields[key] == strconv.Itoa(v+1)})
		}
		p.Items = append(p.Items, item)
	}
	code := http.StatusOK
	if refused != nil {
		refusal := api.RefusalOf(refused)
		code, p.Field, p.Error = pages.Status(outreach.CodeOf(refused)), refusal.Field, refusal.Message
	}
	pages.Show(w, r, code, "feedback", &p.Frame, p)
}
