package copies

import (
	"errors"
	"os"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/table"
)

// Change is what putting a snapshot back would change. Known is false when the file
// of now is too damaged to be counted.
type Change struct {
	Snapshot Snapshot    `json:"snapshot"` // none (Number 0): a new, empty file
	Reason   string      `json:"reason"`   // why the file of now is damaged, "" when it is whole
	Known    bool        `json:"known"`
	Now      table.Tally `json:"now"`
	Then     table.Tally `json:"then"`
}

// Today is what the closed data file holds, or why it can't be told.
func (f Folder) Today() (c Change, err error) {
	c.Now, err = f.ask(question{File: f.File()})
	c.Known = c.Now.Tables != nil
	var e *outreach.Error
	if errors.As(err, &e) && e.Code == outreach.DataDamaged {
		c.Reason, err = e.Args["reason"], nil
	}
	return c, err
}

// Then finds snapshot name, or with "" the newest good one, and what it holds. The
// file put together from it is left at Restored. Errors: SnapshotDamaged.
func (f Folder) Then(name string) (Snapshot, table.Tally, error) {
	list, err := f.Snapshots()
	if err != nil {
		return Snapshot{}, table.Tally{}, err
	}
	for _, s := range list {
		if name != "" && s.Name != name {
			continue
		}
		t, err := f.ask(question{File: f.Restored(), Records: f.snapshot(s.Name), Keys: f.snapshot(KeysFile)})
		switch {
		case err == nil:
			return s, t, nil
		case outreach.CodeOf(err) != outreach.DataDamaged:
			return s, t, err
		case name != "":
			return s, t, damagedSnapshot(name, err)
		}
	}
	if name != "" {
		return Snapshot{}, table.Tally{}, damagedSnapshot(name, os.ErrNotExist)
	}
	return Snapshot{}, table.Tally{}, nil
}

func damagedSnapshot(name string, err error) error {
	return &outreach.Error{Code: outreach.SnapshotDamaged, Args: map[string]string{"name": name}, Err: err}
}
