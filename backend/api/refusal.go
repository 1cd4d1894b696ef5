package api

import (
	"encoding/json"
	"errors"

	"bapashadir/backend/outreach"
	"bapashadir/backend/say"
)

// Refusal is an error as both doors send it.
type Refusal struct {
	Code    string            `json:"code"`
	Field   string            `json:"field"`
	Args    map[string]string `json:"args,omitempty"`
	Message string            `json:"message"`
}

// RefusalOf makes the shape of an error. The cause stays on the laptop.
func RefusalOf(err error) Refusal {
	r := Refusal{Code: string(outreach.CodeOf(err)), Message: say.Error(err)}
	if e, ok := asError(err); ok {
		r.Field, r.Args = e.Field, e.Args
	}
	return r
}

// JSON is the refusal as text: what Wails may wrap in a JavaScript Error without
// losing it.
func (r Refusal) JSON() string {
	b, err := json.Marshal(r)
	if err != nil {
		return `{"code":"internal"}`
	}
	return string(b)
}

func asError(err error) (*outreach.Error, bool) {
	var e *outreach.Error
	ok := errors.As(err, &e)
	return e, ok
}
