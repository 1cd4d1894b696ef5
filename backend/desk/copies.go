package desk

import (
	"context"
	"log"

	"bapashadir/backend/api"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
	"github.com/wailsapp/wails/v2/pkg/runtime"
)

// Copies lists the copies on this laptop, the newest first.
func (v *Vault) Copies() ([]api.Copy, error) {
	return with(v.desk, func(_ context.Context, k *kiosk.Kiosk) ([]store.Snapshot, error) {
		return k.Snapshots()
	}, func(l []store.Snapshot) []api.Copy { return api.Of(l, api.CopyOf) })
}

// MakeCopy keeps a copy now.
func (v *Vault) MakeCopy() (api.Copy, error) {
	return with(v.desk, func(ctx context.Context, k *kiosk.Kiosk) (store.Snapshot, error) {
		if err := k.Note(deed(ctx, outreach.DeedCopyMade, "")); err != nil {
			return store.Snapshot{}, err
		}
		return k.Snapshot(ctx)
	}, api.CopyOf)
}

// ChooseFolder asks for a folder, such as a stick. Empty: they changed their mind.
func (v *Vault) ChooseFolder(title string) (string, error) {
	if err := v.desk.gate(); err != nil {
		return "", err
	}
	return runtime.OpenDirectoryDialog(v.desk.window, runtime.OpenDialogOptions{Title: title, CanCreateDirectories: true})
}

// Change proves a copy and tells what putting it back would change.
func (v *Vault) Change(name string) (api.CopyChange, error) {
	return with(v.desk, func(ctx context.Context, k *kiosk.Kiosk) (api.CopyChange, error) {
		c, err := k.Preview(ctx, name)
		if err != nil {
			return api.CopyChange{}, err
		}
		v.desk.mu.Lock()
		defer v.desk.mu.Unlock()
		return change(v.desk.cfg, c)
	}, same)
}

// Restore puts a copy back while the app runs.
func (v *Vault) Restore(name string) error {
	return v.desk.anew(func(cfg kiosk.Config) (string, error) {
		_, err := kiosk.Restore(cfg, name)
		return cfg.Password, err
	})
}

// Found tells, while the data can't be opened, what is wrong with them and what the
// newest good copy would bring. PasswordNeeded when the copies are closed.
func (v *Vault) Found(password string) (api.CopyChange, error) {
	if err := v.desk.gate(); err != nil {
		return api.CopyChange{}, err
	}
	v.desk.mu.Lock() // nobody may try to open the file meanwhile
	defer v.desk.mu.Unlock()
	cfg := v.desk.cfg
	if password != "" {
		cfg.Password = password
	}
	c, err := kiosk.Preview(cfg, "")
	if err != nil {
		return api.CopyChange{}, named(err, "password", outreach.WrongPassword)
	}
	return change(cfg, c)
}

// Rescue puts a copy in the place of data that can't be opened, or an empty file
// when name is "" and there is no copy, and opens it.
func (v *Vault) Rescue(name, password string) error {
	return named(v.desk.anew(func(cfg kiosk.Config) (string, error) {
		if password != "" {
			cfg.Password = password
		}
		_, err := kiosk.Restore(cfg, name)
		return cfg.Password, err
	}), "password", outreach.WrongPassword)
}

// anew closes the data, does fn to them, and opens them with the password that fn
// gives. When fn was refused they are opened as they were.
func (d *Desk) anew(fn func(kiosk.Config) (password string, err error)) error {
	if err := d.gate(); err != nil {
		return err
	}
	return d.afresh(fn)
}

// afresh is anew for the touch screen as well: what was open is open again afterwards.
func (d *Desk) afresh(fn func(kiosk.Config) (password string, err error)) error {
	d.use.Lock()
	defer d.use.Unlock()
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.app != nil {
		d.hush()
		if err := d.app.Close(); err != nil {
			log.Printf("closing the data: %v", err) // a disk that failed fails here too; opening proves the file
		}
		d.app = nil
	}
	password, err := fn(d.cfg)
	if err == nil {
		d.cfg.Password = password
	}
	_, again := d.open()
	if err != nil {
		return err // what the next call is told, if it could not be opened either
	}
	return again
}

// change is a change's shape, with where the data of now would be kept.
func change(cfg kiosk.Config, c store.Change) (api.CopyChange, error) {
	kept, err := cfg.Quarantine()
	out := api.CopyChangeOf(c)
	out.Kept = kept
	return out, err
}
