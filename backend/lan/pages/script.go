package pages

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"html/template"
	"net/http"
)

// Script is built from frontend/src/phone, committed, and the same each time: so it
// is packed once, and the policy names it by its hash.
type Script struct {
	JS     template.JS
	policy []string // as a header
	part   Part
}

// The pages' scripts. The helper's loads the reader of photos from the laptop, when
// it is first used.
var (
	CheckInScript  = scriptOf("checkin.js", "")
	FeedbackScript = scriptOf("feedback.js", "; media-src 'self'")
	AskScript      = scriptOf("ask.js", "")
	HelperScript   = scriptOf("helper.js", " 'self' 'wasm-unsafe-eval'; worker-src 'self'")
)

// scriptOf reads a script. Browsers that know hashes don't heed 'unsafe-inline';
// those of before 2015 know none, and would run no script at all without it. more is
// what else the script may run.
func scriptOf(name, more string) *Script {
	b, err := files.ReadFile(name)
	if err != nil {
		panic(err)
	}
	b = bytes.TrimSpace(b)
	sum := sha256.Sum256(b)
	policy := "default-src 'none'; style-src 'unsafe-inline'; img-src data:; connect-src 'self'; " +
		"form-action 'self'; base-uri 'none'; frame-ancestors 'none'; script-src 'unsafe-inline' 'sha256-" +
		base64.StdEncoding.EncodeToString(sum[:]) + "'" + more
	return &Script{template.JS(b), []string{policy}, packed(b)}
}

// Allow lets the page's script run, and nothing else.
func (s *Script) Allow(w http.ResponseWriter) { w.Header()["Content-Security-Policy"] = s.policy }
