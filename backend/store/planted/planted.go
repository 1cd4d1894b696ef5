// Package planted is the promises that a test can break on purpose, to show that the
// proof beside it would notice.
//
// It promises that its zero value is the app. It must never do anything itself: each
// room asks for the field that breaks its own promise.
package planted

// Faults breaks promises. Nothing but tests and benchmarks sets a field.
type Faults struct {
	Plain        bool         // records are kept readable: what sealing costs is measured against it
	NoBinding    bool         // sealed without associated data: a record can be moved to another place
	NoSum        bool         // changes are not added up: an old record can be put back
	CheapGuess   bool         // a guess at a password costs next to nothing: tests need not wait for it
	AckFirst     bool         // acknowledged before the commit
	NoSync       bool         // committed without a sync
	PlainCopy    bool         // snapshots are a plain copy of the live file
	KeepKeys     bool         // snapshots hold the persons' keys
	KeepGoing    bool         // writes go on after a failed sync
	NoProbe      bool         // damaged files are opened in this very process, unproved
	KeepPersons  bool         // erasing leaves the persons' keys
	Forgetful    bool         // what is put back is not rid of those who were erased
	NoMarks      bool         // nobody is known to have been erased
	NoPause      bool         // nobody's data are left alone
	NoCheckpoint bool         // the log of deeds is believed without its checkpoint
	NoBeside     bool         // and without those of the snapshots beside
	ByAddress    bool         // guesses are counted for each address only
	Forgets      bool         // guesses are counted in memory: a new start of the program forgets them
	Guessed      func(string) // told of each guess that is looked at, and at which door
	Before, Sync func() error // asked before a commit writes and when it syncs: the disk's own errors
}
