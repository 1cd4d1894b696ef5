package store

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/disk"
)

// badDisk is a disk that fails when told to, before it writes or when it syncs.
type badDisk struct{ before, sync atomic.Pointer[error] }

func (d *badDisk) faults() Faults {
	ask := func(p *atomic.Pointer[error]) func() error {
		return func() error {
			if e := p.Load(); e != nil {
				return *e
			}
			return nil
		}
	}
	return Faults{Before: ask(&d.before), Sync: ask(&d.sync)}
}

func fail(p *atomic.Pointer[error], err error) { p.Store(&err) }

func checkIn(db *DB, i int) error {
	return db.Gather(ctx, func(tx *Tx) error { return arrive(tx, i) })
}

// After the disk failed once, nobody is told "recorded" any more, although the disk
// says yes again: only opening and checking anew resumes.
func TestFailedSyncStopsAcknowledging(t *testing.T) {
	if told := toldAfterFailure(t, func(f Faults) Faults { return f }); told != 0 {
		t.Errorf("%d people were told they are recorded after the disk had failed", told)
	}
}

func TestProofOfFailedSyncNoticesGoingOn(t *testing.T) {
	told := toldAfterFailure(t, func(f Faults) Faults { f.KeepGoing = true; return f })
	if told == 0 {
		t.Error("the proof does not notice a store that goes on")
	}
}

func toldAfterFailure(t *testing.T, with func(Faults) Faults) (told int) {
	t.Helper()
	dir := t.TempDir()
	var d badDisk
	db, err := Open(dir, Config{Faults: with(d.faults())})
	if err != nil {
		t.Fatal(err)
	}
	village(t, db, 5)
	fail(&d.sync, syscall.EIO)
	wantCode(t, checkIn(db, 6), outreach.StorageFailed)
	d.sync.Store(nil) // the kernel has forgotten: the next sync says yes
	for i := 7; i < 17; i++ {
		if checkIn(db, i) == nil {
			told++
		}
	}
	if told > 0 {
		closed(t, db)
		return told
	}
	wantCode(t, db.Failed(), outreach.StorageFailed)
	wantCode(t, db.Update(ctx, func(*Tx) error { return nil }), outreach.StorageFailed)
	if n := names(t, db); n[5] != canary(5) { // reading goes on
		t.Errorf("%v", n)
	}
	closed(t, db)
	again := open(t, dir, nil)
	whole(t, again)
	if n := names(t, again); n[5] != canary(5) || checkIn(again, 20) != nil {
		t.Errorf("after opening again: %v", n)
	}
	return told
}

// A full disk is told as such, nothing of the commit stays, and the next check-in
// works as soon as there is room: without ballast at once, with it all along.
func TestFullDiskRecoversByItself(t *testing.T) {
	var d badDisk
	dir := t.TempDir()
	db, err := Open(dir, Config{Faults: d.faults()})
	if err != nil {
		t.Fatal(err)
	}
	defer closed(t, db)
	village(t, db, 5)
	fail(&d.before, &fs.PathError{Op: "write", Path: "x", Err: syscall.ENOSPC})
	wantCode(t, checkIn(db, 6), outreach.DiskFull)
	wantCode(t, db.Failed(), "")
	if n := names(t, db); len(n) != 5 {
		t.Errorf("%d people, 5 were told so", len(n))
	}
	d.before.Store(nil)
	if err := checkIn(db, 6); err != nil {
		t.Error(err)
	}
	if s, err := db.Space(ctx); err != nil || !s.Ballast || s.Free == 0 {
		t.Errorf("%v %+v", err, s)
	}
	first := true
	db.cfg.Faults.Before = func() error { // full until the ballast is given up
		if _, err := os.Stat(filepath.Join(dir, BallastName)); err == nil {
			first = false
			return &fs.PathError{Op: "write", Path: "x", Err: syscall.ENOSPC}
		}
		return nil
	}
	if err := checkIn(db, 7); err != nil || first {
		t.Errorf("with ballast: %v", err)
	}
	whole(t, db)
}

// Acknowledging before the commit is what all this is against: a disk that refuses
// the commit shows it.
func TestProofNoticesAcknowledgingFirst(t *testing.T) {
	var d badDisk
	f := d.faults()
	f.AckFirst = true
	db, err := Open(t.TempDir(), Config{Faults: f})
	if err != nil {
		t.Fatal(err)
	}
	defer closed(t, db)
	// Its turn comes after the commit that nobody waited for.
	settle := func() { _ = db.Update(ctx, func(*Tx) error { return errNothing }) }
	village(t, db, 5)
	settle()
	fail(&d.before, &fs.PathError{Op: "write", Path: "x", Err: syscall.ENOSPC})
	err = checkIn(db, 6)
	settle()
	d.before.Store(nil)
	if err != nil || len(names(t, db)) != 5 {
		t.Errorf("%v: somebody was told and is there: the fault was not planted", err)
	}
}

// A real disk that is full: the ballast records at least 200 more people, then they
// are told that it is full, and a freed disk records again within a second.
func TestRealFullDisk(t *testing.T) {
	if runtime.GOOS != "linux" || os.Getuid() != 0 {
		t.Skip("mounting a small disk needs root on Linux")
	}
	dir := t.TempDir()
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", dir).CombinedOutput(); err != nil {
		t.Skipf("no small disk here: %v %s", err, out)
	}
	t.Cleanup(func() { _ = exec.Command("umount", "-l", dir).Run() })
	db, err := Open(dir, Config{})
	if err != nil {
		t.Fatal(err)
	}
	defer closed(t, db)
	village(t, db, 300)
	if s, err := db.Space(ctx); err != nil || !s.Ballast || !s.Low {
		t.Fatalf("%v %+v", err, s)
	}
	filler := filepath.Join(dir, "film.mp4")
	fill(t, filler)
	more := 0
	for i := 301; ; i++ {
		if err := checkIn(db, i); err != nil {
			wantCode(t, err, outreach.DiskFull)
			break
		}
		if more++; more > 100000 {
			t.Fatal("the disk never fills")
		}
	}
	if more < 200 {
		t.Errorf("%d more check-ins on a full disk, want 200", more)
	}
	t.Logf("%d more check-ins on a full disk, from a ballast of %d MiB", more, ballastSize>>20)
	whole(t, db)
	if err := os.Remove(filler); err != nil {
		t.Fatal(err)
	}
	freed := time.Now()
	if err := checkIn(db, 9999); err != nil || time.Since(freed) > time.Second {
		t.Errorf("after %v: %v", time.Since(freed), err)
	}
	if n := names(t, db); len(n) != 300+more+1 {
		t.Errorf("%d people, %d were told", len(n), 300+more+1)
	}
}

func fill(t *testing.T, file string) {
	t.Helper()
	f, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, size := range []int{1 << 20, 4096} {
		for err = error(nil); err == nil; {
			_, err = f.Write(make([]byte, size))
		}
		if !disk.NoRoom(err) {
			t.Fatal(err)
		}
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}
