package desk

import "encoding/base64"

// maxPart is how much of a deck's file a call may bring; the window sends a MiB.
const maxPart = 4 << 20

// fileOf is the bytes of a file that the window gives in base64. One over most is refused
// before there is room for it.
func fileOf(text string, most int, large, foreign error) ([]byte, error) {
	if base64.StdEncoding.DecodedLen(len(text)) > most+2 {
		return nil, large
	}
	b, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		return nil, foreign
	}
	return b, nil
}
