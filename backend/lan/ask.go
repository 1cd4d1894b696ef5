package lan

import (
	"fmt"
	"net/http"
	"strconv"
	"strings"

	"bapashadir/backend/api"
	"bapashadir/backend/lan/pages"
	"bapashadir/backend/outreach"
	"bapashadir/backend/question"
)

// The cookie by which a phone answers a question once. It is of chance, made for this
// question alone, and taken back when the question is closed. Whoever refuses cookies
// sends the same word with the form.
const (
	voteCookie = "kuis"
	askHome    = "/k"
	voteFor    = 3 * 60 * 60
)

// askPage is the phone's page of a session under way: the question that is open, and
// the box.
type askPage struct {
	pages.Frame
	Now  string // changes when the page does, see askNow
	Quiz *askQuiz
	Box  askBox
}

type askQuiz struct {
	N           int
	Phase, Text string
	Options     []askOption
	Nonce       string
	Sent        bool
	Error       string
	Right, Why  string
}

type askOption struct {
	Value        int
	Letter, Text string
	Chosen       bool
}

type askBox struct {
	Open, Sent  bool
	Text, Error string
	Max         int
}

// hallNow is the hall as screens see it: a phone that looks costs no look into the file.
func (s *Server) hallNow() api.Hall {
	u, _ := s.Board.Newest(HallTopic)
	h, _ := u.State.(api.Hall)
	return h
}

// onPhones tells whether phones see the quiz: as long as a question takes answers,
// whatever the hall looks at, else while the hall does.
func onPhones(h api.Hall) bool {
	return h.Quiz.N > 0 && (h.Quiz.Phase == string(outreach.QuizOpen) || h.Showing == string(outreach.ShowQuiz))
}

// version is what a phone compares: another one is another page.
func version(h api.Hall) string {
	if !onPhones(h) {
		return fmt.Sprintf("%s.%t", h.Session, h.BoxOpen)
	}
	return fmt.Sprintf("%s.%t.%d.%s", h.Session, h.BoxOpen, h.Quiz.N, h.Quiz.Phase)
}

// askNow tells a page that is open whether it is still the page of now.
func (s *Server) askNow(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	_, _ = w.Write([]byte(version(s.hallNow()))) // a phone that has gone can't be told
}

func (s *Server) toAsk(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, askHome, http.StatusSeeOther)
}

func (s *Server) askForm(w http.ResponseWriter, r *http.Request) {
	s.crowd.came(s.from(r))
	s.asked(w, r, http.StatusOK, func(*askPage) {})
}

// vote keeps a phone's answer.
func (s *Server) vote(w http.ResponseWriter, r *http.Request) {
	fields, err := pages.Decode(r)
	if err != nil {
		pages.Fail(w, r, err)
		return
	}
	n, _ := strconv.Atoi(fields["soal"]) // no number is no question that is open
	word := wordOf(r, n)
	if word == "" {
		word = fields["nonce"]
	}
	option, err := strconv.Atoi(fields["jawab"])
	if err != nil {
		err = outreach.Refuse(outreach.Empty, "jawab")
	} else {
		err = s.Quiz.Answer(r.Context(), n, word, option)
	}
	switch {
	case pages.WantsJSON(r) && err != nil:
		pages.Fail(w, r, err)
	case pages.WantsJSON(r):
		pages.Send(w, http.StatusOK, map[string]int{"question": n, "answer": option})
	case err != nil:
		s.asked(w, r, pages.Status(outreach.CodeOf(err)), func(p *askPage) {
			if p.Quiz != nil && p.Quiz.Phase == string(outreach.QuizOpen) { // else the page says so itself
				p.Quiz.Error = api.RefusalOf(err).Message
			}
		})
	default:
		s.crowd.done(s.from(r))
		s.asked(w, r, http.StatusOK, func(p *askPage) {
			if p.Quiz == nil || p.Quiz.N != n || p.Quiz.Phase != string(outreach.QuizOpen) {
				return
			}
			p.Quiz.Sent, p.Quiz.Nonce = true, word // the same phone, with cookies or without
			for i := range p.Quiz.Options {
				p.Quiz.Options[i].Chosen = i == option
			}
		})
	}
}

