package lan

import (
	"net/http"
	"net/url"

	"bapashadir/backend/lan/pages"
	"bapashadir/backend/outreach"
)

// surface is what the hall's network can ask for. What changes something can be put on
// it only with a word on who may send it.
type surface struct {
	mux      http.ServeMux
	patterns []string
}

func (f *surface) at(pattern string, do http.HandlerFunc) {
	f.patterns = append(f.patterns, pattern)
	f.mux.HandleFunc(pattern, do)
}

func (f *surface) get(path string, do http.HandlerFunc) { f.at("GET "+path, do) }

func (f *surface) post(path string, from func(http.HandlerFunc) http.HandlerFunc, do http.HandlerFunc) {
	f.at("POST "+path, from(do))
}

// routes is the whole surface.
func (s *Server) routes() *surface {
	m := new(surface)
	m.get("/{$}", s.front("/m/"))
	m.get("/m", s.front("/m/"))
	m.get("/u", s.front("/u/"))
	m.get("/m/{token}", s.checkInForm)
	m.post("/m/{token}", s.open, s.checkIn)
	m.get("/u/{token}", s.feedbackForm)
	m.post("/u/{token}", s.open, s.answer)
	m.get("/u/{token}/suara/{file}", s.voice)
	m.get("/n", s.ownName)
	m.post("/n", s.open, s.ownName)
	m.get("/k", s.askForm)
	m.post("/k", s.open, s.vote)
	m.post("/k/tanya", s.open, s.ask)
	m.get("/k/tanya", s.toAsk)
	m.get("/k/kini", s.askNow)
	m.get("/screen", s.paired(screenGate, s.page))
	m.get("/screen/events", s.paired(screenGate, s.screenEvents))
	m.get("/screen/deck", s.paired(screenGate, s.deck(false)))
	m.get("/screen/media/{name}", s.paired(screenGate, s.media))
	m.post("/screen/muted", s.own, s.paired(screenGate, s.tellMuted))
	m.post("/screen/do", s.own, s.paired(screenGate, s.keysOfOwn))
	m.get("/screen/open", s.pairForm(screenDoor))
	m.get("/screen/open/{code}", s.openScreen)
	m.post("/screen/open", s.own, s.pair(screenDoor))
	m.get("/remote", s.paired(remoteGate, s.page))
	m.get("/remote/events", s.paired(remoteGate, s.events))
	m.get("/remote/deck", s.paired(remoteGate, s.deck(true)))
	m.post("/remote/do", s.own, s.paired(remoteGate, s.do))
	m.get("/r", s.pairForm(remoteDoor))
	m.get("/r/{code}", s.pairForm(remoteDoor))
	m.post("/remote/pair", s.own, s.pair(remoteDoor)) // below the cookie's path: a phone that comes again brings it
	m.get("/p", s.pairForm(helperDoor))
	m.get("/p/{code}", s.pairForm(helperDoor))
	m.post("/p", s.own, s.pair(helperDoor))
	m.get("/p/scan", s.helped(s.scanForm))
	m.post("/p/scan", s.own, s.helped(s.scan))
	m.get("/p/scan/here", s.helped(s.here))
	m.get("/assets/{file}", s.asset)
	m.at("/", s.nowhere)
	return m
}

// ServeHTTP answers one request, as if it had come over the network: a rehearsal has
// none.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.pages.ServeHTTP(w, r) }

func (s *Server) nowhere(w http.ResponseWriter, r *http.Request) {
	pages.Fail(w, r, outreach.Refuse(outreach.UnknownToken, ""))
}

// front is the address that people type by hand: it leads to the open session's
// page, check-in or feedback; a slip's code goes along. While no session is open, both lead
// to the one that is followed up.
func (s *Server) front(page string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		ses, err := s.Feedback.Asking(r.Context())
		if outreach.CodeOf(err) == outreach.NoSession {
			err = outreach.Refuse(outreach.NoSession, "phone")
		}
		if err != nil {
			pages.Fail(w, r, err)
			return
		}
		to := "/m/" + ses.Token
		if page == "/u/" || ses.State == outreach.Closed {
			to = "/u/" + ses.FeedbackToken
			if slip := r.URL.Query().Get("kartu"); slip != "" && len(slip) <= maxSlip {
				to += "?kartu=" + url.QueryEscape(slip)
			}
		}
		http.Redirect(w, r, to, http.StatusSeeOther)
	}
}
