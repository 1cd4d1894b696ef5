package lan

import (
	"encoding/json"
	"fmt"
	"net/http"
	"time"

	"bapashadir/backend/lan/pages"
	"bapashadir/backend/outreach"
)

// screenEvents is events, counted as a projector.
func (s *Server) screenEvents(w http.ResponseWriter, r *http.Request, by pass) {
	count := func(n int32) {
		s.screens.Add(n)
		if by.role == outreach.Projector {
			s.projectors.Add(n)
		}
		s.ScreensChanged()
	}
	count(1)
	defer count(-1)
	s.events(w, r, by)
}

// beat is how often a silent stream says that it lives; the page waits a little
// over twice as long before it connects anew.
const beat = 10 * time.Second

// events streams the hall's newest state until the page or the server goes, or the
// page is no longer let in. Each beat tells the laptop's time: a phone's own clock may
// be anywhere.
func (s *Server) events(w http.ResponseWriter, r *http.Request, by pass) {
	leave, err := s.streams.enter(by.device())
	if err != nil {
		pages.Fail(w, r, err)
		return
	}
	defer leave()
	hold(r)
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
	for timed := false; ; {
		var err error
		select {
		case <-l.Wake():
			if !s.still(r, by) {
				over(w, out)
				return
			}
			for _, u := range l.Next() {
				var b []byte
				if b, err = json.Marshal(u); err == nil {
					_, err = fmt.Fprintf(w, "event: hall\ndata: %s\n\n", b)
				}
			}
			if !timed && err == nil { // the picture comes first
				timed, err = true, s.beat(w)
			}
		case <-tick.C:
			if !s.still(r, by) {
				over(w, out)
				return
			}
			err = s.beat(w)
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

func (s *Server) beat(w http.ResponseWriter) error {
	_, err := fmt.Fprintf(w, "event: beat\ndata: {\"now\":%d}\n\n", s.Clock().UnixMilli())
	return err
}

// over tells a page that it was cut off: else it would think the network had gone.
func over(w http.ResponseWriter, out *http.ResponseController) {
	if _, err := fmt.Fprint(w, "event: over\ndata: {}\n\n"); err == nil {
		_ = out.Flush() // one that has gone can't be told
	}
}