// ask puts a question into the box.
func (s *Server) ask(w http.ResponseWriter, r *http.Request) {
	fields, err := pages.Decode(r)
	if err != nil {
		pages.Fail(w, r, err)
		return
	}
	door := question.AtTouch // the laptop itself
	if from := s.from(r); from.IsValid() {
		door = from.String()
	}
	already, err := s.Questions.Ask(r.Context(), door, fields["tanya"])
	switch {
	case pages.WantsJSON(r) && err != nil:
		pages.Fail(w, r, err)
	case pages.WantsJSON(r):
		pages.Send(w, http.StatusOK, map[string]bool{"thanks": true, "already": already})
	case err != nil:
		s.asked(w, r, pages.Status(outreach.CodeOf(err)), func(p *askPage) {
			p.Box.Text, p.Box.Error = fields["tanya"], api.RefusalOf(err).Message
		})
	default:
		s.crowd.done(s.from(r))
		s.asked(w, r, http.StatusOK, func(p *askPage) { p.Box.Sent = true })
	}
}

// asked shows the page as it is now, after change.
func (s *Server) asked(w http.ResponseWriter, r *http.Request, code int, change func(*askPage)) {
	h := s.hallNow()
	if h.Session == "" {
		pages.Fail(w, r, outreach.Refuse(outreach.NoSession, "phone"))
		return
	}
	p := &askPage{Frame: pages.Frame{Title: "Kuis dan pertanyaan", Village: h.Village, Script: pages.AskScript}, Now: version(h),
		Box: askBox{Open: h.BoxOpen, Max: outreach.MaxAsked}}
	if onPhones(h) {
		var err error
		if p.Quiz, err = s.askedQuiz(w, r, h); err != nil {
			pages.Fail(w, r, err)
			return
		}
	}
	if p.Quiz == nil || p.Quiz.Phase != string(outreach.QuizOpen) {
		if _, err := r.Cookie(voteCookie); err == nil { // its question is over
			http.SetCookie(w, &http.Cookie{Name: voteCookie, Path: askHome, MaxAge: -1})
		}
	}
	change(p)
	pages.Show(w, r, code, "ask", &p.Frame, p)
}

func (s *Server) askedQuiz(w http.ResponseWriter, r *http.Request, h api.Hall) (*askQuiz, error) {
	q := &askQuiz{N: h.Quiz.N, Phase: h.Quiz.Phase, Text: h.Quiz.Text.ID, Why: h.Quiz.Why.ID}
	for i, o := range h.Quiz.Options {
		q.Options = append(q.Options, askOption{Value: i, Letter: string(rune('A' + i)), Text: o.ID})
	}
	if h.Quiz.Right >= 0 {
		q.Right = q.Options[h.Quiz.Right].Letter + ". " + q.Options[h.Quiz.Right].Text
	}
	if q.Phase != string(outreach.QuizOpen) {
		return q, nil
	}
	q.Nonce = wordOf(r, q.N)
	if q.Nonce == "" {
		q.Nonce = pages.Fresh()
		http.SetCookie(w, &http.Cookie{Name: voteCookie, Value: strconv.Itoa(q.N) + "." + q.Nonce, Path: askHome, MaxAge: voteFor,
			HttpOnly: true, SameSite: http.SameSiteStrictMode})
		return q, nil
	}
	option, ok, err := s.Quiz.Chosen(r.Context(), h.Session, q.N, q.Nonce)
	if ok && option < len(q.Options) {
		q.Sent, q.Options[option].Chosen = true, true
	}
	return q, err
}

// wordOf is the word that the phone was given for question n, "" when it has none.
func wordOf(r *http.Request, n int) string {
	c, err := r.Cookie(voteCookie)
	if err != nil {
		return ""
	}
	of, word, ok := strings.Cut(c.Value, ".")
	if !ok || of != strconv.Itoa(n) || outreach.Nonce(word) != nil {
		return ""
	}
	return word
}
