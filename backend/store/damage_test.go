package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"bapashadir/backend/outreach"
)

// Files are damaged in every way that disks and people know. Each is opened (in the
// long run: within five seconds) and holds what was written, or is refused as damaged and left as it
// is; none crashes, hangs or shows a wrong value.
func TestDamagedFilesAreVerifiedOrRefused(t *testing.T) {
	source, older := sourceFiles(t)
	r := rand.New(rand.NewPCG(5, 8))
	count := map[string]int{}
	var slowest time.Duration
	for i := range long(100, 2000) {
		kind := harms[i%len(harms)]
		dir := t.TempDir()
		file := filepath.Join(dir, FileName)
		want := kind.harm(r, append([]byte(nil), source.bytes...), older.bytes, file)
		before, _ := os.ReadFile(file) // a folder has no bytes
		began := time.Now()
		db, err := Open(dir, Config{Probe: probe})
		took := time.Since(began)
		slowest = max(slowest, took)
		if took > 5*time.Second && long(0, 1) == 1 { // a limit for a laptop with nothing else to do
			t.Errorf("%s: %v", kind.name, took)
		}
		if err != nil {
			wantCode(t, err, outreach.DataDamaged)
			if e := (*outreach.Error)(nil); !errors.As(err, &e) || e.Args["reason"] == "" {
				t.Errorf("%s: no reason in %v", kind.name, err)
			}
			if after, _ := os.ReadFile(file); string(after) != string(before) {
				t.Errorf("%s: the damaged file was changed", kind.name)
			}
			count["refused"]++
			continue
		}
		count["verified"]++
		expect := source.names
		if want == "older" {
			expect = older.names
		}
		if got := names(t, db); !reflect.DeepEqual(got, expect) {
			t.Errorf("%s: silently %d names, want %d", kind.name, len(got), len(expect))
		}
		closed(t, db)
	}
	t.Logf("%v, slowest %v", count, slowest.Round(time.Millisecond))
	if count["refused"] == 0 || count["verified"] == 0 {
		t.Error("the files do not try both ends")
	}
}

// The proof above is one: opened untested and unsealed, as bbolt alone would, some
// of the same bit flips give a wrong value.
func TestWithoutProbeAndSealFlippedBitsPass(t *testing.T) {
	dir := t.TempDir()
	bare := Config{Faults: Faults{Plain: true, NoProbe: true}}
	db, err := Open(dir, bare)
	if err != nil {
		t.Fatal(err)
	}
	village(t, db, 100)
	want := names(t, db)
	closed(t, db)
	data := []byte(read(t, dir))
	r := rand.New(rand.NewPCG(5, 8))
	wrong := 0
	for range 40 {
		from := r.IntN(len(data))
		at := bytes.Index(data[from:], []byte("Wartowati"))
		if at < 0 {
			continue
		}
		flipped := append([]byte(nil), data...)
		flipped[from+at] ^= 1 // elsewhere bbolt would end the process
		sub := t.TempDir()
		if err := os.WriteFile(filepath.Join(sub, FileName), flipped, 0o600); err != nil {
			t.Fatal(err)
		}
		db, err := Open(sub, bare)
		if err != nil {
			continue
		}
		got := map[int]string{}
		if db.View(ctx, func(tx *Tx) error {
			for a, err := range tx.Attendees.Scan(nil) {
				if err != nil {
					return err
				}
				got[a.Number] = a.Name
			}
			return nil
		}) == nil && !reflect.DeepEqual(got, want) {
			wrong++
		}
		closed(t, db)
	}
	if wrong == 0 {
		t.Error("no wrong value although nothing was sealed or proved")
	}
}

type dataFile struct {
	bytes []byte
	names map[int]string
}

