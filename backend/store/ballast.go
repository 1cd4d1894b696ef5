package store

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"bapashadir/backend/store/disk"
	"bapashadir/backend/store/seal"
)

// BallastName is a file that only takes up room. When the disk is full it is given
// up, so that the people already in the queue can still be recorded.
const BallastName = "bapas-hadir.cadangan"

// ballastSize is room for far more than 200 check-ins, each in a commit of its own
// (a test counts them). lowSpace is where the officer is told; the ballast is made
// again only when there is ample room.
const (
	ballastSize = 4 << 20
	ampleSpace  = 4 * ballastSize
	lowSpace    = 200 << 20
)

// Space is the room on the data's disk.
type Space struct {
	Free    uint64 `json:"free"`    // bytes
	Low     bool   `json:"low"`     // time to make room
	Ballast bool   `json:"ballast"` // the reserve is still there
}

// Space tells the room on the disk, and lays in the ballast when there is ample
// room and none lies there. It is to be called now and then.
func (db *DB) Space(ctx context.Context) (Space, error) {
	if err := ctx.Err(); err != nil {
		return Space{}, err
	}
	free, err := disk.FreeSpace(db.dir)
	if err != nil {
		return Space{}, disk.NotWritable(db.dir, err)
	}
	file := filepath.Join(db.dir, BallastName)
	st, err := os.Stat(file)
	have := err == nil && st.Size() == ballastSize
	if !have && free > ampleSpace {
		have = layIn(file) == nil // without room it is tried again the next time
	}
	return Space{Free: free, Low: free < lowSpace, Ballast: have}, nil
}

// layIn writes chance, since a disk that compresses would keep no room for zeros.
func layIn(file string) error {
	f, err := os.OpenFile(file, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(seal.Random(ballastSize))
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return errors.Join(err, os.Remove(file))
	}
	return nil
}

// burnBallast gives the reserve up and tells whether there was one.
func (db *DB) burnBallast() bool { return os.Remove(filepath.Join(db.dir, BallastName)) == nil }
