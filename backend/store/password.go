package store

import (
	"context"
	"log"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/seal"
	"bapashadir/backend/store/table"
)

// Protection is how the data file is closed to a thief.
type Protection struct {
	Sealed bool `json:"sealed"` // a password is needed to read it
	Chosen bool `json:"chosen"` // the office has said whether it wants one
}

// Protection tells how the file is closed.
func (db *DB) Protection() Protection {
	db.turn.Lock()
	defer db.turn.Unlock()
	return Protection{Sealed: db.ring.Closed(), Chosen: db.ring.Chosen}
}

// Sealed tells whether a password is needed to read the file. The records of an
// office that wants none are sealed too, with a key that lies beside them: then the
// seal is only a checksum.
func (db *DB) Sealed() bool { return db.Protection().Sealed }

// RecoveryCode is the code of the password that Open has set, once: whoever asks
// must show it to the officer. "" afterwards, and when Open has set none.
func (db *DB) RecoveryCode() string {
	db.turn.Lock()
	defer db.turn.Unlock()
	code := db.code
	db.code = ""
	return code
}

// Opens is nil when word is the password or the recovery code of now, else
// WrongPassword, as for a file that needs neither.
func (db *DB) Opens(word string) error {
	db.turn.Lock()
	ring := db.ring
	db.turn.Unlock()
	if word == "" || !ring.Closed() {
		return outreach.Refuse(outreach.WrongPassword, "password")
	}
	_, err := ring.Unlock(word) // slow, and nobody waits for it
	return err
}

// SetPassword sets or changes the password and gives the new recovery code; the old
// code is void. old is the password or the code of now, "" when there is none.
// No record is written again. Errors: WrongPassword, WeakPassword.
func (db *DB) SetPassword(ctx context.Context, old, password string) (code string, err error) {
	err = db.rekey(ctx, old, func() (ring seal.Keyring, err error) {
		ring, code, err = db.seal.Protect(password)
		return ring, err
	})
	return code, err
}

// NoPassword takes the password off, or notes that the office wants none. From then
// on whoever has the laptop can read the file. Errors: WrongPassword.
func (db *DB) NoPassword(ctx context.Context, old string) error {
	return db.rekey(ctx, old, func() (seal.Keyring, error) { return seal.Keyring{Clear: db.seal.Key, Chosen: true}, nil })
}

func (db *DB) rekey(ctx context.Context, old string, fn func() (seal.Keyring, error)) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	db.copying.Lock()
	defer db.copying.Unlock()
	if err := db.rewrap(ctx, old, fn); err != nil {
		return err
	}
	// Else the old password would still open the snapshots. The new one holds already,
	// and its recovery code must be told, so that this may wait for the next snapshot.
	if err := db.renewKeys(ctx); err != nil {
		db.behind = true
		log.Printf("keys of the snapshots: %v", err)
	}
	return nil
}

func (db *DB) rewrap(ctx context.Context, old string, fn func() (seal.Keyring, error)) error {
	db.turn.Lock()
	defer db.turn.Unlock()
	_, err := db.ring.Unlock(old)
	if outreach.CodeOf(err) == outreach.PasswordNeeded {
		return outreach.Refuse(outreach.WrongPassword, "password")
	}
	if err != nil {
		return err
	}
	ring, err := fn()
	if err != nil {
		return err
	}
	if _, err := db.write(logged(ctx, func(c *table.Commit) error { return c.SetKeys(ring) })); err != nil {
		return err
	}
	db.ring = ring
	return nil
}
