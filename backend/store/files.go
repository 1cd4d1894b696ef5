package store

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"hash"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/disk"
	"bapashadir/backend/store/seal"
)

// Files are large files of one kind in a folder of the data folder: sealed, each named
// by the SHA-256 of what it holds, written and read in parts. Like Media they are no
// part of copies.
type Files struct {
	dir    string
	sealer *seal.Sealer
}

// Files is the sealed files of a kind, which is the folder's name.
func (db *DB) Files(kind string) Files {
	return Files{dir: filepath.Join(db.dir, kind), sealer: db.seal}
}

// NewFile is a file that is being written. Either Keep or Drop ends it.
type NewFile struct {
	files  Files
	file   *os.File
	stream *seal.Stream
	hash   hash.Hash
	chunk  []byte // not sealed yet: the last one is known only at the end
	n      int64
	size   int64
}

// Create begins a file. Errors: DataNotWritable, DiskFull.
func (f Files) Create() (*NewFile, error) {
	if err := os.MkdirAll(f.dir, 0o700); err != nil {
		return nil, f.refused(err)
	}
	out, err := os.CreateTemp(f.dir, beingWritten+"-*")
	if err != nil {
		return nil, f.refused(err)
	}
	id := seal.Random(seal.StreamID)
	stream, err := f.sealer.NewStream(id)
	if err == nil {
		_, err = out.Write(id)
	}
	if err != nil {
		return nil, errors.Join(f.refused(err), out.Close(), disk.Remove(out.Name()))
	}
	return &NewFile{files: f, file: out, stream: stream, hash: sha256.New(), chunk: make([]byte, 0, seal.ChunkSize)}, nil
}

// Size is how much was written so far.
func (n *NewFile) Size() int64 { return n.size }

// Write takes the next part.
func (n *NewFile) Write(p []byte) (int, error) {
	taken := 0
	for taken < len(p) {
		if len(n.chunk) == seal.ChunkSize {
			if err := n.flush(false); err != nil {
				return taken, err
			}
		}
		part := p[taken:min(len(p), taken+seal.ChunkSize-len(n.chunk))]
		n.chunk = append(n.chunk, part...)
		taken += len(part)
	}
	n.hash.Write(p)
	n.size += int64(len(p))
	return taken, nil
}

func (n *NewFile) flush(last bool) error {
	_, err := n.file.Write(n.stream.Seal(make([]byte, 0, seal.ChunkSealed), n.chunk, n.n, last))
	n.n++
	n.chunk = n.chunk[:0]
	return n.files.refused(err)
}

// Keep ends the file, on the disk, and tells its name.
func (n *NewFile) Keep() (string, error) {
	name := hex.EncodeToString(n.hash.Sum(nil))
	err := n.flush(true)
	err = errors.Join(err, n.files.refused(n.file.Sync()), n.files.refused(n.file.Close()))
	if err == nil {
		err = n.files.refused(errors.Join(os.Rename(n.file.Name(), filepath.Join(n.files.dir, name)), disk.SyncDir(n.files.dir)))
	}
	if err != nil {
		return "", errors.Join(err, disk.Remove(n.file.Name()))
	}
	return name, nil
}

// Drop gives the file up.
func (n *NewFile) Drop() error { return errors.Join(n.file.Close(), disk.Remove(n.file.Name())) }

func (f Files) refused(err error) error {
	switch {
	case err == nil:
		return nil
	case disk.NoRoom(err):
		return outreach.Wrap(outreach.DiskFull, err)
	}
	return disk.NotWritable(f.dir, err)
}

// Prove reads a file whole and compares it with its name. Error: NotFound.
func (f Files) Prove(ctx context.Context, name string) error {
	in, err := f.Open(name)
	if err != nil {
		return err
	}
	h := sha256.New()
	_, err = io.Copy(h, readerIn{ctx, in})
	if err = errors.Join(err, in.Close()); err == nil && hex.EncodeToString(h.Sum(nil)) != name {
		err = errors.New("store: not what was kept")
	}
	if err != nil && ctx.Err() == nil {
		return outreach.Wrap(outreach.NotFound, err)
	}
	return err
}

// Retain removes the files that keep doesn't want, and what was not ended.
func (f Files) Retain(keep func(name string) bool) error {
	list, err := os.ReadDir(f.dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	for _, e := range list {
		if !keep(e.Name()) {
			err = errors.Join(err, disk.Remove(filepath.Join(f.dir, e.Name())))
		}
	}
	return err
}

type readerIn struct {
	ctx context.Context
	io.Reader
}

func (r readerIn) Read(p []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	return r.Reader.Read(p)
}
