package table

import (
	"bytes"
	"crypto/cipher"
	"encoding/base32"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/seal"
)

// person is the key that one person's records are sealed with: what they wrote at
// the door, and what was made of it. Without it the records are gone, in this file
// and in every snapshot, since snapshots keep these keys in one place apart.
type person struct {
	ID  string `json:"id"`
	Key []byte `json:"key"`
}

// MarshalBinary is short, since every arrival writes one: id, zero byte, key.
func (p person) MarshalBinary() ([]byte, error) { return append(Key(p.ID), p.Key...), nil }

// UnmarshalBinary also reads the JSON of the first sealed files.
func (p *person) UnmarshalBinary(b []byte) error {
	if len(b) > 0 && b[0] == '{' {
		type then person
		return json.Unmarshal(b, (*then)(p))
	}
	id, key, ok := bytes.Cut(b, []byte{0})
	if !ok || len(key) != seal.KeySize {
		return errors.New("not a person's key")
	}
	p.ID, p.Key = string(id), bytes.Clone(key)
	return nil
}

// Sorts as the bytes do, so that new persons are written beside one another: a
// burst of arrivals then shares its pages.
var ordered = base32.HexEncoding.WithPadding(base32.NoPadding)

// personSize is the bytes of a person's id: a running number of four, and chance.
const personSize = 8

// Spares are keys that are in the file and nobody's yet. They are made many at a time,
// so that not every arrival has to write a page of them; those that a run leaves over
// stay unused.
type Spares []person

const sparesMade = 64

// mostMet bounds the seals that a transaction remembers: one that reads every record
// would remember everybody.
const mostMet = 1024

// newPerson is the key for a person not met before.
func (tx *Tx) newPerson() (string, cipher.AEAD, error) {
	if len(tx.spares) == 0 {
		if err := tx.makeSpares(); err != nil {
			return "", nil, err
		}
	}
	p := tx.spares[0]
	tx.spares = tx.spares[1:]
	aead, err := seal.NewCipher(p.Key)
	tx.met[p.ID] = aead
	return p.ID, aead, err
}

// makeSpares makes keys. An id is a running number, so that it sorts, and chance, so
// that a file put back to an older moment never gives an id a second time.
func (tx *Tx) makeSpares() error {
	var last uint32
	if k, _ := tx.persons.records().Cursor().Last(); k != nil {
		b, err := ordered.DecodeString(string(k[:len(k)-1])) // longer ones were written once
		if err != nil || len(b) < personSize {
			return outreach.Wrap(outreach.DataDamaged, fmt.Errorf("store: person %q", k))
		}
		last = binary.BigEndian.Uint32(b)
	}
	for range sparesMade {
		last++
		id := binary.BigEndian.AppendUint32(make([]byte, 0, personSize), last)
		p := person{ID: ordered.EncodeToString(append(id, seal.Random(personSize-4)...)), Key: seal.Random(seal.KeySize)}
		if err := tx.persons.Put(p); err != nil {
			return err
		}
		tx.spares = append(tx.spares, p)
	}
	return nil
}

// keyOf is the seal of a person: the data key for "". errErased when the person's
// key was destroyed.
func (tx *Tx) keyOf(id string) (cipher.AEAD, error) {
	if id == "" {
		return tx.seal.Data, nil
	}
	if aead, ok := tx.met[id]; ok {
		return aead, nil
	}
	p, err := tx.persons.Get(Key(id))
	if outreach.CodeOf(err) == outreach.NotFound {
		return nil, errErased
	}
	if err != nil {
		return nil, err
	}
	aead, err := seal.NewCipher(p.Key)
	if tx.met == nil || len(tx.met) >= mostMet {
		tx.met = map[string]cipher.AEAD{} // those given away here are in the file, too
	}
	tx.met[id] = aead
	return aead, err
}

// Owner is whose key sealed the record at key, "" when there is none.
func (t *Table[T]) Owner(key []byte) string {
	id, _ := seal.Person(t.records().Get(key))
	return id
}

var errErased = errors.New("its person was erased")

// PersonOf is whose key the record of an attendee is sealed with, for Erase.
func (tx *Tx) PersonOf(session string, number int) (string, error) {
	if id := tx.Attendees.Owner(Key(session, number)); id != "" {
		return id, nil
	}
	return "", outreach.Refuse(outreach.NotFound, attendees.name)
}

// PersonsOf is PersonOf and the keys of all that is known to be of the same person, see
// Together.
func (tx *Tx) PersonsOf(session string, number int) ([]string, error) {
	own, err := tx.PersonOf(session, number)
	if err != nil {
		return nil, err
	}
	same, err := tx.Same()
	if err != nil {
		return nil, err
	}
	return same.Together(own), nil
}

// Erase takes persons out: every record sealed with their key, and the key itself, and
// notes that, so that no copy brings them back. Their numbers stay given.
// DB.Erase does it on the disk and in the snapshots too.
func (tx *Tx) Erase(persons ...string) error {
	code, err := tx.ReceiptCode()
	if err != nil {
		return err
	}
	return tx.EraseAs(outreach.Erasure{Code: code, At: tx.now.UTC(), Persons: persons})
}

// EraseAs is Erase with a receipt.
func (tx *Tx) EraseAs(e outreach.Erasure) error {
	gone := map[string]bool{}
	for _, id := range e.Persons {
		gone[id] = true
	}
	if len(e.Left) == 0 {
		var err error
		if e.Left, err = tx.lines(gone); err != nil {
			return err
		}
	}
	for _, t := range schema {
		if err := t.erase(tx, gone); err != nil {
			return err
		}
	}
	for id := range gone {
		if tx.seal.Faults.KeepPersons || !tx.HasPerson(id) {
			continue
		}
		if err := tx.persons.Delete(Key(id)); err != nil {
			return err
		}
		delete(tx.met, id)
	}
	if err := tx.Erasures.Put(e); err != nil {
		return err
	}
	return tx.leaveGaps(e)
}

// lines is how many people of each session are about to be erased.
func (tx *Tx) lines(gone map[string]bool) (map[string]int, error) {
	left := map[string]int{}
	for a, err := range tx.Attendees.Sealed(gone) {
		if err != nil {
			return nil, err
		}
		if !a.Withdrawn {
			left[a.Session]++
		}
	}
	return left, nil
}

// leaveGaps notes at the sessions of e how many of their people were erased: they did
// come, and are counted. It adds up anew, since a copy may know of some already.
func (tx *Tx) leaveGaps(e outreach.Erasure) error {
	all := map[string]int{}
	for x, err := range tx.Erasures.Scan(nil) {
		if err != nil {
			return err
		}
		for id, n := range x.Left {
			all[id] += n
		}
	}
	for id := range e.Left {
		s, err := tx.Sessions.Get(Key(id))
		if outreach.CodeOf(err) == outreach.NotFound {
			continue
		}
		if err != nil {
			return err
		}
		s.Erased = all[id]
		tx.Emit(outreach.AttendanceChanged, id)
		if err := tx.Sessions.Put(s); err != nil {
			return err
		}
	}
	return nil
}

func (d *def[T]) erase(tx *Tx, gone map[string]bool) error {
	if d.owner == nil {
		return nil
	}
	t := &Table[T]{def: d, tx: tx}
	var keys [][]byte
	err := t.records().ForEach(func(k, raw []byte) error {
		if id, ok := seal.Person(raw); ok && gone[id] {
			keys = append(keys, append([]byte(nil), k...))
		}
		return nil
	})
	for _, k := range keys {
		if err == nil {
			err = t.Delete(k)
		}
	}
	return err
}
