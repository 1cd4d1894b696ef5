package pages

import (
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"strings"

	"bapashadir/backend/outreach"
)

// inMemory is more than a request may bring (lan bounds it): nothing of a form ever
// gets onto the disk by itself.
const inMemory = 1 << 20

// Decode reads the fields of a form post or of a JSON object with the same names.
// Numbers in JSON count as their digits, true as a ticked box. Errors: BodyTooLarge, BadBody.
func Decode(r *http.Request) (map[string]string, error) {
	kind, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil {
		return nil, &outreach.Error{Code: outreach.BadBody, Err: err}
	}
	fields := map[string]string{}
	switch kind {
	case "application/json":
		var raw map[string]any
		d := json.NewDecoder(r.Body)
		d.UseNumber()
		if err := d.Decode(&raw); err != nil {
			return nil, unreadable(err)
		}
		if _, err := d.Token(); !errors.Is(err, io.EOF) {
			return nil, unreadable(err)
		}
		for k, v := range raw {
			switch v := v.(type) {
			case string:
				fields[k] = v
			case json.Number:
				fields[k] = v.String()
			case bool: // a box that is ticked, or not there
				if v {
					fields[k] = "1"
				}
			case nil:
			default:
				return nil, outreach.Refuse(outreach.BadBody, k)
			}
		}
	case "application/x-www-form-urlencoded", "multipart/form-data":
		read := r.ParseForm
		if kind == "multipart/form-data" {
			read = func() error { return r.ParseMultipartForm(inMemory) }
		}
		if err := read(); err != nil {
			return nil, unreadable(err)
		}
		for k, v := range r.PostForm {
			fields[k] = v[0]
		}
	default:
		return nil, outreach.Refuse(outreach.BadBody, "")
	}
	return fields, nil
}

// ReadJSON reads a JSON object, sent as what it is: a form of another page can't be.
// Errors: BodyTooLarge, BadBody.
func ReadJSON(r *http.Request, into any) error {
	if kind, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || kind != "application/json" {
		return &outreach.Error{Code: outreach.BadBody, Err: err}
	}
	if err := json.NewDecoder(r.Body).Decode(into); err != nil {
		return unreadable(err)
	}
	return nil
}

// unreadable is why a body can't be read: BodyTooLarge or BadBody.
func unreadable(err error) error {
	code := outreach.BadBody
	var large *http.MaxBytesError
	if errors.As(err, &large) {
		code = outreach.BodyTooLarge
	}
	return &outreach.Error{Code: code, Err: err}
}

// WantsJSON tells whether a program asks, not a person's browser.
func WantsJSON(r *http.Request) bool {
	return strings.Contains(r.Header.Get("Accept"), "application/json")
}

// Status is the HTTP word for a code.
func Status(code outreach.Code) int {
	switch code {
	case outreach.UnknownToken, outreach.NotFound, outreach.CodeUnknown:
		return http.StatusNotFound
	case outreach.NotPaired:
		return http.StatusForbidden
	case outreach.BodyTooLarge:
		return http.StatusRequestEntityTooLarge
	case outreach.BadBody:
		return http.StatusBadRequest
	case outreach.SessionClosed, outreach.SessionNotOpen, outreach.FeedbackClosed, outreach.FeedbackNotOpen, outreach.NoSession,
		outreach.QuizNotOpen, outreach.BoxClosed:
		return http.StatusConflict
	case outreach.TooManyRequests:
		return http.StatusTooManyRequests
	case outreach.StorageFailed: // it passes when the officer has opened the app again, so phones try again
		return http.StatusServiceUnavailable
	case outreach.DiskFull:
		return http.StatusInsufficientStorage
	case outreach.Internal:
		return http.StatusInternalServerError
	}
	return http.StatusUnprocessableEntity
}
