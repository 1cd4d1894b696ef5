package seal

import (
	"encoding/binary"
	"strings"

	"bapashadir/backend/outreach"
)

// newRecoveryCode draws a code: "K7M2Q-…", each group with a check letter as on the
// slips: 4 letters of chance, about 20 bits, so that seven give 138.
func newRecoveryCode() string {
	var groups []string
	for len(groups) < outreach.RecoveryGroups {
		n := binary.BigEndian.Uint64(Random(8)) % outreach.CodeSpace
		groups = append(groups, outreach.ShortCode(int(n)))
	}
	return strings.Join(groups, "-")
}

// ReadRecoveryCode tidies a typed recovery code and tells whether it can be one.
func ReadRecoveryCode(s string) (string, bool) {
	code, err := outreach.ReadRecoveryCode(s)
	return code, err == nil
}
