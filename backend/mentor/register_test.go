package mentor_test

import (
	"errors"
	"slices"
	"testing"

	"bapashadir/backend/certify"
	"bapashadir/backend/checkin"
	"bapashadir/backend/guest"
	"bapashadir/backend/mentor"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
	"bapashadir/backend/store/storetest"
)

func add(t *testing.T, s *mentor.Service, in outreach.MentorDraft) string {
	t.Helper()
	id, err := s.Add(ctx, in)
	if err != nil {
		t.Fatal(err)
	}
	return id
}

func arrive(t *testing.T, db *store.DB, session, name, dusun string) int {
	t.Helper()
	w, err := checkin.New(db).Arrive(ctx, session, outreach.Arrival{Name: name, Dusun: dusun, Unsur: "warga", Door: outreach.ByDesk})
	if err != nil {
		t.Fatal(err)
	}
	return w.Number
}

// secondSession opens a session in another village.
func secondSession(t *testing.T, db *store.DB) outreach.Session {
	t.Helper()
	s := storetest.PlannedSession(t, db, "Zed")
	s.State = outreach.Open
	if err := db.Update(ctx, func(tx *store.Tx) error { return tx.Sessions.Put(s) }); err != nil {
		t.Fatal(err)
	}
	return s
}

func person(t *testing.T, s *mentor.Service, id string) mentor.Person {
	t.Helper()
	p, err := s.Person(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestRegisterAddsUpAndSortsByName(t *testing.T) {
	db := storetest.Open(t)
	ses, s := storetest.OpenSession(t, db), mentor.New(db)
	if _, err := s.Mark(ctx, ses.ID, arrive(t, db, ses.ID, "Zainal", "")); err != nil {
		t.Fatal(err)
	}
	ali := add(t, s, outreach.MentorDraft{Before: "Z.", Name: "ALI bin ABDULLAH", Village: "Zed"})
	add(t, s, outreach.MentorDraft{Before: "Drs.", Name: "Budi"})
	for _, d := range []outreach.Doing{{What: "Pelatihan pendamping", Date: "2026-02-01", Hours: "1,5"}, {What: "Gotong royong", Place: "Zed", Date: "2026-02-14", Hours: "2"}} {
		if err := s.Log(ctx, ali, d); err != nil {
			t.Fatal(err)
		}
	}
	rows, err := s.Register(ctx)
	if err != nil || len(rows) != 3 {
		t.Fatal(err, rows)
	}
	var names []string
	for _, r := range rows {
		names = append(names, r.Name)
	}
	if !slices.Equal(names, []string{"ALI bin ABDULLAH", "Budi", "Zainal"}) {
		t.Errorf("order: %v", names)
	}
	if r := rows[0]; r.Minutes != 210 || r.Last != "2026-02-14" || r.Sessions != 0 {
		t.Errorf("%+v", r)
	}
	if r := rows[2]; r.Sessions != 1 || r.Last != ses.Date || r.Minutes != 0 {
		t.Errorf("%+v", r)
	}
	if p := person(t, s, ali); len(p.Log) != 2 || p.Log[0].Title != "Gotong royong" || p.Log[0].Where != "Zed" || p.Minutes != 210 {
		t.Errorf("%+v", p)
	}
	_, err = s.Person(ctx, "nobody")
	storetest.WantCode(t, err, outreach.NotFound)
	_, err = s.Add(ctx, outreach.MentorDraft{Name: "1901010101010001"})
	storetest.WantCode(t, err, outreach.NIKRefused)
}

func TestLogIsCorrectedAndPutBack(t *testing.T) {
	db := storetest.Open(t)
	ses, s := storetest.OpenSession(t, db), mentor.New(db)
	e, err := s.Mark(ctx, ses.ID, arrive(t, db, ses.ID, "Fo", ""))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Log(ctx, e.ID, outreach.Doing{What: "Sosialisasi", Date: "2026-03-01", Hours: "1"}); err != nil {
		t.Fatal(err)
	}
	p := person(t, s, e.ID)
	held, done := p.Log[0], p.Log[1]
	if held.Title != ses.Title || held.Where != "Balai Desa Petaling" {
		t.Errorf("%+v", held)
	}
	if err := errors.Join(s.CorrectLog(ctx, done.ID, outreach.Doing{What: "Sosialisasi di desa", Date: "2026-03-02", Hours: "2.5"}),
		s.CorrectLog(ctx, held.ID, outreach.Doing{Hours: "3"})); err != nil {
		t.Fatal(err)
	}
	if p := person(t, s, e.ID); p.Minutes != 330 || p.Log[1].Title != "Sosialisasi di desa" || p.Log[0].Date != ses.Date {
		t.Errorf("%+v", p.Log)
	}
	storetest.WantCode(t, s.CorrectLog(ctx, done.ID, outreach.Doing{What: "Rapat", Date: "2026-03-02", Hours: "25"}), outreach.BadHours)
	_, err = s.RemoveLog(ctx, held.ID)
	storetest.WantCode(t, err, outreach.BadChoice)
	undo, err := s.RemoveLog(ctx, done.ID)
	if p := person(t, s, e.ID); err != nil || len(p.Log) != 1 {
		t.Errorf("%v %+v", err, p.Log)
	}
	if err := undo(ctx); err != nil {
		t.Fatal(err)
	}
	if p := person(t, s, e.ID); len(p.Log) != 2 || p.Minutes != 330 {
		t.Errorf("%+v", p.Log)
	}
}

func TestWhoComesAgainIsOnePerson(t *testing.T) {
	db := storetest.Open(t)
	ses, s := storetest.OpenSession(t, db), mentor.New(db)
	first := arrive(t, db, ses.ID, "Nuraini", "Dusun 2")
	e, err := s.Mark(ctx, ses.ID, first)
	if err != nil || e.Village != "Desa Petaling" {
		t.Fatal(err, e)
	}
	badges, err := guest.New(db).InviteMentors(ctx)
	if err != nil {
		t.Fatal(err)
	}
	zed := secondSession(t, db)
	w, err := checkin.New(db).ArriveByCard(ctx, zed.ID, badges[0].Code, outreach.ByCard)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := s.Mark(ctx, zed.ID, w.Number); err != nil || again.ID != e.ID || again.Session != zed.ID || len(again.Twins) != 0 {
		t.Errorf("by badge: %v %+v", err, again)
	}
	// Without the badge, she is told of and chosen by the officer; else she would be two.
	other := arrive(t, db, zed.ID, "Nuraini", "")
	twin, err := s.Mark(ctx, zed.ID, other)
	if err != nil || twin.ID == e.ID || len(twin.Twins) != 1 || twin.Twins[0].ID != e.ID || twin.Twins[0].Why != outreach.LikeName {
		t.Errorf("a twin: %v %+v", err, twin)
	}
	if _, err := s.Unmark(ctx, zed.ID, other); err != nil {
		t.Fatal(err)
	}
	if same, err := s.MarkAs(ctx, zed.ID, other, e.ID); err != nil || same.ID != e.ID {
		t.Errorf("the same person: %v %+v", err, same)
	}
	_, err = s.MarkAs(ctx, zed.ID, other, e.ID)
	storetest.WantCode(t, err, outreach.AlreadyMentor)
	if rows, err := s.Register(ctx); err != nil || len(rows) != 1 || rows[0].Sessions != 3 || rows[0].Badge != badges[0].Code {
		t.Errorf("%v %+v", err, rows)
	}
	// The mark of one session goes, the person stays; the last but one thing known of them is the badge.
	for _, n := range []int{w.Number, other} {
		if _, err := s.Unmark(ctx, zed.ID, n); err != nil {
			t.Error(err)
		}
	}
	if p := person(t, s, e.ID); p.Sessions != 1 {
		t.Errorf("%+v", p)
	}
	if l, err := s.List(ctx, zed.ID); err != nil || len(l) != 0 {
		t.Error(err, l)
	}
}

func TestMarkAndPersonComeBackAsTheyWere(t *testing.T) {
	db := storetest.Open(t)
	ses, s := storetest.OpenSession(t, db), mentor.New(db)
	n := arrive(t, db, ses.ID, "Fo", "")
	e, err := s.Mark(ctx, ses.ID, n)
	if err != nil {
		t.Fatal(err)
	}
	undo, err := s.Unmark(ctx, ses.ID, n)
	if rows, err2 := s.Register(ctx); err != nil || err2 != nil || len(rows) != 0 {
		t.Fatal(err, err2, rows)
	}
	again, err := s.Mark(ctx, ses.ID, n)
	if err != nil || again.ID == e.ID {
		t.Fatal(err, again)
	}
	storetest.WantCode(t, undo(ctx), outreach.AlreadyMentor)
	if _, err := s.Unmark(ctx, ses.ID, n); err != nil {
		t.Fatal(err)
	}
	if err := undo(ctx); err != nil {
		t.Fatal(err)
	}
	if l, err := s.List(ctx, ses.ID); err != nil || len(l) != 1 || l[0].ID != e.ID {
		t.Errorf("%v %+v", err, l)
	}

	// A person who has a log, a badge and a twin that was merged.
	if err := s.Log(ctx, e.ID, outreach.Doing{What: "Rapat", Date: "2026-03-01", Hours: "1"}); err != nil {
		t.Fatal(err)
	}
	if _, err := guest.New(db).InviteMentors(ctx); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Merge(ctx, e.ID, add(t, s, outreach.MentorDraft{Name: "Fo", Phone: "08123456789"})); err != nil {
		t.Fatal(err)
	}
	before := person(t, s, e.ID)
	undo, err = s.Remove(ctx, e.ID)
	if rows, err2 := s.Register(ctx); err != nil || err2 != nil || len(rows) != 0 {
		t.Fatal(err, err2, rows)
	}
	if err := undo(ctx); err != nil {
		t.Fatal(err)
	}
	if after := person(t, s, e.ID); len(after.Log) != 2 || after.Minutes != 60 || after.Badge != before.Badge || after.Phone != before.Phone || len(after.Mergings) != 1 {
		t.Errorf("%+v\n%+v", before, after)
	}
	if _, _, err := certify.New(db).One(ctx, piagam(e.Mentor)); err != nil {
		t.Fatal(err)
	}
	_, err = s.Remove(ctx, e.ID)
	storetest.WantCode(t, err, outreach.HasCertificate)
}

func TestConsentIsNotedAndTakenBack(t *testing.T) {
	db := storetest.Open(t)
	storetest.OpenSession(t, db)
	s := mentor.New(db)
	id := add(t, s, outreach.MentorDraft{Name: "Fo", Phone: "08123456789", Skills: []string{"Las"}})
	if err := s.Agree(ctx, id, outreach.Signed); err != nil {
		t.Fatal(err)
	}
	if p := person(t, s, id); p.Consent.By != outreach.Signed || !p.Consent.At.Equal(storetest.Noon) {
		t.Errorf("%+v", p.Consent)
	}
	undo, err := s.Retract(ctx, id)
	if p := person(t, s, id); err != nil || p.Consent.Version != 0 || p.Phone != "" || p.Skills != nil || p.Name != "Fo" {
		t.Errorf("%v %+v", err, p.Mentor)
	}
	if err := undo(ctx); err != nil {
		t.Fatal(err)
	}
	if p := person(t, s, id); p.Consent.By != outreach.Signed || p.Phone != "+628123456789" || !slices.Equal(p.Skills, []string{"Las"}) {
		t.Errorf("%+v", p.Mentor)
	}
}
