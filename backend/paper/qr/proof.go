package qr

import (
	"fmt"
	"strings"
	"sync"

	"rsc.io/qr/coding"
)

// alphabet is what a code can hold in its alphanumeric mode, at eleven bits a pair:
// base45 is written with it.
const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"

// Alphanumeric tells whether text is of nothing else.
func Alphanumeric(text string) bool {
	return strings.Trim(text, alphabet) == ""
}

// Proof is the rows of a certificate's code, at level Quartile. Alphanumeric text, as
// a proof is, goes to an encoder that is a hundred times as quick as that of Modules,
// because a batch needs a thousand of them; other text makes a larger code.
func Proof(text string) ([][]bool, error) {
	if text == "" || !Alphanumeric(text) {
		return Modules(text, Quartile)
	}
	for v := coding.Version(coding.MinVersion); v <= coding.MaxVersion; v++ {
		if coding.Alpha(text).Bits(v) <= v.DataBytes(coding.Q)*8 {
			p, err := patterns[v]()
			if err != nil {
				return nil, err
			}
			return p.best(text)
		}
	}
	return nil, fmt.Errorf("paper: QR of %d letters: too long", len(text))
}

// A pattern is a version's: how text is laid out under the first mask, and what of it
// every mask turns round.
type pattern struct {
	plan  *coding.Plan
	masks [8]square
}

// patterns are made when first asked for and only read then.
var patterns = func() (all [coding.MaxVersion + 1]func() (pattern, error)) {
	for v := range all {
		all[v] = sync.OnceValues(func() (pattern, error) { return patternOf(coding.Version(v)) })
	}
	return all
}()

// patternOf compares the same text under two masks: where it differs is the same for
// every text.
func patternOf(v coding.Version) (p pattern, err error) {
	var first square
	for m := range p.masks {
		plan, err := coding.NewPlan(v, coding.Q, coding.Mask(m))
		if err != nil {
			return p, fmt.Errorf("paper: QR version %d: %w", v, err)
		}
		code, err := plan.Encode(coding.Alpha("0"))
		if err != nil {
			return p, fmt.Errorf("paper: QR version %d: %w", v, err)
		}
		if m == 0 {
			p.plan, first = plan, squareOf(code)
		}
		p.masks[m] = squareOf(code).turned(first)
	}
	return p, nil
}

// best tries every mask and takes the one that readers like best.
func (p pattern) best(text string) ([][]bool, error) {
	code, err := p.plan.Encode(coding.Alpha(text))
	if err != nil {
		return nil, fmt.Errorf("paper: QR of %d letters: %w", len(text), err)
	}
	plain := squareOf(code)
	var best square
	least := -1
	for _, m := range p.masks {
		try := plain.turned(m)
		if n := try.penalty(); least < 0 || n < least {
			least, best = n, try
		}
	}
	return best.rows(), nil
}
