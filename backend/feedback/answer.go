package feedback

import (
	"context"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
	"bapashadir/backend/survey"
)

// Answer keeps one sheet that came to the page with this token; already says that this
// very form had come before. Errors: UnknownToken, those of Enter.
func (s *Service) Answer(ctx context.Context, token string, sheet outreach.Sheet) (already bool, err error) {
	err = s.db.Gather(ctx, func(tx *store.Tx) error {
		ses, err := tx.FeedbackSession(token)
		if err == nil {
			already, err = take(tx, ses, sheet)
		}
		return err
	})
	return already, err
}

// Enter keeps one sheet of a session, from the touch screen or a paper form. Errors:
// SlipUnknown, SlipElsewhere, SlipMisread, SlipUsed, those of outreach.Session.Takes, of
// outreach.Sheet.Checked and of survey.Form.Takes.
func (s *Service) Enter(ctx context.Context, session string, sheet outreach.Sheet) (already bool, err error) {
	err = s.db.Gather(ctx, func(tx *store.Tx) error {
		ses, err := tx.Sessions.Get(store.Key(session))
		if err == nil {
			already, err = take(tx, ses, sheet)
		}
		return err
	})
	return already, err
}

// take decides before it writes, as a group commit wants it.
func take(tx *store.Tx, ses outreach.Session, sheet outreach.Sheet) (already bool, err error) {
	ticket := outreach.Ticket{Session: ses.ID, Nonce: outreach.NonceDigest(sheet.Nonce)}
	if sheet.Nonce != "" && tx.Tickets.Has(store.Key(ses.ID, ticket.Nonce)) {
		return true, nil
	}
	p, err := ses.Takes(sheet)
	if err != nil {
		return false, err
	}
	a, remark, err := sheet.Checked(ses.ID, p)
	if err != nil {
		return false, err
	}
	form := survey.FormOf(ses, p)
	if err := form.Takes(a.Items); err != nil {
		return false, err
	}
	if form.Open == "" {
		remark = ""
	}
	a.Instrument = form.Instrument()
	var slip outreach.Slip
	if a.Slip != "" {
		if slip, err = slipFor(tx, ses.ID, a.Slip, p, sheet.Replace); err != nil {
			return false, err
		}
	}
	if a.ID, err = tx.NewID(); err != nil {
		return false, err
	}
	if a.Slip != "" {
		if err := spend(tx, slip, a); err != nil {
			return false, err
		}
	}
	if sheet.Nonce != "" {
		if err := tx.Tickets.Put(ticket); err != nil {
			return false, err
		}
	}
	if err := note(tx, ses.ID, p, remark); err != nil {
		return false, err
	}
	tx.Emit(outreach.FeedbackChanged, ses.ID)
	if len(a.Items) == 0 && a.Slip == "" { // a sentence alone is no sheet
		return false, nil
	}
	return false, tx.Answers.Put(a)
}

func note(tx *store.Tx, session string, p outreach.Phase, remark string) error {
	if remark == "" {
		return nil
	}
	id, err := tx.NewID()
	if err != nil {
		return err
	}
	return tx.Remarks.Put(outreach.Remark{ID: id, Session: session, Phase: p, Text: remark})
}

// slipFor finds the slip of a sheet, and refuses it where it has answered in this phase
// already, unless the person was asked.
func slipFor(tx *store.Tx, session, code string, p outreach.Phase, replace bool) (outreach.Slip, error) {
	slip, err := tx.Slips.Get(store.Key(session, code))
	if outreach.CodeOf(err) == outreach.NotFound {
		return slip, elsewhere(tx, code)
	}
	if err == nil && slip.UsedIn(p) && !replace {
		err = outreach.Refuse(outreach.SlipUsed, "kartu")
	}
	return slip, err
}

// LookSlip tells what a sheet of that phase with this slip would be refused for, and
// records nothing: somebody is told before they answer. Errors: SlipUnknown,
// SlipElsewhere, SlipMisread, SlipUsed.
func (s *Service) LookSlip(ctx context.Context, session string, p outreach.Phase, typed string) error {
	code, err := outreach.ReadSlip(typed)
	if err != nil {
		return err
	}
	return s.db.View(ctx, func(tx *store.Tx) error {
		_, err := slipFor(tx, session, code, p, false)
		return err
	})
}

// elsewhere says of a code that this session does not have whether another one has it.
func elsewhere(tx *store.Tx, code string) error {
	for ses, err := range tx.Sessions.Scan(nil) {
		if err != nil {
			return err
		}
		if tx.Slips.Has(store.Key(ses.ID, code)) {
			return outreach.Refuse(outreach.SlipElsewhere, "kartu", "title", ses.Title)
		}
	}
	return outreach.Refuse(outreach.SlipUnknown, "kartu")
}

// spend marks the slip as used for the sheet's phase, or takes its earlier sheet out.
func spend(tx *store.Tx, slip outreach.Slip, a outreach.Answer) error {
	if !slip.UsedIn(a.Phase) {
		slip, err := slip.Use(a.Phase)
		if err != nil {
			return err
		}
		return tx.Slips.Put(slip)
	}
	before, err := tx.Answers.First("slip", store.Key(a.Session, string(a.Phase), a.Slip))
	if outreach.CodeOf(err) == outreach.NotFound { // it had only a sentence
		return nil
	}
	if err != nil {
		return err
	}
	return tx.Answers.Delete(store.Key(before.Session, before.ID))
}
