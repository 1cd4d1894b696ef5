package desk

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"bapashadir/backend/kiosk/kiosktest"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
	"bapashadir/backend/store/storetest"
)

const sealing = "sepintu sedulang"

func wantAt(t *testing.T, err error, code outreach.Code, field string) {
	t.Helper()
	storetest.WantCode(t, err, code)
	var e *outreach.Error
	if errors.As(err, &e); e == nil || e.Field != field {
		t.Errorf("%v is not told at %s", err, field)
	}
}

// protected is a vault with a password, and its recovery code.
func protected(t *testing.T, data string) (*Vault, *Office, string) {
	t.Helper()
	v, office := begin(t, kiosktest.Config(data))
	if err := v.Protect("", sealing); err != nil {
		t.Fatal(err)
	}
	s, err := v.State()
	if err != nil {
		t.Fatal(err)
	}
	return v, office, s.Code
}

// A stick is chosen, its copy looked at and put back, and each thing that can be wrong
// with it is told where it was typed.
func TestStickIsChosenLookedAtAndPutBack(t *testing.T) {
	stick := t.TempDir()
	open, _ := begin(t, kiosktest.Config(t.TempDir()))
	storetest.WantCode(t, open.ChooseStick(stick), outreach.PasswordNeeded)

	v, office, code := protected(t, t.TempDir())
	if _, err := office.Setup("Bapas", "Rina"); err != nil {
		t.Fatal(err)
	}
	wantAt(t, v.WriteStick(), outreach.NotFound, "folder")
	wantAt(t, v.ChooseStick(filepath.Join(stick, "away")), outreach.DataNotWritable, "folder")
	if s, err := v.Stick(); err != nil || s.Folder != "" {
		t.Errorf("a folder that was refused is kept: %v %+v", err, s)
	}
	if s, err := v.StickAt(stick); err != nil || !s.There || s.Taken != "" {
		t.Errorf("%v %+v", err, s)
	}
	if err := v.ChooseStick(stick); err != nil {
		t.Fatal(err)
	}
	if s, err := v.Stick(); err != nil || s.Folder != stick || !s.There || s.Owed || s.Taken == "" || s.Code != "" {
		t.Errorf("%v %+v", err, s)
	}
	if s, err := v.StickAt(stick); err != nil || s.Taken == "" {
		t.Errorf("nobody would be asked before this copy is replaced: %v %+v", err, s)
	}
	if _, err := office.Setup("Bapas", "Andi"); err != nil {
		t.Fatal(err)
	}

	none := t.TempDir()
	_, err := v.StickChange(none, code)
	wantAt(t, err, outreach.NotFound, "folder")
	_, err = v.StickChange(stick, code[:40]+"?")
	wantAt(t, err, outreach.BadCode, "code")
	_, _, others := protected(t, t.TempDir())
	_, err = v.StickChange(stick, others)
	wantAt(t, err, outreach.WrongPassword, "code")
	b, err := os.ReadFile(filepath.Join(stick, store.StickName))
	if err != nil {
		t.Fatal(err)
	}
	b[len(b)/2] ^= 1
	if err := os.WriteFile(filepath.Join(none, store.StickName), b, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err = v.StickChange(none, code)
	wantAt(t, err, outreach.SnapshotDamaged, "folder")
	wantAt(t, v.RestoreStick(none, code), outreach.SnapshotDamaged, "folder")

	if c, err := v.StickChange(stick, code); err != nil || !c.Known || c.Last == "" || c.Kept == "" {
		t.Errorf("%v %+v", err, c)
	}
	if err := v.RestoreStick(stick, code); err != nil {
		t.Fatal(err)
	}
	if o, err := office.Get(); err != nil || o.Officer != "Rina" {
		t.Errorf("%v %+v", err, o)
	}
	if s, err := v.Stick(); err != nil || s.Folder != stick {
		t.Errorf("after a restore the stick is forgotten: %v %+v", err, s)
	}
}

// Data that can't be opened are looked past, whether they are damaged or closed with
// a password that nobody has typed.
func TestStickIsLookedAtWhileNothingIsOpen(t *testing.T) {
	stick, data := t.TempDir(), t.TempDir()
	v, _, code := protected(t, data)
	if err := v.ChooseStick(stick); err != nil {
		t.Fatal(err)
	}
	v.desk.Shutdown(t.Context())
	locked, _ := begin(t, kiosktest.Config(data))
	_, err := locked.Stick()
	storetest.WantCode(t, err, outreach.PasswordNeeded)
	if c, err := locked.StickChange(stick, code); err != nil || !c.Known {
		t.Errorf("the code opens the data of now too, yet they are not counted: %v %+v", err, c)
	}
	other := t.TempDir()
	w, _, _ := protected(t, other)
	w.desk.Shutdown(t.Context())
	strange, _ := begin(t, kiosktest.Config(other))
	if c, err := strange.StickChange(stick, code); err != nil || c.Known || c.Last == "" {
		t.Errorf("%v %+v", err, c)
	}
	if err := os.Truncate(filepath.Join(data, store.FileName), 9000); err != nil {
		t.Fatal(err)
	}
	damaged, _ := begin(t, kiosktest.Config(data))
	if c, err := damaged.StickChange(stick, code); err != nil || c.Known || c.Reason != "truncated" {
		t.Errorf("%v %+v", err, c)
	}
	if err := damaged.RestoreStick(stick, code); err != nil {
		t.Fatal(err)
	}
	if s, err := damaged.State(); err != nil || !s.Sealed {
		t.Errorf("%v %+v", err, s)
	}
}

// The window hears that a stick was chosen, and that it lacks a copy which the new code
// opens; back in the laptop it gets that copy.
func TestWindowHearsOfTheStick(t *testing.T) {
	stick := filepath.Join(t.TempDir(), "stik")
	if err := os.Mkdir(stick, 0o700); err != nil {
		t.Fatal(err)
	}
	v, _, _ := protected(t, t.TempDir())
	live, heard := &Live{v.desk}, 0
	hears := func() {
		t.Helper()
		kiosktest.Settle(t, v.desk.app, func() bool {
			now, err := live.Now()
			if err != nil || now.Desk.Stick <= heard {
				return false
			}
			heard = now.Desk.Stick
			return true
		})
	}
	hears() // the first password: nothing is chosen, and nothing is owed
	if s, err := v.Stick(); err != nil || s.Owed || s.Folder != "" {
		t.Errorf("%v %+v", err, s)
	}
	if err := v.ChooseStick(stick); err != nil {
		t.Fatal(err)
	}
	hears()
	if err := os.Rename(stick, stick+" away"); err != nil {
		t.Fatal(err)
	}
	if err := v.Protect(sealing, "serumpun sebalai"); err != nil {
		t.Fatal(err)
	}
	hears()
	if s, err := v.Stick(); err != nil || !s.Owed || s.There || s.Taken == "" {
		t.Errorf("the copy has the old code and nobody is told: %v %+v", err, s)
	}
	if err := os.Rename(stick+" away", stick); err != nil {
		t.Fatal(err)
	}
	v.desk.app.PayStick(t.Context())
	told, err := v.State()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := v.StickChange(stick, told.Code); err != nil {
		t.Error(err)
	}
	if s, err := v.Stick(); err != nil || s.Owed {
		t.Errorf("%v %+v", err, s)
	}
}
