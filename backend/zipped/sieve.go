package zipped

import (
	"bytes"
	"fmt"
	"io"
	"regexp"
	"strings"
)

// sieve ends the reading of XML that is made to harm its reader. Office programs write
// no DOCTYPE, and so no entities.
type sieve struct {
	io.ReadCloser
	limits Limits
	marks  int
	word   int    // bytes since the last mark
	tail   []byte // the last bytes, without the zeros that wide letters have
	begun  bool
}

var (
	doctype  = []byte("<!DOCTYPE")
	encoding = regexp.MustCompile(`^[^<]{0,3}<\?xml[^>]{0,200}encoding\s*=\s*["']([^"']*)`)
)

// known are the ways to write letters in which a DOCTYPE looks like one.
var known = map[string]bool{"utf-8": true, "utf8": true, "utf-16": true, "us-ascii": true, "ascii": true, "iso-8859-1": true, "windows-1252": true}

func (s *sieve) Read(b []byte) (int, error) {
	n, err := s.ReadCloser.Read(b)
	if bad := s.look(b[:n]); bad != nil {
		return 0, bad
	}
	return n, err
}

func (s *sieve) look(b []byte) error {
	for _, c := range b {
		if s.word++; c == '<' {
			s.marks++
			s.word = 0
		}
		if s.word > s.limits.Word && !s.limits.Faults.Word {
			return fmt.Errorf("%w: over %d bytes without a mark", ErrBomb, s.limits.Word)
		}
	}
	if s.marks > s.limits.Marks && !s.limits.Faults.Marks {
		return fmt.Errorf("%w: over %d marks", ErrBomb, s.limits.Marks)
	}
	plain := b
	if bytes.IndexByte(b, 0) >= 0 {
		plain = bytes.ReplaceAll(b, []byte{0}, nil)
	}
	if !s.begun && len(b) > 0 {
		s.begun = true
		if m := encoding.FindSubmatch(plain); m != nil && !known[strings.ToLower(string(m[1]))] && !s.limits.Faults.Entities {
			return fmt.Errorf("%w: letters of %.20q", ErrUnsafe, m[1])
		}
	}
	seen := append(s.tail, plain[:min(len(plain), len(doctype)-1)]...) // over the seam
	if !s.limits.Faults.Entities && (bytes.Contains(seen, doctype) || bytes.Contains(plain, doctype)) {
		return fmt.Errorf("%w: a DOCTYPE", ErrUnsafe)
	}
	if len(plain) >= len(doctype)-1 {
		seen = plain
	}
	s.tail = append(s.tail[:0:0], seen[max(0, len(seen)-len(doctype)+1):]...)
	return nil
}
