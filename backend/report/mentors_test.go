package report_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"bapashadir/backend/checkin"
	"bapashadir/backend/mentor"
	"bapashadir/backend/outreach"
	"bapashadir/backend/report"
	"bapashadir/backend/store/storetest"
)

func TestRegisterLeavesWithEverybodyInIt(t *testing.T) {
	ctx, db := context.Background(), storetest.Open(t)
	ses, s := storetest.OpenSession(t, db), mentor.New(db)
	w, err := checkin.New(db).Arrive(ctx, ses.ID, outreach.Arrival{Name: "Nuraini", Dusun: "Dusun 2", Unsur: "pkk", Phone: "08123456789", Door: outreach.ByDesk})
	if err != nil {
		t.Fatal(err)
	}
	m, err := s.Mark(ctx, ses.ID, w.Number)
	if err != nil {
		t.Fatal(err)
	}
	hand, err := s.Add(ctx, outreach.MentorDraft{Before: "Drs.", Name: "Zainal", Skills: []string{"Las", "Mengaji"}, Availability: "Sabtu"})
	if err != nil {
		t.Fatal(err)
	}
	gone, err := s.Add(ctx, outreach.MentorDraft{Name: "Zainal"})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Merge(ctx, hand, gone); err != nil {
		t.Fatal(err)
	}
	if err := s.Log(ctx, m.ID, outreach.Doing{What: "Pelatihan pendamping", Date: "2026-03-01", Hours: "1,5"}); err != nil {
		t.Fatal(err)
	}
	if err := s.Agree(ctx, m.ID, outreach.Spoken); err != nil {
		t.Fatal(err)
	}
	one := ses.ID + "|" + ses.Title + "|2026-03-07|Desa Petaling|1||Nuraini||Pendamping Sukarela|0812-345-6789|Desa Petaling|||1,5|1/spoken"
	for session, want := range map[string][]string{
		ses.ID: {one},
		"":     {one, "|||||Drs.|Zainal||Pendamping Sukarela|||Las, Mengaji|Sabtu|0|"},
	} {
		table, err := report.New(db).Table(ctx, "mentors", session)
		if err != nil {
			t.Fatal(err)
		}
		var rows []string
		for _, r := range table.Rows {
			if len(r) != len(table.Columns) {
				t.Errorf("%d cells under %d heads", len(r), len(table.Columns))
			}
			rows = append(rows, strings.Join(r, "|"))
		}
		if !slices.Equal(rows, want) {
			t.Errorf("session %q:\n%q\nwant\n%q", session, rows, want)
		}
	}
}
