package desk

import (
	"encoding/base64"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bapashadir/backend/api"
	"bapashadir/backend/kiosk/kiosktest"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store/storetest"
)

func guestDesk(t *testing.T) (*Guests, *Exports, string) {
	t.Helper()
	cfg := kiosktest.Config(t.TempDir())
	cfg.Demo = true
	d := New(cfg, nil)
	t.Cleanup(func() { d.Shutdown(t.Context()) })
	all, err := (&Sessions{d}).List()
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range all {
		if s.State == "open" {
			return &Guests{desk: d}, &Exports{d}, s.ID
		}
	}
	t.Fatal("the demonstration has no open session")
	return nil, nil, ""
}

// A file is read as it is recognised, then as the officer says; importing keeps what was
// shown, and the last removal is undone whole, once.
func TestListsAreLookedAtThenKept(t *testing.T) {
	g, _, ses := guestDesk(t)
	file := base64.StdEncoding.EncodeToString([]byte("Undangan;Nama\nSiti Aminah;ketua\nFo;\n;guru\n"))
	r, err := g.Look(ses, file, nil)
	if err != nil || r.New != 2 || strings.Join(r.Columns, ",") != ",nama" || strings.Join(r.Samples, ",") != "Siti Aminah,ketua" {
		t.Fatalf("%v %+v", err, r)
	}
	if r, err = g.Look(ses, file, []string{"nama", "unsur"}); err != nil || r.New != 2 || r.Refused != 1 || r.Rows[2].Line != 4 || r.Rows[2].Refusal.Code != "empty" {
		t.Fatalf("%v %+v", err, r)
	}
	if l, err := g.List(ses); err != nil || len(l) != 0 {
		t.Fatalf("looking has invited: %v %+v", err, l)
	}
	if r, err = g.Import(ses, file, []string{"nama", "unsur"}, nil); err != nil || r.New != 2 || r.Rows[0].Guest.Code == "" {
		t.Fatalf("%v %+v", err, r)
	}
	if r, err = g.Import(ses, file, []string{"nama", "unsur"}, nil); err != nil || r.New != 0 || r.Already != 2 {
		t.Errorf("%v %+v", err, r)
	}
	storetest.WantCode(t, g.Restore(), outreach.NotFound)
	code := r.Rows[0].Guest.Code
	if n, err := g.Remove([]string{code, r.Rows[1].Guest.Code}); err != nil || n != 2 {
		t.Errorf("%v: %d", err, n)
	}
	if err := g.Restore(); err != nil {
		t.Error(err)
	}
	in, err := g.Invite(ses, api.Arrival{Nama: "siti aminah", Unsur: "warga"}, false)
	if err != nil || !in.Already || in.Guest.Code != code {
		t.Errorf("%v %+v", err, in)
	}
	if _, err := (&Attendance{g.desk}).ByCard(ses, code); err != nil {
		t.Fatal(err)
	}
	l, err := g.List(ses)
	if err != nil || len(l) != 2 {
		t.Fatalf("%v %+v", err, l)
	}
	for _, one := range l {
		if came := one.Number == 41 && one.ByBadge && one.Since != ""; came != (one.Code == code) {
			t.Errorf("%+v", one)
		}
	}
	r, err = g.Look(ses, base64.StdEncoding.EncodeToString([]byte("Nama\n1901014101010001\nBudi <b>\n")), nil)
	if err != nil || r.Refused != 2 || r.Rows[0].Guest.Name != "" || r.Rows[1].Guest.Name != "Budi <b>" {
		t.Errorf("%v: a NIK is shown, or a name is not: %+v", err, r.Rows)
	}
	_, err = g.Look(ses, base64.StdEncoding.EncodeToString([]byte("PK\x03\x04")), nil)
	storetest.WantCode(t, err, outreach.BadSheet)
	_, err = g.Look(ses, "%", nil)
	storetest.WantCode(t, err, outreach.BadSheet)
}

// An export never takes the place of another file, and nothing outside of the documents
// is opened by its name.
func TestExportsKeepWhatIsThere(t *testing.T) {
	_, e, ses := guestDesk(t)
	first, err := e.Save(ses, "attendees", "xlsx")
	if err != nil || !strings.HasSuffix(first.Path, " Desa Petaling.xlsx") {
		t.Fatalf("%v %+v", err, first)
	}
	second, err := e.Save(ses, "attendees", "xlsx")
	if err != nil || !strings.HasSuffix(second.Path, " (2).xlsx") || filepath.Dir(first.Path) != filepath.Dir(second.Path) {
		t.Errorf("%v %+v", err, second)
	}
	if _, err := os.Stat(first.Path); err != nil {
		t.Error(err)
	}
	for _, wrong := range [][2]string{{"responses", "csv"}, {"attendees", "ndjson"}, {"guests", "exe"}, {"", "csv"}} {
		_, err := e.Save(ses, wrong[0], wrong[1])
		storetest.WantCode(t, err, outreach.BadChoice)
	}
	_, err = e.Save("none", "guests", "csv")
	storetest.WantCode(t, err, outreach.NotFound)
	storetest.WantCode(t, e.Open("../../etc/passwd"), outreach.NotFound)
}
