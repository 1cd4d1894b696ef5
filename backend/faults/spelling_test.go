//go:build linux

package faults

import (
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"net/url"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"bapashadir/backend/indo"
)

// spellings are the ways in which a program may write a word down, by what each is
// called.
func spellings(word string) map[string][]string {
	out := map[string][]string{}
	add := func(as string, bytes ...string) { out[as] = append(out[as], bytes...) }
	for _, w := range []string{word, strings.ToLower(word), strings.ToUpper(word), indo.Fold(word)} {
		add("UTF-8", w)
		add("Latin-1", latin1(w)) // as a web view keeps what fits
		little, big := wide(w, binary.LittleEndian), wide(w, binary.BigEndian)
		add("UTF-16", little, big)
		add("base64", in64(w)...)
		add("UTF-16 in base64", in64(little)...)
		add("hexadecimal", hex.EncodeToString([]byte(w)), strings.ToUpper(hex.EncodeToString([]byte(w))))
		add("numbers", strings.Trim(fmt.Sprint([]byte(w)), "[]"))
		add("machine words", words64(w)...)
		if w == url.PathEscape(w) {
			continue // nothing to escape
		}
		add("escaped", escaped(w, `\u%04x`), escaped(w, `\u%04X`), escaped(w, "&#%d;"), escaped(w, "&#x%x;"), escaped(w, `\x%02x`),
			url.PathEscape(w), lowerEscapes(url.PathEscape(w)))
	}
	return out
}

func wide(w string, order binary.AppendByteOrder) string {
	var b []byte
	for _, u := range utf16.Encode([]rune(w)) {
		b = order.AppendUint16(b, u)
	}
	return string(b)
}

func latin1(w string) string {
	var b []byte
	for _, r := range w {
		b = append(b, byte(r))
	}
	return string(b)
}

// in64 is what base64 makes of w wherever it begins among other bytes, in both
// alphabets, without the letters in which the neighbours have a part.
func in64(w string) (out []string) {
	for pad := range 3 {
		whole := (pad + len(w)) / 3 * 3
		e := base64.StdEncoding.EncodeToString(append(make([]byte, pad), w...)[:whole])
		e = e[(pad*8+5)/6:]
		if out = append(out, e); strings.ContainsAny(e, "+/") {
			out = append(out, strings.NewReplacer("+", "-", "/", "_").Replace(e))
		}
	}
	return out
}

// words64 is each eight letters of w as a stack trace prints them when they are in a
// register or among a function's arguments.
func words64(w string) (out []string) {
	for i := 0; i+8 <= len(w); i++ {
		out = append(out, fmt.Sprintf("0x%x", binary.LittleEndian.Uint64([]byte(w[i:]))))
	}
	return out
}

func escaped(w, how string) string {
	var b strings.Builder
	for _, r := range w {
		if r < utf8.RuneSelf {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, how, r)
		}
	}
	return b.String()
}

func lowerEscapes(s string) string {
	b := []byte(s)
	for i := range b {
		if b[i] == '%' {
			copy(b[i:], strings.ToLower(string(b[i:i+3])))
		}
	}
	return string(b)
}
