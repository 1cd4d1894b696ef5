// Package pages is what the hall's pages share: their templates and scripts, how a
// form is read, and how an answer is made and sent.
//
// It promises that an answer is one response, packed where the phone takes that, and
// that only a page's own script runs in it. It must never know a route nor a service.
package pages
