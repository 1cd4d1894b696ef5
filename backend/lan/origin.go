package lan

import (
	"net/http"
	"net/url"
	"strings"

	"bapashadir/backend/lan/pages"
	"bapashadir/backend/outreach"
)

// sender is what a browser tells of the page that sends.
type sender int

const (
	ownPage   sender = iota
	untold           // a browser that tells nothing, or no browser
	unnamed          // Origin: null
	otherPage        // a page that is none of ours
)

// senderOf reads what r tells. Over plain HTTP a browser sends an Origin and no
// Sec-Fetch-Site; one of before 2020 sends with a form the address of the page alone, or
// nothing.
func senderOf(r *http.Request) sender {
	site := r.Header.Get("Sec-Fetch-Site")
	if site != "" && site != "same-origin" && site != "none" {
		return otherPage
	}
	switch given := r.Header.Values("Origin"); {
	case len(given) > 1:
		return otherPage
	case len(given) == 1 && given[0] == "null":
		if site != "" {
			return ownPage
		}
		return unnamed
	case len(given) == 1:
		if !sameHost(given[0], r.Host) {
			return otherPage
		}
		return ownPage
	}
	if from, err := url.Parse(r.Header.Get("Referer")); err != nil || from.Host != "" && !sameHost(from.Scheme+"://"+from.Host, r.Host) {
		return otherPage
	}
	if site != "" {
		return ownPage
	}
	return untold
}

// sameHost tells whether origin is this server's, by the name that was asked for. It has
// no TLS.
func sameHost(origin, host string) bool {
	name, plain := strings.CutPrefix(strings.ToLower(origin), "http://")
	return plain && strings.TrimSuffix(name, ":80") == strings.TrimSuffix(strings.ToLower(host), ":80")
}

// open lets a form through that counts by what is in it: the session's token, a nonce, a
// code. A page of another origin may not send it; a phone that does not say who sends may.
func (s *Server) open(next http.HandlerFunc) http.HandlerFunc { return s.sentBy(next, unnamed) }

// own lets a post through that counts by a cookie, or earns one: one of our own pages
// must have sent it. Browsers that do not say so for our own pages are older than those
// that keep quiet about others.
func (s *Server) own(next http.HandlerFunc) http.HandlerFunc { return s.sentBy(next, untold) }

func (s *Server) sentBy(next http.HandlerFunc, most sender) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if senderOf(r) > most && !s.planted.anyOrigin {
			pages.Fail(w, r, outreach.Refuse(outreach.NotPaired, "origin"))
			return
		}
		next(w, r)
	}
}
