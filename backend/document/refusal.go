package document

import (
	"errors"

	"bapashadir/backend/outreach"
	"bapashadir/backend/paper"
)

// Refusal says in the app's codes what paper could not do. Field names the row, as in
// "rows.17.name".
func Refusal(err error) error {
	var e *paper.Error
	if !errors.As(err, &e) {
		return err
	}
	out := &outreach.Error{Code: outreach.NameDoesNotFit, Field: e.Field, Err: err}
	switch {
	case errors.Is(err, paper.ErrGlyph):
		out.Code, out.Args = outreach.CannotPrint, map[string]string{"letters": string(e.Runes)}
	case errors.Is(err, paper.ErrEmpty):
		out.Code = outreach.Empty
	case errors.Is(err, paper.ErrPicture):
		out.Code, out.Args = outreach.MediaDamaged, map[string]string{"name": e.Field}
	case errors.Is(err, paper.ErrColour), errors.Is(err, paper.ErrFrame):
		out.Code = outreach.BadChoice
	case errors.Is(err, paper.ErrAnswerCard):
		out.Code = outreach.BadChoice
	case errors.Is(err, paper.ErrSlipCode):
		out.Code = outreach.SlipUnknown
	case errors.Is(err, paper.ErrBadgeCode):
		out.Code = outreach.GuestUnknown
	}
	return out
}
