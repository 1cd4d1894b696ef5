package handout

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"bapashadir/backend/indo"
	"bapashadir/backend/outreach"
	"bapashadir/backend/paper"
	"bapashadir/backend/store"
	"bapashadir/backend/survey"
)

// Slips are slips with these codes for the bowl of a session; host is where phones find
// the page, "" while nobody knows. Errors: Empty without codes.
func (s *Service) Slips(ctx context.Context, session, host string, codes []string) (out Paper, err error) {
	p := paper.Slips{Codes: codes, Address: host, Lang: "id"}
	out.Size = "A4"
	err = s.head(ctx, session, func(tx *store.Tx, ses outreach.Session, o outreach.Office, day time.Time) error {
		p.Place, p.Day, p.Author, p.Created = ses.Village.Label(), indo.LongDate(day), o.Name, tx.Now()
		out.Name = fmt.Sprintf("Kartu survei %d %s %s", len(codes), ses.Date, ses.Village.Label())
		return nil
	})
	return out.drawn(err, func(b *bytes.Buffer) error { return paper.WriteSlips(b, p) })
}

// SurveyForm is a phase of a session's survey on paper. Errors: BadChoice for a phase
// that is none, Empty for one that asks nothing.
func (s *Service) SurveyForm(ctx context.Context, session string, phase outreach.Phase) (out Paper, err error) {
	p := paper.SurveyForm{Title: survey.Title(phase), Lang: "id"}
	out.Size = "A4"
	err = s.head(ctx, session, func(tx *store.Tx, ses outreach.Session, o outreach.Office, day time.Time) error {
		if !slices.Contains(outreach.Phases, phase) {
			return outreach.Refuse(outreach.BadChoice, "phase")
		}
		form := survey.FormOf(ses, phase)
		p.Place, p.Author, p.Created = ses.Village.Label()+" · "+indo.LongDate(day), o.Name, tx.Now()
		p.Consent, p.Open, p.Caution = form.Consent(), form.Open, form.Caution
		p.Version = strings.TrimSpace(o.Name + " · " + form.Instrument())
		for _, it := range form.Items() {
			p.Items = append(p.Items, paper.SurveyFormItem{Text: it.Text, Answers: it.Answers, Faces: it.Scale == survey.Faces})
		}
		out.Name = "Formulir " + p.Title + " " + ses.Date + " " + ses.Village.Label()
		return nil
	})
	return out.drawn(err, func(b *bytes.Buffer) error { return paper.WriteSurveyForm(b, p) })
}
