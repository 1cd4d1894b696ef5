package store

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"bapashadir/backend/outreach"
	"filippo.io/age"
)

// StickName is the copy on a stick: one file in the age format, which opens with the
// recovery code, here or with any age program.
const StickName = "bapas-hadir-salinan.age"

// stickWork is scrypt's work (2^n). The code is 138 bits of chance, which no work
// has to protect: a low one lets an old laptop open it at once.
const stickWork = 12

// SnapshotTo writes a copy off the laptop, into folder to. Like every snapshot it is
// proved first; the copy of before stays until the new one is written. Errors:
// PasswordNeeded when the office has no password and so no code to close it with,
// DataNotWritable, DiskFull.
func (db *DB) SnapshotTo(ctx context.Context, to string) (file string, err error) {
	db.copying.Lock()
	defer db.copying.Unlock()
	code, err := db.stickCode()
	if err != nil {
		return "", err
	}
	whole := filepath.Join(db.dir, FileName+".stick")
	err = db.View(ctx, func(tx *Tx) error { return copyTo(whole, tx, wholeFile) })
	if err == nil {
		_, err = ask(question{File: whole, Key: db.seal.key}, db.cfg)
	}
	if err != nil {
		return "", errors.Join(refusedCopy(db.dir, err), remove(whole))
	}
	file = filepath.Join(to, StickName)
	if err := encrypt(whole, file+".new", code); err != nil {
		return "", errors.Join(refusedCopy(to, err), remove(whole, file+".new"))
	}
	if err := errors.Join(os.Rename(file+".new", file), syncDir(to)); err != nil {
		return "", errors.Join(refusedCopy(to, err), remove(whole))
	}
	return file, remove(whole)
}

func (db *DB) stickCode() (string, error) {
	db.turn.Lock()
	defer db.turn.Unlock()
	if db.ring.Code == nil {
		return "", outreach.Refuse(outreach.PasswordNeeded, "")
	}
	b, err := db.seal.open(db.seal.data, "meta", []byte("code"), db.ring.Code)
	if err != nil {
		return "", outreach.Wrap(outreach.DataDamaged, err)
	}
	return string(b), nil
}

func encrypt(from, to, code string) error {
	r, err := age.NewScryptRecipient(code)
	if err != nil {
		return err
	}
	r.SetWorkFactor(stickWork)
	return pour(from, to, func(in io.Reader, out io.Writer) error {
		w, err := age.Encrypt(out, r)
		if err != nil {
			return err
		}
		_, err = io.Copy(w, in)
		return errors.Join(err, w.Close())
	})
}

// pour writes a new file, synced, from an old one.
func pour(from, to string, fn func(io.Reader, io.Writer) error) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	out, err := os.OpenFile(to, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return errors.Join(err, in.Close())
	}
	err = fn(in, out)
	return errors.Join(err, out.Sync(), out.Close(), in.Close())
}

// PreviewStick tells what putting the copy in file, from a stick, back would change,
// with the data file closed. Nothing is changed. Errors: as RestoreStick.
func PreviewStick(dir string, cfg Config, file, code string) (Change, error) {
	cfg.fill()
	c, err := today(dir, cfg)
	if err == nil {
		c.Then, err = fromStick(dir, cfg, file, code)
	}
	return c, errors.Join(err, remove(restored(dir)))
}

// PreviewStick is the package's PreviewStick while the file is open.
func (db *DB) PreviewStick(ctx context.Context, file, code string) (Change, error) {
	db.copying.Lock()
	defer db.copying.Unlock()
	c, err := db.today(ctx)
	if err == nil {
		c.Then, err = fromStick(db.dir, db.cfg, file, code)
	}
	return c, errors.Join(err, remove(restored(db.dir)))
}

// RestoreStick puts the copy in file, from a stick, in the place of the data file of
// dir, which must be closed and goes into quarantine. It opens with the recovery
// code; afterwards the file's own password and code hold. Errors: WrongPassword,
// SnapshotDamaged.
func RestoreStick(dir string, cfg Config, file, code string) (Tally, error) {
	cfg.fill()
	t, err := fromStick(dir, cfg, file, code)
	if err != nil {
		return t, errors.Join(err, remove(restored(dir)))
	}
	return t, replace(dir, restored(dir), cfg.Now())
}

// fromStick opens the copy into restored(dir), proves it and tells what it holds.
func fromStick(dir string, cfg Config, file, code string) (Tally, error) {
	tidy, ok := ReadRecoveryCode(code)
	if !ok {
		return Tally{}, outreach.Refuse(outreach.WrongPassword, "code")
	}
	id, err := age.NewScryptIdentity(tidy)
	if err != nil {
		return Tally{}, err
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return Tally{}, notWritable(dir, err)
	}
	err = pour(file, restored(dir), func(in io.Reader, out io.Writer) error {
		r, err := age.Decrypt(in, id)
		if err == nil {
			_, err = io.Copy(out, r)
		}
		return err
	})
	var t Tally
	if err == nil {
		t, err = ask(question{File: restored(dir), Password: tidy}, cfg)
	}
	switch wrong := (*age.NoIdentityMatchError)(nil); {
	case err == nil:
		return t, nil
	case errors.As(err, &wrong), strings.Contains(err.Error(), "incorrect passphrase"):
		return t, outreach.Refuse(outreach.WrongPassword, "code")
	case noRoom(err):
		return t, outreach.Wrap(outreach.DiskFull, err)
	}
	return t, damagedSnapshot(filepath.Base(file), err)
}
