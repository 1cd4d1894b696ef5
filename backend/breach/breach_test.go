package breach

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"bapashadir/backend/checkin"
	"bapashadir/backend/mentor"
	"bapashadir/backend/outreach"
	"bapashadir/backend/paper/papertest"
	"bapashadir/backend/store"
	"bapashadir/backend/store/storetest"
)

var ctx = context.Background()

func arrive(t *testing.T, db *store.DB, in outreach.Arrival) int {
	t.Helper()
	in.Unsur, in.Door = "warga", outreach.ByDesk
	w, err := checkin.New(db).Arrive(ctx, "session000001", in)
	if err != nil {
		t.Fatal(err)
	}
	return w.Number
}

// unnamed are the tables that a pack does not name, or names without saying what they
// hold.
func unnamed(t *testing.T, s *Service) (out []string) {
	t.Helper()
	f, err := s.Look(ctx, Where{}, Event{})
	if err != nil {
		t.Fatal(err)
	}
	told := map[string]Table{}
	for _, table := range f.Tables {
		told[table.Name] = table
	}
	if err := s.db.View(ctx, func(tx *store.Tx) error {
		for name := range tx.Records() {
			if row, ok := told[name]; !ok || row.What == "" || about[name].kind == 0 {
				out = append(out, name)
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return out
}

// Every table of the file is in the pack, and said to hold people or not; one left out is
// noticed.
func TestNoTableIsLeftOut(t *testing.T) {
	db := storetest.Open(t)
	storetest.OpenSession(t, db)
	if out := unnamed(t, New(db)); len(out) > 0 {
		t.Errorf("the pack says nothing of %q", out)
	}
	if out := unnamed(t, &Service{db: db, blind: "consents"}); len(out) != 1 {
		t.Errorf("the proof does not notice a table that is left out: %q", out)
	}
	var owned []string
	if err := db.View(ctx, func(tx *store.Tx) error {
		owned = tx.Owned()
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	for _, name := range owned {
		if about[name].kind != people {
			t.Errorf("%s is sealed with persons' keys, and called %q", name, about[name].kind.label())
		}
	}
}

func TestPackCountsPeopleAndKeepsTheirNamesApart(t *testing.T) {
	db := storetest.Open(t)
	ses := storetest.OpenSession(t, db)
	siti := arrive(t, db, outreach.Arrival{Name: "Siti Rahasia", Phone: "081234567890"})
	arrive(t, db, outreach.Arrival{Name: "Yusuf", Child: true, Guardian: "guru", School: "SD 4"})
	arrive(t, db, outreach.Arrival{Name: "Fo"})
	if _, err := mentor.New(db).Mark(ctx, ses.ID, siti); err != nil {
		t.Fatal(err)
	}
	known := storetest.Noon.Add(-5 * time.Hour)
	f, err := New(db).Look(ctx, Where{Stick: "6 Maret 2026"}, Event{Known: known, How: "Tas dicuri di terminal."})
	if err != nil {
		t.Fatal(err)
	}
	if f.People != 3 || f.Children != 1 || f.Phones != 2 || f.Mentors != 1 || !f.Due().Equal(known.Add(72*time.Hour)) {
		t.Errorf("%+v", f)
	}
	pdf, err := Report(f)
	if err != nil {
		t.Fatal(err)
	}
	papertest.Look(t, "breach", pdf)
	text := strings.Join(papertest.Text(t, pdf), " ")
	for _, want := range []string{"LAPORAN KEBOCORAN DATA PRIBADI", "sisa 67 jam", "10 Maret 2026", "3 di daftar hadir, di antaranya 1 anak", "TIDAK terkunci sandi", "Tas dicuri di terminal.",
		"Data yang terungkap", "Upaya penanganan dan pemulihan", "Konsep pemberitahuan kepada orang yang datanya terdampak", "persetujuan per tujuan"} {
		if !strings.Contains(text, want) {
			t.Errorf("the report does not say %q", want)
		}
	}
	sheets := Sheets(f)
	for i, s := range sheets {
		named := strings.Contains(fmt.Sprint(s.Rows), "Siti Rahasia")
		if named != (s.Name == ContactsFile) || (s.Name == ContactsFile) != (i == len(sheets)-1) {
			t.Errorf("%s: names %v", s.Name, named)
		}
	}
	if strings.Contains(text, "Siti") {
		t.Error("the report names somebody")
	}
	late := f
	late.At = known.Add(80 * time.Hour)
	if !strings.Contains(late.left(), "SUDAH LEWAT") {
		t.Error(late.left())
	}
	_, err = New(db).Look(ctx, Where{}, Event{Known: storetest.Noon.Add(time.Hour)})
	storetest.WantCode(t, err, outreach.BadDate)
}

// Letters that the fonts lack keep nobody from the report.
func TestReportIsMadeWhateverWasTyped(t *testing.T) {
	db := storetest.Open(t)
	ses := storetest.OpenSession(t, db)
	ses.Title = "Bapas 🌸 陳"
	if err := db.Update(ctx, func(tx *store.Tx) error { return tx.Sessions.Put(ses) }); err != nil {
		t.Fatal(err)
	}
	f, err := New(db).Look(ctx, Where{}, Event{How: "dicuri 😡"})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Report(f); err != nil {
		t.Error(err)
	}
}

// BAPAS_HADIR_LONG fills the file with 25,000 people and tells how long the pack takes.
func TestPackOfManyPeople(t *testing.T) {
	n := 500
	if os.Getenv("BAPAS_HADIR_LONG") != "" {
		n = 25_000
	}
	db := storetest.Open(t)
	ses := storetest.OpenSession(t, db)
	for from := 0; from < n; from += 1000 {
		if err := db.Update(ctx, func(tx *store.Tx) error {
			for i := from; i < min(n, from+1000); i++ {
				if err := tx.Attendees.Put(outreach.Attendee{Session: ses.ID, Number: i + 1, Code: fmt.Sprintf("%05d", i), Name: fmt.Sprintf("Warga %d", i), Unsur: "warga",
					Phone: fmt.Sprintf("+62812%07d", i), Door: outreach.ByDesk, Consent: 2, Agreed: outreach.Spoken, At: tx.Now()}); err != nil {
					return err
				}
			}
			return nil
		}); err != nil {
			t.Fatal(err)
		}
	}
	begun := time.Now()
	f, err := New(db).Look(ctx, Where{}, Event{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Report(f); err != nil {
		t.Fatal(err)
	}
	rows := len(Sheets(f)[2].Rows)
	if f.People != n || rows != n {
		t.Errorf("%d people, %d to be told", f.People, rows)
	}
	t.Logf("breach pack: %d people in %v, limit 1 minute", n, time.Since(begun).Round(time.Millisecond))
}
