package outreach

import (
	"math"
	"strconv"
	"time"
)

// PINGuesses counts the guesses at the window since the last right one, and when the
// last was made. It knows nothing of the hall's network: whoever guesses there keeps no
// officer waiting here.
type PINGuesses struct {
	N    int       `json:"n,omitempty"`
	Last time.Time `json:"last,omitzero"`
}

// Waiting is how guesses at one secret must wait: so many are free, for fingers slip,
// then each waits twice as long as the one before, up to the longest.
type Waiting struct {
	Free           int
	First, Longest time.Duration
}

// A minute an officer can wait, and 10,000 PINs can't. A password, which nobody mistypes
// as often, waits longer: both together are looked at less than 30 times in ten minutes.
var (
	PINWaiting  = Waiting{Free: 5, First: 5 * time.Second, Longest: time.Minute}
	WordWaiting = Waiting{Free: 3, First: 15 * time.Second, Longest: 2 * time.Minute}
)

// Wait is how long the next guess is not looked at. A clock that was set back makes it
// no longer than it was at first.
func (w Waiting) Wait(g PINGuesses, now time.Time) time.Duration {
	if g.N < w.Free {
		return 0
	}
	wait := w.Longest
	if doubled := g.N - w.Free; doubled < 8 {
		wait = min(wait, w.First<<doubled)
	}
	return max(0, min(wait, wait-now.Sub(g.Last)))
}

// Guess books a guess before it is looked at: one that is cut off in the middle counts,
// too. PINWait when it must not be looked at. What it gives is to be kept in any case:
// where the clock was set back, the wait begins anew.
func (w Waiting) Guess(g PINGuesses, now time.Time) (PINGuesses, error) {
	now = now.UTC().Round(0)
	if wait := w.Wait(g, now); wait > 0 {
		if now.Before(g.Last) {
			g.Last = now
		}
		return g, Refuse(PINWait, "pin", "seconds", strconv.Itoa(Seconds(wait)))
	}
	return PINGuesses{N: g.N + 1, Last: now}, nil
}

// Seconds is a wait as people count it down: never 0 while it lasts.
func Seconds(wait time.Duration) int { return int(math.Ceil(wait.Seconds())) }

// Guesses is what somebody has left of their guesses. The zero value has all.
type Guesses struct {
	Full time.Time `json:"full,omitzero"` // when all are there again
}

// Patience is how many guesses are borne: so many at once, then one more each time.
type Patience struct {
	AtOnce int
	Every  time.Duration
}

// How often a door may be guessed at. OfDevice is for each device, so that no single one
// takes all that a door bears. What a door bears is for the whole file, whoever asks: less
// than 30 in ten minutes.
var (
	OfDevice  = Patience{WrongCodes, WrongCodeEvery}
	OfPairing = Patience{10, time.Minute} // one-time codes and the PINs beside them
	OfOwners  = Patience{15, time.Minute} // codes of people who came: a hall mistypes some
)

// Wait is how long to wait before the next guess, 0 when it may be tried now. A clock
// that was set back makes it no longer than it would be after a burst.
func (p Patience) Wait(g Guesses, now time.Time) time.Duration {
	return max(0, p.missing(g, now)-p.all()+p.Every)
}

// All tells that none is missing: there is nothing to remember.
func (g Guesses) All(now time.Time) bool { return !g.Full.After(now) }

// Take takes one off. Ask Wait first.
func (p Patience) Take(g Guesses, now time.Time) Guesses {
	return Guesses{now.Add(p.missing(g, now) + p.Every).UTC().Round(0)}
}

// Back gives one back: the code was right.
func (p Patience) Back(g Guesses) Guesses { return Guesses{g.Full.Add(-p.Every)} }

// missing is how long it takes until all are there again.
func (p Patience) missing(g Guesses, now time.Time) time.Duration {
	return max(0, min(g.Full.Sub(now), p.all()))
}

func (p Patience) all() time.Duration { return time.Duration(p.AtOnce) * p.Every }

// Tries is what a door of the hall's network has left of its guesses, for all who ask
// there together. Nothing of what was guessed is kept, nor by whom.
type Tries struct {
	Door string  `json:"door"`
	Left Guesses `json:"left"`
}
