//go:build linux

package faults

import (
	"fmt"
	"slices"
	"sync"

	"bapashadir/backend/outreach"
)

// told is what a phone shows after a check-in.
type told struct {
	Number int    `json:"number"`
	Code   string `json:"code"`
}

// last is something with one value at a time: the one acknowledged, or one asked for
// since then to which no answer came, or the answer that the disk has failed: what it
// then kept is known after the next start.
type last[T comparable] struct {
	told  T
	asked []T
}

func (l *last[T]) ask(v T)      { l.asked = append(l.asked, v) }
func (l *last[T]) may(v T) bool { return v == l.told || slices.Contains(l.asked, v) }
func (l *last[T]) is(v T)       { l.told, l.asked = v, nil }

func (l *last[T]) ack() {
	if n := len(l.asked); n > 0 {
		l.is(l.asked[n-1])
	}
}

func (l *last[T]) String() string { return fmt.Sprintf("%v or one of %v", l.told, l.asked) }

type place struct {
	Showing outreach.Showing
	Slide   int
}

// ledger is the list of acknowledgements, kept outside of the app.
type ledger struct {
	mu       sync.Mutex
	people   map[string]told   // by name
	sheets   map[string]bool   // by comment
	papers   map[string]string // certificate numbers, by name
	plans    map[string]bool   // titles of planned sessions
	state    last[outreach.State]
	feedback last[outreach.State]
	place    last[place]
	session  string

	acknowledged, lost, twice int
	refused                   map[string]int // by code
	dark                      bool           // the power goes: nobody reads a reason any more
	wrong                     []string
}

func newLedger() *ledger {
	return &ledger{people: map[string]told{}, sheets: map[string]bool{}, papers: map[string]string{}, plans: map[string]bool{}, refused: map[string]int{}}
}

func (l *ledger) fault(format string, a ...any) {
	if len(l.wrong) < 20 {
		l.wrong = append(l.wrong, fmt.Sprintf(format, a...))
	}
}

// refuse notes a refusal. One that has no code leaves people without a reason.
func (l *ledger) refuse(what, code, why string) {
	l.refused[code]++
	if l.dark {
		return
	}
	if code == "" || code == string(outreach.Internal) || why == "" {
		l.fault("%s was refused without a reason: %q %s", what, code, why)
	}
}

func (l *ledger) with(fn func()) {
	l.mu.Lock()
	defer l.mu.Unlock()
	fn()
}

// ack notes an answer that somebody got. It must be the same each time.
func ack[V comparable](l *ledger, in map[string]V, what string, v V) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if old, ok := in[what]; !ok {
		l.acknowledged++
	} else if old != v {
		l.fault("%s was told %v and then %v", what, old, v)
	}
	in[what] = v
}

// compare holds the list against the file as it was found. What nobody was told of
// may be there once, whole, or not at all.
func (l *ledger) compare(f *found) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.wrong = append(l.wrong, f.wrong...)
	each(l, "person", l.people, f.people)
	each(l, "sheet", l.sheets, f.sheets)
	each(l, "certificate", l.papers, f.papers)
	each(l, "session", l.plans, f.plans)
	if l.session == "" {
		return // nobody was told of one
	}
	if f.session.ID != l.session {
		l.fault("the session of the hall is gone")
		return
	}
	if !l.state.may(f.session.State) {
		l.fault("the session is %s, not %v", f.session.State, &l.state)
	}
	if !l.feedback.may(f.session.Feedback) {
		l.fault("feedback is %s, not %v", f.session.Feedback, &l.feedback)
	}
	if !l.place.may(f.place) {
		l.fault("the hall shows %v, not %v", f.place, &l.place)
	}
	l.state.is(f.session.State)
	l.feedback.is(f.session.Feedback)
	l.place.is(f.place)
}

func each[V comparable](l *ledger, kind string, acks map[string]V, have map[string][]V) {
	for what, v := range acks {
		switch all := have[what]; {
		case len(all) == 0:
			l.lost++
			l.fault("lost: %s %s %v", kind, what, v)
		case len(all) == 1 && all[0] != v:
			l.fault("%s %s is %v, was told %v", kind, what, all[0], v)
		}
	}
	for what, all := range have {
		if len(all) > 1 {
			l.twice++
			l.fault("twice: %s %s %v", kind, what, all)
		}
	}
}
