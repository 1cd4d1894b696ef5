//go:build linux

package faults

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// sweep looks through files and texts for whatever somebody could be known by.
type sweep struct {
	needles map[uint64][]needle // by their first eight bytes
	sieve   []uint64            // a bit for some of these: most of a file is passed over at once
	finds   map[string]*find    // by what and as what
	texts   int
	files   int
	bytes   int64
}

type needle struct{ word, what, as, bytes string }

// find is a kind of thing that was found.
type find struct {
	what, as, where string // where it was found first
	words           map[string]bool
}

const sieveBits = 22

func newSweep() *sweep {
	return &sweep{needles: map[uint64][]needle{}, sieve: make([]uint64, 1<<sieveBits/64), finds: map[string]*find{}}
}

func (s *sweep) add(c *canary, whose string) {
	for word, what := range c.parts() {
		for as, all := range spellings(word) {
			for _, b := range all {
				if len(b) < 8 {
					panic("too short to be told from chance: " + as)
				}
				head := binary.LittleEndian.Uint64([]byte(b))
				s.needles[head] = append(s.needles[head], needle{word, what + " " + whose, as, b})
				h := sieved(head)
				s.sieve[h/64] |= 1 << (h % 64)
			}
		}
	}
}

func sieved(head uint64) uint64 { return head * 0x9E3779B97F4A7C15 >> (64 - sieveBits) }

// text looks through something that was said.
func (s *sweep) text(where string, b []byte) {
	s.texts++
	s.look(where, b, 0)
}

// tree looks through all files below a folder, through their names too.
func (s *sweep) tree(root string) error {
	return filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) {
			return nil // taken away by a program that ends
		}
		if err != nil {
			return err
		}
		at, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		s.look("the name of "+at, append([]byte(d.Name()), 0), 0)
		if !d.Type().IsRegular() {
			return nil
		}
		if err := s.file(path, at); !errors.Is(err, fs.ErrNotExist) {
			s.files++
			return err
		}
		return nil
	})
}

// file looks through a file, piece by piece where it is as large as a core.
func (s *sweep) file(path, at string) error {
	const most, longest = 256 << 20, 1 << 10 // of a piece, and of a spelling
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }() // only read
	st, err := f.Stat()
	if err != nil {
		return err
	}
	s.bytes += st.Size()
	for from := int64(0); ; from += most - longest {
		b := make([]byte, min(most, st.Size()-from))
		if _, err := f.ReadAt(b, from); err != nil {
			return err
		}
		if s.look(at, b, 0); from+most >= st.Size() {
			return nil
		}
	}
}

func (s *sweep) look(where string, b []byte, deep int) {
	for i := 0; i+8 <= len(b); i++ {
		head := binary.LittleEndian.Uint64(b[i:])
		if h := sieved(head); s.sieve[h/64]&(1<<(h%64)) == 0 {
			continue
		}
		for _, x := range s.needles[head] {
			if bytes.HasPrefix(b[i:], []byte(x.bytes)) {
				s.found(x, fmt.Sprintf("%s at %d", where, i))
			}
		}
	}
	if deep < 2 {
		s.unpack(where, b, deep)
	}
}

func (s *sweep) found(x needle, where string) {
	what := strings.SplitAfter(x.what, " of ")[0]
	if s.finds[what+x.as] == nil {
		s.finds[what+x.as] = &find{what: x.what, as: x.as, where: where, words: map[string]bool{}}
	}
	s.finds[what+x.as].words[x.word] = true
}

// unpack looks into what is compressed, wherever in b that begins.
func (s *sweep) unpack(where string, b []byte, deep int) {
	if z, err := zip.NewReader(bytes.NewReader(b), int64(len(b))); err == nil {
		for _, f := range z.File {
			if r, err := f.Open(); err == nil {
				s.inflated(where+"/"+f.Name, r, deep)
			}
		}
	}
	for i := 0; i+4 < len(b); i++ {
		switch {
		case b[i] == 0x1f && b[i+1] == 0x8b && b[i+2] == 8:
			if r, err := gzip.NewReader(bytes.NewReader(b[i:])); err == nil {
				s.inflated(where+" unzipped", r, deep)
			}
		case b[i] == 0x78 && (int(b[i])<<8|int(b[i+1]))%31 == 0:
			if r, err := zlib.NewReader(bytes.NewReader(b[i:])); err == nil {
				s.inflated(where+" inflated", r, deep)
			}
		}
	}
}

// inflated looks at as much as can be read: a file may be cut off.
func (s *sweep) inflated(where string, r io.Reader, deep int) {
	const most = 64 << 20
	if b, _ := io.ReadAll(io.LimitReader(r, most)); len(b) > 0 {
		s.look(where, b, deep+1)
	}
}

// count is how many different words were found.
func (s *sweep) count() int {
	all := map[string]bool{}
	for _, f := range s.finds {
		maps.Copy(all, f.words)
	}
	return len(all)
}

func (s *sweep) String() string {
	return fmt.Sprintf("%d files, %.1f MB, %d texts: %d found", s.files, float64(s.bytes)/1e6, s.texts, s.count())
}

// list tells what was found, where first and how often.
func (s *sweep) list() (out []string) {
	for _, key := range slices.Sorted(maps.Keys(s.finds)) {
		f := s.finds[key]
		out = append(out, fmt.Sprintf("%s, as %s, in %s; %d words in all", f.what, f.as, f.where, len(f.words)))
	}
	return out
}
