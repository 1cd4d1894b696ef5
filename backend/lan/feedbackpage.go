package lan

import (
	"net/http"
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
	Address string // the page's token
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
	At      string // the screen to begin with, "" for the first
	Far     bool   // what is wrong there stands far below
	Used    bool   // the slip has answered: shall that go?
	Closed  bool   // nothing is wrong with it, and it can't be sent now
}

type feedbackItem struct {
	N, Before, Next, Of int
	Percent             int // done before it
	Key, Text           string
	Faces               bool // four of them, else tiles
	Skip                string
	Answers             []offer
	Voices              []read
	Wrong               string
}

// read is an item read aloud.
type read struct{ Language, File string }

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
	voices         string // their files, one after the other
}

func askedOf(p feedback.Page, phase outreach.Phase) asked {
	var files strings.Builder
	for _, v := range p.Voices {
		files.WriteString(v.Item + v.File)
	}
	return asked{p.FeedbackToken, p.Village.Label(), phase, survey.FormOf(p.Session, phase).Instrument(), p.Slips, files.String()}
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
		Frame: pages.Frame{Title: survey.Title(phase), Village: p.Village.Label(), Token: p.FeedbackToken + "-" + string(phase), Script: pages.FeedbackScript},
		Phase: phase, Address: p.FeedbackToken, Consent: form.Consent(), Slips: p.Slips, Open: form.Open, Caution: form.Caution,
	}
	all := form.Items()
	for i, it := range all {
		_, version, _ := form.Item(it.Key)
		item := feedbackItem{N: i + 1, Before: i, Next: i + 2, Of: len(all), Percent: 100 * i / len(all), Key: it.Key, Text: it.Text, Faces: it.Scale == survey.Faces, Skip: it.Skip()}
		for _, v := range p.Voices {
			if v.Item == it.Key && v.Version == version {
				item.Voices = append(item.Voices, read{v.Language, v.File})
			}
		}
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
	p.Nonce, p.Slip, p.Comment = fields["nonce"], strings.TrimSpace(fields["kartu"]), fields["komentar"]
	refusal, code := api.RefusalOf(refused), outreach.CodeOf(refused)
	p.Error, p.Used = refusal.Message, code == outreach.SlipUsed
	p.Closed = pages.Status(code) == http.StatusConflict || code == outreach.ResultsSeen
	p.At = "s1"
	switch {
	case refusal.Field == "kartu":
		p.Field, p.At = refusal.Field, "s0"
	case refusal.Field == "komentar" && p.Open != "":
		p.Field, p.At, p.Far = refusal.Field, p.last(), true
	case p.Closed:
		p.At = p.last()
	}
	for i := range p.Items {
		it := &p.Items[i]
		if it.Key == refusal.Field {
			p.Field, p.At, p.Far, it.Wrong = it.Key, "s"+strconv.Itoa(it.N), true, refusal.Message
		}
		for j := range it.Answers {
			it.Answers[j].Checked = fields[it.Key] == strconv.Itoa(j+1)
		}
	}
}

func (p *feedbackPage) last() string { return "s" + strconv.Itoa(p.Last) }
