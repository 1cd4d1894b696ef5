package region

import (
	"errors"
	"fmt"
)

// What a pack may hold at most: over four times what idn-area-data 4.0.1 has.
const (
	MaxPack     = 16 << 20 // bytes of the file
	maxUnpacked = 64 << 20 // bytes of all that is in it
	maxTable    = 16 << 20 // bytes of one table
	maxRatio    = 100      // unpacked to packed, from the first MiB on; CSV packs to a quarter
	maxEntries  = 2000     // files in it
	maxRows     = 400_000  // rows of one table
	maxName     = 100      // letters of a name; the longest of 4.0.1 has 44
	maxFaults   = 20       // rows told one by one
)

// Why is why a pack is refused.
type Why string

// The reasons.
const (
	Foreign Why = "foreign" // neither a tarball nor a ZIP
	Large   Why = "large"   // over a limit
	Damaged Why = "damaged" // can't be unpacked, or a table can't be read
	Lacks   Why = "lacks"   // a table is missing: File
	Faulty  Why = "faulty"  // more rows are refused than taken
)

// PackError tells why a pack is refused as a whole.
type PackError struct {
	Why  Why
	File string // the table it is about, "" when none
	Err  error
}

func (e *PackError) Error() string {
	return fmt.Sprintf("region: %s pack %s: %v", e.Why, e.File, e.Err)
}

func (e *PackError) Unwrap() error { return e.Err }

func refuse(why Why, file, format string, a ...any) error {
	return &PackError{Why: why, File: file, Err: fmt.Errorf(format, a...)}
}

// Reason is why a row is refused.
type Reason string

// The reasons: cells are missing, a code of another form, a blank or unprintable name,
// a parent that isn't listed, a code that stands before.
const (
	BadCells  Reason = "cells"
	BadCode   Reason = "code"
	BadName   Reason = "name"
	NoParent  Reason = "parent"
	CodeTwice Reason = "twice"
)

// Fault is a row that was refused. Line counts from 1.
type Fault struct {
	File string `json:"file"`
	Line int    `json:"line"`
	Code string `json:"code"` // as it stands there, cut short
	Why  Reason `json:"why"`
}

// Pack is what was read.
type Pack struct {
	List    *List
	Version string // release of idn-area-data, "" when the pack doesn't tell
	Refused int    // rows of all tables
	Faults  []Fault
}

// ReadPack reads a pack: the tarball in which npm hands out idn-area-data, or a ZIP, in
// whatever folder, of its tables provinces.csv, regencies.csv, districts.csv and
// villages.csv. step is called now and then with the bytes read of all tables; its
// error ends the reading and is returned. Other errors: PackError.
func ReadPack(pack []byte, step func(done, total int) error) (*Pack, error) {
	if len(pack) > MaxPack {
		return nil, refuse(Large, "", "%d bytes", len(pack))
	}
	if err := step(0, 0); err != nil {
		return nil, err
	}
	files, err := unpack(pack)
	if err != nil {
		return nil, err
	}
	r := reader{step: step}
	for _, name := range tables {
		text, ok := files[name]
		if !ok {
			return nil, refuse(Lacks, name, "it is not there")
		}
		r.total += len(text)
	}
	for i, name := range tables {
		if err := r.table(name, files[name], readers[i]); err != nil {
			return nil, err
		}
	}
	if len(r.rows) == 0 || r.refused > len(r.rows) {
		return nil, refuse(Faulty, "", "%d rows taken, %d refused", len(r.rows), r.refused)
	}
	p := &Pack{List: r.list(), Version: version(files[manifest]), Refused: r.refused, Faults: r.faults}
	return p, step(r.total, r.total)
}

// AsPackError is the refusal in err, if it is one.
func AsPackError(err error) (e *PackError, ok bool) {
	ok = errors.As(err, &e)
	return e, ok
}
