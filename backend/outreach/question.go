package outreach

const (
	BoxClosed   Code = "box_closed"   // the officer has closed the question box
	BoxFull     Code = "box_full"     // more questions wait than can be read
	NotApproved Code = "not_approved" // only what the officer has approved goes to the hall
)

// MaxAsked is the longest question: what the hall screen shows in letters that the last
// row can read.
const MaxAsked = 240

// AskedState is how far a question of the box has come.
type AskedState string

const (
	AskedNew      AskedState = "new"
	AskedApproved AskedState = "approved"
	AskedOnScreen AskedState = "screen" // at most one
	AskedAnswered AskedState = "answered"
	AskedDropped  AskedState = "dropped" // gone for good once its session is closed
)

// Asked is a question of the box. It has no name, no device and no time: its number
// only keeps the queue in order.
type Asked struct {
	Session string     `json:"session"`
	N       int        `json:"n"`
	Text    string     `json:"text"`
	State   AskedState `json:"state"`
	Before  AskedState `json:"before,omitempty"` // what a dropped one was, for the undo
}

// AskQuestion makes a question, without its number. Errors: those of a session that
// takes nobody, BoxClosed, Empty, TooLong, NIKRefused.
func AskQuestion(s Session, text string) (Asked, error) {
	if err := s.AcceptsPeople(); err != nil {
		return Asked{}, err
	}
	if s.BoxClosed {
		return Asked{}, Refuse(BoxClosed, "tanya")
	}
	text, err := needed("tanya", text, MaxAsked)
	return Asked{Session: s.ID, Text: text, State: AskedNew}, err
}

// Move puts a question into another state; back from dropped it is what it was.
// Errors: BadChoice, NotApproved.
func (q Asked) Move(to AskedState) (Asked, error) {
	if err := one("state", to, AskedNew, AskedApproved, AskedOnScreen, AskedAnswered, AskedDropped); err != nil {
		return q, err
	}
	was := q.State
	if was == AskedDropped {
		was = q.Before
	}
	switch to {
	case AskedDropped:
		q.State, q.Before = AskedDropped, was
		if was == AskedOnScreen { // it comes back approved, not onto the screen
			q.Before = AskedApproved
		}
	case AskedOnScreen:
		if q.State == AskedNew || q.State == AskedDropped {
			return q, Refuse(NotApproved, "")
		}
		q.State, q.Before = to, ""
	default:
		q.State, q.Before = to, ""
	}
	return q, nil
}
