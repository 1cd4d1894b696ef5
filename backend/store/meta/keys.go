package meta

import (
	"fmt"

	"bapashadir/backend/store/disk"
	"bapashadir/backend/store/planted"
	"bapashadir/backend/store/seal"
	bolt "go.etcd.io/bbolt"
)

// Unlock reads the keys of a file with key, or when that is nil with a password or
// recovery code.
func Unlock(tx *bolt.Tx, word string, key []byte, f planted.Faults) (seal.Keyring, *seal.Sealer, error) {
	ring, err := seal.Decode(tx.Bucket(metaBucket).Get(keysKey))
	if err != nil {
		return ring, nil, disk.Broken(disk.Records, "%w", err)
	}
	if key == nil {
		if key, err = ring.Unlock(word); err != nil {
			return ring, nil, fmt.Errorf("store: %w", err)
		}
	}
	s, err := seal.New(key, f)
	return ring, s, err
}

// PutKeys writes the wrapped keys. The sums must follow in the same commit.
func PutKeys(tx *bolt.Tx, ring seal.Keyring) error {
	raw, err := ring.Encode()
	if err != nil {
		return err
	}
	return tx.Bucket(metaBucket).Put(keysKey, raw)
}
