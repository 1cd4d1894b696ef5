// Package impress is PowerPoint files: what is read of their text, and the PDF that
// LibreOffice, where it is installed, makes of them.
//
// It promises that a packed file is unpacked within limits before a program sees it, and
// that LibreOffice works in a folder of its own, within a time, and ends with all it
// started. It must never change a setting of the LibreOffice that people use.
package impress

import (
	"errors"
	"time"
)

// Limits.
const (
	MaxUnpacked = 512 << 20 // bytes of all that a file packs
	maxParts    = 20_000
	maxXML      = 16 << 20 // bytes of one slide's
	Limit       = 4 * time.Minute
)

// What can be wrong.
var (
	ErrForeign = errors.New("impress: no PPTX")
	ErrBroken  = errors.New("impress: the PPTX can't be read")
	ErrBomb    = errors.New("impress: it would grow too large")
	ErrLinks   = errors.New("impress: it would fetch what lies elsewhere")
	ErrLong    = errors.New("impress: too many slides")
	ErrMissing = errors.New("impress: LibreOffice is not here")
	ErrSlow    = errors.New("impress: LibreOffice took too long")
)
