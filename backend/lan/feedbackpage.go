package lan

import (
	"slices"
	"strconv"
	"strings"

	"bapashadir/backend/api"
	"bapashadir/backend/feedback"
	"bapashadir/backend/lan/pages"
	"bapashadir/backend/outreach"
	"bapashadir/backend/survey"
)

// feedbackPage is a form: one item a screen, between a first one that says what it is and
// a last one that sends it.
type feedbackPage struct {
	pages.Frame
	Phase   outreach.Phase
	Consent string
	Nonce   string
	Slips   bool // the code is asked for
	Slip    string
	Items   []feedbackItem
	Last    int // the number of the last screen
	Open    string
	Caution string
	Comment string
	Field   string // where the error belongs, "" for one that belongs nowhere
	Error   string
	Used    bool // the slip has answered: shall that go?
}

type feedbackItem struct {
	N, Before, Next, Of int
	Key, Text           string
	Faces               bool // four of them, else tiles
	Skip                string
	Answers             []offer
	Wrong               string
}

type offer struct {
	Value   int
	Word    string
	Mouth   string // the curve of the mouth, from worst to best
	Checked bool
}

// The four faces differ in the mouth alone, so that no colour is needed.
var mouths = [4]string{"M14 31q10-9 20 0", "M15 30q9-4 18 0", "M15 28q9 5 18 0", "M13 26q11 13 22 0"}

// asked is all that an empty form shows: forms that ask the same are the same.
type asked struct {
	token, village string
	phase          outreach.Phase
	instrument     string
	slips          bool
}

func askedOf(p feedback.Page, phase outreach.Phase) asked {
	return asked{p.FeedbackToken, p.Village.Label(), phase, survey.FormOf(p.Session, phase).Instrument(), p.Slips}
}

// blankOf is the form without its nonce and its slip.
func blankOf(p feedback.Page, phase outreach.Phase) pages.Stencil {
	page := feedbackPageOf(p, phase)
	page.Nonce, page.Slip = pages.Probe(0), pages.Probe(1)
	return pages.StencilOf("feedback", "frame", page)
}

func feedbackPageOf(p feedback.Page, phase outreach.Phase) *feedbackPage {
	form := survey.FormOf(p.Session, phase)
	out := &feedbackPage{
		Frame: pages.Frame{Title: survey.Title(phase), Village: p.Village.Label(), Token: p.FeedbackToken, Script: pages.FeedbackScript},
		Phase: phase, Consent: form.Consent(), Slips: p.Slips, Open: form.Open, Caution: form.Caution,
	}
	all := form.Items()
	for i, it := range all {
		item := feedbackItem{N: i + 1, Before: i, Next: i + 2, Of: len(all), Key: it.Key, Text: it.Text, Faces: it.Scale == survey.Faces, Skip: it.Skip()}
		for v, word := range it.Answers {
			o := offer{Value: v + 1, Word: word}
			if item.Faces {
				o.Mouth = mouths[v]
			}
			item.Answers = append(item.Answers, o)
		}
		out.Items = append(out.Items, item)
	}
	out.Last = len(all) + 1
	return out
}

// fill puts back what was sent, with the error next to its field.
func (p *feedbackPage) fill(fields map[string]string, refused error) {
	p.Nonce, p.Slip, p.Comment = fields["nonce"], fields["kartu"], fields["komentar"]
	refusal := api.RefusalOf(refused)
	p.Error = refusal.Message
	p.Used = outreach.CodeOf(refused) == outreach.SlipUsed
	for i := range p.Items {
		it := &p.Items[i]
		if it.Key == refusal.Field {
			p.Field, it.Wrong = it.Key, refusal.Message
		}
		for j := range it.Answers {
			it.Answers[j].Checked = fields[it.Key] == strconv.Itoa(j+1)
		}
	}
	if slices.Contains([]string{"kartu", "komentar"}, refusal.Field) && (refusal.Field == "kartu" || p.Open != "") {
		p.Field = refusal.Field
	}
	p.Slip = strings.TrimSpace(p.Slip)
}
