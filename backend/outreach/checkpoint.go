package outreach

import (
	"encoding/base32"
	"encoding/base64"
	"regexp"
	"strconv"
	"strings"
)

// Checkpoint is how far the log of deeds has come, and the root of the tree over all of
// it: whoever has one on paper can tell whether a log says the same up to there.
type Checkpoint struct {
	Size int64  `json:"size"`
	Root string `json:"root"` // SHA-256, in base64 as a signed checkpoint has it
}

// fingerprintSize is the bytes of a root that are printed: 160 bits, which nobody finds
// twice, in eight groups that somebody can still type.
const (
	fingerprintSize = 20
	groupSize       = 4
)

// Without I, L, O and U: those are read as something else.
var typeable = base32.NewEncoding("0123456789ABCDEFGHJKMNPQRSTVWXYZ").WithPadding(base32.NoPadding)

// Fingerprint is the beginning of the root in groups of four, "" when there is none.
func (c Checkpoint) Fingerprint() string {
	b, err := base64.StdEncoding.DecodeString(c.Root)
	if err != nil || len(b) < fingerprintSize {
		return ""
	}
	s := typeable.EncodeToString(b[:fingerprintSize])
	groups := []string{}
	for len(s) > 0 {
		groups, s = append(groups, s[:groupSize]), s[groupSize:]
	}
	return strings.Join(groups, " ")
}

// Printed is a checkpoint as paper has it.
type Printed struct {
	Size        int64
	Fingerprint string
}

// onPaper is a number, anything that is no number, and eight groups at the end.
var onPaper = regexp.MustCompile(`(?s)^[^0-9]*([0-9]{1,15})\b.*?\b((?:[0-9A-Za-z]{4}[\s-]*){8})\s*$`)

// ReadPrinted reads what stands on paper, typed or pasted: "123 7M2K Q4…", with or
// without the words around it. BadCheckpoint when it is none.
func ReadPrinted(text string) (Printed, error) {
	bad := Refuse(BadCheckpoint, "checkpoint")
	m := onPaper.FindStringSubmatch(text)
	if m == nil {
		return Printed{}, bad
	}
	size, err := strconv.ParseInt(m[1], 10, 64)
	if err != nil {
		return Printed{}, bad
	}
	alike := strings.NewReplacer("-", "", "O", "0", "I", "1", "L", "1")
	b, err := typeable.DecodeString(alike.Replace(strings.ToUpper(strings.Join(strings.Fields(m[2]), ""))))
	if err != nil || len(b) != fingerprintSize {
		return Printed{}, bad
	}
	root := base64.StdEncoding.EncodeToString(b) // long enough for its fingerprint
	return Printed{Size: size, Fingerprint: Checkpoint{Root: root}.Fingerprint()}, nil
}
