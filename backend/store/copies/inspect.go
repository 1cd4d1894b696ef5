package copies

import (
	"context"
	"fmt"
	"runtime/debug"
	"strings"

	"bapashadir/backend/store/disk"
	"bapashadir/backend/store/meta"
	"bapashadir/backend/store/table"
	bolt "go.etcd.io/bbolt"
)

// run answers q in this process. Whatever bbolt does with a damaged file, short of
// ending the process, becomes DataDamaged.
func (f Folder) run(q question, told func(table.Tally) error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if r := recover(); r != nil {
			err = disk.Broken(disk.Pages, "%v", r)
		}
	}()
	f.Password, f.Key = q.Password, q.Key
	if q.Records != "" {
		if err := f.assemble(q.Records, q.Keys, q.File); err != nil {
			return err
		}
	}
	return f.inspect(q.File, told)
}

// inspect proves a file that nobody writes: its head, its pages, every record.
func (f Folder) inspect(file string, told func(table.Tally) error) error {
	b, err := disk.OpenToRead(file)
	if err != nil {
		return err
	}
	defer func() { _ = b.Close() }() // only read
	return b.View(func(tx *bolt.Tx) error {
		have, err := meta.Version(tx, table.Version())
		if err != nil {
			return err
		}
		if have < 2 {
			for err := range tx.Check() {
				return disk.Broken(disk.Pages, "%w", err)
			}
			return nil
		}
		_, s, err := meta.Unlock(tx, f.Password, f.Key, f.Faults)
		if err != nil {
			return err
		}
		all := still(tx, s)
		if t, err := table.TallyOf(all); err == nil { // a damaged one is told by the check
			if err := told(t); err != nil {
				return err
			}
		}
		faults, err := table.Check(context.Background(), all)
		if err == nil && len(faults) > 0 {
			err = disk.Broken(disk.Records, "%s", listed(faults))
		}
		return err
	})
}

// listed is faults as lines, as many as somebody reads.
func listed(faults []table.Fault) string {
	var b strings.Builder
	for i, f := range faults {
		if i == 50 {
			fmt.Fprintf(&b, "\n%d more", len(faults)-i)
			break
		}
		fmt.Fprintf(&b, "\n%s", f)
	}
	return strings.TrimPrefix(b.String(), "\n")
}
