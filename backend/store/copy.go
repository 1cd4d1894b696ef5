package store

import (
	"errors"
	"os"
	"slices"
	"time"

	bolt "go.etcd.io/bbolt"
)

// part is what a copy of the data file holds. A snapshot is two files, so that
// destroying a person's key in the one works for every copy of the other.
type part int

const (
	wholeFile   part = iota
	recordsOnly      // everything but the keys
	keysOnly         // the persons' keys, and how the data key is wrapped
)

// copyTo writes one moment of the data into a fresh file, synced. It reads entry by
// entry instead of page by page (bbolt's WriteTo): what was deleted is not copied,
// nor are the keys of erased persons that still lie in free pages.
func copyTo(file string, tx *Tx, p part) error {
	return build(file, func(to *bolt.Tx) error {
		all := sums{}
		stored, at, err := tx.seal.keptAt(tx.bolt)
		if err != nil {
			return err
		}
		for _, t := range schema {
			name := t.buckets()[0]
			if keys := name == persons.name; p == recordsOnly && keys || p == keysOnly && !keys {
				continue
			}
			all[name] = stored[name]
			for _, b := range t.buckets() {
				if err := copyBucket(tx.bolt, to, b, nil); err != nil {
					return err
				}
			}
		}
		return seal(tx.bolt, to, tx.seal, all, p != recordsOnly, at)
	})
}

// seal writes the version, the keys and the sums of a copied file.
func seal(from, to *bolt.Tx, s *sealer, all sums, keys bool, at time.Time) error {
	meta, err := to.CreateBucket(metaBucket)
	if err != nil {
		return err
	}
	if err := meta.Put(versionKey, from.Bucket(metaBucket).Get(versionKey)); err != nil {
		return err
	}
	if keys {
		if err := meta.Put(keysKey, from.Bucket(metaBucket).Get(keysKey)); err != nil {
			return err
		}
	}
	if _, err := to.CreateBucket(sumsBucket); err != nil {
		return err
	}
	return s.keep(to, all, at)
}

// build makes a fresh file in one commit. What stood there was never finished.
func build(file string, fill func(*bolt.Tx) error) error {
	if err := os.Remove(file); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	b, err := openBolt(file, Config{})
	if err != nil {
		return err
	}
	err = b.Update(fill)
	if err = errors.Join(err, b.Close()); err != nil {
		return errors.Join(err, os.Remove(file))
	}
	return nil
}

// copyBucket copies the entries that keep (nil: all) wants.
func copyBucket(from, to *bolt.Tx, name string, keep func(k, v []byte) bool) error {
	src := from.Bucket([]byte(name))
	if src == nil {
		return broken(damagedRecords, "bucket %s is missing", name)
	}
	dst, err := to.CreateBucket([]byte(name))
	if err != nil {
		return err
	}
	dst.FillPercent = fullPage // written in order: no page is split
	return src.ForEach(func(k, v []byte) error {
		if keep != nil && !keep(k, v) {
			return nil
		}
		return dst.Put(slices.Clone(k), slices.Clone(v))
	})
}
