package outreach

import (
	"slices"
	"strconv"
)

// CountHands notes a show of hands, in place of what was noted before; the officer may
// correct it once the result is shown, too. Errors: QuizNotOpen, BadChoice.
func (r QuizRound) CountHands(hands []int) (QuizRound, error) {
	if r.Phase == QuizShown {
		return r, Refuse(QuizNotOpen, "")
	}
	if len(hands) > QuizOptions {
		return r, Refuse(BadChoice, "hands1")
	}
	var counted [4]int
	for i, n := range hands {
		if n < 0 || n > maxHands || n > 0 && i >= len(r.Options) {
			return r, Refuse(BadChoice, "hands"+strconv.Itoa(i+1))
		}
		counted[i] = n
	}
	r.Hands = counted
	return r, nil
}

// ReadCards notes what cards were read as; the last reading of a number counts. A
// reading that can be none (a number that no card has, an option that the question
// lacks) is left out: the camera sees what it sees. changed tells whether it says
// anything new.
func (r QuizRound) ReadCards(list []CardReading) (out QuizRound, changed bool, err error) {
	if r.Phase != QuizOpen {
		return r, false, Refuse(QuizNotOpen, "")
	}
	read := map[int]int{}
	for card, option := range r.Read {
		read[card] = option
	}
	for _, c := range list {
		if c.Card < 1 || c.Card > QuizCards || c.Option < 0 || c.Option >= len(r.Options) {
			continue
		}
		if was, ok := read[c.Card]; !ok || was != c.Option {
			read[c.Card], changed = c.Option, true
		}
	}
	r.Read = read
	return r, changed, nil
}

// CardsRead is the numbers of the cards that were read, in order.
func (r QuizRound) CardsRead() []int {
	numbers := make([]int, 0, len(r.Read))
	for card := range r.Read {
		numbers = append(numbers, card)
	}
	slices.Sort(numbers)
	return numbers
}

// Counts is all answers by option, whichever way they came.
func (r QuizRound) Counts() []int {
	out := make([]int, len(r.Options))
	for i := range out {
		out[i] = r.Phones[i] + r.Touch[i] + r.Cards[i] + r.Hands[i]
	}
	return out
}

// Answers is how many there are, with the votes that are not counted yet.
func (r QuizRound) Answers(votes int) int {
	n := votes + len(r.Read)
	for _, c := range r.Counts() {
		n += c
	}
	return n
}
