package store

import (
	"errors"
	"io"
	"os"
	"time"
)

// Faults breaks a promise on purpose, so that a test can show that its proof would
// notice. The zero value is the app; nothing but tests and benchmarks sets a field.
type Faults struct {
	Plain        bool         // records are kept readable: what sealing costs is measured against it
	NoBinding    bool         // sealed without associated data: a record can be moved to another place
	NoSum        bool         // changes are not added up: an old record can be put back
	AckFirst     bool         // acknowledged before the commit
	NoSync       bool         // committed without a sync
	PlainCopy    bool         // snapshots are a plain copy of the live file
	KeepKeys     bool         // snapshots hold the persons' keys
	KeepGoing    bool         // writes go on after a failed sync
	NoProbe      bool         // damaged files are opened in this very process, unproved
	Before, Sync func() error // asked before a commit writes and when it syncs: the disk's own errors
}

// slowCopy is PlainCopy as a full laptop or a stick takes it: page by page, while
// commits go on.
func slowCopy(from, to string) error {
	return pour(from, to, func(in io.Reader, out io.Writer) error {
		for page := make([]byte, os.Getpagesize()); ; time.Sleep(time.Millisecond) {
			n, err := in.Read(page)
			if errors.Is(err, io.EOF) {
				return nil
			}
			if _, werr := out.Write(page[:n]); err != nil || werr != nil {
				return errors.Join(err, werr)
			}
		}
	})
}
