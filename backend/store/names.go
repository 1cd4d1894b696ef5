package store

import (
	"io"

	"bapashadir/backend/store/copies"
	"bapashadir/backend/store/planted"
	"bapashadir/backend/store/table"
)

// What the rooms of the store show to everybody else, who imports this package only.
type (
	Tx           = table.Tx
	Fault        = table.Fault
	Jump         = table.Jump
	Tally        = table.Tally
	SessionTally = table.SessionTally
	Snapshot     = copies.Snapshot
	Change       = copies.Change
	Faults       = planted.Faults
)

// Names in the data folder, and on a stick.
const (
	FileName      = copies.FileName
	SnapshotDir   = copies.SnapshotDir
	QuarantineDir = copies.QuarantineDir
	StickName     = copies.StickName
)

// Key builds the key of a record or index from strings and ints.
func Key(parts ...any) []byte { return table.Key(parts...) }

// OfficeKey is where the settings of this laptop's office are, LookKey how its
// certificates look.
var (
	OfficeKey = table.OfficeKey
	LookKey   = table.LookKey
)

// RunProbe is the hidden command probe, which proves a file in a process of its own.
func RunProbe(in io.Reader, out io.Writer) error { return copies.RunProbe(in, out) }

// Snapshots lists the snapshots in data folder dir, the newest first.
func Snapshots(dir string) ([]Snapshot, error) { return copies.Folder{Dir: dir}.Snapshots() }
