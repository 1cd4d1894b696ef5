package outreach

import (
	"slices"
	"strings"
)

// Slip is a numbered card drawn from a bowl, the only thing that pairs answers of
// one person. It is never handed to somebody by name.
type Slip struct {
	Session string  `json:"session"`
	Code    string  `json:"code"`
	Used    []Phase `json:"used,omitempty"`
}

const (
	SlipElsewhere Code = "slip_elsewhere" // a slip of another session: Args["title"]
	SlipMisread   Code = "slip_misread"   // letters that no slip has, or too few: Args["letters"]
)

// ReadSlip tidies a typed code. Errors: SlipMisread for letters that no slip has (O and 0,
// I, L and 1 are left out because they look alike), SlipUnknown when the check letter
// says that one of the others is wrong.
func ReadSlip(typed string) (string, error) {
	code, ok := ReadCode(typed)
	if ok {
		return code, nil
	}
	strange := strings.Map(func(r rune) rune {
		if strings.ContainsRune(codeLetters, r) {
			return -1
		}
		return r
	}, code)
	if strange != "" {
		return "", Refuse(SlipMisread, "kartu", "letters", strange)
	}
	return "", Refuse(SlipUnknown, "kartu")
}

// UsedIn tells whether the slip has answered in a phase.
func (s Slip) UsedIn(p Phase) bool { return slices.Contains(s.Used, p) }

// Use spends a slip for a phase, once. Errors: SlipUsed.
func (s Slip) Use(p Phase) (Slip, error) {
	if s.UsedIn(p) {
		return s, Refuse(SlipUsed, "kartu")
	}
	s.Used = append(s.Used[:len(s.Used):len(s.Used)], p)
	return s, nil
}
