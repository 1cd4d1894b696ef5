package table

import (
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"

	"bapashadir/backend/outreach"
	"golang.org/x/mod/sumdb/tlog"
)

// The log of deeds: entries that nothing changes or takes out, the hashes of the tree
// over them, and the newest signed checkpoint. The seals and sums of this file keep out
// who has not its key; the tree is against who has it.
var (
	deeds = &def[outreach.Deed]{name: "deeds", drawn: "n", since: 11, grows: true,
		key: func(d outreach.Deed) []byte { return Key(int(d.N)) },
		indexes: []index[outreach.Deed]{
			{"person", false, "each person named", func(d outreach.Deed) (keys [][]byte) {
				for _, id := range d.Persons {
					keys = append(keys, Key(id))
				}
				return keys
			}, 0},
			{"session", false, "session when there is one", func(d outreach.Deed) [][]byte {
				if d.Session == "" {
					return nil
				}
				return [][]byte{Key(d.Session)}
			}, 0},
		}}

	deedHashes = &def[deedHash]{name: "deedhashes", drawn: "place in the tree", since: 11, grows: true,
		key: func(h deedHash) []byte { return Key(int(h.At)) }}

	checkpoints = &def[checkpoint]{name: "checkpoints", drawn: "the one record", since: 11,
		key: func(checkpoint) []byte { return checkpointKey }}

	checkpointKey = Key("checkpoint")
)

// deedHash is one hash of the tree, as tlog counts their places.
type deedHash struct {
	At   int64     `json:"at"`
	Hash tlog.Hash `json:"hash"`
}

// MarshalBinary is the place and the hash.
func (h deedHash) MarshalBinary() ([]byte, error) {
	return append(binary.BigEndian.AppendUint64(nil, uint64(h.At)), h.Hash[:]...), nil
}

// UnmarshalBinary is the reverse.
func (h *deedHash) UnmarshalBinary(b []byte) error {
	if len(b) != 8+tlog.HashSize {
		return errors.New("no hash of the log of deeds")
	}
	h.At = int64(binary.BigEndian.Uint64(b))
	copy(h.Hash[:], b[8:])
	return nil
}

// checkpoint is the newest one, as a signed note.
type checkpoint struct {
	Note string `json:"note"`
}

// about notes that a record of this person is written.
func (tx *Tx) about(id string) {
	if tx.acted != nil && id != "" {
		tx.acted[id] = true
	}
}

// Watch makes Log know whose records are written from here on.
func (c *Commit) Watch() { c.tx.acted = map[string]bool{} }

// Log appends what this commit does to the log of deeds.
func (c *Commit) Log(d outreach.Deed) error {
	tx := c.tx
	for _, id := range d.Persons {
		tx.about(id)
	}
	if d.Persons = slices.Sorted(maps.Keys(tx.acted)); len(d.Persons) > outreach.DeedPersons {
		d.Persons, d.Count = nil, max(d.Count, len(d.Persons))
	}
	tree, err := tx.tree()
	if err != nil {
		return err
	}
	// What was broken before must not get a signature that says it is whole.
	if root, err := tlog.TreeHash(tree.N, tx.hashes()); err != nil || root != tree.Hash || tx.nextDeed() != tree.N {
		return outreach.Wrap(outreach.DataDamaged, errors.Join(fmt.Errorf("store: deeds: the log is not that of its checkpoint, %d", tree.N), err))
	}
	d.N, d.At = tree.N, tx.now.UTC().Round(0)
	if err := tx.onlyCodes(d); err != nil {
		return err
	}
	return tx.append(d)
}

func (tx *Tx) append(d outreach.Deed) error {
	if err := tx.deeds.Put(d); err != nil {
		return err
	}
	plain, err := marshal(d)
	if err != nil {
		return err
	}
	more, err := tlog.StoredHashes(d.N, plain, tx.hashes())
	if err != nil {
		return fmt.Errorf("store: deeds: %w", err)
	}
	for i, h := range more {
		if err := tx.deedHashes.Put(deedHash{At: tlog.StoredHashCount(d.N) + int64(i), Hash: h}); err != nil {
			return err
		}
	}
	root, err := tlog.TreeHash(d.N+1, tx.hashes())
	if err != nil {
		return fmt.Errorf("store: deeds: %w", err)
	}
	signed, err := tx.seal.SignTree(tlog.Tree{N: d.N + 1, Hash: root})
	if err != nil {
		return err
	}
	return tx.checkpoints.Put(checkpoint{signed})
}

var (
	kindForm   = regexp.MustCompile(`^[a-z]{1,20}(\.[a-z]{1,20}){1,2}$`)
	idForm     = regexp.MustCompile(`^[a-z0-9]{13}$`)
	personForm = regexp.MustCompile(`^[0-9A-V]{13,32}$`)
)

// onlyCodes refuses a deed that could hold what somebody typed: what is logged stays for
// ever, also of who was erased.
func (tx *Tx) onlyCodes(d outreach.Deed) error {
	by := []outreach.Actor{outreach.ByOfficer, outreach.ByHelping, outreach.ByOwner, outreach.ByProgram, outreach.ByCommand}
	whole := kindForm.MatchString(string(d.Kind)) && slices.Contains(by, d.By) && d.Count >= 0
	if d.Session != "" && !idForm.MatchString(d.Session) && !tx.Sessions.Has(Key(d.Session)) {
		whole = false
	}
	for _, id := range d.Persons {
		whole = whole && personForm.MatchString(id)
	}
	if _, err := tlog.ParseHash(d.Over.Root); d.Over.Root != "" && err != nil {
		whole = false
	}
	if !whole {
		return fmt.Errorf("store: deed %.40q by %.20q holds more than codes", d.Kind, d.By)
	}
	return nil
}

// tree is what the checkpoint says, an empty one before the first deed.
func (tx *Tx) tree() (tlog.Tree, error) {
	signed, err := tx.Signed()
	if err != nil || signed == "" {
		root, _ := tlog.TreeHash(0, tx.hashes()) // of nothing: asks for no hash
		return tlog.Tree{Hash: root}, err
	}
	t, err := tx.seal.OpenTree(signed)
	if err != nil {
		return t, outreach.Wrap(outreach.DataDamaged, fmt.Errorf("store: checkpoint: %w", err))
	}
	return t, nil
}

// Signed is the newest checkpoint as a signed note, "" before the first deed.
func (tx *Tx) Signed() (string, error) {
	c, err := tx.checkpoints.Get(checkpointKey)
	if outreach.CodeOf(err) == outreach.NotFound {
		return "", nil
	}
	return c.Note, err
}

// Checkpoint is how far the log of deeds is.
func (tx *Tx) Checkpoint() (outreach.Checkpoint, error) {
	t, err := tx.tree()
	if err != nil || t.N == 0 {
		return outreach.Checkpoint{}, err
	}
	return outreach.Checkpoint{Size: t.N, Root: t.Hash.String()}, nil
}

// hashes reads the tree's hashes.
func (tx *Tx) hashes() tlog.HashReader {
	return tlog.HashReaderFunc(func(places []int64) ([]tlog.Hash, error) {
		out := make([]tlog.Hash, len(places))
		for i, at := range places {
			h, err := tx.deedHashes.Get(Key(int(at)))
			if err != nil {
				return nil, err
			}
			out[i] = h.Hash
		}
		return out, nil
	})
}
