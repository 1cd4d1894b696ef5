//go:build linux

package faults

import (
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// found is what is in a data file: each thing as often as it is there.
type found struct {
	people  map[string][]told
	sheets  map[string][]bool
	papers  map[string][]string
	plans   map[string][]bool
	session outreach.Session // the one of the hall
	place   place
	wrong   []string
}

// look reads a copy of the file in dir, whose server is dead, so that the next start
// finds the file as the kill left it.
func look(dir, session string) (f *found, err error) {
	f = &found{people: map[string][]told{}, sheets: map[string][]bool{}, papers: map[string][]string{}, plans: map[string][]bool{}}
	tmp, err := os.MkdirTemp(built, "look-")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(tmp)) }()
	b, err := os.ReadFile(filepath.Join(dir, store.FileName))
	if err != nil {
		return nil, err
	}
	if err := os.WriteFile(filepath.Join(tmp, store.FileName), b, 0o600); err != nil {
		return nil, err
	}
	db, err := store.Open(tmp, store.Config{})
	if err != nil {
		return nil, fmt.Errorf("the file can't be opened: %w", err)
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	faults, err := db.Check(ctx)
	for _, fault := range faults {
		f.wrong = append(f.wrong, fmt.Sprint("check: ", fault))
	}
	if err != nil {
		return nil, err
	}
	return f, db.View(ctx, func(tx *store.Tx) error { return f.read(tx, session) })
}

func (f *found) read(tx *store.Tx, session string) error {
	names, ids := map[int]string{}, map[string]string{}
	for s, err := range tx.Sessions.Scan(nil) {
		if err != nil {
			return err
		}
		if s.ID == session || session == "" && s.State != outreach.Planned {
			f.session = s
		} else {
			f.plans[s.Title] = append(f.plans[s.Title], true)
		}
	}
	for a, err := range tx.Attendees.Scan(nil) {
		if err != nil {
			return err
		}
		names[a.Number] = a.Name
		f.people[called(a)] = append(f.people[called(a)], told{a.Number, a.Code})
	}
	for r, err := range tx.Remarks.Scan(nil) {
		if err != nil {
			return err
		}
		f.sheets[r.Text] = append(f.sheets[r.Text], true)
	}
	for m, err := range tx.Mentors.Scan(nil) {
		if err != nil {
			return err
		}
		if ids[m.ID] = m.Name; names[m.Number] != m.Name {
			f.wrong = append(f.wrong, fmt.Sprintf("half done: volunteer %s is attendee %q", m.Name, names[m.Number]))
		}
	}
	numbers := map[string]string{}
	for c, err := range tx.Certificates.Scan(nil) {
		if err != nil {
			return err
		}
		if ids[c.Mentor] == "" || numbers[c.Number] != "" {
			f.wrong = append(f.wrong, fmt.Sprintf("certificate %s of %s: volunteer %q, also of %q", c.Number, c.Name, ids[c.Mentor], numbers[c.Number]))
		}
		numbers[c.Number] = c.Name
		f.papers[c.Name] = append(f.papers[c.Name], c.Number)
	}
	p, err := tx.Positions.Get(store.Key(f.session.ID))
	if outreach.CodeOf(err) == outreach.NotFound {
		p, err = outreach.Position{Showing: outreach.ShowJoin}, nil
	}
	f.place = place{p.Showing, p.Slide}
	return err
}

// called is what the ledger calls an attendee. The demo's people are told apart by
// their numbers: two of them have one name.
func called(a outreach.Attendee) string {
	if strings.HasPrefix(a.Name, ours) {
		return a.Name
	}
	return fmt.Sprintf("%s (%d)", a.Name, a.Number)
}

// village is a folder with the data file of the app's first version, as its demo
// made it, and the list of what is in it: the next start migrates it.
func village(t testing.TB, dir string) *ledger {
	t.Helper()
	in, err := os.Open("testdata/version1.db.gz")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = in.Close() }()
	z, err := gzip.NewReader(in)
	if err != nil {
		t.Fatal(err)
	}
	b, err := io.ReadAll(z)
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, store.FileName), b, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	f, err := look(dir, "")
	if err != nil || len(f.wrong) > 0 || f.session.State != outreach.Open {
		t.Fatal(err, f)
	}
	l := newLedger()
	l.session = f.session.ID
	for name, all := range f.people {
		l.people[name] = all[0]
	}
	for comment := range f.sheets {
		l.sheets[comment] = true
	}
	for name, all := range f.papers {
		l.papers[name] = all[0]
	}
	l.state.is(f.session.State)
	l.feedback.is(f.session.Feedback)
	l.place.is(f.place)
	return l
}
