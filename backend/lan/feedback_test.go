package lan_test

import (
	"net/url"
	"regexp"
	"strings"
	"testing"

	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
	"bapashadir/backend/survey"
)

// surveyed is a hall whose session asks the core and the quick feedback, with one phase
// open and n slips printed.
func surveyed(t *testing.T, p outreach.Phase, n int) (*kiosk.Kiosk, kiosk.Ready, []string) {
	t.Helper()
	k, r := hall(t)
	if err := k.Feedback.Choose(ctx, r.Session, survey.Usual()); err != nil {
		t.Fatal(err)
	}
	var slips []string
	if n > 0 {
		var err error
		if slips, err = k.Feedback.PrintSlips(ctx, r.Session, n); err != nil {
			t.Fatal(err)
		}
	}
	turn(t, k, r.Session, p, outreach.Open)
	return k, r, slips
}

func turn(t *testing.T, k *kiosk.Kiosk, session string, p outreach.Phase, to outreach.State) {
	t.Helper()
	if err := k.Feedback.Set(ctx, session, p, to); err != nil {
		t.Fatal(err)
	}
}

func sheets(t *testing.T, k *kiosk.Kiosk, session string, p outreach.Phase) int {
	t.Helper()
	s, err := k.Feedback.Standing(ctx, session)
	if err != nil {
		t.Fatal(err)
	}
	return s.Sheets[p]
}

// shows tells which of some words a page lacks.
func shows(t *testing.T, page string, want ...string) {
	t.Helper()
	for _, w := range want {
		if !strings.Contains(page, w) {
			t.Errorf("%q is missing", w)
		}
	}
}

func TestPersonWithoutJavaScriptAnswersEachPhase(t *testing.T) {
	k, r, _ := surveyed(t, outreach.Before, 0)
	core := []string{"Bapas adalah nama lain dari penjara.", "kerja bakti bersama", "Sangat mau", "Tidak tahu", "Lewati / tidak tahu", `href="#s2"`, "3 dari 1"}
	quick := []string{"Materi mudah dipahami.", "Apa yang paling berkesan", "Jangan menulis nama orang.", `name="u4" value="4"`}
	for _, c := range []struct {
		phase   outreach.Phase
		title   string
		minutes string
		asks    []string
		never   []string
	}{
		{outreach.Before, "Survei awal", "sekitar 2 menit", core, quick},
		{outreach.After, "Umpan balik", "sekitar 3 menit", append(core, quick...), []string{"menghubungi PK"}},
		{outreach.Later, "Survei lanjutan", "sekitar 2 menit", append(core, "menghubungi PK"), quick},
	} {
		if c.phase == outreach.Later {
			if _, err := k.Sessions.Close(ctx, r.Session); err != nil {
				t.Fatal(err)
			}
		}
		turn(t, k, r.Session, c.phase, outreach.Open)
		code, to := ask(t, "GET", r.LAN+"/u", "")
		if code != 303 || r.LAN+to != r.Feedback {
			t.Fatalf("%s: /u leads to %d %s", c.phase, code, to)
		}
		code, form := ask(t, "GET", r.LAN+to, "")
		if code != 200 {
			t.Fatalf("%s: %d", c.phase, code)
		}
		shows(t, form, append(c.asks, "<h1>"+c.title+"</h1>", "Survei ini tanpa nama, sukarela, "+c.minutes, "Jawaban tidak memengaruhi layanan apa pun.")...)
		for _, w := range append(c.never, `name="kartu"`) {
			if strings.Contains(form, w) {
				t.Errorf("%s: the form has %q", c.phase, w)
			}
		}
		in := url.Values{"p1": {"2"}, "j1": {"4"}, "b1": {""}}
		for _, f := range regexp.MustCompile(`type="hidden" name="(\w+)" value="([^"]+)"`).FindAllStringSubmatch(form, -1) {
			in.Set(f[1], f[2])
		}
		for range 2 { // a page that is renewed sends it again
			if code, page := ask(t, "POST", r.Feedback, in.Encode()); code != 200 || !strings.Contains(page, "Boleh keluar dari Wi-Fi") || !strings.Contains(page, "anggota keluarga berikutnya") {
				t.Errorf("%s: %d %s", c.phase, code, page)
			}
		}
		if n := sheets(t, k, r.Session, c.phase); n != 1 {
			t.Errorf("%s: %d sheets", c.phase, n)
		}
	}
	if code, to := ask(t, "GET", r.LAN+"/", ""); code != 303 || r.LAN+to != r.Feedback {
		t.Errorf("the typed address while only the follow-up is open: %d %s", code, to)
	}
}

