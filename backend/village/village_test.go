package village_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"bapashadir/backend/outreach"
	"bapashadir/backend/region"
	"bapashadir/backend/region/regiontest"
	"bapashadir/backend/session"
	"bapashadir/backend/store"
	"bapashadir/backend/store/storetest"
	"bapashadir/backend/village"
)

var ctx = context.Background()

const kuta = "51.03.01.1002"

func quiet(int, int) {}

// laptop is a data folder that can be started again.
type laptop struct {
	*testing.T
	dir string
	db  *store.DB
	*village.Service
}

func start(t *testing.T) *laptop {
	l := &laptop{T: t, dir: t.TempDir()}
	db, err := store.Open(l.dir, storetest.Config())
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Update(ctx, func(tx *store.Tx) error { return tx.Offices.Put(outreach.DefaultOffice()) }); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	l.again()
	t.Cleanup(l.end)
	return l
}

func (l *laptop) end() {
	if faults, err := l.db.Check(ctx); err != nil || len(faults) > 0 {
		l.Errorf("check: %v %q", err, faults)
	}
	if err := l.db.Close(); err != nil {
		l.Error(err)
	}
}

// again starts on the same data, as after a power cut.
func (l *laptop) again() {
	l.Helper()
	if l.db != nil {
		l.end()
	}
	var err error
	if l.db, err = store.Open(l.dir, storetest.Config()); err != nil {
		l.Fatal(err)
	}
	l.Service = village.New(l.db)
	if err := l.Open(ctx); err != nil {
		l.Fatal(err)
	}
}

// files are the packs on the disk.
func (l *laptop) files() (names []string) {
	list, err := os.ReadDir(filepath.Join(l.dir, village.Folder))
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		l.Fatal(err)
	}
	for _, e := range list {
		names = append(names, e.Name())
	}
	return names
}

// want fails unless this many villages are listed, from that many files.
func (l *laptop) want(villages, files int) village.State {
	l.Helper()
	s := l.State()
	if s.Villages != villages || l.List().Len() != villages || len(l.files()) != files {
		l.Errorf("%d villages (%d told) in %d files, want %d in %d", l.List().Len(), s.Villages, len(l.files()), villages, files)
	}
	return s
}

func (l *laptop) take(pack []byte) village.State {
	l.Helper()
	s, err := l.Import(ctx, pack, quiet)
	if err != nil {
		l.Fatal(err)
	}
	return s
}

func TestAPackIsUsedUntilItIsRemoved(t *testing.T) {
	l := start(t)
	builtIn := l.want(393, 0)
	if builtIn.Pack != (outreach.VillagePack{}) || builtIn.Lost {
		t.Errorf("%+v", builtIn)
	}
	small := regiontest.Small().Tarball()
	got := l.take(small)
	want := outreach.VillagePack{SHA256: got.Pack.SHA256, Villages: 3, Provinces: 2, Version: "4.0.1", Imported: storetest.Noon}
	if got.Pack != want || got.Already || len(want.SHA256) != 64 {
		t.Errorf("%+v", got)
	}
	for range 2 {
		if s := l.want(3, 1); s.Pack != want {
			t.Errorf("%+v", s.Pack)
		}
		if v, ok := l.ByCode(kuta); !ok || v.Province != "Bali" {
			t.Errorf("%+v", v)
		}
		l.again()
	}
	if again := l.take(small); !again.Already || again.Pack != want {
		t.Errorf("the same once more: %+v", again)
	}
	// Another one takes its place, with rows that are told.
	other := regiontest.Small().With("package/data/villages.csv", "code,district_code,name\n51.03.01.1002,51.03.01,Kuta\n51.03.01,51.03.01,Legian\n")
	s := l.take(other.Zip())
	l.want(1, 1)
	l.again()
	if s.Pack.Refused != 1 || !slices.Equal(s.Faults, l.State().Faults) || len(s.Faults) != 1 {
		t.Errorf("%+v, after a start %+v", s, l.State().Faults)
	}
	for range 2 { // twice is calm
		if err := l.Remove(); err != nil {
			t.Fatal(err)
		}
		l.want(393, 0)
		l.again()
	}
	l.want(393, 0)
}

