package certify_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"

	"bapashadir/backend/certify"
	"bapashadir/backend/outreach"
	"bapashadir/backend/paper/papertest"
	"bapashadir/backend/store"
	"bapashadir/backend/store/storetest"
)

func crowd(n int) (names []string) {
	for i := range n {
		names = append(names, fmt.Sprintf("Warga %c%c", 'A'+i/26, 'A'+i%26))
	}
	return names
}

func TestBatch(t *testing.T) {
	names := append(crowd(58), "محمد", "Hj. Siti Aminah binti Abdullah Rahman, S.Pd.")
	o := newOffice(t, names...)
	p, err := o.certify.Preview(ctx, o.ask(outreach.Piagam))
	if err != nil || p.Count != 60 || p.Certificate.Name != names[59] || p.Certificate.ID != "" || string(p.PDF[:5]) != "%PDF-" {
		t.Errorf("%v %+v", err, p.Certificate)
	}
	first := o.issue(o.ask(outreach.Piagam, o.mentors[7])) // goes home early
	if _, err := o.certify.Issue(ctx, o.ask(outreach.Piagam)); err != nil {
		t.Fatal(err)
	}
	b := o.ended()
	if b.Err != nil || b.Stopped || b.Done != 60 || b.All != 60 || len(b.Issued) != 59 || !slices.Contains(b.Issued, first.ID) ||
		len(b.Refused) != 1 || b.Refused[0].Name != "محمد" || outreach.CodeOf(b.Refused[0].Err) != outreach.CannotPrint {
		t.Fatalf("%+v", b)
	}
	all, err := o.certify.Book(ctx, certify.BookAsk{Kind: outreach.Piagam, Year: 2026})
	if err != nil || len(all) != 59 {
		t.Fatal(err, len(all))
	}
	for i, c := range all {
		if c.Serial != i+1 || c.Prints != 1 {
			t.Errorf("%d is %+v", i+1, c)
		}
	}
	files := o.files()
	if len(files) != 60 || !slices.Contains(files, "Piagam 0001 Warga AH.pdf") || filepath.Base(b.Path) != "Cetak Piagam 0001-0059.pdf" ||
		filepath.Base(b.Folder) != "2026-03-07 Petaling" {
		t.Errorf("%d %s %s %q", len(files), b.Path, b.Folder, files)
	}
	whole, err := os.ReadFile(b.Path)
	if err != nil || strings.Count(string(whole), "/Type /Page\n") != 59 {
		t.Errorf("%v: %d pages", err, strings.Count(string(whole), "/Type /Page\n"))
	}
}

func TestBatchIsStopped(t *testing.T) {
	o := newOffice(t, crowd(101)...)
	if _, err := o.certify.Issue(ctx, o.ask(outreach.Piagam)); err != nil {
		t.Fatal(err)
	}
	o.certify.Cancel()
	b := o.ended()
	if !b.Stopped || b.Err != nil || len(b.Issued) != b.Done || b.Done >= 101 {
		t.Errorf("%+v", b)
	}
	// What is left is issued another time, and nobody twice.
	if _, err := o.certify.Issue(ctx, o.ask(outreach.Piagam)); err != nil {
		t.Fatal(err)
	}
	if b = o.ended(); len(b.Issued) != 101 || b.Stopped {
		t.Errorf("%+v", b)
	}
	if m := o.makings(outreach.Piagam); m.Next != 102 {
		t.Errorf("next is %d", m.Next)
	}
}

