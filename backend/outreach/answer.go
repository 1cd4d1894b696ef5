package outreach

// Phase is the only time an answer knows.
type Phase string

const (
	Before Phase = "before" // at the door, before any speech
	After  Phase = "after"  // at the end of the session
	Later  Phase = "later"  // one to three months on
)

// Phases are all of them, as they follow one another.
var Phases = []Phase{Before, After, Later}

// Answer is one anonymous sheet. By construction it holds no time, no device, no
// place in an order and no key that attendance shares: its id is random, and
// nothing here can be joined with a person (design.md decision 7).
type Answer struct {
	ID         string           `json:"id"`
	Session    string           `json:"session"`
	Phase      Phase            `json:"phase"`
	Instrument string           `json:"instrument"` // the modules asked, each with the version of its wording: "inti@1 kilat@1"
	Slip       string           `json:"slip,omitempty"`
	Items      map[string]uint8 `json:"items"` // by key; from 1, a skipped item is not there
}

// Remark is the one free sentence of a sheet, kept apart from its answers: how somebody
// writes must not tell what they chose.
type Remark struct {
	ID      string `json:"id"`
	Session string `json:"session"`
	Phase   Phase  `json:"phase"`
	Text    string `json:"text"`
}

// Ticket marks a feedback form as used, apart from the answers, so that a form
// sent twice counts once and still nothing tells which answer it brought.
type Ticket struct {
	Session string `json:"session"`
	Nonce   string `json:"nonce"`
}

// Sheet is what somebody hands in, whichever way. Phase says which form they had
// before them; empty is the one that is open.
type Sheet struct {
	Phase   Phase
	Items   map[string]uint8
	Comment string
	Slip    string
	Nonce   string
	Replace bool // the slip's earlier sheet of this phase goes: the person was asked
	Paper   bool // typed in by an officer from a paper form
}

// Checked makes the record of a sheet for a phase, without id and instrument, and its
// remark, "" where there is none. A sheet needs one item or a remark; skipped items stay
// skipped. Errors: NoAnswer, SlipUnknown, those of a text and of a nonce.
func (sh Sheet) Checked(session string, p Phase) (Answer, string, error) {
	remark, err := line("komentar", sh.Comment, MaxComment)
	if err != nil {
		return Answer{}, "", err
	}
	if err := Nonce(sh.Nonce); err != nil {
		return Answer{}, "", err
	}
	if len(sh.Items) == 0 && remark == "" {
		return Answer{}, "", Refuse(NoAnswer, "")
	}
	slip := ""
	if sh.Slip != "" {
		if slip, err = ReadSlip(sh.Slip); err != nil {
			return Answer{}, "", err
		}
	}
	return Answer{Session: session, Phase: p, Slip: slip, Items: sh.Items}, remark, nil
}
