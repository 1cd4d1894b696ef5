package deck

import (
	"bytes"
	"errors"
	"strconv"

	"bapashadir/backend/film"
	"bapashadir/backend/outreach"
	"bapashadir/backend/picture"
)

// kind is what a file is, by its first bytes: its name may say anything.
type kind int

const (
	unknown kind = iota
	aPicture
	aPDF
	aFilm
	aPPTX
)

func (k kind) limit() int64 {
	switch k {
	case aPicture:
		return maxPicture
	case aFilm:
		return maxFilm
	}
	return maxPDF
}

// look tells what the file is. Errors: MediaForeign, MediaDamaged, PictureLarge.
func (i *Import) look() (kind, error) {
	b := i.head
	switch {
	case bytes.Contains(b[:min(len(b), 1024)], []byte("%PDF-")):
		return aPDF, nil
	case film.Is(b):
		return aFilm, nil
	case bytes.HasPrefix(b, []byte("PK\x03\x04")):
		return aPPTX, nil
	case bytes.HasPrefix(b, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")): // a PPT of before 2007, or a PPTX with a password
		return unknown, i.refuse(outreach.MediaSealed, nil)
	}
	_, err := picture.Read(b)
	return aPicture, i.refusePicture(err)
}

func (i *Import) refuse(code outreach.Code, err error, args ...string) error {
	e := outreach.Refuse(code, "", append([]string{"name", i.name}, args...)...)
	e.Err = err
	return e
}

func (i *Import) refusePicture(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, picture.ErrLarge):
		return i.refuse(outreach.PictureLarge, err, "limit", strconv.Itoa(picture.MaxPixels/1_000_000))
	case errors.Is(err, picture.ErrForeign):
		return i.refuse(outreach.MediaForeign, err)
	}
	return i.refuse(outreach.MediaDamaged, err)
}

func (i *Import) refuseFilm(err error) error {
	switch {
	case errors.Is(err, film.ErrCodec), errors.Is(err, film.ErrLarge):
		e := outreach.Refuse(outreach.MediaForeign, "film", "name", i.name)
		e.Err = err
		return e
	case errors.Is(err, film.ErrForeign), errors.Is(err, film.ErrBroken):
		return i.refuse(outreach.MediaDamaged, err)
	}
	return err
}
