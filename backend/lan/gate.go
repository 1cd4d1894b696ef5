package lan

import (
	"crypto/subtle"
	"net"
	"net/http"
	"net/netip"

	"bapashadir/backend/lan/pages"
	"bapashadir/backend/outreach"
	"bapashadir/backend/pairing"
)

// gate is what lets a page of the hall in: the office's key in the address, or the
// cookie of a device that was paired.
type gate struct {
	key   func(outreach.Office) string
	door  doorway
	roles []outreach.Role
}

var (
	screenGate = gate{func(o outreach.Office) string { return o.ScreenKey }, screenDoor, []outreach.Role{outreach.Projector, outreach.Screen}}
	remoteGate = gate{func(o outreach.Office) string { return o.RemoteKey }, remoteDoor, []outreach.Role{outreach.Remote}}
)

// pass is how a page was let in: by the key when role is empty.
type pass struct {
	role   outreach.Role
	secret string
}

// device is who follows: whoever has the office's key is one.
func (p pass) device() string { return string(p.role) + " " + p.secret }

// paired lets a page through that carries the key in its address, or a paired device's
// cookie.
func (s *Server) paired(g gate, next func(http.ResponseWriter, *http.Request, pass)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		by, err := s.letIn(g, r)
		if err != nil && !s.planted.anybody {
			pages.Fail(w, r, err)
			return
		}
		next(w, r, by)
	}
}

func (s *Server) letIn(g gate, r *http.Request) (pass, error) {
	secret := secretOf(r, g.door)
	if given := r.URL.Query().Get("k"); given != "" || secret == "" {
		o, err := s.Office.Get(r.Context())
		if err != nil {
			return pass{}, err
		}
		if k := g.key(o); k != "" && subtle.ConstantTimeCompare([]byte(k), []byte(given)) == 1 {
			return pass{}, nil
		}
		if r.URL.Query().Has("baru") {
			return pass{}, outreach.Refuse(outreach.NotPaired, "cookie") // it was given one a moment ago
		}
		return pass{}, outreach.Refuse(outreach.NotPaired, "")
	}
	for _, role := range g.roles {
		_, err := s.Pairings.Of(r.Context(), role, secret)
		switch outreach.CodeOf(err) {
		case "":
			return pass{role, secret}, nil
		case outreach.NotPaired:
		case outreach.SessionClosed, outreach.SessionNotOpen, outreach.NotFound: // the page waits: it may be opened again
			return pass{}, outreach.Refuse(outreach.NotPaired, string(g.roles[0]))
		default:
			return pass{}, err
		}
	}
	return pass{}, outreach.Refuse(outreach.NotPaired, string(g.roles[0]))
}

// still tells whether a page that was let in would be let in again.
func (s *Server) still(r *http.Request, by pass) bool {
	if by.role == "" {
		return true
	}
	_, err := s.Pairings.Of(r.Context(), by.role, by.secret)
	switch outreach.CodeOf(err) {
	case outreach.NotPaired, outreach.SessionClosed, outreach.SessionNotOpen, outreach.NotFound:
		return false
	}
	return true // a disk that fails sends nobody away
}

// openScreen lets the browser in whose address carries the code. The app's own, on the
// second display, asks from this laptop; from elsewhere only a code counts that the
// desk showed for a browser opened by hand.
func (s *Server) openScreen(w http.ResponseWriter, r *http.Request) {
	if _, err := s.letIn(screenGate, r); err == nil {
		http.Redirect(w, r, screenDoor.home, http.StatusSeeOther)
		return
	}
	code := r.PathValue("code")
	err := error(outreach.Refuse(outreach.PairingOver, "kode"))
	for _, role := range []outreach.Role{outreach.Projector, outreach.Screen} {
		if role == outreach.Projector && !fromLaptop(r) {
			continue
		}
		var secret string
		if secret, _, err = s.Pairings.Pair(r.Context(), role, pairing.Knock{Code: code}); err == nil {
			screenDoor.enter(w, r, secret)
			return
		}
	}
	s.pairAgain(w, r, screenDoor, map[string]string{"kode": code}, err)
}

// fromLaptop tells that the laptop itself asks, whatever address it calls itself by.
func fromLaptop(r *http.Request) bool {
	remote, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil || remote.Addr().IsLoopback() {
		return err == nil
	}
	local, ok := r.Context().Value(http.LocalAddrContextKey).(*net.TCPAddr)
	if !ok {
		return false
	}
	at, _ := netip.AddrFromSlice(local.IP)
	return at.Unmap() == remote.Addr().Unmap()
}
