package copies

import (
	"errors"
	"io"
	"os"
	"time"

	"bapashadir/backend/store/disk"
	"bapashadir/backend/store/meta"
	"bapashadir/backend/store/seal"
	"bapashadir/backend/store/table"
	bolt "go.etcd.io/bbolt"
)

// Part is what a copy of the data file holds. A snapshot is two files, so that
// destroying a person's key in the one works for every copy of the other.
type Part int

const (
	Whole   Part = iota
	Records      // everything but the keys
	Keys         // the persons' keys, and how the data key is wrapped
)

// Write writes one moment of the data into a fresh file, synced. It reads entry by
// entry instead of page by page (bbolt's WriteTo): what was deleted is not copied,
// nor are the keys of erased persons that still lie in free pages.
func Write(file string, from *bolt.Tx, s *seal.Sealer, p Part) error {
	return build(file, func(to *fresh) error {
		all := seal.Sums{}
		stored, at, err := meta.Sums(from, s)
		if err != nil {
			return err
		}
		version, err := meta.Version(from, table.Version())
		if err != nil {
			return err
		}
		for _, buckets := range table.Buckets(version) {
			name := buckets[0]
			if keys := name == table.Persons; p == Records && keys || p == Keys && !keys {
				continue
			}
			all[name] = stored[name]
			for _, b := range buckets {
				if err := copyBucket(from, to, b, nil); err != nil {
					return err
				}
			}
		}
		return meta.Copy(from, to.tx, version, p != Records, s, all, at)
	})
}

// CopyLive is planted.Faults.PlainCopy as a full laptop or a stick takes it: page by page, while
// commits go on.
func CopyLive(from, to string) error {
	return disk.Pour(from, to, func(in io.Reader, out io.Writer) error {
		for page := make([]byte, os.Getpagesize()); ; time.Sleep(time.Millisecond) {
			n, err := in.Read(page)
			if errors.Is(err, io.EOF) {
				return nil
			}
			if _, werr := out.Write(page[:n]); err != nil || werr != nil {
				return errors.Join(err, werr)
			}
		}
	})
}
