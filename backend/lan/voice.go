package lan

import (
	"net/http"
	"time"

	"bapashadir/backend/lan/pages"
	"bapashadir/backend/outreach"
)

// voice is an item of a form read aloud, whole or the part that is asked for. It is
// fetched when somebody presses, and kept by the phone: its name is its own sum.
func (s *Server) voice(w http.ResponseWriter, r *http.Request) {
	_, err := s.Feedback.SessionOf(r.Context(), r.PathValue("token"))
	if err != nil {
		pages.Fail(w, r, err)
		return
	}
	file := r.PathValue("file")
	in, mime, err := s.Feedback.Voice(r.Context(), file)
	if outreach.CodeOf(err) == outreach.NotFound {
		err = outreach.Refuse(outreach.NotFound, "")
	}
	if err != nil {
		pages.Fail(w, r, err)
		return
	}
	defer func() { _ = in.Close() }() // it was only read
	h := w.Header()
	h.Set("Content-Type", mime)
	h.Set("ETag", `"`+file+`"`)
	h.Set("Cache-Control", "max-age=31536000, immutable")
	http.ServeContent(slowly(w, pieceOut), r, "", time.Time{}, in)
}
