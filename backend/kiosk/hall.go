package kiosk

import (
	"context"
	"fmt"
	"hash/fnv"
	"slices"
	"time"

	"bapashadir/backend/api"
	"bapashadir/backend/outreach"
	"bapashadir/backend/paper"
	"bapashadir/backend/quiz"
	"bapashadir/backend/survey"
)

// hallDrawer makes the hall's state. It remembers the last QR of each page, since
// drawing one costs more than everything else together.
type hallDrawer struct {
	codes map[string]api.Address
	wifi  wifiDrawer
	// results is what was drawn last of a survey: nothing is added to what was seen.
	results hallResults
	box     boxRead
}

// boxRead is what the question box said when it was read last. It is read again when it
// has changed, and not at each arrival.
type boxRead struct {
	session  string
	changes  int // of the box when it was read: see pulse
	question string
	unread   int // questions that wait for the officer, for the desk alone
}

func (d *hallDrawer) hall(ctx context.Context, k *Kiosk, boxChanges int) (h api.Hall, err error) {
	o, err := k.Office.Get(ctx)
	if err != nil {
		return h, err
	}
	k.told.Store(&o.Hotspot)
	h = api.Hall{Office: o.Name, Network: k.Network(), Places: o.Hotspot.Phones(), Inside: k.lan.Phones(), Doors: []string{}, Agenda: []api.AgendaLine{},
		Quiz: api.HallQuizOf(quiz.Round{}), Results: survey.HallResults{Outcomes: []survey.HallOutcome{}}, Survey: api.HallSurvey{Answers: []string{}}}
	h.Free = o.Hotspot.Free(h.Inside)
	if h.WiFi, err = d.wifi.code(o.Hotspot); err != nil {
		return h, err
	}
	ses, err := k.Sessions.Current(ctx)
	if outreach.CodeOf(err) == outreach.NoSession {
		d.box = boxRead{}
		return h, nil
	}
	if err != nil {
		return h, err
	}
	p, err := k.Present.At(ctx, ses.ID)
	if err != nil {
		return h, err
	}
	h.Session, h.Title, h.Village, h.Where, h.Date = ses.ID, ses.Title, ses.Village.Label(), ses.Where(), ses.Date
	h.Opened, h.Zone = ses.Opened().UTC().Format(time.RFC3339), string(ses.Zone())
	sees := p.Hall()
	h.Showing, h.Curtain, h.Slide, h.Step = string(sees.Showing), p.Curtain, sees.Slide, sees.Step
	h.Frozen, h.Welcome = p.IsFrozen(), !p.Calm
	h.At = api.At{Showing: string(p.Showing), Slide: p.Slide, Step: p.Step}
	a, err := k.Agenda.At(ctx, ses.ID)
	if err != nil {
		return h, err
	}
	h.Item = api.RunningOf(a)
	if wanted := []outreach.Showing{outreach.ShowAgenda, outreach.ShowJoin}; slices.Contains(wanted, sees.Showing) || slices.Contains(wanted, p.Showing) {
		h.Agenda = api.AgendaLinesOf(a)
	}
	deck := p.Deck
	deck.English = nil // it changes with the slides
	h.Slides, h.Deck, h.Film = len(deck.Slides), fingerprint([]any{deck, p.Files}), k.film(p.Film)
	h.Arrived, h.Answered = ses.Arrived, ses.Answered
	h.Feedback, h.Minutes = asks(ses.Session)
	if h.Doors, err = k.doors(ctx, ses.ID); err != nil {
		return h, err
	}
	if err := d.asking(ctx, k, ses.Session, boxChanges, &h); err != nil {
		return h, err
	}
	if sees.Showing == outreach.ShowResults || p.Showing == outreach.ShowResults {
		if h.Results, err = d.results.of(ctx, k, ses.Session); err != nil {
			return h, err
		}
	}
	if h.Survey, err = k.hallSurvey(ctx, ses.Session, sees.Room); err != nil {
		return h, err
	}
	if h.Network.OK {
		if h.CheckIn, err = d.address(h.Network.Address, "", "/m/"+ses.Token); err != nil {
			return h, err
		}
		if h.Ask, err = d.address(h.Network.Address, "/k", "/k"); err != nil {
			return h, err
		}
		h.Answer, err = d.address(h.Network.Address, "/u", "/u/"+ses.FeedbackToken)
	}
	return h, err
}

// asks is how the forms stand as the hall sees it, and how many minutes the open one takes.
func asks(ses outreach.Session) (state string, minutes int) {
	p := ses.Asks()
	if p == "" {
		return string(ses.StateOf(outreach.After)), 0
	}
	return string(outreach.Open), survey.FormOf(ses, p).Minutes()
}

// asking is what the hall sees of the quiz and of the question box.
func (d *hallDrawer) asking(ctx context.Context, k *Kiosk, ses outreach.Session, boxChanges int, h *api.Hall) error {
	r, err := k.Quiz.Now(ctx, ses.ID)
	if err != nil {
		return err
	}
	h.Quiz, h.BoxOpen = api.HallQuizOf(r), !ses.BoxClosed
	if d.box.session != ses.ID || d.box.changes != boxChanges {
		read := boxRead{session: ses.ID, changes: boxChanges}
		list, err := k.Questions.List(ctx, ses.ID)
		if err != nil {
			return err
		}
		for _, q := range list {
			switch q.State {
			case outreach.AskedOnScreen:
				read.question = q.Text
			case outreach.AskedNew:
				read.unread++
			}
		}
		d.box = read
	}
	h.Question = d.box.question
	return nil
}

// address is a page as phones open it: by its QR, or by typing host and short.
func (d *hallDrawer) address(host, short, path string) (api.Address, error) {
	url := "http://" + host + path
	if a, ok := d.codes[url]; ok {
		return a, nil
	}
	qr, err := paper.MakeQR(url, paper.Medium)
	if err != nil {
		return api.Address{}, err
	}
	if d.codes == nil || len(d.codes) > 20 {
		d.codes = map[string]api.Address{}
	}
	a := api.Address{URL: url, Text: host + short, QR: qr}
	d.codes[url] = a
	return a, nil
}

// fingerprint changes when the deck's words do, so that screens fetch it anew.
func fingerprint(deck any) string {
	h := fnv.New64a()
	fmt.Fprintf(h, "%v", deck)
	return fmt.Sprintf("%016x", h.Sum64())
}
