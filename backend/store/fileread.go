package store

import (
	"errors"
	"io"
	"os"
	"path/filepath"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/seal"
)

// OpenFile is a sealed file being read, from anywhere in it: the head of a film, a page
// in the middle of a PDF. It is for one goroutine.
type OpenFile struct {
	file   *os.File
	stream *seal.Stream
	size   int64 // of what it holds
	sealed int64 // without its id
	at     int64
	n      int64  // the chunk that is open
	chunk  []byte // what it holds
	buf    []byte
}

// Open opens a file by its name. Error: NotFound when it is not there, or no sealed
// file. What is read of it is what was sealed, or an error.
func (f Files) Open(name string) (*OpenFile, error) {
	in, err := os.Open(filepath.Join(f.dir, filepath.Base(name)))
	if err != nil {
		return nil, outreach.Wrap(outreach.NotFound, err)
	}
	o, err := f.reading(in)
	if err != nil {
		return nil, errors.Join(outreach.Wrap(outreach.NotFound, err), in.Close())
	}
	return o, nil
}

func (f Files) reading(in *os.File) (*OpenFile, error) {
	info, err := in.Stat()
	if err != nil {
		return nil, err
	}
	o := &OpenFile{file: in, sealed: info.Size() - seal.StreamID, n: -1, buf: make([]byte, seal.ChunkSealed)}
	ok := false
	if o.size, ok = seal.PlainSize(o.sealed); !ok {
		return nil, seal.ErrBroken
	}
	id := make([]byte, seal.StreamID)
	if _, err := io.ReadFull(in, id); err != nil {
		return nil, err
	}
	o.stream, err = f.sealer.NewStream(id)
	return o, err
}

// Size is how much the file holds.
func (o *OpenFile) Size() int64 { return o.size }

// Close ends the reading.
func (o *OpenFile) Close() error { return o.file.Close() }

// Seek is io.Seeker.
func (o *OpenFile) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case io.SeekCurrent:
		offset += o.at
	case io.SeekEnd:
		offset += o.size
	}
	if offset < 0 {
		return 0, errors.New("store: before the beginning")
	}
	o.at = offset
	return offset, nil
}

// Read is io.Reader.
func (o *OpenFile) Read(p []byte) (int, error) {
	n, err := o.ReadAt(p[:min(len(p), seal.ChunkSize)], o.at)
	o.at += int64(n)
	if n > 0 {
		return n, nil // the next one tells
	}
	return n, err
}

// ReadAt is io.ReaderAt, for one goroutine at a time.
func (o *OpenFile) ReadAt(p []byte, at int64) (n int, err error) {
	for n < len(p) {
		if at >= o.size {
			return n, io.EOF
		}
		if err := o.load(at / seal.ChunkSize); err != nil {
			return n, err
		}
		from := int(at % seal.ChunkSize)
		if from >= len(o.chunk) {
			return n, seal.ErrBroken
		}
		c := copy(p[n:], o.chunk[from:])
		n, at = n+c, at+int64(c)
	}
	return n, nil
}

// load opens a chunk unless it is open.
func (o *OpenFile) load(n int64) error {
	if n == o.n {
		return nil
	}
	o.n = -1
	from := n * seal.ChunkSealed
	raw := o.buf[:min(int64(len(o.buf)), o.sealed-from)]
	if _, err := o.file.ReadAt(raw, seal.StreamID+from); err != nil {
		return err
	}
	plain, err := o.stream.Open(o.chunk[:0], raw, n, from+int64(len(raw)) == o.sealed)
	if err != nil {
		return err
	}
	o.chunk, o.n = plain, n
	return nil
}
