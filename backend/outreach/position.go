package outreach

import "time"

// Showing is what the hall screen shows.
type Showing string

const (
	ShowJoin     Showing = "join"     // the QR and the counter
	ShowAgenda   Showing = "agenda"   // the run of show
	ShowDeck     Showing = "deck"     // the slides
	ShowFeedback Showing = "feedback" // the QR of the feedback page
	ShowThanks   Showing = "thanks"
	ShowQuiz     Showing = "quiz"    // the question asked last
	ShowBox      Showing = "box"     // the question on screen, or how to ask one
	ShowSurvey   Showing = "survey"  // one item of the forms, for a room to answer with its cards
	ShowResults  Showing = "results" // what the survey says, once it may be seen
)

// Showings are all of them, in the order they are offered.
var Showings = []Showing{ShowJoin, ShowAgenda, ShowDeck, ShowQuiz, ShowBox, ShowSurvey, ShowFeedback, ShowResults, ShowThanks}

// RoomItem is the item of a form that a room is asked.
type RoomItem struct {
	Phase Phase  `json:"phase"`
	Item  string `json:"item"`
}

// Picture is one thing to look at: Slide counts from 0, Step from 0 (nothing
// revealed yet) to the slide's steps.
type Picture struct {
	Showing Showing  `json:"showing"`
	Slide   int      `json:"slide"`
	Step    int      `json:"step"`
	Room    RoomItem `json:"room,omitzero"`
}

// Position is where one session's officer is, and what the hall sees of it. It is kept
// on disk so that a power cut brings back the same picture. Curtain hides it all
// without losing it; while Frozen holds a picture, the hall keeps that one and the
// officer moves on alone.
type Position struct {
	Session string   `json:"session"`
	Showing Showing  `json:"showing"`
	Slide   int      `json:"slide"`
	Step    int      `json:"step"`
	Curtain bool     `json:"curtain,omitempty"`
	Film    Playing  `json:"film,omitzero"`
	Deck    string   `json:"deck,omitempty"` // in which Slide is; "": the built-in one
	Frozen  Picture  `json:"frozen,omitzero"`
	Room    RoomItem `json:"room,omitzero"`  // the item asked last
	Calm    bool     `json:"calm,omitempty"` // the join card stands still: no welcome slides in between
}

// Playing is how far the film of the shown slide is: At seconds when it last stood
// still, and since when it has been running; zero: it stands.
type Playing struct {
	At    float64   `json:"at,omitempty"`
	Since time.Time `json:"since,omitzero"`
}

// Play lets the film run on.
func (p Playing) Play(now time.Time) Playing {
	if p.Since.IsZero() {
		p.Since = now.UTC()
	}
	return p
}

// Pause lets it stand where it is by now.
func (p Playing) Pause(now time.Time) Playing {
	if !p.Since.IsZero() {
		p.At += max(0, now.Sub(p.Since).Seconds())
	}
	p.Since = time.Time{}
	return p
}

// Rest lets it stand where it last began to run: how far it came before the laptop
// went, nobody knows.
func (p Playing) Rest() Playing {
	p.Since = time.Time{}
	return p
}

// FirstPosition is that of a session never shown: the join card.
func FirstPosition(session string) Position { return Position{Session: session, Showing: ShowJoin} }

// At is where the officer is.
func (p Position) At() Picture { return Picture{p.Showing, p.Slide, p.Step, p.Room} }

// IsFrozen tells whether the hall keeps a picture of its own.
func (p Position) IsFrozen() bool { return p.Frozen != Picture{} }

// Hall is what the hall sees, or would see without the curtain.
func (p Position) Hall() Picture {
	if p.IsFrozen() {
		return p.Frozen
	}
	return p.At()
}

// Show changes what the hall sees, and lifts the curtain. The curtain of a frozen hall
// stays as it is: nothing the officer looks at meanwhile may move it.
func (p Position) Show(what Showing) (Position, error) {
	if err := one("showing", what, Showings...); err != nil {
		return p, err
	}
	p.Showing = what
	p.Curtain = p.Curtain && p.IsFrozen()
	return p, nil
}

// Ask shows an item of the forms.
func (p Position) Ask(room RoomItem) (Position, error) {
	p.Room = room
	return p.Show(ShowSurvey)
}

// Freeze lets the hall keep its picture, or follow the officer again.
func (p Position) Freeze(on bool) Position {
	switch {
	case !on:
		p.Frozen = Picture{}
	case !p.IsFrozen():
		p.Frozen = p.At()
	}
	return p
}
