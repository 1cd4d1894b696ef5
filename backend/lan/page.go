package lan

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"encoding/json"
	"html/template"
	"net/http"

	"bapashadir/backend/api"
	"bapashadir/backend/outreach"
	"bapashadir/backend/say"
)

//go:embed pages
var pageFiles embed.FS

// Each page is parsed together with the frame it fills.
var pages = func() map[string]*template.Template {
	frame := template.Must(template.ParseFS(pageFiles, "pages/frame.html"))
	all := map[string]*template.Template{}
	for _, name := range []string{"checkin", "welcome", "feedback", "thanks", "notice"} {
		all[name] = template.Must(template.Must(frame.Clone()).ParseFS(pageFiles, "pages/"+name+".html"))
	}
	return all
}()

// frame is what every phone page has.
type frame struct {
	Title, Village string
	Token          string // names the draft kept in the phone, empty: none is kept
	Script         *script
}

// script is built from frontend/src/phone, committed, and the same each time: so it
// is packed once, and the policy names it by its hash.
type script struct {
	JS     template.JS
	policy []string // as a header
	part   part
}

var checkInScript, feedbackScript = scriptOf("checkin.js"), scriptOf("feedback.js")

// scriptOf reads a script. Browsers that know hashes don't heed 'unsafe-inline';
// those of before 2015 know none, and would run no script at all without it.
func scriptOf(name string) *script {
	b, err := pageFiles.ReadFile("pages/" + name)
	if err != nil {
		panic(err)
	}
	b = bytes.TrimSpace(b)
	sum := sha256.Sum256(b)
	policy := "default-src 'none'; style-src 'unsafe-inline'; img-src data:; connect-src 'self'; " +
		"form-action 'self'; base-uri 'none'; frame-ancestors 'none'; script-src 'unsafe-inline' 'sha256-" +
		base64.StdEncoding.EncodeToString(sum[:]) + "'"
	return &script{template.JS(b), []string{policy}, packed(b)}
}

// allow lets the page's script run, and nothing else.
func (s *script) allow(w http.ResponseWriter) { w.Header()["Content-Security-Policy"] = s.policy }

// show answers with a page that is like no other, and so is made for itself.
func show(w http.ResponseWriter, r *http.Request, code int, name string, f *frame, page any) {
	var b bytes.Buffer
	if err := pages[name].ExecuteTemplate(&b, "frame", page); err != nil {
		http.Error(w, say.Error(err), http.StatusInternalServerError)
		return
	}
	parts := []part{{plain: b.Bytes()}}
	if f.Script != nil {
		f.Script.allow(w)
		if before, after, ok := bytes.Cut(b.Bytes(), f.Script.part.plain); ok {
			parts = []part{{plain: before}, f.Script.part, {plain: after}}
		}
	}
	if takesGzip(r.Header.Get("Accept-Encoding")) {
		parts[0] = packed(parts[0].plain)
	}
	answerPage(w, r, code, parts)
}

// notice is a page that only says something.
type notice struct {
	frame
	Message string
}

// fail tells err to a phone or to a program.
func fail(w http.ResponseWriter, r *http.Request, err error) {
	code := outreach.CodeOf(err)
	if code == outreach.StorageFailed || code == outreach.DiskFull {
		// What the officer has to do about the laptop is no villager's business.
		err = &outreach.Error{Code: code, Field: "phone", Err: err}
	}
	if code == outreach.BodyTooLarge {
		w.Header().Set("Connection", "close")
	}
	if wantsJSON(r) {
		send(w, status(code), map[string]api.Refusal{"error": api.RefusalOf(err)})
		return
	}
	n := &notice{frame: frame{Title: "Bapas Hadir"}, Message: say.Error(err)}
	show(w, r, status(code), "notice", &n.frame, n)
}

func send(w http.ResponseWriter, code int, v any) {
	b, err := json.Marshal(v)
	if err != nil {
		code, b = http.StatusInternalServerError, []byte(`{"error":{"code":"internal"}}`)
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(code)
	_, _ = w.Write(b) // a phone that has gone can't be told
}

// fresh is a random word of 96 bits for a form or a script.
func fresh() string {
	var b [12]byte
	_, _ = rand.Read(b[:]) // never fails, by its documentation
	return base64.RawURLEncoding.EncodeToString(b[:])
}

func (s *Server) nowhere(w http.ResponseWriter, r *http.Request) {
	fail(w, r, outreach.Refuse(outreach.UnknownToken, ""))
}

// front is the address that people type by hand: it leads to the open session's
// page, check-in or feedback.
func (s *Server) front(page string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		ses, err := s.Sessions.Current(r.Context())
		if outreach.CodeOf(err) == outreach.NoSession {
			err = outreach.Refuse(outreach.NoSession, "phone")
		}
		if err != nil {
			fail(w, r, err)
			return
		}
		token := ses.Token
		if page == "/u/" {
			token = ses.FeedbackToken
		}
		http.Redirect(w, r, page+token, http.StatusSeeOther)
	}
}
