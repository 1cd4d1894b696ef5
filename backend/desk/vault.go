package desk

import (
	"context"
	"errors"
	"slices"

	"bapashadir/backend/api"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
)

// Vault locks and unlocks the data.
type Vault struct{ desk *Desk }

// State is how the data are kept. A sample session never asks for a password.
func (v *Vault) State() (api.Vault, error) {
	out, err := with(v.desk, func(_ context.Context, k *kiosk.Kiosk) (api.Vault, error) {
		return api.VaultOf(k.Protection()), nil
	}, same)
	if outreach.CodeOf(err) == outreach.TouchOn {
		return out, err // no recovery code for strangers
	}
	v.desk.mu.Lock()
	defer v.desk.mu.Unlock()
	out.Code, out.Sample = v.desk.code, v.desk.cfg.Demo && v.desk.cfg.Data == ""
	out.Ask = out.Ask && !v.desk.cfg.Demo
	return out, err
}

// Unlock opens the data with the office's password.
func (v *Vault) Unlock(password string) error {
	if password == "" {
		return outreach.Refuse(outreach.Empty, "password")
	}
	return named(v.desk.enter(password, nil), "password", outreach.WrongPassword)
}

// Recover opens the data with the recovery code and sets a new password. The new
// code is in State until it is confirmed.
func (v *Vault) Recover(code, password string) error {
	if code == "" {
		return outreach.Refuse(outreach.Empty, "code")
	}
	if _, err := outreach.ReadRecoveryCode(code); err != nil {
		return err
	}
	err := v.desk.enter(code, func(k *kiosk.Kiosk) (string, string, error) {
		fresh, err := k.SetPassword(deed(context.Background(), outreach.DeedPasswordSet, ""), code, password)
		return password, fresh, err
	})
	return named(err, "code", outreach.WrongPassword)
}

// Protect sets or changes the password; old is empty when there is none. The new
// recovery code is in State until it is confirmed.
func (v *Vault) Protect(old, password string) error {
	err := do(v.desk, func(ctx context.Context, k *kiosk.Kiosk) error {
		code, err := k.SetPassword(deed(ctx, outreach.DeedPasswordSet, ""), old, password)
		if err == nil {
			v.desk.remember(password, code)
		}
		return err
	})
	return named(err, "old", outreach.WrongPassword)
}

// CodeKept notes that the officer has written the recovery code down. It is not
// told again.
func (v *Vault) CodeKept() error {
	if err := v.desk.gate(); err != nil {
		return err
	}
	v.desk.mu.Lock()
	defer v.desk.mu.Unlock()
	v.desk.code = ""
	return nil
}

// Unprotect takes the password off, or notes that the office wants none.
func (v *Vault) Unprotect(old string) error {
	err := do(v.desk, func(ctx context.Context, k *kiosk.Kiosk) error {
		err := k.NoPassword(deed(ctx, outreach.DeedPasswordRemoved, ""), old)
		if err == nil {
			v.desk.remember("", "")
		}
		return err
	})
	return named(err, "old", outreach.WrongPassword)
}

// Reopen closes the data and opens them again, which checks them: the way on after
// the disk has failed.
func (v *Vault) Reopen() error {
	return v.desk.afresh(func(cfg kiosk.Config) (string, error) { return cfg.Password, nil })
}

// named tells which field a refusal with one of the codes is about: only the caller
// knows what was typed where.
func named(err error, field string, codes ...outreach.Code) error {
	var e *outreach.Error
	if errors.As(err, &e) && slices.Contains(codes, e.Code) {
		return &outreach.Error{Code: e.Code, Field: field, Args: e.Args, Err: err}
	}
	return err
}
