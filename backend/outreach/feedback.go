package outreach

// Phase is the only time an answer knows.
type Phase string

// After is the quick feedback at the end of a session.
const After Phase = "after"

// Answer is one anonymous sheet. By construction it holds no time, no device, no
// place in an order and no key that attendance shares: its id is random, and
// nothing here can be joined with a person (design.md decision 7).
type Answer struct {
	ID         string   `json:"id"`
	Session    string   `json:"session"`
	Phase      Phase    `json:"phase"`
	Instrument string   `json:"instrument"`
	Version    int      `json:"version"`
	Slip       string   `json:"slip,omitempty"`
	Scores     [4]uint8 `json:"scores"` // 1 to 4, 0 for a skipped item
	Comment    string   `json:"comment,omitempty"`
}

// Ticket marks a feedback form as used, apart from the answers, so that a form
// sent twice counts once and still nothing tells which answer it brought.
type Ticket struct {
	Session string `json:"session"`
	Nonce   string `json:"nonce"`
}

// Slip is a numbered card drawn from a bowl, the only thing that pairs answers of
// one person. It is never handed to somebody by name.
type Slip struct {
	Session string  `json:"session"`
	Code    string  `json:"code"`
	Used    []Phase `json:"used,omitempty"`
}

// Sheet is what a phone hands in.
type Sheet struct {
	Scores  [4]uint8
	Comment string
	Slip    string
	Nonce   string
}

// AnswerSheet makes the record of a sheet, without an id. A sheet needs one item
// or a comment; skipped items stay skipped.
func AnswerSheet(s Session, sh Sheet) (Answer, error) {
	if err := s.AcceptsAnswers(); err != nil {
		return Answer{}, err
	}
	comment, err := line("komentar", sh.Comment, MaxComment)
	if err != nil {
		return Answer{}, err
	}
	if err := Nonce(sh.Nonce); err != nil {
		return Answer{}, err
	}
	if sh.Scores == [4]uint8{} && comment == "" {
		return Answer{}, Refuse(NoAnswer, "")
	}
	for i, v := range sh.Scores {
		if v > 4 {
			return Answer{}, Refuse(BadChoice, "u"+string(rune('1'+i)))
		}
	}
	slip := ""
	if sh.Slip != "" {
		ok := false
		if slip, ok = ReadCode(sh.Slip); !ok {
			return Answer{}, Refuse(SlipUnknown, "kartu")
		}
	}
	return Answer{Session: s.ID, Phase: After, Slip: slip, Scores: sh.Scores, Comment: comment}, nil
}

// UseSlip spends a slip for a phase, once.
func UseSlip(s Slip, p Phase) (Slip, error) {
	for _, u := range s.Used {
		if u == p {
			return s, Refuse(SlipUsed, "kartu")
		}
	}
	s.Used = append(s.Used[:len(s.Used):len(s.Used)], p)
	return s, nil
}

// AcceptsAnswers is nil while feedback is open, else the reason it is not.
func (s Session) AcceptsAnswers() error {
	switch {
	case s.Feedback == Closed, s.State == Closed:
		return Refuse(FeedbackClosed, "")
	case s.Feedback != Open:
		return Refuse(FeedbackNotOpen, "")
	}
	return s.AcceptsPeople()
}
