package api

import (
	"slices"

	"bapashadir/backend/anonymity"
	"bapashadir/backend/feedback"
	"bapashadir/backend/outreach"
	"bapashadir/backend/survey"
)

// Survey is how far the anonymous forms of a session are.
type Survey struct {
	Session string         `json:"session"`
	Modules []SurveyModule `json:"modules"` // all there are, in the order of asking
	Begun   bool           `json:"begun"`   // the modules stay as they are
	Phases  []SurveyPhase  `json:"phases"`
	Asks    string         `json:"asks"`  // the phase that is open, "" without one
	Slips   int            `json:"slips"` // printed
	InBowl  int            `json:"inBowl"`
	Seen    bool           `json:"seen"`  // results were asked for
	Ready   bool           `json:"ready"` // they may be asked for now
	Why     Refusal        `json:"why"`   // why not, else empty
	Needed  int            `json:"needed"`
}

// SurveyModule is one that an officer may choose.
type SurveyModule struct {
	Ref     string   `json:"ref"`
	ID      string   `json:"id"`
	Version int      `json:"version"`
	Chosen  bool     `json:"chosen"`
	Items   []string `json:"items"` // the questions, to read before choosing
	Minutes int      `json:"minutes"`
}

// SurveyPhase is the form before, after or later.
type SurveyPhase struct {
	Phase   string `json:"phase"`
	State   string `json:"state"` // planned, open, closed
	Sheets  int    `json:"sheets"`
	Seen    bool   `json:"seen"` // it takes nothing any more
	Minutes int    `json:"minutes"`
}

// SurveyForm is what somebody is asked. Voices are the recordings of the items, by key.
type SurveyForm struct {
	Session string       `json:"session"`
	Village string       `json:"village"`
	Phase   string       `json:"phase"`
	Minutes int          `json:"minutes"`
	Slips   bool         `json:"slips"` // the session has slips: ask for the code
	Items   []SurveyItem `json:"items"`
	Open    string       `json:"open"`
	Caution string       `json:"caution"`
}

// SurveyItem is one question; an answer is the place of one of Answers, from 1.
type SurveyItem struct {
	Key     string   `json:"key"`
	Module  string   `json:"module"`
	Text    string   `json:"text"`
	Scale   string   `json:"scale"` // truth, faces, choice
	Answers []string `json:"answers"`
	ByCards bool     `json:"byCards"`
	Voices  []Voice  `json:"voices"`
}

// SurveyRoom is what the room may be asked with its cards.
type SurveyRoom struct {
	Phase string           `json:"phase"`
	Items []SurveyRoomItem `json:"items"`
}

// SurveyRoomItem is one of them. Kept is how many answers are kept: what they say is for
// the results.
type SurveyRoomItem struct {
	Key     string   `json:"key"`
	Module  string   `json:"module"`
	Text    string   `json:"text"`
	Answers []string `json:"answers"`
	Kept    int      `json:"kept"`
}

// HallSurvey is the item that the hall has before it; Read is how many cards were read,
// or are kept, and never what they say.
type HallSurvey struct {
	Phase   string   `json:"phase"`
	Item    string   `json:"item"`
	Text    string   `json:"text"`
	Scale   string   `json:"scale"`
	Answers []string `json:"answers"`
	Read    int      `json:"read"`
	Kept    bool     `json:"kept"` // the reading is over
}

// Voice is an item read aloud: the language's name, and the file to ask for.
type Voice struct {
	Language string  `json:"language"`
	File     string  `json:"file"`
	Seconds  float64 `json:"seconds"`
}

// SurveySheet is what was answered, on a touch screen or a paper form.
type SurveySheet struct {
	Phase   string         `json:"phase"`
	Items   map[string]int `json:"items"`
	Comment string         `json:"comment"`
	Slip    string         `json:"slip"`
	Nonce   string         `json:"nonce"`
	Replace bool           `json:"replace"`
}

// Finding is one thing that was looked at for the proof of anonymity.
type Finding struct {
	What    string   `json:"what"`
	Looked  int      `json:"looked"`
	Faults  int      `json:"faults"`
	In      []string `json:"in"`
	Passing bool     `json:"passing"` // it ends when the form is closed
}

// FindingOf makes its shape.
func FindingOf(f anonymity.Finding) Finding {
	return Finding{f.What, f.Looked, f.Faults, Of(f.In, func(s string) string { return s }), f.Passing}
}

// VillagePast is one session of a village beside the others.
type VillagePast struct {
	Session Session        `json:"session"`
	Seen    bool           `json:"seen"`
	Unlike  bool           `json:"unlike"` // other wordings: not to be compared
	Results survey.Results `json:"results"`
}

// SurveyOf makes the standing of a session's forms.
func SurveyOf(s feedback.Standing) Survey {
	out := Survey{Session: s.ID, Begun: s.Begun(), Asks: string(s.Asks()), Slips: s.Slips, InBowl: s.InBowl, Needed: survey.MinShown,
		Modules: []SurveyModule{}, Phases: []SurveyPhase{}, Seen: len(s.Survey.Seen) > 0}
	if err := s.Readiness(); err != nil {
		out.Why = RefusalOf(err)
	} else {
		out.Ready = true
	}
	chosen := s.Survey.Modules
	for _, m := range survey.Modules() {
		if m.ID == survey.FollowUp {
			continue
		}
		out.Modules = append(out.Modules, SurveyModule{Ref: m.Ref(), ID: m.ID, Version: m.Version, Chosen: slices.Contains(chosen, m.Ref()),
			Items: Of(m.Items, func(it survey.Item) string { return it.Text }), Minutes: survey.Form{Modules: []survey.Module{m}, Open: m.Open}.Minutes()})
	}
	for _, p := range outreach.Phases {
		out.Phases = append(out.Phases, SurveyPhase{Phase: string(p), State: string(s.StateOf(p)), Sheets: s.Sheets[p],
			Seen: slices.Contains(s.Survey.Seen, p), Minutes: survey.FormOf(s.Session, p).Minutes()})
	}
	return out
}

// SurveyFormOf makes the form of a phase with its recordings.
func SurveyFormOf(s feedback.Standing, p outreach.Phase, voices []outreach.Voice) SurveyForm {
	form := survey.FormOf(s.Session, p)
	out := SurveyForm{Session: s.ID, Village: s.Village.Label(), Phase: string(p), Minutes: form.Minutes(), Slips: s.Slips > 0,
		Items: []SurveyItem{}, Open: form.Open, Caution: form.Caution}
	for _, m := range form.Modules {
		for _, it := range m.Items {
			out.Items = append(out.Items, surveyItem(m, it, voices))
		}
	}
	return out
}

// SheetOf makes the sheet of a touch screen or of a paper form.
func SheetOf(s SurveySheet, paper bool) outreach.Sheet {
	out := outreach.Sheet{Phase: outreach.Phase(s.Phase), Items: map[string]uint8{}, Comment: s.Comment, Slip: s.Slip, Nonce: s.Nonce, Replace: s.Replace, Paper: paper}
	for key, v := range s.Items {
		if v > 0 && v <= 255 {
			out.Items[key] = uint8(v)
		} else if v != 0 {
			out.Items[key] = 255 // refused as no answer
		}
	}
	return out
}
