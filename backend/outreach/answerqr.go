package outreach

import (
	"encoding/base32"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"strings"
	"unicode/utf8"
)

// A QR back is one person's answers on a phone whose post can't come. Its text is
// answerPrefix and then, in base32 without padding, a CRC-32 (four bytes, the most
// significant first) and the lines it is of, joined by newlines, in UTF-8:
//
//	the token's first six letters, nonce, L/P, unsur, child, name, dusun, phone, school
//
// child is the adult who agreed for one, as Guardian has it, "1" for a child without any.
//
// Base32 costs a tenth more than bytes, and in return every reader gives the same
// text: no guess at the letters' encoding, nothing that a scanner's keyboard layout
// or capital letters could change. The nonce is the one that the post has, with "-2"
// and so on for the others of a form: whichever comes first, it is one arrival.
// The phone's side is frontend/src/phone/answer.ts; testdata/answerqr.json binds both.
const (
	answerPrefix     = "BHA1"
	answerTokenStart = 6
	answerLines      = 9
	answerAlone      = "1" // a child without an adult
	maxAnswerQR      = 400
)

// Refusals of a QR that should be an answer.
const (
	AnswerForeign   Code = "answer_foreign"   // a QR that no phone page of ours made
	AnswerDamaged   Code = "answer_damaged"   // made by a phone page, read wrongly
	AnswerElsewhere Code = "answer_elsewhere" // made for another session
)

// ReadAnswerQR reads the text of a QR back, and the start of the token of the session
// it was made for. Whether the answers are right is for Arrive to say. Errors:
// AnswerForeign, AnswerDamaged.
func ReadAnswerQR(text string) (tokenStart string, in Arrival, err error) {
	text = strings.ToUpper(strings.TrimSpace(text))
	packed, ours := strings.CutPrefix(text, answerPrefix)
	if !ours || len(text) > maxAnswerQR {
		return "", Arrival{}, Refuse(AnswerForeign, "")
	}
	b, err := base32.StdEncoding.WithPadding(base32.NoPadding).DecodeString(packed)
	if err != nil {
		return "", Arrival{}, Wrap(AnswerDamaged, err)
	}
	if len(b) < 4 || binary.BigEndian.Uint32(b) != crc32.ChecksumIEEE(b[4:]) {
		return "", Arrival{}, Wrap(AnswerDamaged, errors.New("checksum"))
	}
	l := strings.Split(string(b[4:]), "\n")
	if len(l) != answerLines || !utf8.Valid(b[4:]) || len(l[0]) != answerTokenStart || l[1] == "" {
		return "", Arrival{}, Wrap(AnswerDamaged, fmt.Errorf("%d lines", len(l)))
	}
	in = Arrival{Nonce: l[1], Sex: Sex(l[2]), Unsur: Unsur(l[3]), Child: l[4] != "", Name: l[5], Dusun: l[6],
		Phone: l[7], School: l[8], Door: ByQR}
	if l[4] != answerAlone {
		in.Guardian = Guardian(l[4])
	}
	return l[0], in, nil
}

// AnswerFor is ReadAnswerQR for the session whose people are being recorded. Errors:
// AnswerElsewhere too.
func AnswerFor(s Session, text string) (Arrival, error) {
	start, in, err := ReadAnswerQR(text)
	if err != nil {
		return Arrival{}, err
	}
	if !strings.HasPrefix(s.Token, start) {
		return Arrival{}, Refuse(AnswerElsewhere, "")
	}
	return in, nil
}
