package table

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"bapashadir/backend/outreach"
)

// digestNonces puts the digest of each nonce where files of before had the nonce
// itself, which a phone could choose: in the index of arrivals and in the keys of
// tickets. An index entry ends with the arrival's own key, the value it leads to.
func digestNonces(tx *Tx) error {
	if err := create(tx, "attendees.form"); err != nil {
		return err
	}
	old, form := tx.bolt.Bucket([]byte("attendees.nonce")), tx.bolt.Bucket([]byte("attendees.form"))
	if err := old.ForEach(func(k, key []byte) error {
		session, nonce, _ := bytes.Cut(bytes.TrimSuffix(k, key), []byte{0})
		nonce, whole := bytes.CutSuffix(nonce, []byte{0})
		if !whole {
			return fmt.Errorf("store: attendees.nonce %x is no entry", k)
		}
		return form.Put(append(Key(string(session), outreach.NonceDigest(string(nonce))), key...), key)
	}); err != nil {
		return err
	}
	return errors.Join(tx.bolt.DeleteBucket([]byte("attendees.nonce")), digestTickets(tx))
}

func digestTickets(tx *Tx) error {
	type ticket struct {
		Session string `json:"session"`
		Nonce   string `json:"nonce"`
	}
	b := tx.bolt.Bucket([]byte("tickets"))
	were := map[string][]byte{}
	if err := b.ForEach(func(k, sealed []byte) error {
		were[string(k)] = bytes.Clone(sealed)
		return nil
	}); err != nil {
		return err
	}
	nobody, err := tx.keyOf("")
	if err != nil {
		return err
	}
	for k, sealed := range were {
		plain, err := tx.unseal("tickets", false, []byte(k), sealed)
		var t ticket
		if err == nil {
			err = json.Unmarshal(plain, &t)
		}
		if err != nil {
			return fmt.Errorf("store: tickets %x: %w", k, err)
		}
		t.Nonce = outreach.NonceDigest(t.Nonce)
		if plain, err = json.Marshal(t); err != nil {
			return err
		}
		key := Key(t.Session, t.Nonce)
		now := tx.seal.Seal(nobody, 4, "tickets", "", key, plain)
		tx.changed("tickets", []byte(k), sealed, nil)
		tx.changed("tickets", key, nil, now)
		if err := errors.Join(b.Delete([]byte(k)), b.Put(key, now)); err != nil {
			return err
		}
	}
	return nil
}
