package report_test

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"

	"bapashadir/backend/checkin"
	"bapashadir/backend/guest"
	"bapashadir/backend/outreach"
	"bapashadir/backend/report"
	"bapashadir/backend/sheet"
	"bapashadir/backend/store/storetest"
)

// What was exported is imported again, whichever way, and changes nothing: each unsur
// is read back, numbers stay whole, and no cell is lost to what keeps it from being run.
func TestExportedGuestsAreTheSameWhenImported(t *testing.T) {
	ctx, db := context.Background(), storetest.Open(t)
	ses, s := storetest.OpenSession(t, db), guest.New(db)
	list := []outreach.Arrival{
		{Name: "-Siti Aminah", Unsur: "warga", Sex: "P", Dusun: "=HYPERLINK(\"x\")", Phone: "+62 812 3456 7890"},
		{Name: "'Umar", Unsur: "warga", Dusun: "'=1+1"}, {Name: "Fo; S.Pd.", Unsur: "warga", Dusun: "@dusun \"2\""},
	}
	list[2].Name = "Fo, S.Pd."
	for _, u := range outreach.Unsurs() {
		list = append(list, outreach.Arrival{Name: "Unsur " + string(u), Unsur: u, Sex: "L"})
	}
	if got, err := s.Invite(ctx, ses.ID, list, nil); err != nil || slices.ContainsFunc(got, func(g guest.Invited) bool { return g.Err != nil }) {
		t.Fatalf("%v %+v", err, got)
	}
	if _, err := s.Spares(ctx, ses.ID, 2); err != nil { // they are nobody, and not exported
		t.Fatal(err)
	}
	code := ""
	before, err := s.List(ctx, ses.ID)
	for _, g := range before {
		if g.Name == "'Umar" {
			code = g.Code
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	if _, err := checkin.New(db).ArriveByCard(ctx, ses.ID, code, outreach.ByCard); err != nil {
		t.Fatal(err)
	}
	table, err := report.New(db).Table(ctx, "guests", ses.ID)
	if err != nil || len(table.Rows) != len(list) {
		t.Fatalf("%v: %d rows", err, len(table.Rows))
	}
	if !slices.ContainsFunc(table.Rows, func(r []string) bool { return r[5] == "'Umar" && r[10] == "1" && strings.Contains(r[11], ".") }) {
		t.Errorf("who came is not told: %q", table.Rows)
	}
	for _, format := range []string{"csv", "xlsx"} {
		var b bytes.Buffer
		if err := table.Write(&b, format); err != nil {
			t.Fatal(err)
		}
		if format == "csv" {
			for _, line := range strings.Split(b.String(), "\n") {
				for _, cell := range strings.Split(line, ";") {
					if cell != "" && strings.ContainsRune("=+-@", rune(strings.TrimLeft(cell, "\"")[0])) {
						t.Errorf("a spreadsheet would run %q", cell)
					}
				}
			}
		}
		rows, err := sheet.Read(ctx, b.Bytes(), nil)
		if err != nil {
			t.Fatal(err)
		}
		people := sheet.Recognise(rows).People(nil)
		var again []outreach.Arrival
		for _, p := range people {
			if len(p.Unread) > 0 {
				t.Errorf("%s: not understood: %v", format, p.Unread)
			}
			again = append(again, p.Arrival)
			i := slices.IndexFunc(before, func(g outreach.Guest) bool { return g.Name == p.Arrival.Name })
			if i < 0 {
				t.Fatalf("%s: %q was nobody before", format, p.Arrival.Name)
			}
			made, err := outreach.Invite(ses.ID, p.Arrival, before[i].At)
			made.Code = before[i].Code
			if err != nil || made != before[i] {
				t.Errorf("%s: %v\n%+v came back as\n%+v", format, err, before[i], made)
			}
		}
		got, err := s.Invite(ctx, ses.ID, again, nil)
		if err != nil || len(got) != len(list) || slices.ContainsFunc(got, func(g guest.Invited) bool { return !g.Already }) {
			t.Errorf("%s: %v %+v", format, err, got)
		}
	}
	if after, err := s.List(ctx, ses.ID); err != nil || !slices.Equal(before, after) {
		t.Errorf("%v: the list has changed", err)
	}
}
