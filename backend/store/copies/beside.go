package copies

import (
	"errors"
	"os"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/meta"
	"bapashadir/backend/store/seal"
	"bapashadir/backend/store/table"
	bolt "go.etcd.io/bbolt"
)

// DeedsBeside compares the log of deeds with the checkpoints in the snapshots beside: a
// log that was cut, or made anew with an older checkpoint, is whole in itself. What is
// no whole snapshot of this file's key says nothing about it.
func (f Folder) DeedsBeside(tx *table.Tx) (faults []table.Fault, err error) {
	list, err := f.Snapshots()
	if err != nil || f.Faults.NoBeside {
		return nil, err
	}
	s, err := seal.New(f.Key, f.Faults)
	if err != nil {
		return nil, err
	}
	for _, snap := range list {
		err := reading(f.snapshot(snap.Name), func(b *bolt.Tx) error {
			if _, _, err := meta.Sums(b, s); err != nil || !table.HasDeeds(b) {
				return nil
			}
			then, err := still(b, s).Checkpoint()
			if err != nil {
				faults = append(faults, table.Fault(snap.Name+": "+err.Error()))
			}
			if err != nil || then.Size == 0 {
				return nil
			}
			agrees, replaced, err := tx.Agrees(then)
			if err == nil && !agrees && replaced < 0 {
				faults = append(faults, table.Disagrees(snap.Name, then.Size, replaced))
			}
			return err
		})
		if err != nil && !errors.Is(err, os.ErrNotExist) && outreach.CodeOf(err) != outreach.DataDamaged {
			return faults, err
		}
	}
	return faults, nil
}
