package handout_test

import (
	"context"
	"strings"
	"testing"

	"bapashadir/backend/checkin"
	"bapashadir/backend/feedback"
	"bapashadir/backend/guest"
	"bapashadir/backend/handout"
	"bapashadir/backend/office"
	"bapashadir/backend/outreach"
	"bapashadir/backend/paper/papertest"
	"bapashadir/backend/store/storetest"
	"bapashadir/backend/survey"
)

var ctx = context.Background()

func TestPapersSayWhatTheRecordsSay(t *testing.T) {
	db := storetest.Open(t)
	ses, s := storetest.OpenSession(t, db), handout.New(db)
	if err := office.New(db).Prepare(ctx); err != nil {
		t.Fatal(err)
	}
	if _, err := office.New(db).SaveHotspot(ctx, outreach.Hotspot{SSID: "Bapas Hadir", Password: "sepintu;sedulang"}); err != nil {
		t.Fatal(err)
	}
	door := checkin.New(db)
	for _, in := range []outreach.Arrival{
		{Name: "Siti Aminah", Sex: "P", Unsur: "kadus", Dusun: "Dusun 2", Phone: "0812 3456 7890", Door: outreach.ByDesk},
		{Name: "Gone Again", Unsur: "warga", Door: outreach.ByDesk},
		{Name: "Rara Putri", Unsur: "warga", Child: true, Guardian: "guru", School: "SD 4 Petaling", Door: outreach.ByDesk},
	} {
		if _, err := door.Arrive(ctx, ses.ID, in); err != nil {
			t.Fatal(err)
		}
	}
	if err := door.Withdraw(ctx, ses.ID, 2, false); err != nil {
		t.Fatal(err)
	}
	got, err := guest.New(db).Invite(ctx, ses.ID, []outreach.Arrival{{Name: "Tjhin Fo", Unsur: "usaha"}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	code := got[0].Guest.Code

	list, err := s.List(ctx, ses.ID, handout.ListOptions{})
	read(t, err, list, []string{"DAFTAR HADIR", "Siti Aminah", "Kepala dusun/RT/RW", "Rara", "SD 4 Petaling", "Ketua Pelaksana"}, []string{"Gone", "0812", "Putri"})
	list, err = s.List(ctx, ses.ID, handout.ListOptions{F4: true, Phones: true})
	read(t, err, list, []string{"0812-3456-7890"}, nil)
	badges, err := s.Badges(ctx, ses.ID, nil)
	read(t, err, badges, []string{"Tjhin Fo", code[:3]}, nil)
	poster, err := s.Poster(ctx, ses.ID, "10.42.0.1", false)
	read(t, err, poster, []string{"10.42.0.1", "Bapas Hadir", "sepintu;sedulang"}, nil)

	cards, err := s.AnswerCards(ctx, 11, 12)
	read(t, err, cards, []string{"Kartu 11", "Kartu 12", "Menjawab dengan kartu"}, []string{"Kartu 13"})
	_, err = s.AnswerCards(ctx, 1, 41)
	storetest.WantCode(t, err, outreach.BadChoice)

	test, err := s.PrintTest(ctx, "F4", "Epson ruang depan")
	read(t, err, test, []string{"Uji cetak F4 · 215 × 330 mm", "Epson ruang depan"}, nil)
	test, err = s.PrintTest(ctx, "A4", "打印机") // somebody named it so: no reason not to try it
	read(t, err, test, []string{"Uji cetak A4 · 210 × 297 mm"}, []string{"打"})
	_, err = s.PrintTest(ctx, "Legal", "Epson")
	storetest.WantCode(t, err, outreach.BadChoice)

	_, err = s.List(ctx, "none", handout.ListOptions{})
	storetest.WantCode(t, err, outreach.NotFound)
	_, err = s.Badges(ctx, "", []string{"AAAAAA"})
	storetest.WantCode(t, err, outreach.GuestUnknown)
	_, err = s.Badges(ctx, "", nil) // no mentor has one
	storetest.WantCode(t, err, outreach.Empty)
}

// What lies by the bowl: slips whose codes the session knows, with the page's address or
// without one, and a form for each phase that asks what phones ask.
func TestPapersOfTheSurvey(t *testing.T) {
	db := storetest.Open(t)
	ses, s, asks := storetest.OpenSession(t, db), handout.New(db), feedback.New(db)
	if err := office.New(db).Prepare(ctx); err != nil {
		t.Fatal(err)
	}
	if err := asks.Choose(ctx, ses.ID, survey.Usual()); err != nil {
		t.Fatal(err)
	}
	codes, err := asks.PrintSlips(ctx, ses.ID, 30)
	if err != nil {
		t.Fatal(err)
	}
	slips, err := s.Slips(ctx, ses.ID, "10.42.0.1", codes)
	read(t, err, slips, append(codes, "Survei tanpa nama", "Isi sesudah acara", "Desa Petaling"), nil)
	if n := len(papertest.Text(t, slips.PDF)); n != 2 {
		t.Errorf("%d sheets for 30 slips", n)
	}
	slips, err = s.Slips(ctx, ses.ID, "", codes[:1])
	read(t, err, slips, codes[:1], codes[1:2])
	_, err = s.Slips(ctx, ses.ID, "", nil)
	storetest.WantCode(t, err, outreach.Empty)

	core := []string{"Bapas adalah nama lain dari penjara.", "Sangat mau", "Kode kartu survei", "Lewati"}
	before, err := s.SurveyForm(ctx, ses.ID, outreach.Before)
	read(t, err, before, append(core, "Survei awal", "sekitar 2 menit", "inti@1"), []string{"Materi mudah", "kilat@1"})
	after, err := s.SurveyForm(ctx, ses.ID, outreach.After)
	read(t, err, after, append(core, "Umpan balik", "Materi mudah dipahami.", "Jangan menulis nama orang.", "inti@1 kilat@1"), nil)
	later, err := s.SurveyForm(ctx, ses.ID, outreach.Later)
	read(t, err, later, append(core, "Survei lanjutan", "menghubungi PK"), nil)
	for _, p := range []handout.Paper{before, after, later} {
		if n := len(papertest.Text(t, p.PDF)); n != 1 {
			t.Errorf("%s: %d sheets", p.Name, n)
		}
	}
	_, err = s.SurveyForm(ctx, ses.ID, "never")
	storetest.WantCode(t, err, outreach.BadChoice)
}

// Under the officer stands the officer's own number, the signer's only when that is the
// same person, else a line to write it on.
func TestListHasTheOfficersNumber(t *testing.T) {
	db := storetest.Open(t)
	ses, offices := storetest.OpenSession(t, db), office.New(db)
	if err := offices.Prepare(ctx); err != nil {
		t.Fatal(err)
	}
	o, err := offices.Setup(ctx, "Bapas X", "Rina Marlina, S.H.")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ own, signer, signerNIP, want, never string }{
		{"", "Budi", "196610181992031001", "NIP ....", "19661018"},
		{"", "rina marlina, s.h.", "196610181992031001", "NIP 19661018 199203 1 001", "...."},
		{"197001011995031001", "Budi", "196610181992031001", "NIP 19700101 199503 1 001", "19661018"},
	} {
		o.OfficerNIP, o.Signer.Name, o.Signer.NIP = c.own, c.signer, c.signerNIP
		if o, err = offices.Save(ctx, o); err != nil {
			t.Fatal(err)
		}
		list, err := handout.New(db).List(ctx, ses.ID, handout.ListOptions{})
		read(t, err, list, []string{"Rina Marlina, S.H.", c.want}, []string{c.never})
	}
}

func read(t *testing.T, err error, p handout.Paper, want, never []string) {
	t.Helper()
	if err != nil || !strings.HasSuffix(p.Name, ".pdf") {
		t.Fatalf("%v %q", err, p.Name)
	}
	text := strings.Join(papertest.Text(t, p.PDF), " ")
	for _, w := range want {
		if !strings.Contains(text, w) {
			t.Errorf("%s: %q is missing in %s", p.Name, w, text)
		}
	}
	for _, w := range never {
		if strings.Contains(text, w) {
			t.Errorf("%s shows %q", p.Name, w)
		}
	}
}
