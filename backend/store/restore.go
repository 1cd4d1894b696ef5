package store

import (
	"context"
	"errors"
	"path/filepath"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/copies"
	"bapashadir/backend/store/disk"
	"bapashadir/backend/store/table"
)

// Preview tells what putting snapshot name back would change, with the data file
// closed; name "" is the newest good one, and none when there is none. Nothing is
// changed. Errors: SnapshotDamaged, PasswordNeeded, WrongPassword, AlreadyRunning.
func Preview(dir string, cfg Config, name string) (Change, error) {
	folder := cfg.folder(dir)
	c, err := look(folder, name)
	return c, errors.Join(err, disk.Remove(folder.Restored()))
}

// look is Preview that leaves what it has put together at Restored.
func look(folder copies.Folder, name string) (Change, error) {
	c, err := folder.Today()
	if err != nil {
		return c, err
	}
	c.Snapshot, c.Then, err = folder.Then(name)
	return c, err
}

// Restore puts snapshot name (or as Preview says) in the place of the data file,
// which must be closed, and keeps that in quarantine under a name of its own. A
// power cut in the middle leaves the one or the other.
func Restore(dir string, cfg Config, name string) (Change, error) {
	cfg.fill()
	folder := cfg.folder(dir)
	c, err := look(folder, name)
	if err != nil {
		return c, errors.Join(err, disk.Remove(folder.Restored()))
	}
	if c.Snapshot.Number == 0 {
		if _, err := begin(folder.Restored(), cfg); err != nil {
			return c, err
		}
	}
	if err := noteRestored(folder, cfg, c.Now.Deeds); err != nil {
		return c, errors.Join(err, disk.Remove(folder.Restored()))
	}
	return c, folder.Replace(cfg.Now())
}

// PreviewStick tells what putting the copy in file, from a stick, back would change,
// with the data file closed. Nothing is changed. Data of now that neither the password
// nor the code opens are not counted. Errors: as RestoreStick.
func PreviewStick(dir string, cfg Config, file, code string) (Change, error) {
	folder := cfg.folder(dir)
	c, err := todayOr(folder, code)
	if err == nil {
		c.Then, err = folder.FromStick(file, code)
	}
	return c, errors.Join(err, disk.Remove(folder.Restored()))
}

// todayOr is what the data of now hold, nothing when they don't open: often the code
// opens them, too.
func todayOr(folder copies.Folder, code string) (Change, error) {
	if folder.Password == "" {
		folder.Password = code
	}
	c, err := folder.Today()
	if now := outreach.CodeOf(err); now == outreach.PasswordNeeded || now == outreach.WrongPassword {
		err = nil
	}
	return c, err
}

// RestoreStick puts the copy in file, from a stick, in the place of the data file of
// dir, which must be closed and goes into quarantine. It opens with the recovery
// code; afterwards the file's own password and code hold. Who was erased since it was
// written, as far as laptop or stick know, is erased in it when it is opened. Errors:
// WrongPassword, SnapshotDamaged.
func RestoreStick(dir string, cfg Config, file, code string) (Tally, error) {
	cfg.fill()
	folder := cfg.folder(dir)
	now, err := todayOr(folder, code)
	if err != nil {
		return Tally{}, err
	}
	t, err := folder.FromStick(file, code)
	if err == nil {
		err = folder.BringErased(filepath.Dir(file))
	}
	if err == nil {
		folder.Password = code
		err = noteRestored(folder, cfg, now.Now.Deeds)
	}
	if err != nil {
		return t, errors.Join(err, disk.Remove(folder.Restored()))
	}
	return t, folder.Replace(cfg.Now())
}

// Preview is the package's Preview while the file is open.
func (db *DB) Preview(ctx context.Context, name string) (Change, error) {
	return db.preview(ctx, func(folder copies.Folder, c *Change) (err error) {
		c.Snapshot, c.Then, err = folder.Then(name)
		return err
	})
}

// PreviewStick is the package's PreviewStick while the file is open.
func (db *DB) PreviewStick(ctx context.Context, file, code string) (Change, error) {
	return db.preview(ctx, func(folder copies.Folder, c *Change) (err error) {
		c.Then, err = folder.FromStick(file, code)
		return err
	})
}

func (db *DB) preview(ctx context.Context, then func(copies.Folder, *Change) error) (Change, error) {
	db.copying.Lock()
	defer db.copying.Unlock()
	c, folder := Change{Known: true}, db.folder()
	if err := db.View(ctx, func(tx *Tx) (err error) {
		c.Now, err = table.TallyOf(tx)
		return err
	}); err != nil {
		return c, err
	}
	err := then(folder, &c)
	return c, errors.Join(err, disk.Remove(folder.Restored()))
}
