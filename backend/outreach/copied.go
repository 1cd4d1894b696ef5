package outreach

import (
	"strconv"
	"strings"
)

// lookalikes are what a letter may have been on paper, when it was read or copied for
// another: letters that no code has, and pairs that handwriting makes alike.
var lookalikes = map[byte]string{
	'0': "QD", 'O': "QD", '1': "7J", 'I': "J7", 'L': "J7",
	'2': "Z", 'Z': "2", '5': "S", 'S': "5", '6': "G", 'G': "6", '8': "B", 'B': "8", 'U': "V", 'V': "UY", 'Y': "V",
}

// ReadCopied is ReadCode for a code copied from paper: a letter that looks like
// another is read as that one, where the check letter leaves no other reading.
func ReadCopied(s string) (string, bool) {
	s, ok := ReadCode(s)
	if ok || len(s) != 5 {
		return s, ok
	}
	for wrong := 1; wrong <= len(s); wrong++ {
		found := map[string]bool{}
		reread([]byte(s), 0, wrong, found)
		if len(found) > 1 {
			return s, false
		}
		for code := range found {
			return code, true
		}
	}
	return s, false
}

// reread collects the codes that differ from s in n letters from at on.
func reread(s []byte, at, n int, found map[string]bool) {
	if n == 0 {
		if code, ok := ReadCode(string(s)); ok {
			found[code] = true
		}
		return
	}
	for i := at; i < len(s); i++ {
		typed := s[i]
		for _, meant := range []byte(lookalikes[typed]) {
			s[i] = meant
			reread(s, i+1, n-1, found)
		}
		s[i] = typed
	}
}

// RecoveryGroups is how many codes a recovery code is made of.
const RecoveryGroups = 7

// ReadRecoveryCode tidies a recovery code that was copied from paper, or refuses it
// with BadCode and the first group that can't be right.
func ReadRecoveryCode(s string) (string, error) {
	groups := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" -.,/\t\r\n", r) })
	if len(groups) != RecoveryGroups { // typed with other gaps than the paper has
		groups = chunks(strings.Join(groups, ""))
	}
	for i := range groups {
		code, ok := ReadCopied(groups[i])
		if !ok || i >= RecoveryGroups {
			return "", badGroup(min(i+1, RecoveryGroups))
		}
		groups[i] = code
	}
	if len(groups) < RecoveryGroups {
		return "", badGroup(len(groups) + 1)
	}
	return strings.Join(groups, "-"), nil
}

func chunks(s string) (out []string) {
	for ; len(s) > 5; s = s[5:] {
		out = append(out, s[:5])
	}
	return append(out, s)
}

func badGroup(n int) error { return Refuse(BadCode, "code", "group", strconv.Itoa(n)) }
