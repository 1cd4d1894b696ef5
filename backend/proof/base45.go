package proof

import "strings"

// letters are those of RFC 9285, which are those of a QR's alphanumeric mode.
const letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"

// encode45 writes two bytes as three letters, a last one as two. A text never ends with a
// space, which forms and messengers would cut: no third letter, and no second one of a
// last byte, comes so late in letters.
func encode45(b []byte) string {
	var out strings.Builder
	for ; len(b) > 1; b = b[2:] {
		n := int(b[0])<<8 | int(b[1])
		out.WriteByte(letters[n%45])
		out.WriteByte(letters[n/45%45])
		out.WriteByte(letters[n/45/45])
	}
	if len(b) == 1 {
		out.WriteByte(letters[b[0]%45])
		out.WriteByte(letters[b[0]/45])
	}
	return out.String()
}

// decode45 reads what encode45 writes and nothing else. Error: ErrForm.
func decode45(s string) ([]byte, error) {
	out := make([]byte, 0, len(s)/3*2+1)
	for len(s) > 0 {
		group := s[:min(3, len(s))]
		s = s[len(group):]
		n := 0
		for i := len(group) - 1; i >= 0; i-- {
			d := strings.IndexByte(letters, group[i])
			if d < 0 {
				return nil, ErrForm
			}
			n = n*45 + d
		}
		switch {
		case len(group) == 3 && n <= 0xffff:
			out = append(out, byte(n>>8), byte(n))
		case len(group) == 2 && n <= 0xff:
			out = append(out, byte(n))
		default:
			return nil, ErrForm
		}
	}
	return out, nil
}
