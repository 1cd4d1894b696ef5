package lan

import (
	"context"
	"io/fs"
	"net/http"
	"path"
	"strings"

	"bapashadir/backend/api"
	"bapashadir/backend/lan/pages"
	"bapashadir/backend/outreach"
	"bapashadir/backend/present"
)

// page is screen.html, for the projector and for the remote.
func (s *Server) page(w http.ResponseWriter, r *http.Request, _ pass) {
	b, err := fs.ReadFile(s.Pages, "screen.html")
	if err != nil {
		pages.Fail(w, r, &outreach.Error{Code: outreach.Internal, Err: err})
		return
	}
	built(w)
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, _ = w.Write(b) // a screen that has gone can't be told
}

// asset is one of the files that the built pages load. Their folder is nobody's business.
func (s *Server) asset(w http.ResponseWriter, r *http.Request) {
	file := r.PathValue("file")
	if strings.ContainsAny(file, `/\`) && !s.planted.anyFile || s.Pages == nil {
		s.nowhere(w, r)
		return
	}
	name := path.Join("assets", file)
	if at, err := fs.Stat(s.Pages, name); err != nil || !at.Mode().IsRegular() {
		s.nowhere(w, r)
		return
	}
	built(w)
	w.Header().Set("Cache-Control", "max-age=31536000, immutable") // their names hold a hash
	http.ServeFileFS(w, r, s.Pages, name)
}

// place is where the hall of the open session is.
func (s *Server) place(ctx context.Context) (present.Place, error) {
	ses, err := s.Sessions.Current(ctx)
	if err != nil {
		return present.Place{}, err
	}
	return s.Present.At(ctx, ses.ID)
}

// deck is the open session's slides; only the officer's remote gets the notes.
func (s *Server) deck(notes bool) func(http.ResponseWriter, *http.Request, pass) {
	return func(w http.ResponseWriter, r *http.Request, _ pass) {
		p, err := s.place(r.Context())
		if err != nil {
			pages.Fail(w, r, err)
			return
		}
		d := api.DeckOf(p.Deck, p.Files)
		for _, slides := range [][]api.Slide{d.Slides, d.English} {
			for i := range slides {
				if !notes {
					slides[i].Notes = ""
				}
			}
		}
		pages.Send(w, http.StatusOK, d)
	}
}

// keysOfOwn is a key or a clicker's press that the projector's window took: opened on
// the second display it may hold the keyboard, and the presses are the officer's. No
// other screen has a say.
func (s *Server) keysOfOwn(w http.ResponseWriter, r *http.Request, by pass) {
	if by.role != outreach.Projector || !fromLaptop(r) {
		pages.Fail(w, r, outreach.Refuse(outreach.NotPaired, ""))
		return
	}
	s.do(w, r, by)
}

// do is a press on the remote.
func (s *Server) do(w http.ResponseWriter, r *http.Request, _ pass) {
	var in struct {
		Do      string `json:"do"`
		Showing string `json:"showing"`
		On      bool   `json:"on"`
		Slide   int    `json:"slide"`
		Step    int    `json:"step"`
	}
	err := pages.ReadJSON(r, &in)
	if err != nil {
		pages.Fail(w, r, err)
		return
	}
	switch in.Do {
	case "next":
		err = s.Present.Next(r.Context())
	case "prev":
		err = s.Present.Prev(r.Context())
	case "goto":
		err = s.Present.GoTo(r.Context(), in.Slide, in.Step)
	case "freeze":
		err = s.Present.ToggleFreeze(r.Context())
	case "toggle":
		err = s.Present.ToggleCurtain(r.Context())
	case "show":
		what := outreach.Showing(in.Showing)
		if err = s.Feedback.MayShow(r.Context(), what); err == nil {
			err = s.Present.Show(r.Context(), what)
		}
	case "curtain":
		err = s.Present.Curtain(r.Context(), in.On)
	default:
		err = outreach.Refuse(outreach.BadChoice, "do")
	}
	if err != nil {
		pages.Fail(w, r, err)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}
