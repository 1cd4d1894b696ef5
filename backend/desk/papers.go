package desk

import (
	"context"
	"encoding/base64"
	"path/filepath"

	"bapashadir/backend/api"
	"bapashadir/backend/document"
	"bapashadir/backend/handout"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
)

// Papers shows and saves what a session needs on paper; Printers prints what was saved.
type Papers struct{ desk *Desk }

// List is the attendance list to sign; size A4 or F4, blank rows 0 for the usual.
func (p *Papers) List(session, size string, phones bool, blank int) (api.File, error) {
	return p.file(func(ctx context.Context, k *kiosk.Kiosk) (handout.Paper, error) {
		if err := k.Note(deed(ctx, outreach.DeedAttendancePrinted, session)); err != nil {
			return handout.Paper{}, err
		}
		return k.Handout.List(ctx, session, handout.ListOptions{F4: size == "F4", Phones: phones, Blank: blank})
	})
}

// Badges are cards to cut out; codes nil: of everybody invited.
func (p *Papers) Badges(session string, codes []string) (api.File, error) {
	return p.file(func(ctx context.Context, k *kiosk.Kiosk) (handout.Paper, error) {
		if err := k.Note(deed(ctx, outreach.DeedGuestsPrinted, session)); err != nil {
			return handout.Paper{}, err
		}
		return k.Handout.Badges(ctx, session, codes)
	})
}

// Poster is the join card for the wall; size A4 or A3. NoNetwork while phones could
// not reach the address on it.
func (p *Papers) Poster(session, size string) (api.File, error) {
	return p.file(func(ctx context.Context, k *kiosk.Kiosk) (handout.Paper, error) {
		n := k.Network()
		if !n.OK {
			return handout.Paper{}, outreach.Refuse(outreach.NoNetwork, "")
		}
		return k.Handout.Poster(ctx, session, n.Address, size == "A3")
	})
}

// AnswerCards are cards for the hall to hold up, numbers from to to.
func (p *Papers) AnswerCards(from, to int) (api.File, error) {
	return p.file(func(ctx context.Context, k *kiosk.Kiosk) (handout.Paper, error) {
		return k.Handout.AnswerCards(ctx, from, to)
	})
}

// Slips makes n fresh slips for the bowl. Without a network their QR codes hold the
// letters alone.
func (p *Papers) Slips(session string, n int) (api.File, error) {
	return p.slips(session, func(ctx context.Context, k *kiosk.Kiosk) ([]string, error) {
		return k.Feedback.PrintSlips(ctx, session, n)
	})
}

// SlipsAgain are those that have answered nothing, once more.
func (p *Papers) SlipsAgain(session string) (api.File, error) {
	return p.slips(session, func(ctx context.Context, k *kiosk.Kiosk) ([]string, error) { return k.Feedback.Slips(ctx, session) })
}

func (p *Papers) slips(session string, codes func(context.Context, *kiosk.Kiosk) ([]string, error)) (api.File, error) {
	return p.file(func(ctx context.Context, k *kiosk.Kiosk) (handout.Paper, error) {
		list, err := codes(ctx, k)
		if err != nil {
			return handout.Paper{}, err
		}
		host := ""
		if n := k.Network(); n.OK {
			host = n.Address
		}
		return k.Handout.Slips(ctx, session, host, list)
	})
}

// SurveyForm is a phase of the survey on paper: before, after or later.
func (p *Papers) SurveyForm(session, phase string) (api.File, error) {
	return p.file(func(ctx context.Context, k *kiosk.Kiosk) (handout.Paper, error) {
		return k.Handout.SurveyForm(ctx, session, outreach.Phase(phase))
	})
}

// Save puts a paper that was made into the documents.
func (p *Papers) Save(f api.File) (api.Saved, error) {
	return with(p.desk, func(_ context.Context, k *kiosk.Kiosk) (api.Saved, error) {
		b, err := base64.StdEncoding.DecodeString(f.PDF)
		if err != nil {
			return api.Saved{}, &outreach.Error{Code: outreach.BadBody, Err: err}
		}
		name := document.SafeName(f.Name)
		path, err := document.Keep(filepath.Clean(k.Documents), name, b)
		return api.Saved{Path: path}, err
	}, same)
}

// Open is Save, then the system's PDF viewer.
func (p *Papers) Open(f api.File) (api.Saved, error) {
	saved, err := p.Save(f)
	if err != nil {
		return saved, err
	}
	return saved, openFile(saved.Path)
}

func (p *Papers) file(fn func(context.Context, *kiosk.Kiosk) (handout.Paper, error)) (api.File, error) {
	return with(p.desk, fn, func(h handout.Paper) api.File {
		return api.File{Name: h.Name, PDF: base64.StdEncoding.EncodeToString(h.PDF), Paper: h.Size}
	})
}
