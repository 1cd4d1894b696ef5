// Package say is the Indonesian sentences that Go itself tells: on phone pages, on
// the command line, in exports.
//
// It promises a sentence for every code, from the very dictionary that the window
// reads. It must never hold a sentence of its own.
package say

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"bapashadir/backend/anonymity"
	"bapashadir/backend/outreach"
	"bapashadir/frontend"
)

// words is one language's shared dictionary, the same file that the window reads.
type words struct {
	Error     map[string]string `json:"error"`
	Unsur     map[string]string `json:"unsur"`
	Door      map[string]string `json:"door"`
	Guardian  map[string]string `json:"guardian"`
	Purpose   map[string]string `json:"purpose"`
	Stay      map[string]string `json:"stay"`
	Table     map[string]string `json:"table"`
	Deed      map[string]string `json:"deed"`
	Deeds     map[string]string `json:"deeds"`
	Actor     map[string]string `json:"actor"`
	Anonymity map[string]string `json:"anonymity"`
	Proof     map[string]string `json:"proof"`
}

var indonesian = sync.OnceValue(func() words {
	var w words
	// The file is compiled in: a broken one is a broken build, found by every test.
	if err := json.Unmarshal(frontend.Sentences, &w); err != nil {
		panic(fmt.Errorf("say: shared dictionary: %w", err))
	}
	return w
})

// Error says an error in Indonesian: whose fault it is and what to do next.
// A sentence for the very field is taken before the general one.
func Error(err error) string {
	code, field, args := outreach.CodeOf(err), "", map[string]string(nil)
	if e := (*outreach.Error)(nil); errors.As(err, &e) {
		field, args = e.Field, e.Args
	}
	s, ok := indonesian().Error[string(code)+"."+strings.TrimRight(field, "0123456789")] // "nama2" is a name too
	if !ok {
		s = indonesian().Error[string(code)]
	}
	for k, v := range args {
		s = strings.ReplaceAll(s, "{"+k+"}", v)
	}
	return s
}

// Anonymity says what was looked at for a proof of anonymity, and what was found.
func Anonymity(f anonymity.Finding) string {
	end := ".ok"
	switch {
	case f.Faults > 0 && f.Passing:
		end = ".passing"
	case f.Faults > 0:
		end = ".fault"
	}
	return strings.NewReplacer("{looked}", strconv.Itoa(f.Looked), "{faults}", strconv.Itoa(f.Faults), "{in}", strings.Join(f.In, ", ")).
		Replace(indonesian().Anonymity[f.What+end])
}

// Deed is what was done.
func Deed(k outreach.DeedKind) string { return indonesian().Deed[string(k)] }

// Checkpoint is how far the log of deeds is, as paper has it; "" before the first deed.
func Checkpoint(c outreach.Checkpoint) string {
	if c.Size == 0 {
		return ""
	}
	return strings.NewReplacer("{n}", strconv.FormatInt(c.Size, 10), "{fingerprint}", c.Fingerprint()).Replace(indonesian().Deeds["printed"])
}

// Actor is the role of who did it.
func Actor(a outreach.Actor) string { return indonesian().Actor[string(a)] }

// Door is the way a person was recorded, as lists call it.
func Door(d outreach.Door) string { return indonesian().Door[string(d)] }

// Guardian is what an adult who agrees for a child is to it.
func Guardian(g outreach.Guardian) string { return indonesian().Guardian[string(g)] }

// Purpose is the Indonesian name of what data are kept for.
func Purpose(p outreach.Purpose) string { return indonesian().Purpose[string(p)] }

// Stay is why somebody stays when the names of a session go.
func Stay(s outreach.Stay) string { return indonesian().Stay[string(s)] }

// Table is the Indonesian name of a kind of record, "" for one that has none.
func Table(name string) string { return indonesian().Table[name] }

// Unsur is the Indonesian name of a part of village life.
func Unsur(u outreach.Unsur) string { return indonesian().Unsur[string(u)] }
