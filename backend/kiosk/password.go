package kiosk

import (
	"context"

	"bapashadir/backend/store"
)

// protect closes a file that is open to everybody with the password that was given.
func (k *Kiosk) protect(ctx context.Context) (err error) {
	k.code = k.db.RecoveryCode()
	if k.cfg.Password != "" && !k.db.Sealed() {
		k.code, err = k.db.SetPassword(ctx, "", k.cfg.Password)
	}
	return err
}

// RecoveryCode is the code of a password that Start has set, "" when it has set
// none or the code was asked before: it is told once, and must be shown.
func (k *Kiosk) RecoveryCode() string {
	k.mu.Lock()
	defer k.mu.Unlock()
	code := k.code
	k.code = ""
	return code
}

// Protection tells whether a password closes the data, and whether the office has
// been asked.
func (k *Kiosk) Protection() store.Protection { return k.db.Protection() }

// SetPassword sets or changes the password and gives the new recovery code, to be
// shown once. old is "" when there is none. The stick is owed a copy that the new code
// opens: the paper with the old one may be gone tomorrow. Errors: WrongPassword,
// WeakPassword.
func (k *Kiosk) SetPassword(ctx context.Context, old, password string) (code string, err error) {
	code, err = k.db.SetPassword(ctx, old, password)
	if err == nil {
		k.oweStick()
	}
	return code, err
}

// NoPassword takes the password off, or notes that the office wants none: whoever
// has the laptop can then read it. Errors: WrongPassword.
func (k *Kiosk) NoPassword(ctx context.Context, old string) error { return k.db.NoPassword(ctx, old) }
