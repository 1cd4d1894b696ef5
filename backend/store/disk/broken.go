package disk

import (
	"fmt"

	"bapashadir/backend/outreach"
)

// Reason is why a file can't be trusted, as a word that the dictionaries explain.
type Reason string

const (
	Missing   Reason = "missing"   // it is not there, its snapshots are
	Folder    Reason = "folder"    // a folder, or no file at all, has its name
	Empty     Reason = "empty"     // nothing in it
	Foreign   Reason = "foreign"   // written by another program
	Truncated Reason = "truncated" // its end is missing
	Head      Reason = "head"      // one of its two first pages
	Pages     Reason = "pages"     // its pages do not fit together
	Records   Reason = "records"   // records are not what was written
	Hang      Reason = "hang"      // reading it does not end
)

// Broken is DataDamaged, with the reason in Args["reason"] and the detail as its cause.
func Broken(why Reason, format string, a ...any) error {
	return &outreach.Error{Code: outreach.DataDamaged, Args: map[string]string{"reason": string(why)},
		Err: fmt.Errorf("store: "+string(why)+": "+format, a...)}
}
