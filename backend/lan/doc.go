// Package lan is the hall's own small web server: the pages that phones open, the
// projector's page, the officer's remote and the helper's scan page.
//
// It promises that a page works without JavaScript, in one response, on a phone of
// ten years ago, and that an answer is given only after the service gave it. It must
// never decide a rule, and never show a phone anything about another person; a paired
// helper learns of one person at a time, by their code.
package lan
