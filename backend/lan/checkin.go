package lan

import (
	"bytes"
	"net/http"
	"strconv"
	"sync"

	"bapashadir/backend/api"
	"bapashadir/backend/outreach"
)

// checkInPage is the form, with what was typed and the error next to its field.
type checkInPage struct {
	frame
	Nonce     string
	Rows      []row
	Blueprint row
	Consent   string
}

// checkInForm answers with an empty form. An address that carries the nonce of a form
// which has come already (a refresh, a phone that was off) is answered with its
// numbers and codes; one that has not come keeps its nonce.
func (s *Server) checkInForm(w http.ResponseWriter, r *http.Request) {
	nonce := r.URL.Query().Get("r")
	if nonce == "" || outreach.Nonce(nonce) != nil {
		nonce = fresh()
	} else if list, err := s.CheckIn.Sent(r.Context(), r.PathValue("token"), nonce); err == nil {
		welcome(w, r, list, true)
		return
	}
	form, err := s.form(r)
	if err != nil {
		fail(w, r, err)
		return
	}
	s.crowd.came(from(r))
	checkInScript.allow(w)
	answerPage(w, r, http.StatusOK, form.fill(text(nonce)))
}

// form is the empty form at the address of r.
func (s *Server) form(r *http.Request) (stencil, error) {
	token, moment := r.PathValue("token"), s.Moment() // asked before the file is read
	if f, ok := s.forms.last(token, moment); ok {
		return f, nil
	}
	st, err := s.shown(r)
	if err != nil {
		return stencil{}, err
	}
	return s.forms.of(st, moment), nil
}

func (s *Server) checkIn(w http.ResponseWriter, r *http.Request) {
	fields, err := decode(r)
	if err != nil {
		fail(w, r, err)
		return
	}
	in := people(fields)
	out, err := s.CheckIn.Together(r.Context(), r.PathValue("token"), in)
	if err == nil {
		s.seeOff(w, r)
	}
	switch {
	case err != nil && wantsJSON(r):
		fail(w, r, err)
	case err != nil:
		s.checkInAgain(w, r, in, err)
	case wantsJSON(r):
		send(w, http.StatusOK, arrived(out))
	default:
		welcome(w, r, out, false)
	}
}

// shown is what a session's form shows besides the people: forms that show the same
// are the same.
type shown struct {
	village, token  string
	office, contact string
	months          int
}

func (s *Server) shown(r *http.Request) (shown, error) {
	ses, err := s.CheckIn.SessionOf(r.Context(), r.PathValue("token"))
	if err == nil {
		err = ses.AcceptsPeople()
	}
	if err != nil {
		return shown{}, err
	}
	o, err := s.Office.Get(r.Context())
	return shown{ses.Village.Label(), ses.Token, o.Name, o.Contact, o.RetentionMonths}, err
}

func (s shown) page() *checkInPage {
	consent := outreach.ConsentText(outreach.ConsentVersion, outreach.Office{Name: s.office, Contact: s.contact},
		strconv.Itoa(s.months)+" bulan")
	return &checkInPage{frame: frame{Title: "Daftar hadir", Village: s.village, Token: s.token, Script: checkInScript},
		Blueprint: blueprint, Consent: consent}
}

// forms keeps empty forms that are ready but for their nonce. A laptop shows one
// session; the limit is for a season of them without a restart.
type forms struct {
	mu     sync.Mutex
	ready  map[shown]stencil
	token  string // of the form given last
	moment uint64 // up to which it is what the file says
	given  stencil
}

const maxForms = 16

// last is the form given last, if it was for this token and nothing was recorded since:
// of a crowd at the door hardly anybody makes the file be read.
func (f *forms) last(token string, moment uint64) (stencil, bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.given, f.given.parts != nil && f.token == token && f.moment == moment
}

// of is the form that shows s, as the file says since moment.
func (f *forms) of(s shown, moment uint64) (st stencil) {
	f.mu.Lock()
	defer f.mu.Unlock()
	defer func() { f.token, f.moment, f.given = s.token, moment, st }()
	if st, ok := f.ready[s]; ok {
		return st
	}
	p := s.page()
	p.Nonce, p.Rows = probe(0), rows([]outreach.Arrival{{Unsur: "warga"}}, api.Refusal{})
	st = stencilOf(func(b *bytes.Buffer) error { return pages["checkin"].ExecuteTemplate(b, "frame", p) })
	if f.ready == nil || len(f.ready) >= maxForms {
		f.ready = map[shown]stencil{}
	}
	f.ready[s] = st
	return st
}

// checkInAgain shows the form with the error; with an error that is not about a field,
// only that.
func (s *Server) checkInAgain(w http.ResponseWriter, r *http.Request, in []outreach.Arrival, refused error) {
	refusal := api.RefusalOf(refused)
	st, err := s.shown(r)
	if err == nil && (refusal.Field == "" || refusal.Field == "nonce") {
		err = refused
	}
	if err != nil {
		fail(w, r, err)
		return
	}
	p := st.page()
	p.Nonce, p.Rows = in[0].Nonce, rows(in, refusal)
	show(w, r, status(outreach.CodeOf(refused)), "checkin", &p.frame, p)
}
