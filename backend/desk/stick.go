package desk

import (
	"context"
	"errors"

	"bapashadir/backend/api"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
)

// Stick tells how the copy off the laptop stands.
func (v *Vault) Stick() (api.Stick, error) {
	return with(v.desk, func(ctx context.Context, k *kiosk.Kiosk) (kiosk.Stick, error) { return k.Stick(ctx) }, stickOf)
}

// StickAt tells what lies in a folder before it is chosen: a copy there would be replaced.
func (v *Vault) StickAt(folder string) (api.Stick, error) {
	return with(v.desk, func(_ context.Context, k *kiosk.Kiosk) (kiosk.Stick, error) {
		if folder == "" {
			return kiosk.Stick{}, outreach.Refuse(outreach.Empty, "folder")
		}
		return k.StickAt(folder), nil
	}, stickOf)
}

// ChooseStick writes a copy into a folder off the laptop, now and after each session;
// "" ends that.
func (v *Vault) ChooseStick(folder string) error {
	return refusedFolder(do(v.desk, func(ctx context.Context, k *kiosk.Kiosk) error {
		return k.ChooseStick(deed(ctx, outreach.DeedStickChosen, ""), folder)
	}))
}

// WriteStick writes the copy on the chosen stick now.
func (v *Vault) WriteStick() error {
	return refusedFolder(do(v.desk, func(ctx context.Context, k *kiosk.Kiosk) error {
		return k.WriteStick(deed(ctx, outreach.DeedStickWritten, ""))
	}))
}

// StickChange proves the copy on a stick and tells what putting it back would change,
// while the data are open and while they can't be opened.
func (v *Vault) StickChange(folder, code string) (api.CopyChange, error) {
	if err := errors.Join(v.desk.gate(), typed(folder, code)); err != nil {
		return api.CopyChange{}, err
	}
	v.desk.use.RLock()
	defer v.desk.use.RUnlock()
	v.desk.mu.Lock()
	app, cfg := v.desk.app, v.desk.cfg
	if app == nil {
		defer v.desk.mu.Unlock() // nobody may try to open the file meanwhile
		c, err := kiosk.PreviewStick(cfg, folder, code)
		if err != nil {
			return api.CopyChange{}, refusedStick(err)
		}
		return change(cfg, c)
	}
	v.desk.mu.Unlock()
	c, err := app.PreviewStick(context.Background(), folder, code)
	if err != nil {
		return api.CopyChange{}, refusedStick(err)
	}
	return change(cfg, c)
}

// RestoreStick puts the copy on a stick back, which its recovery code opens. From
// then on the password of that copy holds.
func (v *Vault) RestoreStick(folder, code string) error {
	if err := errors.Join(v.desk.gate(), typed(folder, code)); err != nil {
		return err
	}
	return v.desk.anew(func(cfg kiosk.Config) (string, error) {
		_, err := kiosk.RestoreStick(cfg, folder, code)
		return code, refusedStick(err)
	})
}

// typed refuses what can't name a copy or open one, before the data are closed for it.
func typed(folder, code string) error {
	if folder == "" {
		return outreach.Refuse(outreach.Empty, "folder")
	}
	if code == "" {
		return outreach.Refuse(outreach.Empty, "code")
	}
	_, err := outreach.ReadRecoveryCode(code)
	return err
}

func refusedFolder(err error) error {
	return named(err, "folder", outreach.DataNotWritable, outreach.DiskFull, outreach.CopyFailed)
}

func refusedStick(err error) error {
	return named(err, "folder", outreach.NotFound, outreach.SnapshotDamaged)
}

func stickOf(s kiosk.Stick) api.Stick { return api.StickOf(s.Folder, s.There, s.Owed, s.Taken, s.Err) }
