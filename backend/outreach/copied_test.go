package outreach

import (
	"errors"
	"strings"
	"testing"
)

func TestCopiedCodesAreRead(t *testing.T) {
	for n := 0; n < CodeSpace; n += 977 {
		code := ShortCode(n)
		for typed, want := range map[string]bool{code: true, strings.ToLower(code): true, " " + code[:2] + "-" + code[2:]: true, code[:4]: false, code + "2": false} {
			if got, ok := ReadCopied(typed); ok != want || ok && got != code {
				t.Errorf("%q is read as %q %v", typed, got, ok)
			}
		}
	}
}

// One letter read for its double: the right code or none, never another.
func TestLookalikesAreReadAsWhatThePaperSays(t *testing.T) {
	looks := map[byte]string{'Q': "0O", 'D': "0O", 'J': "1IL", '7': "1IL", '2': "Z", 'Z': "2", '5': "S", 'S': "5", '8': "B", 'B': "8", '6': "G", 'G': "6"}
	right, tried := 0, 0
	for n := 0; n < CodeSpace; n += 977 {
		code := ShortCode(n)
		for i := range len(code) {
			for _, typed := range looks[code[i]] {
				tried++
				switch got, ok := ReadCopied(code[:i] + string(typed) + code[i+1:]); {
				case ok && got == code:
					right++
				case ok:
					t.Errorf("%s with %c for %c is read as %s", code, typed, code[i], got)
				}
			}
		}
	}
	if right*10 < tried*9 {
		t.Errorf("only %d of %d are read", right, tried)
	}
}

// Whoever copied 35 letters is told where to look, not to begin anew.
func TestRecoveryCodeTellsTheGroupThatIsWrong(t *testing.T) {
	var groups []string
	for i := range RecoveryGroups {
		groups = append(groups, ShortCode(i*77_777+5))
	}
	code := strings.Join(groups, "-")
	for _, typed := range []string{code, strings.ToLower(code), strings.ReplaceAll(code, "-", " "), strings.ReplaceAll(code, "-", ""),
		strings.Join(groups, "\n"), " " + strings.Join(groups, " - ") + "\t", code[:3] + " " + code[3:]} {
		if got, err := ReadRecoveryCode(typed); err != nil || got != code {
			t.Errorf("%q is read as %q, %v", typed, got, err)
		}
	}
	for typed, group := range map[string]string{
		strings.Replace(code, groups[2], "AAAAB", 1):       "3",
		strings.Replace(code, groups[4], groups[4][1:], 1): "5",
		strings.Join(groups[:6], "-"):                      "7",
		strings.Join(groups[:3], ""):                       "4",
		code + "-" + groups[0]:                             "7",
		"sepintu sedulang":                                 "1",
	} {
		_, err := ReadRecoveryCode(typed)
		var e *Error
		if !errors.As(err, &e) || e.Code != BadCode || e.Field != "code" || e.Args["group"] != group {
			t.Errorf("%q: %v %v, want group %s", typed, err, e.Args, group)
		}
	}
}
