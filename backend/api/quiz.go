package api

import (
	"slices"

	"bapashadir/backend/bank"
	"bapashadir/backend/outreach"
	"bapashadir/backend/quiz"
)

// Said is a text in Indonesian, and in English where there is one.
type Said struct {
	ID string `json:"id"`
	EN string `json:"en"`
}

// QuizItem is a question that may be asked: the first option is the right one. Own ones
// are the office's, the others are built in.
type QuizItem struct {
	ID      string `json:"id"`
	Own     bool   `json:"own"`
	Text    Said   `json:"text"`
	Options []Said `json:"options"`
	Why     Said   `json:"why"`
}

// QuizRound is a question asked, for the officer. Counts are empty until it is closed:
// the window may be the hall's picture, too.
type QuizRound struct {
	N       int    `json:"n"` // from 1; 0: none
	Item    string `json:"item"`
	Phase   string `json:"phase"` // shown, open, closed, result
	Text    Said   `json:"text"`
	Options []Said `json:"options"`
	Right   int    `json:"right"`
	Why     Said   `json:"why"`
	Answers int    `json:"answers"`
	Counts  []int  `json:"counts"`
	Hands   []int  `json:"hands"` // as they were typed
	Cards   []int  `json:"cards"` // numbers of the answer cards that were read, while open
}

// HallQuiz is a question as the hall sees it. Right is -1, and Why and Counts are
// empty, until the result is shown.
type HallQuiz struct {
	N       int    `json:"n"`
	Phase   string `json:"phase"`
	Text    Said   `json:"text"`
	Options []Said `json:"options"`
	Answers int    `json:"answers"`
	Right   int    `json:"right"`
	Why     Said   `json:"why"`
	Counts  []int  `json:"counts"`
}

// CardReading is an answer card as the camera read it: its number, 1 to 40, and the
// option that is up, from 0.
type CardReading struct {
	Card   int `json:"card"`
	Option int `json:"option"`
}

// Asked is a question of the box. Near are the ids of answers that it may want.
type Asked struct {
	N      int      `json:"n"`
	Text   string   `json:"text"`
	Stage  string   `json:"stage"`  // new, approved, screen, answered, dropped
	Before string   `json:"before"` // what a dropped one was
	Near   []string `json:"near"`
}

// BankAnswer is an answer to a hard question.
type BankAnswer struct {
	ID    string `json:"id"`
	Asked Said   `json:"asked"`
	Said  Said   `json:"said"`
}

func saidOf(s outreach.Said) Said { return Said{s.ID, s.EN} }

// QuizItemOf makes the shape of a question.
func QuizItemOf(q outreach.QuizItem) QuizItem {
	_, builtIn := bank.Question(q.ID)
	return QuizItem{ID: q.ID, Own: !builtIn, Text: saidOf(q.Text), Options: Of(q.Options, saidOf), Why: saidOf(q.Why)}
}

// Item is the rules' own form of a question.
func (q QuizItem) Item() outreach.QuizItem {
	said := func(s Said) outreach.Said { return outreach.Said{ID: s.ID, EN: s.EN} }
	return outreach.QuizItem{ID: q.ID, Text: said(q.Text), Options: Of(q.Options, said), Why: said(q.Why)}
}

// QuizRoundOf makes the officer's shape of a round.
func QuizRoundOf(r quiz.Round) QuizRound {
	out := QuizRound{N: r.N, Item: r.Item, Phase: string(r.Phase), Text: saidOf(r.Text), Options: Of(r.Options, saidOf), Right: r.Right,
		Why: saidOf(r.Why), Answers: r.Answers, Counts: []int{}, Hands: slices.Clone(r.Hands[:len(r.Options)]), Cards: r.CardsRead()}
	if r.Phase == outreach.QuizClosed || r.Phase == outreach.QuizResult {
		out.Counts = r.Counts()
	}
	return out
}

// HallQuizOf makes the hall's shape of a round.
func HallQuizOf(r quiz.Round) HallQuiz {
	out := HallQuiz{N: r.N, Phase: string(r.Phase), Text: saidOf(r.Text), Options: Of(r.Options, saidOf), Answers: r.Answers, Right: -1, Counts: []int{}}
	if r.Phase == outreach.QuizResult {
		out.Right, out.Why, out.Counts = r.Right, saidOf(r.Why), r.Counts()
	}
	return out
}

// CardReadingsOf is the rules' own form of what a camera read.
func CardReadingsOf(list []CardReading) []outreach.CardReading {
	return Of(list, func(c CardReading) outreach.CardReading { return outreach.CardReading{Card: c.Card, Option: c.Option} })
}

// AskedOf makes the shape of a question of the box.
func AskedOf(q outreach.Asked) Asked {
	return Asked{N: q.N, Text: q.Text, Stage: string(q.State), Before: string(q.Before), Near: bank.Nearest(q.Text, 2)}
}

// BankAnswers are the answers to hard questions.
func BankAnswers() []BankAnswer {
	return Of(bank.Answers(), func(a bank.Answer) BankAnswer { return BankAnswer{a.ID, saidOf(a.Asked), saidOf(a.Said)} })
}
