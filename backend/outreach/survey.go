package outreach

import (
	"slices"
	"strconv"
)

const (
	SurveyBegun   Code = "survey_begun"    // somebody may have answered: the form stays as it is
	ResultsSeen   Code = "results_seen"    // the results were looked at: nothing may be added
	ResultsEarly  Code = "results_early"   // people are still answering
	ResultsFew    Code = "results_few"     // fewer than Args["needed"] sheets
	FollowUpEarly Code = "follow_up_early" // the session has not ended
)

// Survey is how far the anonymous forms of a session are. Session.Feedback is the state
// of the phase after it, which every session has.
type Survey struct {
	// Modules are those that the officer chose, with the version of their wording, in the
	// order they are asked; empty: only the quick feedback of files before version 9.
	Modules []string `json:"modules,omitempty"`
	Before  State    `json:"before,omitempty"` // "": not begun
	Later   State    `json:"later,omitempty"`
	// Seen are the phases whose results were looked at. They take no more sheets: two views
	// that differ by one sheet would tell what it said.
	Seen []Phase `json:"seen,omitempty"`
}

// StateOf is the state of one phase's form.
func (s Session) StateOf(p Phase) State {
	state := s.Feedback
	switch p {
	case Before:
		state = s.Survey.Before
	case Later:
		state = s.Survey.Later
	}
	if state == "" {
		return Planned
	}
	return state
}

// Begun tells whether any phase has ever been open.
func (s Session) Begun() bool {
	return slices.ContainsFunc(Phases, func(p Phase) bool { return s.StateOf(p) != Planned })
}

// Asks is the phase that is open now, "" without one. There is one at most.
func (s Session) Asks() Phase {
	for _, p := range Phases {
		if s.StateOf(p) == Open {
			return p
		}
	}
	return ""
}

// ChooseModules sets what is asked, until the first phase opens. Errors: SurveyBegun.
// Whether the modules exist is for the survey to say.
func ChooseModules(s Session, modules []string) (Session, error) {
	if s.Begun() {
		return s, Refuse(SurveyBegun, "")
	}
	s.Survey.Modules = slices.Clone(modules)
	return s, nil
}

// SetPhase opens or closes the form of a phase; opening one closes the one that was open,
// since one address leads to one form. Before and after belong to an open session, the
// follow-up to one that has ended. Errors: ResultsSeen, FollowUpEarly, those of a session
// that takes nobody.
func SetPhase(s Session, p Phase, to State) (Session, error) {
	if err := one("phase", p, Phases...); err != nil {
		return s, err
	}
	switch {
	case to == Planned:
		return s, Refuse(BadChoice, "feedback")
	case to == Open && slices.Contains(s.Survey.Seen, p):
		return s, Refuse(ResultsSeen, "")
	case p == Later && s.State != Closed:
		return s, Refuse(FollowUpEarly, "")
	case p != Later:
		if err := s.AcceptsPeople(); err != nil {
			return s, err
		}
	}
	if asks := s.Asks(); to == Open && asks != "" {
		s = s.with(asks, Closed)
	}
	return s.with(p, to), nil
}

func (s Session) with(p Phase, to State) Session {
	switch p {
	case Before:
		s.Survey.Before = to
	case Later:
		s.Survey.Later = to
	default:
		s.Feedback = to
	}
	return s
}

// Takes is the phase that a sheet counts for. A phone answers what is open; a paper form
// may be typed in later, as long as its results were not looked at. Errors:
// FeedbackNotOpen, FeedbackClosed, ResultsSeen.
func (s Session) Takes(sh Sheet) (Phase, error) {
	p := sh.Phase
	if p == "" {
		p = s.Asks()
	}
	if p == "" {
		p = After
		if sh.Paper {
			return "", Refuse(BadChoice, "phase")
		}
	}
	if err := one("phase", p, Phases...); err != nil {
		return "", err
	}
	switch state := s.StateOf(p); {
	case slices.Contains(s.Survey.Seen, p):
		return "", Refuse(ResultsSeen, "")
	case state == Open, sh.Paper && state == Closed:
		return p, nil
	case state == Closed, s.State == Closed && p != Later:
		return "", Refuse(FeedbackClosed, "")
	}
	return "", Refuse(FeedbackNotOpen, "")
}

// SeeResults notes that the results of all phases so far are looked at; sheets counts
// those of each. needed is how many a phase must have to be shown. Errors: ResultsEarly
// while a form is open, ResultsFew when no phase has enough.
func SeeResults(s Session, sheets map[Phase]int, needed int) (Session, error) {
	if s.Asks() != "" || !s.Begun() {
		return s, Refuse(ResultsEarly, "")
	}
	enough := false
	seen := slices.Clone(s.Survey.Seen)
	for _, p := range Phases {
		if s.StateOf(p) != Closed {
			continue
		}
		enough = enough || sheets[p] >= needed
		if !slices.Contains(seen, p) {
			seen = append(seen, p)
		}
	}
	if !enough {
		return s, Refuse(ResultsFew, "", "needed", strconv.Itoa(needed))
	}
	s.Survey.Seen = seen
	return s, nil
}

// SameVillage tells whether two sessions were held in one village: by code, or by all its
// names where it was typed by hand.
func SameVillage(a, b Village) bool {
	if a.Code != "" || b.Code != "" {
		return a.Code == b.Code
	}
	return a == b
}
