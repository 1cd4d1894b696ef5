package api

import (
	"maps"
	"time"

	"bapashadir/backend/store"
)

// Vault is how the data are kept: behind a password or not.
type Vault struct {
	Sealed bool   `json:"sealed"` // a password is needed to read the data
	Ask    bool   `json:"ask"`    // the office has not said yet whether it wants one
	Code   string `json:"code"`   // a recovery code that nobody has confirmed to have written down
	Sample bool   `json:"sample"` // sample data in a temporary folder: nothing to copy
}

// VaultOf makes the shape of how the data are closed.
func VaultOf(p store.Protection) Vault { return Vault{Sealed: p.Sealed, Ask: !p.Chosen} }

// Disk is whether the laptop still takes what is recorded.
type Disk struct {
	Code string            `json:"code"` // of what stopped all recording, empty while it works
	Args map[string]string `json:"args"`
	Full bool              `json:"full"` // what needs room is refused
	Low  bool              `json:"low"`  // nearly full
	Free int               `json:"free"` // MB that are left, told when it is nearly full
}

// fullDisk is less than a commit may need, when the reserve is gone as well.
const fullDisk = 64 << 10

// DiskOf makes the shape of what the store tells about its disk; failed is nil while
// it takes records.
func DiskOf(s store.Space, failed error) Disk {
	d := Disk{Args: map[string]string{}}
	if failed != nil {
		r := RefusalOf(failed)
		d.Code = r.Code
		maps.Copy(d.Args, r.Args)
		return d
	}
	d.Full, d.Low = !s.Ballast && s.Free < fullDisk, s.Low
	if d.Low {
		d.Free = int(s.Free >> 20)
	}
	return d
}

// Copy is one snapshot of the data. Number orders them, since a clock may be wrong.
type Copy struct {
	Name   string `json:"name"`
	Number int    `json:"number"`
	Taken  string `json:"taken"`
}

// CopyOf makes the shape of a snapshot.
func CopyOf(s store.Snapshot) Copy {
	return Copy{Name: s.Name, Number: s.Number, Taken: moment(s.Taken)}
}

// Stick is the folder off the laptop, and how the copy in it stands.
type Stick struct {
	Folder string            `json:"folder"` // empty when none is chosen
	There  bool              `json:"there"`  // it can be reached now
	Owed   bool              `json:"owed"`   // the copy lacks something and is written by itself
	Taken  string            `json:"taken"`  // when the copy was written, empty when there is none
	Code   string            `json:"code"`   // why it could not be written, empty when it could
	Args   map[string]string `json:"args"`
}

// StickOf makes the shape of a stick; failed is nil when the last copy was written.
func StickOf(folder string, there, owed bool, taken time.Time, failed error) Stick {
	s := Stick{Folder: folder, There: there, Owed: owed, Taken: moment(taken), Args: map[string]string{}}
	if failed != nil {
		r := RefusalOf(failed)
		s.Code = r.Code
		maps.Copy(s.Args, r.Args)
	}
	return s
}

// Counts is what data hold, in numbers.
type Counts struct {
	Sessions  int `json:"sessions"`
	Attendees int `json:"attendees"`
	Answers   int `json:"answers"`
	Mentors   int `json:"mentors"`
}

// CountsOf adds a tally up.
func CountsOf(t store.Tally) Counts {
	var c Counts
	for _, s := range t.Sessions {
		c.Sessions++
		c.Attendees += s.Attendees
		c.Answers += s.Answers
		c.Mentors += s.Mentors
	}
	return c
}

// SessionChange is one session before and after; Sessions of a side is 0 where the
// session does not exist.
type SessionChange struct {
	Title string `json:"title"`
	Date  string `json:"date"`
	Now   Counts `json:"now"`
	Then  Counts `json:"then"`
}

// CopyChange is what putting a copy back would change. Copy.Number 0: there is no
// copy, a new empty file would be made. Known false: the data of now can't be counted.
type CopyChange struct {
	Copy     Copy            `json:"copy"`
	Reason   string          `json:"reason"` // why the data of now are damaged, empty when they are whole
	Kept     string          `json:"kept"`   // where the data of now would be kept
	Known    bool            `json:"known"`
	Now      Counts          `json:"now"`
	Then     Counts          `json:"then"`
	Last     string          `json:"last"`     // when something was last recorded in the copy, empty when that is unknown
	Sessions []SessionChange `json:"sessions"` // those that would differ
}

// CopyChangeOf makes the shape of a change.
func CopyChangeOf(c store.Change) CopyChange {
	out := CopyChange{Copy: CopyOf(c.Snapshot), Reason: c.Reason, Known: c.Known, Now: CountsOf(c.Now), Then: CountsOf(c.Then),
		Last: moment(c.Then.Last), Sessions: []SessionChange{}}
	at := map[string]int{}
	side := func(list []store.SessionTally, pick func(*SessionChange) *Counts) {
		for _, s := range list {
			i, ok := at[s.ID]
			if !ok {
				i = len(out.Sessions)
				at[s.ID] = i
				out.Sessions = append(out.Sessions, SessionChange{Title: s.Title, Date: s.Date})
			}
			*pick(&out.Sessions[i]) = CountsOf(store.Tally{Sessions: []store.SessionTally{s}})
		}
	}
	side(c.Now.Sessions, func(s *SessionChange) *Counts { return &s.Now })
	side(c.Then.Sessions, func(s *SessionChange) *Counts { return &s.Then })
	differ := []SessionChange{}
	for _, s := range out.Sessions {
		if s.Now != s.Then {
			differ = append(differ, s)
		}
	}
	out.Sessions = differ
	return out
}
