package lan

import (
	"net/http"
	"time"

	"bapashadir/backend/api"
	"bapashadir/backend/lan/pages"
	"bapashadir/backend/outreach"
)

// The cookie of a helper goes to the helper's pages and to no others. The hall's
// network has no TLS, so it can't be Secure. It outlives the phone's browser, which a
// phone ends at will, and no longer than a long day.
const (
	helperCookie = "pembantu"
	helperHome   = "/p"
	helperFor    = 24 * time.Hour
)

// pairPage asks a phone for the one-time code.
type pairPage struct {
	pages.Frame
	Code, Label  string
	Field, Error string
}

// pairForm is shown to whoever scans the desk's QR, or types its address. It uses no
// code up: phones look into addresses before people open them.
func (s *Server) pairForm(w http.ResponseWriter, r *http.Request) {
	code, ok := outreach.ReadPairingCode(r.PathValue("code"))
	if !ok {
		code = ""
		if _, err := s.Pairings.Of(r.Context(), outreach.Helper, secretOf(r)); err == nil {
			http.Redirect(w, r, helperHome+"/scan", http.StatusSeeOther)
			return
		}
	}
	p := &pairPage{Frame: pages.Frame{Title: "Pembantu pindai"}, Code: code}
	pages.Show(w, r, http.StatusOK, "pair", &p.Frame, p)
}

// pair lets the phone in that brings the code.
func (s *Server) pair(w http.ResponseWriter, r *http.Request) {
	fields, err := pages.Decode(r)
	if err != nil {
		pages.Fail(w, r, err)
		return
	}
	secret, _, err := s.Pairings.Pair(r.Context(), outreach.Helper, fields["kode"], fields["label"], secretOf(r))
	if err != nil {
		s.pairAgain(w, r, fields, err)
		return
	}
	http.SetCookie(w, &http.Cookie{Name: helperCookie, Value: secret, Path: helperHome, MaxAge: int(helperFor.Seconds()),
		HttpOnly: true, SameSite: http.SameSiteStrictMode})
	http.Redirect(w, r, helperHome+"/scan?baru=1", http.StatusSeeOther)
}

func (s *Server) pairAgain(w http.ResponseWriter, r *http.Request, fields map[string]string, refused error) {
	refusal := api.RefusalOf(refused)
	if refusal.Field == "" {
		pages.Fail(w, r, refused)
		return
	}
	p := &pairPage{pages.Frame{Title: "Pembantu pindai"}, fields["kode"], fields["label"], refusal.Field, refusal.Message}
	pages.Show(w, r, pages.Status(outreach.CodeOf(refused)), "pair", &p.Frame, p)
}

// secretOf is what the phone shows, "" for one that has nothing.
func secretOf(r *http.Request) string {
	c, err := r.Cookie(helperCookie)
	if err != nil {
		return ""
	}
	return c.Value
}

// sameOrigin lets a post through that one of our own pages sent. Browsers say so
// themselves; those too old for it name the page's address with every post of another.
func sameOrigin(next http.HandlerFunc) http.Handler {
	p := http.NewCrossOriginProtection()
	p.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		pages.Fail(w, r, outreach.Refuse(outreach.NotPaired, "origin"))
	}))
	return p.Handler(next)
}