func TestARefusedPackChangesNothing(t *testing.T) {
	l := start(t)
	l.take(regiontest.Small().Tarball())
	for code, pack := range map[outreach.Code][]byte{
		outreach.PackForeign: []byte("%PDF-1.7"),
		outreach.PackLarge:   make([]byte, region.MaxPack+1),
		outreach.PackDamaged: regiontest.Small().Tarball()[:200],
		outreach.PackLacks:   regiontest.Files{"villages.csv": "code,name\n"}.Zip(),
		outreach.PackFaulty:  regiontest.Small().With("package/data/provinces.csv", "code,name\n").Zip(),
	} {
		_, err := l.Import(ctx, pack, quiet)
		storetest.WantCode(t, err, code)
		l.want(3, 1)
	}
	// Stopped at each of its steps, the last one included.
	for at := range 3 {
		halt, stop := context.WithCancel(ctx)
		steps := 0
		_, err := l.Import(halt, regiontest.Small().Zip(), func(int, int) {
			if steps++; steps > at {
				stop()
			}
		})
		stop()
		if steps <= at {
			break
		}
		storetest.WantCode(t, err, outreach.PackStopped)
		l.want(3, 1)
	}
	l.again()
	l.want(3, 1)
}

func TestOneImportAtATime(t *testing.T) {
	l := start(t)
	asked := false
	_, err := l.Import(ctx, regiontest.Small().Tarball(), func(int, int) {
		asked = true
		_, err := l.Import(ctx, regiontest.Small().Zip(), quiet)
		storetest.WantCode(t, err, outreach.PackBusy)
		storetest.WantCode(t, l.Remove(), outreach.PackBusy)
	})
	if err != nil || !asked {
		t.Fatal(err)
	}
	l.want(3, 1)
}

// What a power cut may leave: a file without a record, half a file, a record whose
// file is gone or spoilt.
func TestAPowerCutLeavesAList(t *testing.T) {
	l := start(t)
	small := regiontest.Small().Tarball()
	media := l.db.Media(village.Folder)
	if _, err := media.Keep(small); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(l.dir, village.Folder, "baru"), small[:100], 0o600); err != nil {
		t.Fatal(err)
	}
	l.again()
	l.want(393, 2)
	l.take(small)
	l.want(3, 1)
	file := filepath.Join(l.dir, village.Folder, l.files()[0])
	for _, spoil := range []func() error{
		func() error { return os.WriteFile(file, small[:len(small)-1], 0o600) },
		func() error { return os.Remove(file) },
	} {
		if err := spoil(); err != nil {
			t.Fatal(err)
		}
		l.again()
		if s := l.State(); !s.Lost || s.Villages != 393 || s.Pack.Villages != 3 {
			t.Errorf("%+v", s)
		}
		if s := l.take(small); s.Lost || s.Already {
			t.Errorf("%+v", s)
		}
		l.want(3, 1)
	}
}

func TestADiskThatRefusesKeepsTheListOfBefore(t *testing.T) {
	l := start(t)
	if err := os.WriteFile(filepath.Join(l.dir, village.Folder), nil, 0o600); err != nil { // a file in the folder's place
		t.Fatal(err)
	}
	_, err := l.Import(ctx, regiontest.Small().Tarball(), quiet)
	storetest.WantCode(t, err, outreach.DataNotWritable)
	if s := l.State(); s.Villages != 393 || s.Pack.SHA256 != "" {
		t.Errorf("%+v", s)
	}
	if err := os.Remove(filepath.Join(l.dir, village.Folder)); err != nil {
		t.Fatal(err)
	}
}

func TestASessionStaysWhereItIsHeld(t *testing.T) {
	l := start(t)
	l.take(regiontest.Small().Tarball())
	sessions := session.NewIn(l.db, l.ByCode)
	draft := outreach.Draft{Title: "Bapas Hadir", Date: "2026-03-07", Village: outreach.Village{Code: kuta, Name: "Kuta"}}
	ses, err := sessions.Plan(ctx, draft)
	want := outreach.Village{Code: kuta, Name: "Kuta", District: "Kuta", Regency: "Kabupaten Badung", Province: "Bali"}
	if err != nil || ses.Village != want {
		t.Fatalf("%v %+v", err, ses.Village)
	}
	if err := l.Remove(); err != nil {
		t.Fatal(err)
	}
	draft.Place = "Banjar Kuta"
	if ses, err = sessions.Edit(ctx, ses.ID, draft); err != nil || ses.Village != want || ses.Place != draft.Place {
		t.Errorf("%v %+v", err, ses)
	}
	_, err = sessions.Plan(ctx, draft)
	storetest.WantCode(t, err, outreach.BadChoice)
	if err := l.db.Update(ctx, func(tx *store.Tx) error { // the settings' form leaves the list alone
		o, err := tx.Offices.Get(store.OfficeKey)
		if err != nil {
			return err
		}
		o.Villages, o.Officer = outreach.VillagePack{SHA256: "a"}, "Rina"
		n, err := o.Change(outreach.Office{Name: "B", Officer: "R", NumberTemplate: "{urut}", RetentionMonths: 1})
		if n.Villages != o.Villages {
			t.Errorf("%+v", n.Villages)
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
}
