package lan

import (
	"io/fs"
	"net/http"

	"bapashadir/backend/checkin"
	"bapashadir/backend/lan/pages"
	"bapashadir/backend/outreach"
	"bapashadir/backend/say"
)

// helperPage looks up one code. Photo is where the reader of photos is, "" in a
// program without the built pages.
type helperPage struct {
	pages.Frame
	Nonce, Code, Photo string
	Wrong              string // what a code is told whose check letter is wrong
	Answer             answer
}

// answer is what one code was answered with: a person's name, number and since when,
// and nothing else of the list; or why not.
type answer struct {
	Name, Since, Refused string
	Number               int
	Already              bool
}

// helped lets a paired helper through.
func (s *Server) helped(next func(http.ResponseWriter, *http.Request, outreach.Pairing)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		secret := secretOf(r, helperDoor)
		p, err := s.Pairings.Of(r.Context(), outreach.Helper, secret)
		if err != nil && secret == "" && r.URL.Query().Has("baru") {
			err = outreach.Refuse(outreach.NotPaired, "cookie") // it was given one a moment ago
		}
		if err != nil {
			pages.Fail(w, r, err)
			return
		}
		s.crowd.came(s.from(r))
		next(w, r, p)
	}
}

func (s *Server) scanForm(w http.ResponseWriter, r *http.Request, p outreach.Pairing) {
	s.scanned(w, r, p, http.StatusOK, "", answer{})
}

// here tells an open page that it is still let in.
func (s *Server) here(w http.ResponseWriter, _ *http.Request, _ outreach.Pairing) {
	w.WriteHeader(http.StatusNoContent)
}

func (s *Server) scan(w http.ResponseWriter, r *http.Request, p outreach.Pairing) {
	fields, err := pages.Decode(r)
	if err != nil {
		pages.Fail(w, r, err)
		return
	}
	var got checkin.Welcome
	err = s.Pairings.Guess(p.ID, func() (err error) {
		got, err = s.CheckIn.LookUp(r.Context(), p.Session, fields["kode"], fields["nonce"])
		return err
	})
	switch code := outreach.CodeOf(err); code {
	case "":
		s.scanned(w, r, p, http.StatusOK, "", answer{Name: got.Name, Number: got.Number, Already: got.Already, Since: got.Zone.Clock(got.At)})
	case outreach.CodeWrong, outreach.TooManyRequests: // to be put right, or asked again later
		s.scanned(w, r, p, pages.Status(code), fields["kode"], answer{Refused: say.Error(err)})
	case outreach.CodeUnknown, outreach.GuestUnknown, outreach.GuestSpare:
		s.scanned(w, r, p, pages.Status(code), "", answer{Refused: say.Error(err)})
	default:
		pages.Fail(w, r, err)
	}
}

// scanned shows the page with an answer on top, ready for the next code.
func (s *Server) scanned(w http.ResponseWriter, r *http.Request, p outreach.Pairing, status int, typed string, a answer) {
	ses, err := s.Sessions.Get(r.Context(), p.Session)
	if err != nil {
		pages.Fail(w, r, err)
		return
	}
	page := &helperPage{pages.Frame{Title: "Pindai kartu", Village: ses.Village.Label(), Script: pages.HelperScript},
		pages.Fresh(), typed, s.photoReader, say.Error(outreach.Refuse(outreach.CodeWrong, "kode")), a}
	pages.Show(w, r, status, "helper", &page.Frame, page)
}

// photoReader is the address of the script that reads photos: its name holds a hash.
func photoReader(built fs.FS) string {
	if built == nil {
		return ""
	}
	names, err := fs.Glob(built, "assets/photo-*.js")
	if err != nil || len(names) == 0 {
		return ""
	}
	return "/" + names[0]
}
