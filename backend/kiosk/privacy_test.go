package kiosk_test

import (
	"bytes"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bapashadir/backend/breach"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/kiosk/kiosktest"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store/storetest"
)

// door lets a child in, with an adult who agrees or with none.
type door func(k *kiosk.Kiosk, r kiosk.Ready, g outreach.Guardian) error

func childAt(d outreach.Door) door {
	return func(k *kiosk.Kiosk, r kiosk.Ready, g outreach.Guardian) error {
		_, err := k.CheckIn.Arrive(ctx, r.Session, outreach.Arrival{Name: "Yusuf Ibrahim", Sex: "L", Unsur: "warga", Child: true, Guardian: g, Door: d})
		return err
	}
}

// doors are all ways in by which a child's name could come.
func doors() map[string]door {
	post := func(k *kiosk.Kiosk, r kiosk.Ready, g outreach.Guardian) error {
		res, err := http.PostForm(r.CheckIn, url.Values{"nonce": {"nonce-anak-" + string(g)}, "nama": {"Yusuf Ibrahim"}, "lp": {"L"}, "anak": {"1"}, "wali": {string(g)}})
		if err != nil {
			return err
		}
		defer func() { _ = res.Body.Close() }()
		if res.StatusCode == http.StatusUnprocessableEntity {
			return outreach.Refuse(outreach.GuardianNeeded, "wali")
		}
		return nil
	}
	paper := func(k *kiosk.Kiosk, r kiosk.Ready, g outreach.Guardian) error {
		rows, err := k.CheckIn.CatchUp(ctx, r.Session, []outreach.Arrival{{Name: "Yusuf Ibrahim", Unsur: "warga", Child: true, Guardian: g}})
		if err != nil {
			return err
		}
		return rows[0].Err
	}
	desk := func(k *kiosk.Kiosk, r kiosk.Ready, g outreach.Guardian) error {
		_, err := k.CheckIn.AtDesk(ctx, r.Session, outreach.Arrival{Name: "Yusuf Ibrahim", Unsur: "warga", Child: true, Guardian: g, Door: outreach.ByDesk}, false)
		return err
	}
	return map[string]door{"phone": post, "QR of a phone": childAt(outreach.ByQR), "touch screen": childAt(outreach.ByKiosk), "desk": desk, "paper": paper}
}

// unguarded are the doors that take a child's name without an adult, or refuse it with one.
func unguarded(t *testing.T, all map[string]door) (out []string) {
	t.Helper()
	k := kiosktest.Start(t, kiosktest.Config(t.TempDir()))
	r := kiosktest.OpenSession(t, k)
	for name, d := range all {
		if err := d(k, r, ""); outreach.CodeOf(err) != outreach.GuardianNeeded {
			out = append(out, name)
		}
		if err := d(k, r, "guru"); err != nil {
			t.Errorf("%s with a teacher: %v", name, err)
		}
	}
	if faults, err := k.Consents.Prove(ctx); err != nil || len(faults) > 0 {
		t.Errorf("%v %q", err, faults)
	}
	slices.Sort(out)
	return out
}

func TestEveryDoorAsksAnAdult(t *testing.T) {
	if out := unguarded(t, doors()); len(out) > 0 {
		t.Errorf("a child's name came in through %q", out)
	}
	planted := doors()
	planted["paper"] = func(k *kiosk.Kiosk, r kiosk.Ready, g outreach.Guardian) error { // answers for the adult
		_, err := k.CheckIn.CatchUp(ctx, r.Session, []outreach.Arrival{{Name: "Yusuf", Unsur: "warga", Child: true, Guardian: "ortu"}})
		return err
	}
	if out := unguarded(t, planted); !slices.Equal(out, []string{"paper"}) {
		t.Errorf("the proof does not notice a door that skips the adult: %q", out)
	}
}

// The laptop is gone, its copy on the office's stick is not: another laptop tells what was
// on it, and keeps nothing of it.
func TestStolenLaptopIsToldFromItsCopy(t *testing.T) {
	cfg, stick := kiosktest.Config(t.TempDir()), t.TempDir()
	cfg.Password = "sandi kantor kami"
	cfg.Faults.CheapGuess = true
	k := kiosktest.Start(t, cfg)
	code := k.RecoveryCode()
	r := kiosktest.OpenSession(t, k)
	in := outreach.Arrival{Name: "Siti Rahasia", Unsur: "warga", Phone: "081234567890", Door: outreach.ByDesk}
	if _, err := k.CheckIn.Arrive(ctx, r.Session, in); err != nil {
		t.Fatal(err)
	}
	if err := k.ChooseStick(ctx, stick); err != nil {
		t.Fatal(err)
	}
	here, folder, err := k.BreachPack(ctx, breach.Event{})
	if err != nil || here.People != 1 || !here.Where.Sealed || here.Where.Stick == "" {
		t.Fatalf("%v %+v", err, here.Where)
	}
	if b, err := os.ReadFile(filepath.Join(folder, breach.ContactsFile+".csv")); err != nil || !strings.Contains(string(b), "Siti Rahasia") {
		t.Errorf("%v %s", err, b)
	}

	other, out := kiosktest.Config(t.TempDir()), t.TempDir()
	other.Faults.CheapGuess = true
	_, _, err = kiosk.BreachPackOf(ctx, other, stick, "salah", breach.Event{}, out)
	storetest.WantCode(t, err, outreach.WrongPassword)
	_, _, err = kiosk.BreachPackOf(ctx, other, t.TempDir(), code, breach.Event{}, out)
	storetest.WantCode(t, err, outreach.NotFound)
	f, folder, err := kiosk.BreachPackOf(ctx, other, stick, code, breach.Event{How: "Tas dicuri."}, out)
	if err != nil || f.People != 1 || !f.Where.Copy || f.Where.Taken == "" {
		t.Fatalf("%v %+v", err, f.Where)
	}
	if files, err := os.ReadDir(folder); err != nil || len(files) != 4 {
		t.Errorf("%v %v", err, files)
	}
	if _, err := os.Stat(filepath.Join(other.Data, "bapas-hadir.db")); err == nil {
		t.Error("the other laptop has taken the data in")
	}
	other.Password = code
	var said bytes.Buffer
	if err := kiosk.BreachPack(ctx, other, &said, stick, out, ""); err != nil || !strings.Contains(said.String(), "1 orang, 0 anak, 1 nomor HP") {
		t.Errorf("%v %s", err, said.String())
	}
}
