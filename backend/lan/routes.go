package lan

import (
	"maps"
	"net/http"
	"net/url"
	"strings"

	"bapashadir/backend/lan/pages"
	"bapashadir/backend/outreach"
)

// routes is the whole surface of the hall's network.
func (s *Server) routes() http.Handler {
	m := http.NewServeMux()
	m.HandleFunc("GET /{$}", s.front("/m/"))
	m.HandleFunc("GET /m", s.front("/m/"))
	m.HandleFunc("GET /u", s.front("/u/"))
	m.HandleFunc("GET /m/{token}", s.checkInForm)
	m.HandleFunc("POST /m/{token}", s.checkIn)
	m.HandleFunc("GET /u/{token}", s.feedbackForm)
	m.HandleFunc("POST /u/{token}", s.answer)
	m.HandleFunc("GET /u/{token}/suara/{file}", s.voice)
	m.HandleFunc("GET /n", s.ownName)
	m.Handle("POST /n", sameOrigin(s.ownName))
	m.HandleFunc("GET /k", s.askForm)
	m.Handle("POST /k", sameOrigin(s.vote))
	m.Handle("POST /k/tanya", sameOrigin(s.ask))
	m.HandleFunc("GET /k/tanya", s.toAsk)
	m.HandleFunc("GET /k/kini", s.askNow)
	m.HandleFunc("GET /screen", s.paired(screenGate, s.page))
	m.HandleFunc("GET /screen/events", s.paired(screenGate, s.screenEvents))
	m.HandleFunc("GET /screen/deck", s.paired(screenGate, s.deck(false)))
	m.HandleFunc("GET /screen/media/{name}", s.paired(screenGate, s.media))
	m.Handle("POST /screen/muted", sameOrigin(s.paired(screenGate, s.tellMuted)))
	m.Handle("POST /screen/do", sameOrigin(s.paired(screenGate, s.keysOfOwn)))
	m.HandleFunc("GET /screen/open", s.pairForm(screenDoor))
	m.HandleFunc("GET /screen/open/{code}", s.openScreen)
	m.Handle("POST /screen/open", sameOrigin(s.pair(screenDoor)))
	m.HandleFunc("GET /remote", s.paired(remoteGate, s.page))
	m.HandleFunc("GET /remote/events", s.paired(remoteGate, s.events))
	m.HandleFunc("GET /remote/deck", s.paired(remoteGate, s.deck(true)))
	m.Handle("POST /remote/do", sameOrigin(s.paired(remoteGate, s.do)))
	m.HandleFunc("GET /r", s.pairForm(remoteDoor))
	m.HandleFunc("GET /r/{code}", s.pairForm(remoteDoor))
	m.Handle("POST /remote/pair", sameOrigin(s.pair(remoteDoor))) // below the cookie's path: a phone that comes again brings it
	m.HandleFunc("GET /p", s.pairForm(helperDoor))
	m.HandleFunc("GET /p/{code}", s.pairForm(helperDoor))
	m.Handle("POST /p", sameOrigin(s.pair(helperDoor)))
	m.HandleFunc("GET /p/scan", s.helped(s.scanForm))
	m.Handle("POST /p/scan", sameOrigin(s.helped(s.scan)))
	m.HandleFunc("GET /p/scan/here", s.helped(s.here))
	m.Handle("GET /assets/", http.FileServerFS(s.Pages))
	m.HandleFunc("/", s.nowhere)
	return guarded(m)
}

// ServeHTTP answers one request, as if it had come over the network: a rehearsal has
// none.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.http.Handler.ServeHTTP(w, r) }

// carried is what every answer carries: nothing is kept by the phone's browser, nothing
// foreign is loaded, nothing frames us. The values are shared: Set replaces one, and
// nothing adds to them.
var carried = http.Header{
	"X-Content-Type-Options": {"nosniff"},
	"Referrer-Policy":        {"no-referrer"},
	"X-Frame-Options":        {"DENY"},
	"Cache-Control":          {"no-store"},
	// A worker of ours that reads badges obeys the policy of its own file.
	"Content-Security-Policy": {"default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
		"frame-src 'none'; frame-ancestors 'none'; object-src 'none'; base-uri 'none'; form-action 'self'"},
}

// guarded sets it, and bounds what is read.
func guarded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		maps.Copy(w.Header(), carried)
		if strings.HasPrefix(r.URL.Path, "/assets/") {
			w.Header().Set("Cache-Control", "max-age=31536000, immutable") // their names hold a hash
		}
		r.Body = http.MaxBytesReader(w, r.Body, pages.MaxBody)
		next.ServeHTTP(w, r)
	})
}

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
