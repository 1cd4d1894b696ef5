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
	Form    survey.Form
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
	sheet := outreach.Sheet{Phase: outreach.Phase(fields["tahap"]), Items: map[string]uint8{}, Comment: fields["komentar"], Slip: fields["kartu"],
		Nonce: fields["nonce"], Replace: fields["ganti"] != ""}
	for _, key := range survey.Keys() {
		if v := score(fields[key]); v > 0 {
			sheet.Items[key] = v
		}
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
	var p outreach.Phase
	if err == nil {
		p, err = ses.Takes(outreach.Sheet{Phase: outreach.Phase(fields["tahap"])})
	}
	if err != nil {
		pages.Fail(w, r, err)
		return
	}
	s.crowd.came(s.from(r))
	page := &feedbackPage{
		Frame: pages.Frame{Title: "Umpan balik", Village: ses.Village.Label(), Token: ses.FeedbackToken, Script: pages.FeedbackScript},
		Form:  survey.FormOf(ses, p), Nonce: fields["nonce"], Comment: fields["komentar"], Slip: fields["kartu"],
	}
	for _, it := range page.Form.Items() {
		item := feedbackItem{Key: it.Key, Text: it.Text}
		for v, word := range it.Answers {
			f := face{Value: v + 1, Word: word, Checked: fields[it.Key] == strconv.Itoa(v+1)}
			if it.Scale == survey.Faces {
				f.Mouth = mouths[v]
			}
			item.Faces = append(item.Faces, f)
		}
		page.Items = append(page.Items, item)
	}
	code := http.StatusOK
	if refused != nil {
		refusal := api.RefusalOf(refused)
		code, page.Field, page.Error = pages.Status(outreach.CodeOf(refused)), refusal.Field, refusal.Message
	}
	pages.Show(w, r, code, "feedback", &page.Frame, page)
}
