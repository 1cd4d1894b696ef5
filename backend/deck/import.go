package deck

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strconv"

	"bapashadir/backend/film"
	"bapashadir/backend/impress"
	"bapashadir/backend/outreach"
	"bapashadir/backend/picture"
	"bapashadir/backend/store"
)

// Limits of a file, in bytes. They are generous for what an office shows, and keep a
// mistaken or a hostile file from filling the disk.
const (
	maxPicture = 40 << 20
	maxPDF     = 300 << 20
	maxFilm    = 2 << 30
)

// Import is files on their way into a deck: those of before stay as they were until
// Finish. Its methods are for one goroutine, but for Stop.
type Import struct {
	service *Service
	ctx     context.Context // ends when it is stopped
	stop    context.CancelFunc
	deck    string // whose files they will be; "": a new deck's

	name  string         // of the file that is read
	kind  kind           // of that file, known from its first bytes on
	head  []byte         // its first bytes
	file  *store.NewFile // nil for a PPTX
	plain *os.File       // a PPTX, for LibreOffice
	files []outreach.DeckFile
	pages []outreach.DeckPage
	from  outreach.DeckKind
}

// Begin begins an import into a deck of the office, "" a new one. Another one that is
// under way is stopped: its window has gone.
func (s *Service) Begin(deck string) *Import {
	i := &Import{service: s, deck: deck}
	i.ctx, i.stop = context.WithCancel(context.Background())
	s.mu.Lock()
	before := s.now
	s.now = i
	s.mu.Unlock()
	if before != nil {
		before.stop()
	}
	return i
}

// Next begins the next file, which will have that many bytes.
func (i *Import) Next(name string, size int64) error {
	i.drop()
	i.name, i.kind, i.head = filepath.Base(filepath.ToSlash(name)), unknown, nil
	if size > maxFilm {
		return i.refuse(outreach.MediaLarge, nil, "limit", strconv.Itoa(maxFilm>>20))
	}
	return i.ctx.Err()
}

// Write takes the next bytes of the file. The first ones have to tell what it is.
func (i *Import) Write(p []byte) error {
	if i.ctx.Err() != nil {
		return outreach.Refuse(outreach.ImportStopped, "")
	}
	if i.kind == unknown {
		if err := i.begin(p); err != nil {
			return err
		}
	}
	var size int64
	var err error
	if i.plain != nil {
		_, err = i.plain.Write(p)
		if info, e := i.plain.Stat(); e == nil {
			size = info.Size()
		}
	} else {
		_, err = i.file.Write(p)
		size = i.file.Size()
	}
	if err == nil && size > i.kind.limit() {
		err = i.refuse(outreach.MediaLarge, nil, "limit", strconv.FormatInt(i.kind.limit()>>20, 10))
	}
	return err
}

func (i *Import) begin(p []byte) (err error) {
	i.head = append([]byte(nil), p[:min(len(p), picture.MaxHead)]...)
	if i.kind, err = i.look(); err != nil {
		return err
	}
	if i.kind == aPPTX {
		if _, ok := impress.Find(); !ok {
			return outreach.Refuse(outreach.NoImpress, "")
		}
		i.plain, err = os.CreateTemp("", "bapas-hadir-*.pptx")
		return err
	}
	i.file, err = i.service.files.Create()
	return err
}

// End ends the file and tells what it is; a PPTX has become a PDF. Errors: those of a
// refused file.
func (i *Import) End() (f outreach.DeckFile, err error) {
	if i.kind == unknown {
		return f, i.refuse(outreach.MediaForeign, nil)
	}
	if i.plain != nil {
		if err := i.convert(); err != nil {
			return f, i.ended(err)
		}
	}
	f = outreach.DeckFile{Size: i.file.Size(), Type: "application/pdf", Name: outreach.MediaName(i.name, ".pdf")}
	file := i.file
	i.file = nil
	if f.SHA256, err = file.Keep(); err != nil {
		return f, err
	}
	switch i.kind {
	case aPicture:
		h, err := picture.Read(i.head)
		if err != nil {
			return f, i.refusePicture(err)
		}
		f.Type, f.Width, f.Height, f.Name = h.Type, h.Width, h.Height, outreach.MediaName(i.name, h.End)
	case aFilm:
		h, err := i.film(f)
		if err != nil {
			return f, i.refuseFilm(err)
		}
		f.Type, f.Width, f.Height, f.Seconds, f.Name = h.Type, h.Width, h.Height, h.Seconds, outreach.MediaName(i.name, h.End)
	}
	i.files = append(i.files, f)
	return f, i.ctx.Err()
}

func (i *Import) film(f outreach.DeckFile) (h film.Head, err error) {
	in, err := i.service.files.Open(f.SHA256)
	if err != nil {
		return h, err
	}
	h, err = film.Read(in, in.Size())
	return h, errors.Join(err, in.Close())
}

// Stop ends the import, whatever it is doing; nothing was changed.
func (i *Import) Stop() { i.stop() }

// Close forgets an import that was finished, stopped or refused, and its files that
// no deck has got.
func (i *Import) Close() {
	i.stop()
	i.drop()
	s := i.service
	s.mu.Lock()
	mine := s.now == i
	if mine {
		s.now = nil
	}
	s.mu.Unlock()
	if mine {
		s.tidy(context.Background())
	}
}

// drop gives up the file that is being read.
func (i *Import) drop() {
	if i.file != nil {
		_ = i.file.Drop() // tidied at the next occasion
		i.file = nil
	}
	i.dropPlain()
}

func (i *Import) dropPlain() {
	if i.plain != nil {
		_ = i.plain.Close()
		_ = os.Remove(i.plain.Name()) // the system tidies its own folder, too
		i.plain = nil
	}
}

// ended is what becomes of an error while it is being stopped.
func (i *Import) ended(err error) error {
	if i.ctx.Err() != nil {
		return outreach.Wrap(outreach.ImportStopped, err)
	}
	return err
}
