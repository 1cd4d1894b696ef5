package pages

import (
	"bytes"
	"html/template"
)

// Script is built from frontend/src/phone, committed, and the same each time: so it
// is packed once, and the policy names it by its hash.
type Script struct {
	JS   template.JS
	hash string
	more string // what else it may run, in the policy's words
	part Part
}

// The pages' scripts. The helper's loads the reader of photos from the laptop, when
// it is first used.
var (
	CheckInScript  = scriptOf("checkin.js", "")
	FeedbackScript = scriptOf("feedback.js", "; media-src 'self'")
	AskScript      = scriptOf("ask.js", "")
	HelperScript   = scriptOf("helper.js", " 'self' 'wasm-unsafe-eval'; worker-src 'self'")
)

func scriptOf(name, more string) *Script {
	b, err := files.ReadFile(name)
	if err != nil {
		panic(err)
	}
	b = bytes.TrimSpace(b)
	return &Script{template.JS(b), hashOf(b), more, packed(b)}
}
