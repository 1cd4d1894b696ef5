package pages

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"net/http"
)

// policies says what may run and look in each page, as a header: its own style and script,
// known by their hashes, and nothing that somebody's words could bring in. A nonce would
// say no more, and be another one for each phone.
var policies = func() map[string]map[*Script][]string {
	all := map[string]map[*Script][]string{}
	for name := range templates {
		all[name] = map[*Script][]string{}
		for _, s := range []*Script{nil, CheckInScript, FeedbackScript, AskScript, HelperScript} {
			all[name][s] = []string{policyOf(name, s)}
		}
	}
	return all
}()

// Closed is the policy of a page that only says something.
var Closed = policies["notice"][nil][0]

// policyOf allows the page's parts. Browsers that know hashes don't heed 'unsafe-inline';
// those of before 2015 know none, and would run and draw nothing at all without it.
func policyOf(page string, s *Script) string {
	policy := "default-src 'none'; style-src 'unsafe-inline'" + stylesOf("frame.html") + stylesOf(page+".html") +
		"; img-src data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-src 'none'; frame-ancestors 'none'; script-src "
	if s == nil {
		return policy + "'none'"
	}
	return policy + "'unsafe-inline' " + s.hash + s.more
}

// stylesOf is the hashes of a template's styles. They stand in it as they are sent: no
// value goes into one.
func stylesOf(file string) (hashes string) {
	b, err := files.ReadFile(file)
	if err != nil {
		panic(err)
	}
	for rest := b; ; {
		_, after, ok := bytes.Cut(rest, []byte("<style>"))
		if !ok {
			return hashes
		}
		style, after, _ := bytes.Cut(after, []byte("</style>"))
		hashes, rest = hashes+" "+hashOf(style), after
	}
}

func hashOf(b []byte) string {
	sum := sha256.Sum256(b)
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// Allow lets a page look as it should, and its script run if it has one; nothing else.
func Allow(w http.ResponseWriter, page string, s *Script) {
	w.Header()["Content-Security-Policy"] = policies[page][s]
}
