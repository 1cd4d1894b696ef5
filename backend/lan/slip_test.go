package lan_test

import (
	"fmt"
	"net/url"
	"strings"
	"testing"

	"bapashadir/backend/outreach"
)

func TestSlipIsAskedForFirstAndNeverReplacedSilently(t *testing.T) {
	k, r, slips := surveyed(t, outreach.Before, 2)
	code, to := ask(t, "GET", r.LAN+"/u?kartu="+slips[0], "")
	if code != 303 || !strings.HasSuffix(to, "?kartu="+slips[0]) {
		t.Fatalf("the slip's own address: %d %s", code, to)
	}
	_, form := ask(t, "GET", r.LAN+to, "")
	shows(t, form, "Kode kartu survei", `value="`+slips[0]+`"`, "Biarkan kosong")
	if field, item := strings.Index(form, `id="kartu"`), strings.Index(form, "<fieldset>"); field < 0 || field > item {
		t.Errorf("the slip at %d, the first item at %d", field, item)
	}
	send := func(nonce, more string) (int, string) {
		return ask(t, "POST", r.Feedback, "tahap=before&p1=2&j3=4&nonce="+nonce+"&"+more)
	}
	if code, page := send("nonce-0001", "kartu="+slips[0]); code != 200 {
		t.Fatalf("%d %s", code, page)
	}
	code, page := send("nonce-0002", "kartu="+slips[0])
	if code != 422 {
		t.Fatal(code, page)
	}
	shows(t, page, "Kartu ini sudah dipakai", "Ganti jawaban lama dari kartu ini", `name="ganti" value="`+slips[0]+`"`, `name="j3" value="4" checked`, `value="nonce-0002"`, "Kirim lagi")
	// The box was ticked for the first slip, and then another one's code was typed.
	if code, page := send("nonce-0003", "kartu="+slips[1]); code != 200 {
		t.Fatalf("%d %s", code, page)
	}
	if code, _ := send("nonce-0002", "kartu="+slips[1]+"&ganti="+slips[0]); code != 422 {
		t.Errorf("a box ticked for another slip replaces: %d", code)
	}
	if code, page := send("nonce-0002", "kartu="+strings.ToLower(slips[0])+"&ganti="+slips[0]); code != 200 {
		t.Errorf("%d %s", code, page)
	}
	if code, page := ask(t, "POST", r.Feedback, fmt.Sprintf(`{"tahap":"before","p1":1,"kartu":%q,"ganti":true,"nonce":"nonce-0004"}`, slips[0]),
		"Content-Type", "application/json", "Accept", "application/json"); code != 200 || !strings.Contains(page, `"thanks":true`) {
		t.Errorf("%d %s", code, page)
	}
	if n := sheets(t, k, r.Session, outreach.Before); n != 2 {
		t.Errorf("%d sheets of two slips", n)
	}
	turn(t, k, r.Session, outreach.After, outreach.Open)
	if code, page := ask(t, "POST", r.Feedback, "tahap=after&p1=2&nonce=nonce-0005&kartu="+slips[0]); code != 200 {
		t.Errorf("the same slip afterwards: %d %s", code, page)
	}
}

func TestSlipsThatAreNotOurs(t *testing.T) {
	k, r, _ := surveyed(t, outreach.After, 1)
	other, err := k.Sessions.Plan(ctx, outreach.Draft{Title: "Bapas Hadir di Desa Kace", Date: "2026-04-04", Place: "Balai Desa", Village: outreach.Village{Code: "19.01.04.2003", Name: "Kace"}})
	if err != nil {
		t.Fatal(err)
	}
	theirs, err := k.Feedback.PrintSlips(ctx, other.ID, 1)
	if err != nil {
		t.Fatal(err)
	}
	for slip, code := range map[string]outreach.Code{theirs[0]: outreach.SlipElsewhere, "K0M2Q": outreach.SlipMisread, "K7M2": outreach.SlipUnknown, "<b>": outreach.SlipMisread} {
		in := url.Values{"tahap": {"after"}, "u1": {"3"}, "komentar": {"Bagus sekali"}, "nonce": {"abcdefgh"}, "kartu": {slip}}.Encode()
		status, page := ask(t, "POST", r.Feedback, in)
		field, err := strings.Index(page, `id="kartu"`), strings.Index(page, `class="err"`)
		if status != 422 || field < 0 || err < field {
			t.Errorf("%s: %d, field at %d, error at %d", slip, status, field, err)
		}
		shows(t, page, `name="u1" value="3" checked`, "Bagus sekali</textarea>", `value="abcdefgh"`)
		if _, page := ask(t, "POST", r.Feedback, in, "Accept", "application/json"); !strings.Contains(page, `"code":"`+string(code)+`"`) {
			t.Errorf("%s: %s, want %s", slip, page, code)
		}
	}
	if code, form := ask(t, "GET", r.Feedback+"?kartu="+strings.Repeat("A", 5000), ""); code != 200 || !strings.Contains(form, `name="kartu" value=""`) {
		t.Errorf("a code as long as a page: %d", code)
	}
	if _, form := ask(t, "GET", r.Feedback+"?kartu=%22%3E%3Cscript%3E", ""); strings.Contains(form, `"><script>`) {
		t.Error("a code that is a script runs")
	}
}