// A program that knows nothing of phases, slips or cookies is served as before.
func TestPlainFieldsAndJSONStillCount(t *testing.T) {
	k, r := hall(t)
	turn(t, k, r.Session, outreach.After, outreach.Open)
	for _, c := range []struct{ kind, in, want string }{
		{"application/x-www-form-urlencoded", "u1=4&u2=3&u3=&u4=1&komentar=Bagus&nonce=abcdefgh", `{"already":false,"thanks":true}`},
		{"application/x-www-form-urlencoded", "u1=4&u2=3&u3=&u4=1&komentar=Bagus&nonce=abcdefgh", `{"already":true,"thanks":true}`},
		{"application/json", `{"u1":3,"u2":"4","nonce":"abcdefgi"}`, `{"already":false,"thanks":true}`},
	} {
		if code, page := ask(t, "POST", r.Feedback, c.in, "Content-Type", c.kind, "Accept", "application/json"); code != 200 || page != c.want {
			t.Errorf("%s: %d %s", c.in, code, page)
		}
	}
	if n := sheets(t, k, r.Session, outreach.After); n != 2 {
		t.Errorf("%d sheets", n)
	}
}

func TestHostileAndHalfSheets(t *testing.T) {
	k, r, _ := surveyed(t, outreach.After, 0)
	for _, c := range []struct {
		in, near, say string
	}{
		{"", "<main", "Belum ada jawaban"},
		{"u1=5", `id="s11"`, "Pilihan"},
		{"u1=4&u2=x", `name="u1" value="4" checked`, "Pilihan"},
		{"u1=0", `id="s11"`, "Pilihan"},
		{"k1=4", "<main", "Pilihan"}, // not asked here
		{"l1=1", "<main", "Pilihan"}, // nor now
		{"u1=4&komentar=NIK+1901010101010001", `id="komentar"`, "NIK"},
		{"u1=5&komentar=%3Cscript%3Ealert(1)%3C/script%3E", `id="s11"`, "&lt;script&gt;alert(1)"},
	} {
		code, page := ask(t, "POST", r.Feedback, "tahap=after&nonce=abcdefgh&"+c.in)
		near, say := strings.Index(page, c.near), strings.Index(page, c.say)
		if code != 422 || near < 0 || say < near || strings.Contains(page, "<script>alert") {
			t.Errorf("%q: %d, %q at %d after %q at %d", c.in, code, c.say, say, c.near, near)
		}
	}
	for _, phase := range []string{"never", "<b>", "later"} {
		if code, page := ask(t, "POST", r.Feedback, "nonce=abcdefgh&u1=4&tahap="+url.QueryEscape(phase)); code == 200 || strings.Contains(page, "<b>\"") {
			t.Errorf("phase %s: %d", phase, code)
		}
	}
	if code, page := ask(t, "POST", r.Feedback, "tahap=after&nonce=x&u1=4"); code != 400 {
		t.Errorf("a nonce that is none: %d %s", code, page)
	}
	if n := sheets(t, k, r.Session, outreach.After); n != 0 {
		t.Errorf("%d sheets were kept", n)
	}
	if code, page := ask(t, "POST", r.Feedback, "tahap=after&nonce=abcdefgh&j2=3"); code != 200 { // half an answer counts as what it is
		t.Errorf("%d %s", code, page)
	}
}

// Whoever is still filling in when the officer goes on loses nothing, and no sheet of
// before counts as one of after.
func TestPhaseThatWasClosedMeanwhile(t *testing.T) {
	k, r, _ := surveyed(t, outreach.Before, 0)
	turn(t, k, r.Session, outreach.After, outreach.Open)
	in := "tahap=before&p1=2&j3=4&nonce=abcdefgh"
	code, page := ask(t, "POST", r.Feedback, in)
	if code != 409 {
		t.Error(code)
	}
	shows(t, page, "sudah ditutup petugas", "<h1>Survei awal</h1>", `name="j3" value="4" checked`, `value="abcdefgh"`)
	if b, a := sheets(t, k, r.Session, outreach.Before), sheets(t, k, r.Session, outreach.After); a+b != 0 {
		t.Errorf("%d before, %d after", b, a)
	}
	turn(t, k, r.Session, outreach.Before, outreach.Open) // once more
	if code, page := ask(t, "POST", r.Feedback, in); code != 200 {
		t.Errorf("%d %s", code, page)
	}
	turn(t, k, r.Session, outreach.Before, outreach.Closed)
	if code, page := ask(t, "GET", r.Feedback, ""); code != 409 || !strings.Contains(page, "Mohon maaf") {
		t.Errorf("%d %s", code, page)
	}
}