// sourceFiles is a data file after a session, and a copy of it from the middle.
func sourceFiles(t *testing.T) (now, older dataFile) {
	t.Helper()
	dir := t.TempDir()
	for _, f := range []*dataFile{&older, &now} {
		db, err := Open(dir, Config{})
		if err != nil {
			t.Fatal(err)
		}
		from := len(names(t, db))
		if from == 0 {
			village(t, db, 60)
		} else {
			for i := from + 1; i <= from+60; i++ {
				if err := checkIn(db, i); err != nil {
					t.Fatal(err)
				}
			}
		}
		f.names = names(t, db)
		closed(t, db)
		f.bytes = []byte(read(t, dir))
	}
	return now, older
}

// A page, and in bbolt's first two the part that counts: the page's head, what the
// meta says, its checksum.
const (
	page = 4096
	head = 16 + 56 + 8
)

// harms are the ways to damage a file. harm writes it and says "older" when the
// file is now an older one, whole in itself.
var harms = []struct {
	name string
	harm func(r *rand.Rand, b, older []byte, file string) string
}{
	{"bit", func(r *rand.Rand, b, _ []byte, f string) string {
		b[r.IntN(len(b))] ^= 1 << r.IntN(8)
		return put(f, b)
	}},
	{"byte", func(r *rand.Rand, b, _ []byte, f string) string {
		b[r.IntN(len(b))] = byte(r.Uint32())
		return put(f, b)
	}},
	{"bit in the head", func(r *rand.Rand, b, _ []byte, f string) string {
		b[r.IntN(2)*page+r.IntN(head)] ^= 1 << r.IntN(8)
		return put(f, b)
	}},
	{"bit in a page's head", func(r *rand.Rand, b, _ []byte, f string) string {
		b[r.IntN(len(b)/page)*page+r.IntN(64)] ^= 1 << r.IntN(8)
		return put(f, b)
	}},
	{"page zeroed", func(r *rand.Rand, b, _ []byte, f string) string {
		clear(pageOf(b, r.IntN(len(b)/page)))
		return put(f, b)
	}},
	{"pages swapped", func(r *rand.Rand, b, _ []byte, f string) string {
		p, q := pageOf(b, r.IntN(len(b)/page)), pageOf(b, r.IntN(len(b)/page))
		keep := append([]byte(nil), p...)
		copy(p, q)
		copy(q, keep)
		return put(f, b)
	}},
	{"pages swapped, each under its own number", func(r *rand.Rand, b, _ []byte, f string) string {
		p, q := 2+r.IntN(len(b)/page-2), 2+r.IntN(len(b)/page-2)
		keep := append([]byte(nil), pageOf(b, p)...)
		copy(pageOf(b, p), pageOf(b, q))
		copy(pageOf(b, q), keep)
		binary.LittleEndian.PutUint64(pageOf(b, p), uint64(p))
		binary.LittleEndian.PutUint64(pageOf(b, q), uint64(q))
		return put(f, b)
	}},
	{"page of an older copy", func(r *rand.Rand, b, older []byte, f string) string {
		p := r.IntN(min(len(b), len(older)) / page)
		copy(pageOf(b, p), pageOf(older, p))
		return put(f, b)
	}},
	{"truncated", func(r *rand.Rand, b, _ []byte, f string) string { return put(f, b[:r.IntN(len(b))]) }},
	{"old copy", func(_ *rand.Rand, _, older []byte, f string) string { put(f, older); return "older" }},
	{"empty", func(_ *rand.Rand, _, _ []byte, f string) string { return put(f, nil) }},
	{"a folder", func(_ *rand.Rand, _, _ []byte, f string) string {
		if err := os.Mkdir(f, 0o700); err != nil {
			panic(err)
		}
		return ""
	}},
	{"a foreign file", func(r *rand.Rand, _, _ []byte, f string) string {
		b := make([]byte, r.IntN(5*page))
		for i := range b {
			b[i] = byte(r.Uint32())
		}
		return put(f, append([]byte(fmt.Sprintf("%%PDF-1.%d", r.IntN(8))), b...))
	}},
}

func pageOf(b []byte, n int) []byte { return b[n*page : (n+1)*page] }

func put(file string, b []byte) string {
	if err := os.WriteFile(file, b, 0o600); err != nil {
		panic(err)
	}
	return ""
}
