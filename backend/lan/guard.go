package lan

import (
	"fmt"
	"maps"
	"net/http"

	"bapashadir/backend/lan/pages"
	"bapashadir/backend/outreach"
)

// carried is what every answer carries: nothing is kept by the phone's browser, nothing
// foreign is loaded, nothing frames us, and no script runs that a page does not name. The
// values are shared: Set replaces one, and nothing adds to them. A page tells its own
// origin where it comes from: without that a browser sends our own forms as unnamed.
var carried = http.Header{
	"X-Content-Type-Options":  {"nosniff"},
	"Referrer-Policy":         {"same-origin"},
	"X-Frame-Options":         {"DENY"},
	"Cache-Control":           {"no-store"},
	"Content-Security-Policy": {pages.Closed},
}

// builtPolicy is that of the pages built by the frontend, and of the workers among their
// files, which obey the policy of their own file.
const builtPolicy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; " +
	"frame-src 'none'; frame-ancestors 'none'; object-src 'none'; base-uri 'none'; form-action 'self'"

// built sets it.
func built(w http.ResponseWriter) { w.Header().Set("Content-Security-Policy", builtPolicy) }

// guarded sets what is carried, bounds what is read, and outlives a page that breaks.
func (s *Server) guarded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		maps.Copy(w.Header(), carried)
		r.Body = http.MaxBytesReader(w, r.Body, maxBody)
		out := &begun{ResponseWriter: w}
		defer s.survive(out, r)
		next.ServeHTTP(out, r)
	})
}

// survive ends the answer of a page that broke: with a sentence, or in the middle if a
// part of it has gone out. What broke is told to nobody: it may hold a name.
func (s *Server) survive(w *begun, r *http.Request) {
	broke := recover()
	if broke == nil {
		return
	}
	if w.yet {
		panic(http.ErrAbortHandler) // the server ends the connection and says nothing
	}
	err := outreach.Refuse(outreach.Internal, "")
	if s.planted.talks {
		http.Error(w, fmt.Sprint(broke), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Connection", "close")
	pages.Fail(w, r, err)
}

// begun knows whether an answer has begun.
type begun struct {
	http.ResponseWriter
	yet bool
}

// Unwrap lets time-outs be set through it.
func (b *begun) Unwrap() http.ResponseWriter { return b.ResponseWriter }

func (b *begun) WriteHeader(code int) {
	b.yet = true
	b.ResponseWriter.WriteHeader(code)
}

func (b *begun) Write(p []byte) (int, error) {
	b.yet = true
	return b.ResponseWriter.Write(p)
}
