package outreach

import "strconv"

const (
	QuizNotOpen Code = "quiz_not_open" // the question takes no answers now
	QuizRunning Code = "quiz_running"  // another question still takes answers
	QuizStep    Code = "quiz_step"     // a step that does not follow the last one
)

// The longest texts of a quiz question: what the last row can still read at once.
const (
	MaxQuizText   = 160
	MaxQuizOption = 72
	MaxQuizWhy    = 140
)

const (
	// QuizOptions is how many options a question has at most: a card has four edges.
	QuizOptions = 4
	// QuizCards is how many answer cards there are, numbered from 1.
	QuizCards = 40
	maxHands  = 2000
)

// Said is a text in Indonesian, and in English where there is one.
type Said struct {
	ID string `json:"id"`
	EN string `json:"en,omitempty"`
}

// QuizItem is a question as it stands on a shelf: the first option is the right one,
// and the order is made when it is shown.
type QuizItem struct {
	ID      string `json:"id"`
	Text    Said   `json:"text"`
	Options []Said `json:"options"`
	Why     Said   `json:"why"`
}

// Checked is the item as it may be kept. Errors: Empty, TooLong, NIKRefused, BadChoice;
// fields are question, option1 to option4 and why.
func (q QuizItem) Checked() (QuizItem, error) {
	said := func(field string, t Said, max int, check func(string, string, int) (string, error)) (Said, error) {
		id, err := check(field, t.ID, max)
		if err != nil {
			return t, err
		}
		en, err := line(field, t.EN, max)
		return Said{id, en}, err
	}
	var err error
	if q.Text, err = said("question", q.Text, MaxQuizText, needed); err != nil {
		return q, err
	}
	var options []Said
	for i, o := range q.Options {
		check := line
		if i < 2 { // the right one and one that is not
			check = needed
		}
		if o, err = said("option"+strconv.Itoa(i+1), o, MaxQuizOption, check); err != nil {
			return q, err
		}
		if o.ID == "" {
			continue
		}
		for _, before := range options {
			if before.ID == o.ID {
				return q, Refuse(BadChoice, "option"+strconv.Itoa(i+1))
			}
		}
		options = append(options, o)
	}
	if len(options) < 2 || len(options) > QuizOptions {
		return q, Refuse(BadChoice, "option1")
	}
	q.Options = options
	q.Why, err = said("why", q.Why, MaxQuizWhy, line)
	return q, err
}

// QuizPhase is how far a question has come in the hall. It never goes back.
type QuizPhase string

const (
	QuizShown  QuizPhase = "shown"  // to be read, nothing is taken
	QuizOpen   QuizPhase = "open"   // answers come in, nobody sees how many for what
	QuizClosed QuizPhase = "closed" // no more answers, the hall waits
	QuizResult QuizPhase = "result" // the right one, why, and a bar for each option
)

// QuizRound is one question asked in one session. Its texts are copies: what was asked
// stays what it was. Counts are by option, in the order that the hall sees.
type QuizRound struct {
	Session string    `json:"session"`
	N       int       `json:"n"` // from 1, as they were shown
	Item    string    `json:"item"`
	Text    Said      `json:"text"`
	Options []Said    `json:"options"`
	Right   int       `json:"right"`
	Why     Said      `json:"why"`
	Phase   QuizPhase `json:"phase"`
	Phones  [4]int    `json:"phones"` // once closed
	Touch   [4]int    `json:"touch"`  // once closed
	Cards   [4]int    `json:"cards"`  // once closed
	Hands   [4]int    `json:"hands"`  // typed in by the officer
	// Read is what each answer card was last read as, by its number: while it is open.
	Read map[int]int `json:"read,omitempty"`
}

// QuizVote is one phone's or one touch screen's answer while a question is open. ID is
// the digest of a word of chance that the phone was given for this question alone; when
// the question is closed only counts are left.
type QuizVote struct {
	Session string `json:"session"`
	Round   int    `json:"round"`
	ID      string `json:"id"`
	Option  int    `json:"option"`
	Touch   bool   `json:"touch,omitempty"`
}

// CardReading is one answer card as the camera read it: its number, and which option
// is up, from 0.
type CardReading struct {
	Card   int `json:"card"`
	Option int `json:"option"`
}

// Ask makes a round of an item; order says which option stands where.
func (q QuizItem) Ask(session string, n int, order []int) QuizRound {
	r := QuizRound{Session: session, N: n, Item: q.ID, Text: q.Text, Why: q.Why, Phase: QuizShown}
	for at, from := range order {
		r.Options = append(r.Options, q.Options[from])
		if from == 0 {
			r.Right = at
		}
	}
	return r
}

// Open lets answers in.
func (r QuizRound) Open() (QuizRound, error) { return r.step(QuizShown, QuizOpen) }

// Reveal shows the result.
func (r QuizRound) Reveal() (QuizRound, error) { return r.step(QuizClosed, QuizResult) }

// Close ends the answering. Votes and cards become counts, which tell nothing of
// anybody; whoever keeps the votes drops them in the same commit.
func (r QuizRound) Close(votes []QuizVote) (QuizRound, error) {
	r, err := r.step(QuizOpen, QuizClosed)
	if err != nil {
		return r, err
	}
	for _, v := range votes {
		if v.Touch {
			r.Touch[v.Option]++
		} else {
			r.Phones[v.Option]++
		}
	}
	for _, option := range r.Read {
		r.Cards[option]++
	}
	r.Read = nil
	return r, nil
}

func (r QuizRound) step(from, to QuizPhase) (QuizRound, error) {
	if r.Phase != from {
		return r, Refuse(QuizStep, "")
	}
	r.Phase = to
	return r, nil
}

// Takes is nil when option may be answered now. Errors: QuizNotOpen, BadChoice.
func (r QuizRound) Takes(option int) error {
	if r.Phase != QuizOpen {
		return Refuse(QuizNotOpen, "")
	}
	if option < 0 || option >= len(r.Options) {
		return Refuse(BadChoice, "answer")
	}
	return nil
}
