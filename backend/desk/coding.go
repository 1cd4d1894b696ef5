package desk

import (
	"context"
	"sync"

	"bapashadir/backend/api"
	"bapashadir/backend/coding"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
)

// Coding is the board on which comments and interviews are coded.
type Coding struct {
	desk *Desk
	mu   sync.Mutex
	undo coding.Undo  // of the last step that took something away
	of   *kiosk.Kiosk // the app it was taken from: data that were opened anew know nothing of it
}

// Board is all that may be read, and what was made of it.
func (c *Coding) Board() (api.CodingBoard, error) {
	return with(c.desk, func(ctx context.Context, k *kiosk.Kiosk) (coding.Board, error) { return k.Coding.Board(ctx) }, api.CodingBoardOf)
}

// Guides are the questions of interviews.
func (c *Coding) Guides() ([]api.InterviewGuide, error) {
	return with(c.desk, func(context.Context, *kiosk.Kiosk) ([]api.InterviewGuide, error) { return api.InterviewGuides(), nil }, same)
}

// Tag gives a text the code of that name, which is made if there is none.
func (c *Coding) Tag(of api.TextRef, name string) error {
	return do(c.desk, func(ctx context.Context, k *kiosk.Kiosk) error { return k.Coding.Tag(ctx, of.Ref(), name) })
}

// Untag takes a code off a text.
func (c *Coding) Untag(of api.TextRef, code string) error {
	return do(c.desk, func(ctx context.Context, k *kiosk.Kiosk) error { return k.Coding.Untag(ctx, of.Ref(), code) })
}

// SaveCode writes a code anew, or makes one without an id; it answers the id.
func (c *Coding) SaveCode(code api.Codeword) (string, error) {
	return with(c.desk, func(ctx context.Context, k *kiosk.Kiosk) (string, error) {
		return k.Coding.SaveCode(ctx, code.Codeword())
	}, same)
}

// SaveCategory is SaveCode for a category.
func (c *Coding) SaveCategory(id, name, theme string) (string, error) {
	return with(c.desk, func(ctx context.Context, k *kiosk.Kiosk) (string, error) {
		return k.Coding.SaveCategory(ctx, outreach.Category{ID: id, Name: name, Theme: theme})
	}, same)
}

// SaveTheme is SaveCode for a theme.
func (c *Coding) SaveTheme(id, name string) (string, error) {
	return with(c.desk, func(ctx context.Context, k *kiosk.Kiosk) (string, error) {
		return k.Coding.SaveTheme(ctx, outreach.Theme{ID: id, Name: name})
	}, same)
}

// SaveInterview writes a note anew, or keeps one without an id; it answers the id.
func (c *Coding) SaveInterview(i api.Interview) (string, error) {
	return with(c.desk, func(ctx context.Context, k *kiosk.Kiosk) (string, error) {
		return k.Coding.SaveInterview(deed(ctx, outreach.DeedInterviewSaved, ""), i.Interview())
	}, same)
}

// MergeCodes lets one code take another's place in all texts.
func (c *Coding) MergeCodes(from, into string) error {
	return c.take(func(ctx context.Context, k *kiosk.Kiosk) (coding.Undo, error) {
		return k.Coding.MergeCodes(ctx, from, into)
	})
}

// Remove takes away a code, category, theme, interview or quote. Error: BadChoice.
func (c *Coding) Remove(what, id string) error {
	return c.take(func(ctx context.Context, k *kiosk.Kiosk) (coding.Undo, error) {
		ctx = deed(ctx, outreach.DeedCodingRemoved, "")
		switch what {
		case "code":
			return k.Coding.RemoveCode(ctx, id)
		case "category":
			return k.Coding.RemoveCategory(ctx, id)
		case "theme":
			return k.Coding.RemoveTheme(ctx, id)
		case "interview":
			return k.Coding.RemoveInterview(ctx, id)
		case "quote":
			return k.Coding.RemoveQuote(ctx, id)
		}
		return nil, outreach.Refuse(outreach.BadChoice, "what")
	})
}

// take does what can be undone, and keeps the way back.
func (c *Coding) take(away func(context.Context, *kiosk.Kiosk) (coding.Undo, error)) error {
	return do(c.desk, func(ctx context.Context, k *kiosk.Kiosk) error {
		undo, err := away(ctx, k)
		if err == nil {
			c.mu.Lock()
			c.undo, c.of = undo, k
			c.mu.Unlock()
		}
		return err
	})
}

// Undo takes back the last Remove or MergeCodes, once. Errors: NotFound when there is none,
// NameTaken.
func (c *Coding) Undo() error {
	return do(c.desk, func(ctx context.Context, k *kiosk.Kiosk) error {
		c.mu.Lock()
		defer c.mu.Unlock()
		if c.undo == nil || c.of != k {
			return outreach.Refuse(outreach.NotFound, "")
		}
		err := c.undo(deed(ctx, outreach.DeedCodingUndone, ""))
		if err == nil {
			c.undo = nil
		}
		return err
	})
}

// LookQuote takes a text apart, with what is proposed to be struck.
func (c *Coding) LookQuote(of api.TextRef) (api.QuoteLook, error) {
	return with(c.desk, func(ctx context.Context, k *kiosk.Kiosk) (api.QuoteLook, error) {
		t, err := k.Coding.LookQuote(ctx, of.Ref())
		return api.QuoteLookOf(t), err
	}, same)
}

// StrikeQuote is the quote with exactly those words struck.
func (c *Coding) StrikeQuote(of api.TextRef, struck []int) (string, error) {
	return with(c.desk, func(ctx context.Context, k *kiosk.Kiosk) (string, error) {
		t, err := k.Coding.LookQuote(ctx, of.Ref())
		return t.Strike(struck).String(), err
	}, same)
}

// KeepQuote keeps that quote.
func (c *Coding) KeepQuote(of api.TextRef, struck []int) (api.Quote, error) {
	return with(c.desk, func(ctx context.Context, k *kiosk.Kiosk) (outreach.Quote, error) {
		return k.Coding.KeepQuote(deed(ctx, outreach.DeedQuoteKept, ""), of.Ref(), struck)
	}, api.QuoteOf)
}
