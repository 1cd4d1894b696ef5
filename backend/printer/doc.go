// Package printer is paper leaving the laptop: which printers there are, how each stands,
// and what became of what was sent to one.
//
// It promises that a printer is asked for the sheet a paper was made for, at its true size,
// and that whatever keeps paper from coming out has a sentence. It must never change how a
// printer is set up.
//
// Where CUPS prints it is spoken to in IPP, whose keywords say what words of a program
// don't; on Windows the spooler is asked, and the PDF program prints.
package printer

import (
	"errors"

	"bapashadir/backend/outreach"
)

// ErrNone: nothing on this laptop prints by itself. A viewer may.
var ErrNone = errors.New("printer: nothing here prints")

// MaxCopies is how many of one paper are printed at once.
const MaxCopies = 50

// Printer is one that is set up on the laptop.
type Printer struct {
	Name    string // by which it is asked
	Info    string // by which people know it
	Default bool
	Sizes   []string        // of A4, F4 and A3
	Why     *outreach.Error // why nothing would come out now
	Soon    *outreach.Error // what will be the reason soon
}

// Has tells whether sheets of that size lie in it, as far as it says.
func (p Printer) Has(size string) bool {
	for _, s := range p.Sizes {
		if s == size {
			return true
		}
	}
	return false
}

// Job is a PDF to print.
type Job struct {
	Path    string
	Title   string
	Printer string
	Size    string // of its sheets: A4, F4 or A3
	Copies  int
}

// Sent is a job that was taken.
type Sent struct {
	ID     int
	Fitted bool // its size is not there: it is printed to fit what is
}

// Stage is how far a job is.
type Stage string

// A job waits, is printed, and ends. One that stands still goes on when somebody does
// what News.Why asks for.
const (
	Waiting   Stage = "waiting"
	Printing  Stage = "printing"
	Still     Stage = "still"
	Done      Stage = "done"
	Cancelled Stage = "cancelled"
	Failed    Stage = "failed"
	Gone      Stage = "gone"   // it is in no queue any more
	Handed    Stage = "handed" // to a program that tells nothing
)

// Over tells that nothing more will become of it.
func (s Stage) Over() bool {
	return s == Done || s == Cancelled || s == Failed || s == Gone || s == Handed
}

// News is what becomes of a job.
type News struct {
	Stage Stage
	Why   *outreach.Error // what keeps it
}

// check refuses what no printer would be asked for.
func (j Job) check() error {
	if j.Copies < 1 || j.Copies > MaxCopies {
		return outreach.Refuse(outreach.BadCopies, "copies", "max", "50")
	}
	if _, ok := papers[j.Size]; !ok {
		return outreach.Refuse(outreach.BadChoice, "size")
	}
	return nil
}
