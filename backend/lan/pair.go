package lan

import (
	"net/http"
	"time"

	"bapashadir/backend/api"
	"bapashadir/backend/lan/pages"
	"bapashadir/backend/outreach"
	"bapashadir/backend/pairing"
)

// doorway is how devices of one role come in by a code, and what they then carry. The
// cookie goes to the role's own pages and to no others. The hall's network has no TLS,
// so it can't be Secure. It outlives the phone's browser, which a phone ends at will,
// and no longer than a long day.
type doorway struct {
	role         outreach.Role
	cookie, path string
	post, home   string // where the form goes, and where a device that is in goes
	page         pairPage
}

const cookieFor = 24 * time.Hour

var (
	helperDoor = doorway{outreach.Helper, "pembantu", "/p", "/p", "/p/scan", pairPage{Frame: pages.Frame{Title: "Pembantu pindai"},
		Heading: "Jadi pembantu pindai", Lead: "HP ini akan memeriksa kartu di pintu. Daftar hadir tidak terlihat di sini.",
		LabelOf: "Tempat", Example: "Meja 2", Button: "Pasangkan HP ini"}}
	remoteDoor = doorway{outreach.Remote, "remot", "/remote", "/remote/pair", "/remote", pairPage{Frame: pages.Frame{Title: "Remot"},
		Heading: "Jadikan HP ini remot", Lead: "HP ini akan menggerakkan layar hadirin. Kode dan PIN tampil di laptop petugas.", PINs: true,
		LabelOf: "Nama HP", Example: "HP Bu Rina", Button: "Pasangkan HP ini"}}
	screenDoor = doorway{outreach.Screen, "layar", "/screen", "/screen/open", "/screen", pairPage{Frame: pages.Frame{Title: "Layar"},
		Heading: "Buka layar hadirin di sini", Lead: "Browser ini akan menampilkan apa yang dilihat hadirin. Kode tampil di laptop petugas.",
		Button: "Buka layar"}}
)

// pairPage asks a device for the one-time code.
type pairPage struct {
	pages.Frame
	Heading, Lead, Button, Post string
	LabelOf, Example            string // of the place or name that may be given; none is asked for without
	PINs                        bool
	Code, Label                 string
	Field, Error                string
}

// pairForm is shown to whoever scans the desk's QR, or types its address. It uses no
// code up: phones look into addresses before people open them.
func (s *Server) pairForm(d doorway) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		code, ok := outreach.ReadPairingCode(r.PathValue("code"))
		if !ok {
			code = ""
			if _, err := s.Pairings.Of(r.Context(), d.role, secretOf(r, d)); err == nil {
				http.Redirect(w, r, d.home, http.StatusSeeOther)
				return
			}
		}
		p := d.page
		p.Code, p.Post = code, d.post
		pages.Show(w, r, http.StatusOK, "pair", &p.Frame, &p)
	}
}

// pair lets the device in that brings the code.
func (s *Server) pair(d doorway) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		fields, err := pages.Decode(r)
		if err != nil {
			pages.Fail(w, r, err)
			return
		}
		secret, _, err := s.Pairings.Pair(letIn(r.Context(), d.role), d.role,
			pairing.Knock{Code: fields["kode"], PIN: fields["pin"], Label: fields["label"], Before: secretOf(r, d), From: s.from(r).String()})
		if err != nil {
			s.pairAgain(w, r, d, fields, err)
			return
		}
		d.enter(w, r, secret)
	}
}

// enter gives the device its cookie and shows it in.
func (d doorway) enter(w http.ResponseWriter, r *http.Request, secret string) {
	http.SetCookie(w, &http.Cookie{Name: d.cookie, Value: secret, Path: d.path, MaxAge: int(cookieFor.Seconds()),
		HttpOnly: true, SameSite: http.SameSiteStrictMode})
	http.Redirect(w, r, d.home+"?baru=1", http.StatusSeeOther)
}

func (s *Server) pairAgain(w http.ResponseWriter, r *http.Request, d doorway, fields map[string]string, refused error) {
	refusal := api.RefusalOf(refused)
	if refusal.Field == "" {
		pages.Fail(w, r, refused)
		return
	}
	p := d.page
	p.Post, p.Code, p.Label, p.Field, p.Error = d.post, fields["kode"], fields["label"], refusal.Field, refusal.Message
	pages.Show(w, r, pages.Status(outreach.CodeOf(refused)), "pair", &p.Frame, &p)
}

// secretOf is what the device shows, "" for one that has nothing.
func secretOf(r *http.Request, d doorway) string {
	c, err := r.Cookie(d.cookie)
	if err != nil {
		return ""
	}
	return c.Value
}
