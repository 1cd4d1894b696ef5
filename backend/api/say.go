package api

import (
	"encoding/json"
	"fmt"
	"strings"
	"sync"

	"bapashadir/backend/outreach"
	"bapashadir/frontend"
)

// words is one language's shared dictionary, the same file that the window reads.
type words struct {
	Error map[string]string `json:"error"`
	Unsur map[string]string `json:"unsur"`
}

var indonesian = sync.OnceValue(func() words {
	var w words
	// The file is compiled in: a broken one is a broken build, found by every test.
	if err := json.Unmarshal(frontend.Sentences, &w); err != nil {
		panic(fmt.Errorf("api: shared dictionary: %w", err))
	}
	return w
})

// Sentence says an error in Indonesian: whose fault it is and what to do next.
// A sentence for the very field is taken before the general one.
func Sentence(err error) string {
	code, field, args := outreach.CodeOf(err), "", map[string]string(nil)
	if e, ok := asError(err); ok {
		field, args = e.Field, e.Args
	}
	s, ok := indonesian().Error[string(code)+"."+field]
	if !ok {
		s = indonesian().Error[string(code)]
	}
	for k, v := range args {
		s = strings.ReplaceAll(s, "{"+k+"}", v)
	}
	return s
}

// UnsurLabel is the Indonesian name of a part of village life.
func UnsurLabel(u outreach.Unsur) string { return indonesian().Unsur[string(u)] }
