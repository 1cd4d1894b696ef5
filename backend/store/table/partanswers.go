package table

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"bapashadir/backend/outreach"
)

// partAnswers brings the sheets of before version 9, which all were the quick feedback of
// one version, to answers by item, and takes their comments out of them: into remarks
// with ids of their own, in no order.
func partAnswers(tx *Tx) error {
	type then struct {
		ID         string           `json:"id"`
		Session    string           `json:"session"`
		Phase      outreach.Phase   `json:"phase"`
		Instrument string           `json:"instrument"`
		Version    int              `json:"version,omitempty"`
		Slip       string           `json:"slip,omitempty"`
		Scores     *[4]uint8        `json:"scores,omitempty"`
		Items      map[string]uint8 `json:"items"`
		Comment    string           `json:"comment,omitempty"`
	}
	nobody, err := tx.keyOf("")
	if err != nil {
		return err
	}
	b, remarks := tx.bolt.Bucket([]byte("answers")), tx.bolt.Bucket([]byte("remarks"))
	were := map[string][]byte{}
	if err := b.ForEach(func(k, sealed []byte) error {
		were[string(k)] = bytes.Clone(sealed)
		return nil
	}); err != nil {
		return err
	}
	for _, k := range slices.Sorted(maps.Keys(were)) {
		key, sealed := []byte(k), were[k]
		plain, err := tx.unseal("answers", false, key, sealed)
		var a then
		if err == nil {
			err = json.Unmarshal(plain, &a)
		}
		if err != nil {
			return fmt.Errorf("store: answers %x: %w", key, err)
		}
		if a.Scores != nil {
			a.Items = map[string]uint8{}
			for i, v := range a.Scores {
				if v > 0 {
					a.Items["u"+strconv.Itoa(i+1)] = v
				}
			}
			a.Instrument += "@" + strconv.Itoa(a.Version)
		}
		if text := strings.TrimSpace(a.Comment); text != "" {
			r := outreach.Remark{Session: a.Session, Phase: a.Phase, Text: text}
			if r.ID, err = tx.NewID(); err != nil {
				return err
			}
			if plain, err = json.Marshal(r); err != nil {
				return err
			}
			at := Key(r.Session, r.ID)
			now := tx.seal.Seal(nobody, 9, "remarks", "", at, plain)
			tx.changed("remarks", at, nil, now)
			if err := remarks.Put(at, now); err != nil {
				return err
			}
		}
		a.Scores, a.Version, a.Comment = nil, 0, ""
		if plain, err = json.Marshal(a); err != nil {
			return err
		}
		now := tx.seal.Seal(nobody, 9, "answers", "", key, plain)
		tx.changed("answers", key, sealed, now)
		if err := b.Put(key, now); err != nil {
			return err
		}
		if err := tx.bolt.Bucket([]byte("answers.phase")).Put(append(Key(a.Session, string(a.Phase)), key...), key); err != nil {
			return err
		}
		if a.Slip == "" {
			continue
		}
		if err := tx.bolt.Bucket([]byte("answers.slip")).Put(append(Key(a.Session, string(a.Phase), a.Slip), key...), key); err != nil {
			return err
		}
	}
	return nil
}
