package table

import (
	"encoding/binary"
	"fmt"

	"bapashadir/backend/outreach"
	bolt "go.etcd.io/bbolt"
	"golang.org/x/mod/sumdb/tlog"
)

// checkDeeds makes the tree of the log anew out of its entries and compares it with the
// hashes kept and with the signed checkpoint.
func (tx *Tx) checkDeeds() (faults []Fault) {
	fault := func(format string, a ...any) { faults = append(faults, Fault("deeds: "+fmt.Sprintf(format, a...))) }
	made, n, broken := treeOf{}, int64(0), false
	_ = tx.deeds.records().ForEach(func(k, raw []byte) error {
		plain, err := tx.unseal(deeds.name, false, k, raw)
		var d outreach.Deed
		if err == nil {
			err = unmarshal(plain, &d)
		}
		switch at := int64(binary.BigEndian.Uint32(k)); {
		case err != nil:
			fault("no. %d: %v", at, err)
			broken = true
		case at != n:
			fault("no. %d is followed by no. %d", n-1, at)
			broken = true
		case d.At.IsZero():
			fault("no. %d has no time", at)
		}
		n++
		if !broken {
			err = made.add(n-1, plain)
		}
		return err
	})
	if broken {
		return faults
	}
	tree, err := tx.tree()
	if err != nil {
		if !tx.seal.Faults.NoCheckpoint {
			fault("%v", err)
		}
		return faults
	}
	if kept := int64(tx.deedHashes.Count(nil)); kept != int64(len(made)) {
		fault("%d hashes are kept of %d", kept, len(made))
	}
	for i, h := range made {
		if kept, err := tx.deedHashes.Get(Key(i)); err == nil && kept.Hash != h {
			fault("hash %d is not that of its entries: one was changed", i)
			break
		}
	}
	if tx.seal.Faults.NoCheckpoint {
		return faults
	}
	if tree.N != n {
		fault("%d entries, the checkpoint says %d", n, tree.N)
		return faults
	}
	if root, err := tlog.TreeHash(n, made); err != nil || root != tree.Hash {
		fault("the entries are not those of the checkpoint, %d", n)
	}
	return faults
}

// treeOf is the hashes of a tree, in tlog's order.
type treeOf []tlog.Hash

func (t *treeOf) add(n int64, entry []byte) error {
	more, err := tlog.StoredHashes(n, entry, *t)
	*t = append(*t, more...)
	return err
}

// ReadHashes implements tlog.HashReader.
func (t treeOf) ReadHashes(places []int64) ([]tlog.Hash, error) {
	out := make([]tlog.Hash, len(places))
	for i, at := range places {
		if at >= int64(len(t)) {
			return nil, fmt.Errorf("no hash %d", at)
		}
		out[i] = t[at]
	}
	return out, nil
}

// Agrees tells whether this log says up to c what it said when c was made. Not when it
// was cut or changed; replaced is then the number of the deed by which the log itself says
// that it goes on from an older copy, which had not come so far: -1 when there is none.
func (tx *Tx) Agrees(c outreach.Checkpoint) (agrees bool, replaced int64, err error) {
	return tx.agrees(c.Size, func(root outreach.Checkpoint) bool { return root == c })
}

// AgreesPrinted is Agrees for what stands on paper.
func (tx *Tx) AgreesPrinted(p outreach.Printed) (agrees bool, replaced int64, err error) {
	return tx.agrees(p.Size, func(root outreach.Checkpoint) bool { return root.Fingerprint() == p.Fingerprint })
}

func (tx *Tx) agrees(size int64, same func(outreach.Checkpoint) bool) (bool, int64, error) {
	tree, err := tx.tree()
	if err != nil {
		return false, notReplaced, err
	}
	if size > 0 && size <= tree.N {
		root, err := tlog.TreeHash(size, tx.hashes())
		if err != nil {
			return false, notReplaced, err
		}
		if same(outreach.Checkpoint{Size: size, Root: root.String()}) {
			return true, notReplaced, nil
		}
	}
	for d, err := range tx.back("", nil, tree.N) {
		if err != nil {
			return false, notReplaced, err
		}
		if d.Kind == outreach.DeedDataRestored && d.N < size && (d.Over.Size == 0 || d.Over.Size >= size) {
			return false, d.N, nil
		}
	}
	return false, notReplaced, nil
}

const notReplaced = -1

// Disagrees is the fault of a log that does not say what who had told, at a checkpoint of
// that size.
func Disagrees(who string, size, replaced int64) Fault {
	if replaced != notReplaced {
		return Fault(fmt.Sprintf("deeds: %s knows %d, and no. %d says that an older copy was put back: what came between is in quarantine", who, size, replaced))
	}
	return Fault(fmt.Sprintf("deeds: %s knows another log up to %d: its tail was cut, or entries were changed", who, size))
}

// HasDeeds tells whether a file is of a version with a log.
func HasDeeds(b *bolt.Tx) bool { return b.Bucket([]byte(deeds.name)) != nil }
