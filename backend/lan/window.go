package lan

import (
	"crypto/rand"
	"crypto/subtle"
	"errors"
	"log"
	"net"
	"net/http"
	"time"

	"bapashadir/backend/deck"
)

// windowPolicy is that of the window's own pages. Charts bring their style along; a deck's
// files come from Window, on a port of chance.
const windowPolicy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; " +
	"img-src 'self' data: blob: http://127.0.0.1:*; media-src 'self' data: blob: http://127.0.0.1:*; connect-src 'self' http://127.0.0.1:*; " +
	"frame-src 'none'; frame-ancestors 'none'; object-src 'none'; base-uri 'none'; form-action 'self'"

// WindowPolicy lets the window's own pages run nothing that somebody's words bring in. It
// stands in front of Wails' server of files.
func WindowPolicy(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", windowPolicy)
		w.Header().Set("X-Content-Type-Options", "nosniff")
		next.ServeHTTP(w, r)
	})
}

// Window serves the files of decks to the laptop's own window, which can't be given a
// film in parts by any other way. It listens on the laptop alone, on a port of chance,
// and answers whoever knows a word that only the window is told.
type Window struct {
	decks    *deck.Service
	word     string
	http     *http.Server
	listener net.Listener
}

// ServeWindow begins to serve. Error: no port is to be had.
func ServeWindow(decks *deck.Service) (*Window, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	w := &Window{decks: decks, word: rand.Text(), listener: l}
	m := http.NewServeMux()
	m.HandleFunc("/{word}/{name}", w.file)
	w.http = &http.Server{Handler: m, ReadHeaderTimeout: headerIn, IdleTimeout: idleFor, MaxHeaderBytes: maxHeader, ErrorLog: log.New(quiet{}, "", 0)}
	go func() { _ = w.http.Serve(l) }() // returns ErrServerClosed at Close, nothing to tell
	return w, nil
}

// Address is what a file's name is put behind.
func (w *Window) Address() string { return "http://" + w.listener.Addr().String() + "/" + w.word + "/" }

// Close ends it.
func (w *Window) Close() error {
	if err := w.http.Close(); !errors.Is(err, net.ErrClosed) {
		return err
	}
	return nil
}

func (w *Window) file(out http.ResponseWriter, r *http.Request) {
	if subtle.ConstantTimeCompare([]byte(r.PathValue("word")), []byte(w.word)) != 1 {
		http.NotFound(out, r)
		return
	}
	h := out.Header()
	// The window's page has an origin of its own kind, and the word is what guards.
	h.Set("Access-Control-Allow-Origin", "*")
	h.Set("Access-Control-Allow-Headers", "Range")
	h.Set("Access-Control-Expose-Headers", "Accept-Ranges, Content-Length, Content-Range")
	h.Set("Cross-Origin-Resource-Policy", "cross-origin")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Cache-Control", "no-store")
	h.Set("Content-Security-Policy", "default-src 'none'; sandbox")
	switch r.Method {
	case http.MethodOptions:
		h.Set("Access-Control-Max-Age", "600")
		out.WriteHeader(http.StatusNoContent)
	case http.MethodGet, http.MethodHead:
		in, err := w.decks.Read(r.PathValue("name"))
		if err != nil {
			http.NotFound(out, r)
			return
		}
		_ = http.NewResponseController(out).SetReadDeadline(time.Time{})
		serve(out, r, in, r.PathValue("name"))
	default:
		out.WriteHeader(http.StatusMethodNotAllowed)
	}
}
