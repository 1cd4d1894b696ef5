package keys

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"encoding/json"
	"errors"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"bapashadir/backend/indo"
	"bapashadir/backend/outreach"
	"bapashadir/backend/proof"
	"bapashadir/backend/store"
	"filippo.io/age"
)

// rootWork is scrypt's work (2^n, 64 MB): what an old laptop bears, for a password that
// a person thought of. rootMost is what a file may ask for: 128 MB.
const (
	rootWork    = 16
	rootMost    = 17
	minPassword = 8
	MaxRootFile = 64 << 10
)

// rootFile is the office's key on its way to a second laptop, closed in the age format.
type rootFile struct {
	Form  string `json:"form"`
	Seed  []byte `json:"seed"`
	From  string `json:"from"`
	Until string `json:"until"`
}

const rootForm = "bapas-hadir root 1"

// ExportRoot is the office's key, closed with a password, for the office's next laptop.
// Error: WeakPassword.
func (s *Service) ExportRoot(ctx context.Context, password string) ([]byte, error) {
	if utf8.RuneCountInString(password) < minPassword {
		return nil, outreach.Refuse(outreach.WeakPassword, "password", "min", strconv.Itoa(minPassword))
	}
	var plain []byte
	err := s.db.Update(ctx, func(tx *store.Tx) error {
		r, err := root(tx)
		if err != nil {
			return err
		}
		plain, err = json.Marshal(rootFile{Form: rootForm, Seed: r.Seed, From: r.From, Until: r.Until})
		return err
	})
	if err != nil {
		return nil, err
	}
	to, err := age.NewScryptRecipient(password)
	if err != nil {
		return nil, err
	}
	to.SetWorkFactor(rootWork)
	var out bytes.Buffer
	w, err := age.Encrypt(&out, to)
	if err != nil {
		return nil, err
	}
	_, err = w.Write(plain)
	err = errors.Join(err, w.Close()) // which writes the last of it
	return out.Bytes(), err
}

// ImportRoot makes the office's key of another laptop this one's too, and lets it certify
// the keys that are here: what they signed is the office's. Errors: RootForeign,
// WrongPassword.
func (s *Service) ImportRoot(ctx context.Context, file []byte, password string) error {
	in, err := openRoot(file, password)
	if err != nil {
		return err
	}
	public := ed25519.NewKeyFromSeed(in.Seed).Public().(ed25519.PublicKey)
	return s.db.Update(ctx, func(tx *store.Tx) error {
		r := outreach.SigningKey{ID: proof.Kid(public), Root: true, Seed: in.Seed, Public: public, From: in.From, Until: in.Until, Made: tx.Now().UTC()}
		keys, err := all(tx)
		if err != nil {
			return err
		}
		for _, k := range keys {
			switch {
			case k.ID == r.ID:
				r.Made, r.Until = k.Made, max(r.Until, k.Until)
			case k.Root && k.Ended == "":
				err = end(tx, k, false)
			case !k.Root:
				if k, err = certified(tx, r, k); err == nil {
					err = tx.SignKeys.Put(k)
				}
			}
			if err != nil {
				return err
			}
		}
		return tx.SignKeys.Put(r)
	})
}

func openRoot(file []byte, password string) (in rootFile, err error) {
	if len(file) > MaxRootFile {
		return in, outreach.Refuse(outreach.RootForeign, "")
	}
	id, err := age.NewScryptIdentity(password)
	if err != nil { // an empty password
		return in, outreach.Wrap(outreach.WrongPassword, err)
	}
	id.SetMaxWorkFactor(rootMost)
	r, err := age.Decrypt(bytes.NewReader(file), id)
	if wrong := (*age.NoIdentityMatchError)(nil); errors.As(err, &wrong) || err != nil && strings.Contains(err.Error(), "incorrect passphrase") {
		return in, &outreach.Error{Code: outreach.WrongPassword, Field: "password", Err: err}
	}
	var plain []byte
	if err == nil {
		plain, err = io.ReadAll(io.LimitReader(r, MaxRootFile))
	}
	if err == nil {
		err = json.Unmarshal(plain, &in)
	}
	_, from := indo.ParseDate(in.From)
	_, until := indo.ParseDate(in.Until)
	if err = errors.Join(err, from, until); err != nil || in.Form != rootForm || len(in.Seed) != ed25519.SeedSize {
		return in, outreach.Wrap(outreach.RootForeign, err)
	}
	return in, nil
}
