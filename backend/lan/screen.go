package lan

import (
	"crypto/subtle"
	"encoding/json"
	"fmt"
	"io/fs"
	"net/http"
	"time"

	"bapashadir/backend/api"
	"bapashadir/backend/lan/pages"
	"bapashadir/backend/outreach"
)

func screenKey(o outreach.Office) string { return o.ScreenKey }
func remoteKey(o outreach.Office) string { return o.RemoteKey }

// paired lets a page through that carries the key in its address.
func (s *Server) paired(key func(outreach.Office) string, next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		o, err := s.Office.Get(r.Context())
		if err != nil {
			pages.Fail(w, r, err)
			return
		}
		if k := key(o); k == "" || subtle.ConstantTimeCompare([]byte(k), []byte(r.URL.Query().Get("k"))) != 1 {
			pages.Fail(w, r, outreach.Refuse(outreach.NotPaired, ""))
			return
		}
		next(w, r)
	}
}

// page is screen.html, for the projector and for the remote.
func (s *Server) page(w http.ResponseWriter, r *http.Request) {
	b, err := fs.ReadFile(s.Pages, "screen.html")
	if err != nil {
		pages.Fail(w, r, &outreach.Error{Code: outreach.Internal, Err: err})
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, _ = w.Write(b) // a screen that has gone can't be told
}

// screenEvents is events, counted as a projector.
func (s *Server) screenEvents(w http.ResponseWriter, r *http.Request) {
	s.screens.Add(1)
	s.ScreensChanged()
	defer func() {
		s.screens.Add(-1)
		s.ScreensChanged()
	}()
	s.events(w, r)
}

// beat is how often a silent stream says that it lives; the page waits a little
// over twice as long before it connects anew.
const beat = 10 * time.Second

// events streams the hall's newest state until the page or the server goes.
func (s *Server) events(w http.ResponseWriter, r *http.Request) {
	out := http.NewResponseController(w)
	if err := out.SetWriteDeadline(time.Time{}); err != nil {
		pages.Fail(w, r, err)
		return
	}
	w.Header().Set("Content-Type", "text/event-stream")
	w.WriteHeader(http.StatusOK)
	l := s.Board.Listen(HallTopic)
	defer l.Close()
	tick := time.NewTicker(beat)
	defer tick.Stop()
	for {
		var err error
		select {
		case <-l.Wake():
			for _, u := range l.Next() {
				var b []byte
				if b, err = json.Marshal(u); err == nil {
					_, err = fmt.Fprintf(w, "event: hall\ndata: %s\n\n", b)
				}
			}
		case <-tick.C:
			_, err = fmt.Fprint(w, "event: beat\ndata: {}\n\n")
		case <-r.Context().Done():
			return
		case <-s.quit:
			return
		}
		if err != nil || out.SetWriteDeadline(time.Now().Add(beat*2)) != nil || out.Flush() != nil {
			return
		}
	}
}

// deck is the open session's slides; only the officer's remote gets the notes.
func (s *Server) deck(notes bool) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		ses, err := s.Sessions.Current(r.Context())
		if err != nil {
			pages.Fail(w, r, err)
			return
		}
		p, err := s.Present.At(r.Context(), ses.ID)
		if err != nil {
			pages.Fail(w, r, err)
			return
		}
		d := api.DeckOf(p.Deck, p.Files)
		for i := range d.Slides {
			if !notes {
				d.Slides[i].Notes = ""
			}
		}
		pages.Send(w, http.StatusOK, d)
	}
}

// do is a press on the remote.
func (s *Server) do(w http.ResponseWriter, r *http.Request) {
	var in struct {
		Do      string `json:"do"`
		Showing string `json:"showing"`
		On      bool   `json:"on"`
	}
	err := json.NewDecoder(r.Body).Decode(&in)
	if err != nil {
		pages.Fail(w, r, pages.Unreadable(err))
		return
	}
	switch in.Do {
	case "next":
		err = s.Present.Next(r.Context())
	case "prev":
		err = s.Present.Prev(r.Context())
	case "show":
		err = s.Present.Show(r.Context(), outreach.Showing(in.Showing))
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
