package lan

import (
	"net/http"
	"strconv"

	"bapashadir/backend/api"
	"bapashadir/backend/outreach"
	"bapashadir/backend/say"
)

// checkInPage is the form, with what was typed and the error next to its field.
type checkInPage struct {
	frame
	In      api.Arrival
	Unsurs  []api.Choice
	Consent consent
	Field   string
	Error   string
}

type consent struct{ Office, Months, Contact string }

func (s *Server) checkInForm(w http.ResponseWriter, r *http.Request) {
	s.checkInAgain(w, r, api.Arrival{Unsur: "warga", Nonce: fresh()}, nil)
}

func (s *Server) checkIn(w http.ResponseWriter, r *http.Request) {
	fields, err := decode(r)
	if err != nil {
		fail(w, r, err)
		return
	}
	in := api.Arrival{Nonce: fields["nonce"], Nama: fields["nama"], LP: fields["lp"], Unsur: fields["unsur"],
		Dusun: fields["dusun"], HP: fields["hp"]}
	out, err := s.CheckIn.ArriveByToken(r.Context(), r.PathValue("token"), in.Arrival(outreach.ByPhone))
	switch {
	case err != nil && wantsJSON(r):
		fail(w, r, err)
	case err != nil:
		s.checkInAgain(w, r, in, err)
	case wantsJSON(r):
		send(w, http.StatusOK, api.WelcomeOf(out))
	default:
		p := &welcomePage{frame: frame{Title: "Daftar hadir"}, Number: strconv.Itoa(out.Number), Code: out.Code,
			Name: out.Name, Already: out.Already, Again: r.URL.Path}
		show(w, http.StatusOK, "welcome", &p.frame, p)
	}
}

type welcomePage struct {
	frame
	Number, Code, Name, Again string
	Already                   bool
}

// checkInAgain shows the form; with an error that is not about a field, only that.
func (s *Server) checkInAgain(w http.ResponseWriter, r *http.Request, in api.Arrival, refused error) {
	ses, err := s.CheckIn.SessionOf(r.Context(), r.PathValue("token"))
	if err == nil {
		err = ses.AcceptsPeople()
	}
	office, err2 := s.Office.Get(r.Context())
	if err == nil {
		err = err2
	}
	refusal := api.Refusal{}
	if refused != nil {
		if refusal = api.RefusalOf(refused); refusal.Field == "" || refusal.Field == "nonce" {
			err = refused
		}
	}
	if err != nil {
		fail(w, r, err)
		return
	}
	p := &checkInPage{
		frame: frame{Title: "Daftar hadir", Village: ses.Village.Label(), Token: ses.Token, Script: true},
		In:    in, Field: refusal.Field, Error: refusal.Message,
		Consent: consent{office.Name, strconv.Itoa(office.RetentionMonths), office.Contact},
		Unsurs: api.Of(outreach.Unsurs(), func(u outreach.Unsur) api.Choice {
			return api.Choice{Key: string(u), Label: say.Unsur(u)}
		}),
	}
	code := http.StatusOK
	if refused != nil {
		code = status(outreach.CodeOf(refused))
	}
	show(w, code, "checkin", &p.frame, p)
}
