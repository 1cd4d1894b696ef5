package outreach

import "time"

// Showing is what the hall screen shows.
type Showing string

const (
	ShowJoin     Showing = "join"     // the QR and the counter
	ShowDeck     Showing = "deck"     // the slides
	ShowFeedback Showing = "feedback" // the QR of the feedback page
	ShowThanks   Showing = "thanks"
	ShowQuiz     Showing = "quiz" // the question asked last
	ShowBox      Showing = "box"  // the question on screen, or how to ask one
)

// Position is what the hall of one session sees, kept on disk so that a power cut
// brings back the same picture. Slide counts from 0, Step from 0 (nothing
// revealed yet) to the slide's steps. Curtain hides it all without losing it.
type Position struct {
	Session string  `json:"session"`
	Showing Showing `json:"showing"`
	Slide   int     `json:"slide"`
	Step    int     `json:"step"`
	Curtain bool    `json:"curtain,omitempty"`
	Film    Playing `json:"film,omitzero"`
	Deck    string  `json:"deck,omitempty"` // in which Slide is; "": the built-in one
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

// Show changes what the hall sees, and lifts the curtain.
func (p Position) Show(what Showing) (Position, error) {
	if err := one("showing", what, ShowJoin, ShowDeck, ShowFeedback, ShowThanks, ShowQuiz, ShowBox); err != nil {
		return p, err
	}
	p.Showing, p.Curtain = what, false
	return p, nil
}