// The disk is full in the middle: whoever is in the book has a number and nobody else,
// and as soon as there is room the rest is issued and what lacks a file gets it.
func TestDiskFullInTheMiddleOfABatch(t *testing.T) {
	var left atomic.Int64
	left.Store(1 << 40)
	cfg := storetest.Config()
	cfg.Faults.Before = func() error {
		if left.Add(-1) < 0 {
			return &fs.PathError{Op: "write", Path: "x", Err: syscall.ENOSPC}
		}
		return nil
	}
	dir := t.TempDir()
	db, err := store.Open(dir, cfg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if faults, err := db.Check(ctx); err != nil || len(faults) > 0 {
			t.Errorf("check: %v %q", err, faults)
		}
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	o := &office{t: t, db: db, session: storetest.OpenSession(t, db), docs: t.TempDir(), now: cfg.Now(), told: make(chan certify.Batch, 1000)}
	o.certify = o.service(db)
	for _, name := range crowd(70) {
		o.mentors = append(o.mentors, o.volunteer(o.arrive(name, false)))
	}
	left.Store(2) // the first share and its count of prints; then the disk is full
	if _, err := o.certify.Issue(ctx, o.ask(outreach.Piagam)); err != nil {
		t.Fatal(err)
	}
	b := o.ended()
	storetest.WantCode(t, b.Err, outreach.DiskFull)
	all, err := o.certify.Book(ctx, certify.BookAsk{})
	if err != nil || len(all) != 50 || len(b.Issued) != 50 || b.Done != 50 {
		t.Fatalf("%v: %d in the book, %+v", err, len(all), b)
	}
	left.Store(1 << 40)
	if err := os.RemoveAll(b.Folder); err != nil {
		t.Fatal(err)
	}
	if _, err := o.certify.Reprint(ctx, b.Issued, true); err != nil || len(o.files()) != 50 {
		t.Errorf("printed again: %v, %d files", err, len(o.files()))
	}
	if _, err := o.certify.Issue(ctx, o.ask(outreach.Piagam)); err != nil {
		t.Fatal(err)
	}
	if b = o.ended(); b.Err != nil || len(b.Issued) != 70 {
		t.Errorf("%+v", b)
	}
	serials(t, o, 70)
}

// serials proves that the numbers 1 to n were given, each once.
func serials(t *testing.T, o *office, n int) {
	t.Helper()
	all, err := o.certify.Book(ctx, certify.BookAsk{Kind: outreach.Piagam})
	if err != nil || len(all) != n {
		t.Fatalf("%v: %d in the book", err, len(all))
	}
	for i, c := range all {
		if c.Serial != i+1 {
			t.Errorf("%d follows %d", c.Serial, i)
		}
	}
}

func TestReprintIsCountedAndSignedAnew(t *testing.T) {
	o := newOffice(t, "Budi", "Siti")
	path, c, err := o.certify.Keep(ctx, "", o.ask(outreach.Piagam, o.mentors[0]), "", "")
	if err != nil || c.Prints != 1 || filepath.Base(path) != "Piagam 0001 Budi.pdf" {
		t.Fatal(err, path, c)
	}
	// Its name is put right: the code no longer fits until it is printed again.
	if err := o.db.Update(ctx, func(tx *store.Tx) error { return tx.Certificates.Put(c.Corrected("Budi Santoso", c.Role)) }); err != nil {
		t.Fatal(err)
	}
	path, again, err := o.certify.Keep(ctx, c.ID, certify.Ask{}, "", "")
	if err != nil || again.Prints != 2 || again.Proof == "" || filepath.Base(path) != "Piagam 0001 Budi Santoso.pdf" || again.Number != c.Number {
		t.Errorf("%v %s %+v", err, path, again)
	}
	if _, err := o.certify.Reprint(ctx, nil, false); outreach.CodeOf(err) != outreach.Empty {
		t.Error(err)
	}
}

func TestRegisterBook(t *testing.T) {
	o := newOffice(t, "Budi", "Siti")
	c := o.issue(o.ask(outreach.Piagam, o.mentors[0]))
	o.issue(o.ask(outreach.Piagam, o.mentors[1]))
	if _, err := o.certify.Revoke(ctx, c.ID, "salah nama"); err != nil {
		t.Fatal(err)
	}
	pdf, err := o.certify.BookPDF(ctx, certify.BookAsk{Kind: outreach.Piagam, Year: 2026})
	if err != nil {
		t.Fatal(err)
	}
	text := papertest.Text(t, pdf)[0]
	for _, want := range []string{"BUKU REGISTER PIAGAM PENGHARGAAN", "Tahun 2026", "0001/BPS-PKP/III/2026", "Budi", "DICABUT: salah nama", "0002/BPS-PKP/III/2026"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in\n%s", want, text)
		}
	}
	if years, err := o.certify.Years(ctx); err != nil || !slices.Equal(years, []int{2026}) {
		t.Error(err, years)
	}
}

// BenchmarkPreview is what passes between a click and the page.
func BenchmarkPreview(b *testing.B) {
	o := &office{}
	db := storetest.Open(b)
	o.session, o.db = storetest.OpenSession(b, db), db
	s := certify.New(db)
	ask := certify.Ask{Kind: outreach.Piagam, Mentors: []string{"m"}, Occasion: outreach.Occasion{Session: o.session.ID}}
	err := db.Update(ctx, func(tx *store.Tx) error {
		return tx.Mentors.Put(outreach.Mentor{ID: "m", Name: "Siti Aminah", Role: outreach.DefaultRole})
	})
	for b.Loop() {
		_, more := s.Preview(context.Background(), ask)
		err = errors.Join(err, more)
	}
	if err != nil {
		b.Fatal(err)
	}
}
