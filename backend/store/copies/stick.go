package copies

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/disk"
	"bapashadir/backend/store/seal"
	"bapashadir/backend/store/table"
	"filippo.io/age"
)

// StickName is the copy on a stick: one file in the age format, which opens with the
// recovery code, here or with any age program.
const StickName = "bapas-hadir-salinan.age"

// stickWork is scrypt's work (2^n). The code is 138 bits of chance, which no work
// has to protect: a low one lets an old laptop open it at once. stickMost is what a file
// may ask for: by the library's own limit a stranger's takes 4 GB.
const (
	stickWork = 12
	stickMost = 16
)

// ToStick closes whole, a proved copy, with code and puts it into folder to. The copy
// of before stays until the new one is written.
func ToStick(whole, to, code string) (string, error) {
	file := filepath.Join(to, StickName)
	if err := encrypt(whole, file+".new", code); err != nil {
		return "", errors.Join(disk.RefusedCopy(to, err), disk.Remove(file+".new"))
	}
	if err := errors.Join(os.Rename(file+".new", file), disk.SyncDir(to)); err != nil {
		return "", disk.RefusedCopy(to, err)
	}
	return file, nil
}

func encrypt(from, to, code string) error {
	r, err := age.NewScryptRecipient(code)
	if err != nil {
		return err
	}
	r.SetWorkFactor(stickWork)
	return disk.Pour(from, to, func(in io.Reader, out io.Writer) error {
		w, err := age.Encrypt(out, r)
		if err != nil {
			return err
		}
		_, err = io.Copy(w, in)
		return errors.Join(err, w.Close())
	})
}

// FromStick opens the copy in file into Restored, proves it and tells what it holds.
// Errors: WrongPassword, SnapshotDamaged.
func (f Folder) FromStick(file, code string) (table.Tally, error) {
	tidy, ok := seal.ReadRecoveryCode(code)
	if !ok {
		return table.Tally{}, outreach.Refuse(outreach.WrongPassword, "code")
	}
	id, err := age.NewScryptIdentity(tidy)
	if err != nil {
		return table.Tally{}, err
	}
	id.SetMaxWorkFactor(stickMost)
	if err := os.MkdirAll(f.Dir, 0o700); err != nil {
		return table.Tally{}, disk.NotWritable(f.Dir, err)
	}
	err = disk.Pour(file, f.Restored(), func(in io.Reader, out io.Writer) error {
		r, err := age.Decrypt(in, id)
		if err == nil {
			_, err = io.Copy(out, r)
		}
		return err
	})
	var t table.Tally
	if err == nil {
		f.Password, f.Key = tidy, nil
		t, err = f.ask(question{File: f.Restored()})
	}
	switch wrong := (*age.NoIdentityMatchError)(nil); {
	case err == nil:
		return t, nil
	case errors.As(err, &wrong), strings.Contains(err.Error(), "incorrect passphrase"):
		return t, outreach.Refuse(outreach.WrongPassword, "code")
	case disk.NoRoom(err):
		return t, outreach.Wrap(outreach.DiskFull, err)
	}
	return t, damagedSnapshot(filepath.Base(file), err)
}
