package table

import (
	"bytes"
	"fmt"
	"io"
	"iter"
)

// Plain walks the records of a table as they are written, whatever it holds today: their
// keys, and what they say. It is for proofs about the file, not for using records.
func (tx *Tx) Plain(table string) iter.Seq2[[]byte, []byte] {
	return func(yield func(key, says []byte) bool) {
		for _, t := range schema {
			if t.buckets(Version())[0] != table {
				continue
			}
			c := tx.bolt.Bucket([]byte(table)).Cursor()
			for k, raw := c.First(); k != nil; k, raw = c.Next() {
				says, err := tx.unseal(table, t.owned(), k, raw)
				if err != nil {
					says = nil // Check tells of it
				}
				if !yield(k, says) {
					return
				}
			}
		}
	}
}

// Tables names all tables.
func Tables() (names []string) {
	for _, t := range schema {
		names = append(names, t.buckets(Version())[0])
	}
	return names
}

func (d *def[T]) owned() bool { return d.owner != nil }

// FreePages calls look with each page that holds nothing any more, until the file uses it
// again.
func (tx *Tx) FreePages(file io.ReaderAt, look func(page []byte)) error {
	size := tx.bolt.DB().Info().PageSize
	page := make([]byte, size)
	for id := 0; ; id++ {
		info, err := tx.bolt.Page(id)
		if err != nil || info == nil {
			return err
		}
		if info.Type != "free" {
			id += info.OverflowCount
			continue
		}
		if _, err := file.ReadAt(page, int64(id)*int64(size)); err != nil {
			return fmt.Errorf("store: page %d: %w", id, err)
		}
		look(bytes.Clone(page))
	}
}
