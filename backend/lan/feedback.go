package lan

import (
	"net/http"
	"slices"
	"strconv"

	"bapashadir/backend/lan/pages"
	"bapashadir/backend/outreach"
	"bapashadir/backend/survey"
)

// feedbackForm answers with an empty form of the phase that is open.
func (s *Server) feedbackForm(w http.ResponseWriter, r *http.Request) {
	token, moment := r.PathValue("token"), s.Moment() // asked before the file is read
	slip := r.URL.Query().Get("kartu")
	if len(slip) > maxSlip {
		slip = ""
	}
	blank, ok := s.blanks.last(token, moment)
	if !ok || slip != "" { // who brings a code is asked for it, printed here or not
		p, err := s.Feedback.Page(r.Context(), token)
		var phase outreach.Phase
		if err == nil {
			phase, err = p.Takes(outreach.Sheet{})
		}
		if err != nil {
			pages.Fail(w, r, err)
			return
		}
		p.Slips = p.Slips || slip != ""
		blank = s.blanks.of(askedOf(p, phase), token, moment, func() pages.Stencil { return blankOf(p, phase) })
	}
	s.crowd.came(s.from(r))
	s.sheets.welcome(w, r, s.from(r))
	pages.Allow(w, "feedback", pages.FeedbackScript)
	pages.Answer(w, r, http.StatusOK, blank.Fill(pages.Text(pages.Fresh()), pages.Text(slip)))
}

// maxSlip is more than anybody types for a code.
const maxSlip = 40

// answer keeps a sheet.
func (s *Server) answer(w http.ResponseWriter, r *http.Request) {
	giveBack, err := s.sheets.take(r, s.from(r))
	if err != nil {
		w.Header().Set("Connection", "close")
		if pages.WantsJSON(r) {
			pages.Fail(w, r, err)
		} else {
			pages.Answer(w, r, http.StatusTooManyRequests, s.flooded.Fill())
		}
		return
	}
	fields, err := pages.Decode(r)
	if err != nil {
		pages.Fail(w, r, err)
		return
	}
	already, err := s.Feedback.Answer(r.Context(), r.PathValue("token"), sheetOf(fields))
	if err == nil {
		s.crowd.done(s.from(r))
	} else if pages.Status(outreach.CodeOf(err)) >= http.StatusInternalServerError {
		giveBack() // our own trouble: the phone will send it again, and again
	}
	switch {
	case err != nil && pages.WantsJSON(r):
		pages.Fail(w, r, err)
	case err != nil:
		s.feedbackAgain(w, r, fields, err)
	case pages.WantsJSON(r):
		pages.Send(w, http.StatusOK, map[string]bool{"thanks": true, "already": already})
	default:
		f := &pages.Frame{Title: survey.Title(outreach.Phase(fields["tahap"]))}
		pages.Show(w, r, http.StatusOK, "thanks", f, f)
	}
}

func sheetOf(fields map[string]string) outreach.Sheet {
	sh := outreach.Sheet{Phase: outreach.Phase(fields["tahap"]), Items: map[string]uint8{}, Comment: fields["komentar"], Slip: fields["kartu"],
		Nonce: fields["nonce"], Replace: replaces(fields["ganti"], fields["kartu"])}
	for _, key := range survey.Keys() {
		if v := score(fields[key]); v > 0 {
			sh.Items[key] = v
		}
	}
	return sh
}

// replaces tells whether a slip's earlier sheet shall go. The page's box names the slip it
// was ticked for: who then types another code has said nothing of that one.
func replaces(box, slip string) bool {
	of, _ := outreach.ReadCode(box)
	now, _ := outreach.ReadCode(slip)
	return box == "1" || box != "" && of == now
}

// score reads an answer; empty is skipped, and what is no number is refused later as no
// choice.
func score(v string) uint8 {
	if v == "" {
		return 0
	}
	n, err := strconv.ParseUint(v, 10, 8)
	if err != nil || n == 0 {
		return 255
	}
	return uint8(n)
}

// feedbackAgain shows the form as it was filled in, with the error; a form that was closed
// meanwhile too, so that nothing is lost when it is opened again.
func (s *Server) feedbackAgain(w http.ResponseWriter, r *http.Request, fields map[string]string, refused error) {
	p, err := s.Feedback.Page(r.Context(), r.PathValue("token"))
	phase := outreach.Phase(fields["tahap"])
	if !slices.Contains(outreach.Phases, phase) {
		phase = p.Asks()
	}
	code := outreach.CodeOf(refused)
	if err != nil || phase == "" || pages.Status(code) >= http.StatusInternalServerError || code == outreach.BadBody {
		pages.Fail(w, r, refused)
		return
	}
	s.crowd.came(s.from(r))
	p.Slips = p.Slips || fields["kartu"] != ""
	page := feedbackPageOf(p, phase)
	page.fill(fields, refused)
	pages.Show(w, r, pages.Status(code), "feedback", &page.Frame, page)
}
