package lan

import (
	"errors"
	"net/http"
	"slices"
	"strings"
	"time"

	"bapashadir/backend/lan/pages"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// media is a file of the deck that the hall sees, whole or the part that is asked for,
// for the projector's page.
func (s *Server) media(w http.ResponseWriter, r *http.Request, _ pass) {
	p, err := s.place(r.Context())
	if err != nil {
		pages.Fail(w, r, err)
		return
	}
	at := slices.IndexFunc(p.Files, func(f outreach.DeckFile) bool { return f.SHA256 == r.PathValue("name") })
	if at < 0 {
		pages.Fail(w, r, outreach.Refuse(outreach.NotFound, ""))
		return
	}
	in, err := s.Decks.Read(p.Files[at].SHA256)
	if err != nil {
		pages.Fail(w, r, err)
		return
	}
	serve(w, r, in, p.Files[at].SHA256)
}

// serve hands a file out. A film is fetched as it is watched, so that a piece of it may wait
// long; what is no picture, film or PDF goes out as nothing that a browser would run.
func serve(w http.ResponseWriter, r *http.Request, in *store.OpenFile, name string) {
	defer func() { _ = in.Close() }() // it was only read
	hold(r)
	first := make([]byte, 16)
	n, _ := in.ReadAt(first, 0) // a shorter one is none of the kinds
	w.Header().Set("Content-Type", kind(first[:n]))
	w.Header().Set("ETag", `"`+name+`"`)
	http.ServeContent(slowly(w, filmOut), r, "", time.Time{}, in)
}

// pieces is an answer that goes out piece by piece, each with a time-out of its own.
type pieces struct {
	http.ResponseWriter
	each time.Duration
}

func slowly(w http.ResponseWriter, each time.Duration) pieces { return pieces{w, each} }

func (p pieces) Write(b []byte) (int, error) {
	// A writer that has no time-outs has no network to wait for.
	if err := http.NewResponseController(p.ResponseWriter).SetWriteDeadline(time.Now().Add(p.each)); err != nil && !errors.Is(err, http.ErrNotSupported) {
		return 0, err
	}
	return p.ResponseWriter.Write(b)
}

// kind is the media type of a file that an import has looked at, by its first bytes.
func kind(b []byte) string {
	for _, k := range []struct {
		at         int
		word, name string
	}{{0, "\xff\xd8\xff", "image/jpeg"}, {0, "\x89PNG", "image/png"}, {8, "WEBP", "image/webp"}, {0, "GIF8", "image/gif"},
		{4, "ftyp", "video/mp4"}, {0, "\x1a\x45\xdf\xa3", "video/webm"}} {
		if len(b) >= k.at && strings.HasPrefix(string(b[k.at:]), k.word) {
			return k.name
		}
	}
	return "application/pdf"
}

// mutedFor is how long what a page told counts: it tells again while it is so.
const mutedFor = 15 * time.Second

// tellMuted hears that a projector page has to play a film without its sound, because
// nobody has touched the page yet, or that it has its sound again.
func (s *Server) tellMuted(w http.ResponseWriter, r *http.Request, _ pass) {
	at := int64(0)
	if r.URL.Query().Get("on") == "1" {
		at = time.Now().Unix()
	}
	before := s.Muted()
	s.muted.Store(at)
	if before != s.Muted() {
		s.ScreensChanged()
	}
	w.WriteHeader(http.StatusNoContent)
}

// Muted tells whether a projector page plays without sound.
func (s *Server) Muted() bool { return time.Since(time.Unix(s.muted.Load(), 0)) < mutedFor }
