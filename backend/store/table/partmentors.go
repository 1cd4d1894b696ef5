package table

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/seal"
)

// partMentors brings the volunteers of before version 10, each a record of one session,
// to persons with that session in their log, and gives their certificates, which all
// were of one kind, the words that were printed on them.
func partMentors(tx *Tx) error {
	dates := map[string]string{}
	for s, err := range tx.Sessions.Scan(nil) {
		if err != nil {
			return err
		}
		dates[s.ID] = s.Date
	}
	err := each(tx, "mentors", func(key []byte, owner string, m outreach.Mentor) error {
		if m.Session == "" {
			return nil
		}
		a := outreach.Activity{Mentor: m.ID, Session: m.Session, Number: m.Number, Date: dates[m.Session], At: m.At}
		var err error
		if a.ID, err = tx.NewID(); err != nil {
			return err
		}
		at := Key(a.ID)
		if err := sealed(tx, "activities", at, owner, nil, a); err != nil {
			return err
		}
		return errors.Join(
			tx.bolt.Bucket([]byte("activities.mentor")).Put(append(Key(a.Mentor, a.Date), at...), at),
			tx.bolt.Bucket([]byte("activities.session")).Put(Key(a.Session, a.Number), at))
	})
	if err != nil {
		return err
	}
	type then struct {
		outreach.Certificate
		Signer *outreach.Signer `json:"signer,omitempty"`
	}
	err = each(tx, "certificates", func(key []byte, owner string, c then) error {
		if c.Signer != nil {
			how := outreach.DefaultMaking(outreach.Piagam, outreach.Office{})
			c.Signers, c.Signer = []outreach.Signer{*c.Signer}, nil
			c.Title, c.GivenTo, c.Sentence = how.Title, how.GivenTo, how.Sentence
		}
		was := tx.bolt.Bucket([]byte("certificates")).Get(key)
		if err := sealed(tx, "certificates", key, owner, was, c.Certificate); err != nil {
			return err
		}
		if err := tx.bolt.Bucket([]byte("certificates.holder")).Put(append(Key(c.Mentor), key...), key); err != nil || c.Number == "" {
			return err
		}
		number := Key(string(c.Kind), c.Year, outreach.SameNumber(c.Number))
		return tx.bolt.Bucket([]byte("certificates.number")).Put(append(number, key...), key)
	})
	return errors.Join(err, tx.bolt.DeleteBucket([]byte("mentors.session")), tx.bolt.DeleteBucket([]byte("certificates.mentor")))
}

// each opens the records of persons in a bucket as they are before step 10.
func each[T any](tx *Tx, name string, fn func(key []byte, owner string, v T) error) error {
	were := map[string][]byte{}
	if err := tx.bolt.Bucket([]byte(name)).ForEach(func(k, raw []byte) error {
		were[string(k)] = bytes.Clone(raw)
		return nil
	}); err != nil {
		return err
	}
	for _, k := range slices.Sorted(maps.Keys(were)) {
		plain, err := tx.unseal(name, true, []byte(k), were[k])
		var v T
		if err == nil {
			err = json.Unmarshal(plain, &v)
		}
		if err != nil {
			return fmt.Errorf("store: %s %x: %w", name, k, err)
		}
		owner, _ := seal.Person(were[k])
		if err := fn([]byte(k), owner, v); err != nil {
			return err
		}
	}
	return nil
}

// sealed writes a record with its owner's key.
func sealed(tx *Tx, name string, key []byte, owner string, was []byte, v any) error {
	aead, err := tx.keyOf(owner)
	if err != nil {
		return err
	}
	plain, err := json.Marshal(v)
	if err != nil {
		return err
	}
	now := tx.seal.Seal(aead, 10, name, owner, key, plain)
	tx.changed(name, key, was, now)
	return tx.bolt.Bucket([]byte(name)).Put(key, now)
}
