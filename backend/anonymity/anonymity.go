// Package anonymity looks at a data file as somebody would who has the laptop and its
// password, and wants to know what a neighbour answered.
//
// It promises to say what it looked at and what it found, and that a file which lets an
// answer be joined with a person, a device or a moment does not pass. It must never
// change the file, nor tell what anybody answered.
package anonymity

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Service proves one data file.
type Service struct {
	db  *store.DB
	dir string
}

// New proves db, which lies in dir.
func New(db *store.DB, dir string) *Service { return &Service{db, dir} }

// Finding is one thing that was looked at. Looked counts how many records, pages or files;
// Faults counts those that break the promise, and In names where. Passing are faults that
// end by themselves: when the form is closed.
type Finding struct {
	What    string
	Looked  int
	Faults  int
	In      []string
	Passing bool
}

// What is looked at. The sentences are in the dictionaries.
const (
	Fields  = "fields"  // sheets, remarks, slips and counts hold their own fields and no other
	Moments = "moments" // none of them holds a time
	Joined  = "joined"  // nothing that names a person holds an id or a slip of an answer
	Order   = "order"   // no free page tells in which order sheets came
	Copies  = "copies"  // no two copies tell which sheets came between them
	Files   = "files"   // no other file of the folder holds an id or a slip
)

// OK tells whether nothing was found, or only what ends by itself.
func OK(list []Finding) bool {
	return !slices.ContainsFunc(list, func(f Finding) bool { return f.Faults > 0 && !f.Passing })
}

// Prove looks at everything.
func (s *Service) Prove(ctx context.Context) ([]Finding, error) {
	l := &look{ids: map[string]bool{}, slips: map[string]bool{}, tickets: map[string]bool{}, since: map[string]outreach.Session{},
		fields: Finding{What: Fields}, moments: Finding{What: Moments}, joined: Finding{What: Joined}}
	err := s.db.View(ctx, func(tx *store.Tx) error {
		for ses, err := range tx.Sessions.Scan(nil) {
			if err != nil {
				return err
			}
			l.since[ses.ID] = ses
			l.open = l.open || ses.Asks() != ""
		}
		for table := range allowed {
			for _, says := range tx.Plain(table) {
				l.anonymous(table, says)
			}
		}
		for _, table := range store.Tables() {
			if allowed[table] == nil {
				for _, says := range tx.Plain(table) {
					l.named(table, says)
				}
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	l.byChance()
	order, err := s.order(ctx, l)
	if err != nil {
		return nil, err
	}
	copies, err := s.copies(l)
	if err != nil {
		return nil, err
	}
	files, err := s.files(l)
	return []Finding{l.fields, l.moments, l.joined, order, copies, files}, err
}

// order looks for ids in pages that hold nothing any more: one after the other they
// show what was written when.
func (s *Service) order(ctx context.Context, l *look) (Finding, error) {
	f := Finding{What: Order, Passing: true}
	err := s.db.Leftover(ctx, func(page []byte) {
		f.Looked++
		for _, w := range id.FindAll(page, -1) {
			if l.ids[string(w)] {
				f.fault("")
				return
			}
		}
	})
	f.In = nil
	f.Passing = l.open
	return f, err
}

var id = regexp.MustCompile(`[a-z2-7]{13}`)

// copies looks at how many copies there are of the time since a session with sheets was
// opened.
func (s *Service) copies(l *look) (Finding, error) {
	f := Finding{What: Copies, Passing: l.open}
	list, err := store.Snapshots(s.dir)
	if err != nil {
		return f, err
	}
	f.Looked = len(list)
	for _, ses := range l.since {
		if !ses.Begun() || ses.State != outreach.Open {
			continue
		}
		n := 0
		for _, c := range list {
			if !c.Taken.Before(ses.Opened()) {
				n++
			}
		}
		if n > 1 {
			f.Faults += n - 1
		}
	}
	return f, nil
}

// largest is the size up to which a file is read.
const largest = 4 << 20

// files looks for ids and slips in all other files of the data folder.
func (s *Service) files(l *look) (Finding, error) {
	f := Finding{What: Files}
	err := filepath.WalkDir(s.dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasSuffix(path, ".db") {
			return err
		}
		f.Looked++
		if info, err := d.Info(); err != nil || info.Size() > largest { // talks and recordings: sealed, as the file is
			return err
		}
		b, err := os.ReadFile(path)
		if os.IsNotExist(err) { // it was being written
			return nil
		}
		for _, w := range id.FindAll(b, -1) {
			if l.ids[string(w)] {
				f.fault(filepath.Base(path))
				break
			}
		}
		for slip := range l.slips {
			if bytes.Contains(b, []byte(`"`+slip+`"`)) {
				f.fault(filepath.Base(path))
				break
			}
		}
		return err
	})
	return f, err
}
