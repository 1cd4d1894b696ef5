package seal

import (
	"encoding/binary"
	"strings"

	"bapashadir/backend/outreach"
)

// recoveryGroups is how many five-letter groups a recovery code has. Each group is
// a short code with a check letter, as on the slips: 4 letters of chance, about 20
// bits, so that seven give 138.
const recoveryGroups = 7

// newRecoveryCode draws a code: "K7M2Q-…". Its letters are never taken for one
// another, and each group proves itself, so that the screen can point at the one
// that was copied wrongly.
func newRecoveryCode() string {
	var groups []string
	for len(groups) < recoveryGroups {
		n := binary.BigEndian.Uint64(Random(8)) % outreach.CodeSpace
		groups = append(groups, outreach.ShortCode(int(n)))
	}
	return strings.Join(groups, "-")
}

// ReadRecoveryCode tidies a typed recovery code (spaces, dashes, case) and tells
// whether it can be one.
func ReadRecoveryCode(s string) (string, bool) {
	s = strings.ToUpper(strings.NewReplacer(" ", "", "-", "", ".", "", "\n", "", "\r", "", "\t", "").Replace(s))
	if len(s) != recoveryGroups*5 {
		return "", false
	}
	var groups []string
	for i := 0; i < len(s); i += 5 {
		g, ok := outreach.ReadCode(s[i : i+5])
		if !ok {
			return "", false
		}
		groups = append(groups, g)
	}
	return strings.Join(groups, "-"), true
}
