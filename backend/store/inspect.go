package store

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"strings"

	"bapashadir/backend/outreach"
	bolt "go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"
)

// run answers q in this process. Whatever bbolt does with a damaged file, short of
// ending the process, becomes a damage.
func (q question) run(cfg Config, told func(Tally) error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if r := recover(); r != nil {
			err = broken(damagedPages, "%v", r)
		}
	}()
	cfg.fill()
	cfg.Password, cfg.key = q.Password, q.Key
	if q.Records != "" {
		if err := assemble(q.Records, q.Keys, q.File, cfg); err != nil {
			return err
		}
	}
	return inspect(q.File, cfg, told)
}

// inspect proves a file that nobody writes: its head, its pages, every record.
func inspect(file string, cfg Config, told func(Tally) error) error {
	if err := readHead(file); err != nil {
		return openErrorOr(file, err)
	}
	b, err := openToRead(file)
	if err != nil {
		return err
	}
	defer func() { _ = b.Close() }() // only read
	return b.View(func(tx *bolt.Tx) error {
		have, err := version(tx)
		if outreach.CodeOf(err) == outreach.DataDamaged {
			return broken(damagedForeign, "%w", err)
		}
		if err != nil {
			return err
		}
		if have < 2 {
			for err := range tx.Check() {
				return broken(damagedPages, "%w", err)
			}
			return nil
		}
		_, s, err := keysOf(tx, cfg)
		if err != nil {
			return err
		}
		all := newTx(tx, s, cfg)
		if t, err := tally(all); err == nil { // a damaged one is told by the check
			if err := told(t); err != nil {
				return err
			}
		}
		faults, err := check(context.Background(), all)
		if err == nil && len(faults) > 0 {
			err = broken(damagedRecords, "%s", listed(faults))
		}
		return err
	})
}

// listed is faults as lines, as many as somebody reads.
func listed(faults []Fault) string {
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

func openToRead(file string) (*bolt.DB, error) {
	b, err := bolt.Open(file, 0o600, &bolt.Options{Timeout: lockWait, ReadOnly: true})
	switch {
	case errors.Is(err, berrors.ErrTimeout):
		return nil, outreach.Wrap(outreach.AlreadyRunning, err)
	case err != nil:
		return nil, broken(damagedPages, "%w", err)
	}
	return b, nil
}

// keysOf reads the keys of a file with the password in cfg.
func keysOf(tx *bolt.Tx, cfg Config) (keyring, *sealer, error) {
	ring, err := decodeKeyring(tx.Bucket(metaBucket).Get(keysKey))
	if err != nil {
		return ring, nil, broken(damagedRecords, "%w", err)
	}
	key := cfg.key
	if key == nil {
		if key, err = ring.unlock(cfg.Password); err != nil {
			return ring, nil, fmt.Errorf("store: %w", err)
		}
	}
	s, err := newSealer(key, cfg.Faults)
	return ring, s, err
}
