// Package copies is what works on files beside the open data file: copies of one
// moment, snapshots, the stick, what a closed file holds, and the probe that proves
// any of them.
//
// It promises that a copy counts only once it was proved, and that a file which
// another takes the place of is never lost. It must never know the open database:
// whoever has it gives the transaction to copy from.
package copies

import (
	"context"
	"os/exec"
	"path/filepath"

	"bapashadir/backend/store/disk"
	"bapashadir/backend/store/planted"
)

// FileName is the data file inside the data folder.
const FileName = "bapas-hadir.db"

// Folder is a data folder, and what the files in it are proved with.
type Folder struct {
	Dir string
	// Probe starts this program's hidden command probe (RunProbe). nil: this process
	// proves by itself.
	Probe    func(context.Context) *exec.Cmd
	Password string
	Key      []byte // the data key, when it is known already
	Faults   planted.Faults
}

// File is the data file.
func (f Folder) File() string { return filepath.Join(f.Dir, FileName) }

// Restored is where a file is put together before it takes the data file's place.
func (f Folder) Restored() string { return f.File() + ".restored" }

func (f Folder) snapshot(name string) string { return filepath.Join(f.Dir, SnapshotDir, name) }

// Tidy removes what copies left that a power cut ended: it is of no use. The data
// file must be locked, so that nobody is writing them. What can't be removed is
// written over the next time.
func (f Folder) Tidy() {
	_ = disk.Remove(f.File()+".new", f.File()+".compact", f.File()+".stick", f.Restored(), f.snapshot(recordsNew),
		f.snapshot(recordsNew+".whole"), f.snapshot(keysNew), f.snapshot(KeysFile+".new"), f.snapshot(erasedNew))
}

// Prove proves the data file before it is opened. DataDamaged says why in
// Args["reason"].
func (f Folder) Prove() error {
	if err := disk.ProveHead(f.File()); err != nil {
		return err
	}
	if f.Probe == nil || f.Faults.NoProbe {
		return nil
	}
	_, err := f.ask(question{File: f.File()})
	return err
}

// ProveCopy proves a whole copy that nobody writes.
func (f Folder) ProveCopy(file string) error {
	_, err := f.ask(question{File: file})
	return err
}
