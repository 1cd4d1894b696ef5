package copies

import (
	"errors"
	"io"
	"os"
	"slices"
	"time"

	"bapashadir/backend/store/disk"
	"bapashadir/backend/store/meta"
	"bapashadir/backend/store/planted"
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
	return build(file, func(to *bolt.Tx) error {
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
		return meta.Copy(from, to, version, p != Records, s, all, at)
	})
}

// build makes a fresh file in one commit. What stood there was never finished.
func build(file string, fill func(*bolt.Tx) error) error {
	if err := disk.Remove(file); err != nil {
		return err
	}
	b, err := disk.Open(file, planted.Faults{})
	if err != nil {
		return err
	}
	err = b.Update(fill)
	if err = errors.Join(err, b.Close()); err != nil {
		return errors.Join(err, disk.Remove(file))
	}
	return nil
}

// copyBucket copies the entries that keep (nil: all) wants.
func copyBucket(from, to *bolt.Tx, name string, keep func(k, v []byte) bool) error {
	src := from.Bucket([]byte(name))
	if src == nil {
		return disk.Broken(disk.Records, "bucket %s is missing", name)
	}
	dst, err := to.CreateBucket([]byte(name))
	if err != nil {
		return err
	}
	dst.FillPercent = table.FullPage // written in order: no page is split
	return src.ForEach(func(k, v []byte) error {
		if keep != nil && !keep(k, v) {
			return nil
		}
		return dst.Put(slices.Clone(k), slices.Clone(v))
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
