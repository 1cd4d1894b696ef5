package pages

import (
	"bytes"
	"crypto/rand"
	"embed"
	"encoding/base64"
	"encoding/json"
	"html/template"
	"net/http"

	"bapashadir/backend/api"
	"bapashadir/backend/outreach"
	"bapashadir/backend/say"
)

//go:embed *.html *.js
var files embed.FS

// Each page is parsed together with the frame it fills.
var templates = func() map[string]*template.Template {
	frame := template.Must(template.ParseFS(files, "frame.html"))
	all := map[string]*template.Template{}
	for _, name := range []string{"checkin", "welcome", "feedback", "thanks", "notice", "pair", "helper", "ask", "owner"} {
		all[name] = template.Must(template.Must(frame.Clone()).ParseFS(files, name+".html"))
	}
	return all
}()

// Frame is what every page has.
type Frame struct {
	Title, Village string
	Token          string // names the draft kept in the phone, empty: none is kept
	Script         *Script
}

// Show answers with a page that is like no other, and so is made for itself.
func Show(w http.ResponseWriter, r *http.Request, code int, name string, f *Frame, page any) {
	var b bytes.Buffer
	if err := templates[name].ExecuteTemplate(&b, "frame", page); err != nil {
		http.Error(w, say.Error(err), http.StatusInternalServerError)
		return
	}
	parts := []Part{{plain: b.Bytes()}}
	Allow(w, name, f.Script)
	if f.Script != nil {
		if before, after, ok := bytes.Cut(b.Bytes(), f.Script.part.plain); ok {
			parts = []Part{{plain: before}, f.Script.part, {plain: after}}
		}
	}
	if takesGzip(r.Header.Get("Accept-Encoding")) {
		parts[0] = packed(parts[0].plain)
	}
	Answer(w, r, code, parts)
}

// notice is a page that only says something.
type notice struct {
	Frame
	Message string
}

// Fail tells err to a phone or to a program.
func Fail(w http.ResponseWriter, r *http.Request, err error) {
	code := outreach.CodeOf(err)
	if code == outreach.StorageFailed || code == outreach.DiskFull {
		// What the officer has to do about the laptop is no villager's business.
		err = &outreach.Error{Code: code, Field: "phone", Err: err}
	}
	if code == outreach.BodyTooLarge {
		w.Header().Set("Connection", "close")
	}
	if WantsJSON(r) {
		Send(w, Status(code), map[string]api.Refusal{"error": api.RefusalOf(err)})
		return
	}
	n := noticeOf(err)
	Show(w, r, Status(code), "notice", &n.Frame, n)
}

func noticeOf(err error) *notice {
	return &notice{Frame: Frame{Title: "Bapas Hadir"}, Message: say.Error(err)}
}

// Notice is the page by which Fail tells err, packed once for those who ask again and
// again.
func Notice(err error) Stencil { return StencilOf("notice", "frame", noticeOf(err)) }

// Send answers a program.
func Send(w http.ResponseWriter, code int, v any) {
	b, err := json.Marshal(v)
	if err != nil {
		code, b = http.StatusInternalServerError, []byte(`{"error":{"code":"internal"}}`)
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(code)
	_, _ = w.Write(b) // a phone that has gone can't be told
}

// Fresh is a random word of 128 bits for a form.
func Fresh() string {
	var b [16]byte
	_, _ = rand.Read(b[:]) // never fails, by its documentation
	return base64.RawURLEncoding.EncodeToString(b[:])
}
