// Package zipped opens ZIP files of strangers: spreadsheets and presentations.
//
// It promises that a file is measured before anything is unpacked, by what it can't lie
// about, and that XML comes without entities, endless words or more marks than were
// allowed. It must never write a file, nor hand out a part whose name points outside.
package zipped

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// Limits of a file. All have to be given.
type Limits struct {
	Parts    int   // entries of its directory
	Unpacked int64 // bytes of all parts
	Ratio    int64 // unpacked to packed, from Free on
	Free     int64 // bytes that any file may unpack to
	Marks    int   // "<" of a part of XML
	Word     int   // bytes of XML without a "<"
	Faults   Faults
}

// Faults breaks promises. Nothing but tests sets a field.
type Faults struct{ Parts, Unpacked, Ratio, Names, Overlap, Entities, Marks, Word bool }

// What can be wrong.
var (
	ErrBroken = errors.New("zipped: can't be read")
	ErrBomb   = errors.New("zipped: it would grow too large")
	ErrUnsafe = errors.New("zipped: it holds what no office program writes")
)

// File is an opened file.
type File struct {
	Names  []string // of its parts, in the order of its directory
	parts  map[string]*zip.File
	limits Limits
}

// Open looks at the directory. Errors: ErrBroken, ErrBomb, ErrUnsafe.
func Open(in io.ReaderAt, size int64, l Limits) (*File, error) {
	// Counted before the directory is read: an entry takes far more room in memory than
	// in the file.
	n, err := entries(io.NewSectionReader(in, 0, size))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrBroken, err)
	}
	if n > l.Parts && !l.Faults.Parts {
		return nil, fmt.Errorf("%w: %d parts", ErrBomb, n)
	}
	z, err := zip.NewReader(in, size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, fmt.Errorf("%w: %w", ErrBroken, err)
	}
	f := &File{parts: map[string]*zip.File{}, limits: l}
	var packed, unpacked uint64
	for _, p := range z.File {
		if err := f.take(p); err != nil {
			return nil, err
		}
		if packed += p.CompressedSize64; p.CompressedSize64 > uint64(size) || packed > uint64(size) {
			if !l.Faults.Overlap {
				return nil, fmt.Errorf("%w: its parts lie over one another", ErrBomb)
			}
		}
		if unpacked += p.UncompressedSize64; (p.UncompressedSize64 > uint64(l.Unpacked) || unpacked > uint64(l.Unpacked)) && !l.Faults.Unpacked {
			return nil, fmt.Errorf("%w: over %d bytes", ErrBomb, l.Unpacked)
		}
	}
	if unpacked > uint64(max(l.Free, l.Ratio*size)) && !l.Faults.Ratio {
		return nil, fmt.Errorf("%w: %d bytes of %d", ErrBomb, unpacked, size)
	}
	return f, nil
}

// take notes a part, unless its name or its kind is none that an office program writes.
func (f *File) take(p *zip.File) error {
	if !f.limits.Faults.Names {
		folder := strings.HasSuffix(p.Name, "/")
		if name := strings.TrimSuffix(p.Name, "/"); name == "." || strings.HasPrefix(name, "..") || path.Clean("/"+name) != "/"+name || strings.ContainsAny(name, "\\:\x00") {
			return fmt.Errorf("%w: a part called %.40q", ErrUnsafe, p.Name)
		}
		if !p.Mode().IsRegular() && !folder || p.Flags&1 != 0 {
			return fmt.Errorf("%w: %.40q is a link or locked", ErrUnsafe, p.Name)
		}
		if f.parts[p.Name] != nil {
			return fmt.Errorf("%w: two parts are called %.40q", ErrUnsafe, p.Name)
		}
	}
	f.parts[p.Name] = p
	f.Names = append(f.Names, p.Name)
	return nil
}

// Has tells whether there is a part of that name.
func (f *File) Has(name string) bool { return f.parts[name] != nil }

// Open opens a part: what it holds is no more than its directory says, since the reader
// holds it to that.
func (f *File) Open(name string) (io.ReadCloser, error) {
	p := f.parts[name]
	if p == nil {
		return nil, fmt.Errorf("%w: no %.80q", ErrBroken, name)
	}
	in, err := p.Open()
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrBroken, err)
	}
	return in, nil
}

// XML opens a part that is XML.
func (f *File) XML(name string) (io.ReadCloser, error) {
	in, err := f.Open(name)
	if err != nil {
		return nil, err
	}
	return &sieve{ReadCloser: in, limits: f.limits}, nil
}

var entry = []byte("PK\x01\x02")

// entries counts what looks like an entry of a directory, wherever it stands.
func entries(in io.Reader) (n int, err error) {
	b := make([]byte, 256<<10)
	kept := 0
	for {
		m, err := io.ReadFull(in, b[kept:])
		have := b[:kept+m]
		n += bytes.Count(have, entry)
		if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
			return n, nil
		}
		if err != nil {
			return n, err
		}
		kept = copy(b, have[len(have)-len(entry)+1:])
	}
}
