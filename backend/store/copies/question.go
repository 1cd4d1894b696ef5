package copies

import (
	"errors"
	"strings"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/table"
)

// question is what the probe is asked: to prove File, or first to put it together
// from a snapshot's two files.
type question struct {
	File     string `json:"file"`
	Records  string `json:"records,omitempty"`
	Keys     string `json:"keys,omitempty"`
	Password string `json:"password,omitempty"`
	Key      []byte `json:"key,omitempty"` // the data key, when who asks has it

	Beside bool          `json:"beside,omitempty"` // people come meanwhile: one core is enough
	Limit  time.Duration `json:"limit"`            // of processor time
}

// answer is what the probe found. It is written twice: with the tally as soon as it
// is known, since a damaged file may end the probe at any moment, and at the end.
type answer struct {
	Tally  *table.Tally      `json:"tally,omitempty"`
	Done   bool              `json:"done,omitempty"`
	Code   outreach.Code     `json:"code,omitempty"`
	Args   map[string]string `json:"args,omitempty"`
	Detail string            `json:"detail,omitempty"`
}

func answerOf(err error) answer {
	a := answer{Done: true}
	if err == nil {
		return a
	}
	a.Code = outreach.CodeOf(err)
	a.Detail = strings.TrimPrefix(err.Error(), string(a.Code)+": ")
	var e *outreach.Error
	if errors.As(err, &e) {
		a.Args = e.Args
	}
	return a
}

func (a answer) err() error {
	if a.Code == "" {
		return nil
	}
	return &outreach.Error{Code: a.Code, Args: a.Args, Err: errors.New(a.Detail)}
}
