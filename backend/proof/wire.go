package proof

import (
	"bytes"
	"encoding/base32"
	"errors"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"bapashadir/backend/indo"
	"github.com/fxamacker/cbor/v2"
)

// wireClaims is Claims as CBOR. 1, 2, 6 and 7 are CWT's iss, sub, iat and cti by meaning;
// dates are days since 1970.
type wireClaims struct {
	Office   string `cbor:"1,keyasint"`
	Name     string `cbor:"2,keyasint"`
	Issued   int    `cbor:"6,keyasint,omitempty"` // left out when it is Date
	ID       []byte `cbor:"7,keyasint"`
	Number   string `cbor:"11,keyasint"`
	Role     string `cbor:"12,keyasint"`
	Activity string `cbor:"13,keyasint"`
	Place    string `cbor:"14,keyasint"`
	Date     int    `cbor:"15,keyasint"`
	Kind     string `cbor:"16,keyasint"`
	Hours    int    `cbor:"17,keyasint,omitempty"`
}

// The longest of what is read: a text of claims as long as they may be, packed badly.
const (
	maxFacts = 4 << 10
	maxText  = 3 * maxFacts
	maxLine  = 400 // bytes
	maxHours = 9999
	idLength = 8
)

func encodeClaims(c Claims) ([]byte, error) {
	id, err := idBytes(c.ID)
	if err != nil {
		return nil, err
	}
	w := wireClaims{Office: c.Office, Name: c.Name, ID: id, Number: c.Number, Role: c.Role,
		Activity: c.Activity, Place: c.Place, Kind: c.Kind, Hours: c.Hours}
	if w.Date, err = days(c.Date); err != nil {
		return nil, err
	}
	if w.Issued, err = days(c.Issued); err != nil {
		return nil, err
	}
	if w.Issued == w.Date {
		w.Issued = 0
	}
	if err := w.check(); err != nil {
		return nil, err
	}
	return encode(w)
}

// decodeClaims is the claims in raw, if they are just as encodeClaims writes them.
func decodeClaims(raw []byte) (Claims, error) {
	var w wireClaims
	if err := decode(raw, &w); err != nil {
		return Claims{}, err
	}
	if err := w.check(); err != nil {
		return Claims{}, badForm("claims", err)
	}
	c := Claims{Office: w.Office, Name: w.Name, ID: idText(w.ID), Number: w.Number, Role: w.Role, Activity: w.Activity,
		Place: w.Place, Kind: w.Kind, Hours: w.Hours, Date: date(w.Date), Issued: date(w.Date)}
	if w.Issued != 0 {
		c.Issued = date(w.Issued)
	}
	if again, err := encodeClaims(c); err != nil || !bytes.Equal(raw, again) {
		return Claims{}, badForm("claims", errors.Join(err))
	}
	return c, nil
}

func (w wireClaims) check() error {
	if len(w.ID) != idLength || w.Hours < 0 || w.Hours > maxHours {
		return ErrFacts
	}
	return lines(w.Office, w.Name, w.Number, w.Role, w.Activity, w.Place, w.Kind)
}

// lines refuses what does not show as one line of text.
func lines(all ...string) error {
	for _, s := range all {
		if len(s) > maxLine || !utf8.ValidString(s) || strings.ContainsFunc(s, unicode.IsControl) {
			return ErrFacts
		}
	}
	return nil
}

// The one way in which CBOR is written here (RFC 8949 4.2.1), and read.
var (
	writing = must(cbor.CoreDetEncOptions().EncMode())
	reading = must(cbor.DecOptions{DupMapKey: cbor.DupMapKeyEnforcedAPF, IndefLength: cbor.IndefLengthForbidden,
		TagsMd: cbor.TagsForbidden, ExtraReturnErrors: cbor.ExtraDecErrorUnknownField, UTF8: cbor.UTF8RejectInvalid,
		MaxNestedLevels: 8, MaxArrayElements: maxRevoked, MaxMapPairs: 32}.DecMode())
)

// must fails only for options that contradict one another, and they are constants.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func encode(v any) ([]byte, error) { return writing.Marshal(v) }

// decode reads raw into v. That it is the only way to write v, its caller proves.
func decode(raw []byte, v any) error {
	if err := reading.Unmarshal(raw, v); err != nil {
		return badForm("cbor", err)
	}
	return nil
}

var idLetters = base32.StdEncoding.WithPadding(base32.NoPadding)

func idBytes(id string) ([]byte, error) {
	b, err := idLetters.DecodeString(strings.ToUpper(id))
	if err != nil || len(b) != idLength || idText(b) != id {
		return nil, ErrFacts
	}
	return b, nil
}

func idText(b []byte) string { return strings.ToLower(idLetters.EncodeToString(b)) }

const day = 24 * 60 * 60

// days is a date as days since 1970. An earlier one no code has.
func days(s string) (int, error) {
	t, err := indo.ParseDate(s)
	if err != nil || t.Unix() < day {
		return 0, ErrFacts
	}
	return int(t.Unix() / day), nil
}

func date(days int) string { return time.Unix(int64(days)*day, 0).UTC().Format(time.DateOnly) }
