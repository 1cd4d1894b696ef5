package lan

import (
	"net/http"

	"bapashadir/backend/api"
	"bapashadir/backend/lan/pages"
	"bapashadir/backend/outreach"
)

// checkInPage is the form, with what was typed and the error next to its field.
type checkInPage struct {
	pages.Frame
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
		nonce = pages.Fresh()
	} else if list, err := s.CheckIn.Sent(r.Context(), r.PathValue("token"), nonce); err == nil {
		s.crowd.done(s.from(r))
		welcome(w, r, list, true)
		return
	}
	form, err := s.form(r)
	if err != nil {
		pages.Fail(w, r, err)
		return
	}
	s.crowd.came(s.from(r))
	pages.Allow(w, "checkin", pages.CheckInScript)
	pages.Answer(w, r, http.StatusOK, form.Fill(pages.Text(nonce)))
}

// form is the empty form at the address of r.
func (s *Server) form(r *http.Request) (pages.Stencil, error) {
	token, moment := r.PathValue("token"), s.Moment() // asked before the file is read
	if f, ok := s.forms.last(token, moment); ok {
		return f, nil
	}
	st, err := s.shown(r)
	if err != nil {
		return pages.Stencil{}, err
	}
	return s.forms.of(st, token, moment, st.blank), nil
}

func (s *Server) checkIn(w http.ResponseWriter, r *http.Request) {
	fields, err := pages.Decode(r)
	if err != nil {
		pages.Fail(w, r, err)
		return
	}
	in := people(fields)
	out, err := s.CheckIn.Together(r.Context(), r.PathValue("token"), in)
	if err == nil {
		s.crowd.done(s.from(r))
	}
	switch {
	case err != nil && pages.WantsJSON(r):
		pages.Fail(w, r, err)
	case err != nil:
		s.checkInAgain(w, r, in, err)
	case pages.WantsJSON(r):
		pages.Send(w, http.StatusOK, arrived(out))
	default:
		welcome(w, r, out, false)
	}
}

// shown is what a session's form shows besides the people: forms that show the same
// are the same.
type shown struct {
	village, token  string
	office, contact string
	kept            string // "sampai 7 Maret 2027"
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
	return shown{ses.Village.Label(), ses.Token, o.Name, o.Contact, ses.KeptFor(o)}, err
}

func (s shown) page() *checkInPage {
	consent := outreach.ConsentText(outreach.ConsentVersion, outreach.Office{Name: s.office, Contact: s.contact}, s.kept)
	return &checkInPage{Frame: pages.Frame{Title: "Daftar hadir", Village: s.village, Token: s.token, Script: pages.CheckInScript},
		Blueprint: blueprint, Consent: consent}
}

// phone is what a number is asked for with.
func (s shown) phone() string {
	return outreach.TextOf(outreach.ForContact, outreach.VersionOf(outreach.ForContact), outreach.Office{Name: s.office, Contact: s.contact}, "")
}

// blank is the form without a nonce.
func (s shown) blank() pages.Stencil {
	p := s.page()
	p.Nonce, p.Rows = pages.Probe(0), rows([]outreach.Arrival{{Unsur: "warga"}}, api.Refusal{}, s.phone())
	return pages.StencilOf("checkin", "frame", p)
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
		pages.Fail(w, r, err)
		return
	}
	s.crowd.came(s.from(r))
	p := st.page()
	p.Nonce, p.Rows = in[0].Nonce, rows(in, refusal, st.phone())
	pages.Show(w, r, pages.Status(outreach.CodeOf(refused)), "checkin", &p.Frame, p)
}
