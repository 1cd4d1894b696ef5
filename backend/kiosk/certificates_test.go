package kiosk_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"testing"

	"bapashadir/backend/certify"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/kiosk/kiosktest"
	"bapashadir/backend/outreach"
	"bapashadir/backend/proof"
)

// What the code of a certificate says is proved by the app that issued it, and no longer
// once it was revoked, whatever is printed from then on.
func TestAnIssuedCertificateIsGenuineUntilItIsRevoked(t *testing.T) {
	k := kiosktest.Start(t, kiosktest.Config(t.TempDir()))
	r := kiosktest.OpenSession(t, k)
	for _, name := range []string{"Siti Aminah", "Budi"} {
		w, err := k.CheckIn.Arrive(ctx, r.Session, outreach.Arrival{Name: name, Unsur: "guru", Door: outreach.ByDesk})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := k.Mentors.Mark(ctx, r.Session, w.Number); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := k.Certify.Issue(ctx, certify.Ask{Kind: outreach.Piagam, Occasion: outreach.Occasion{Session: r.Session}}); err != nil {
		t.Fatal(err)
	}
	l := k.Board.Listen(kiosk.CertificatesTopic)
	defer l.Close()
	for k.Certify.Batch().Running {
		<-l.Wake()
		l.Next()
	}
	if now := k.Now().Batch; now.Running || len(now.Issued) != 2 || now.Done != 2 || now.Failure != nil {
		t.Errorf("the window is told %+v", now)
	}
	all, err := k.Certify.Book(ctx, certify.BookAsk{Session: r.Session})
	if err != nil || len(all) != 2 {
		t.Fatal(err, all)
	}
	verdict := func(c outreach.Certificate, want proof.Verdict) {
		t.Helper()
		a, err := k.Keys.Verify(ctx, c.Proof)
		if err != nil || a.Verdict != want || a.Claims.Number != c.Number || a.Claims.Name != c.Name {
			t.Errorf("%v: %+v, want %s", err, a, want)
		}
	}
	verdict(all[0], proof.Genuine)
	if _, err := k.Certify.Revoke(ctx, all[0].ID, "salah nama"); err != nil {
		t.Fatal(err)
	}
	verdict(all[0], proof.Stale)
	verdict(all[1], proof.Genuine)
	// A corrected name is signed anew with the same number.
	if _, err := k.Mentors.Rename(ctx, all[1].Mentor, "Drs.", "Budi", "", outreach.DefaultRole); err != nil {
		t.Fatal(err)
	}
	_, again, err := k.Certify.Keep(ctx, all[1].ID, certify.Ask{}, "", "")
	if err != nil || again.Number != all[1].Number || again.Name != "Drs. Budi" {
		t.Fatal(err, again)
	}
	verdict(again, proof.Genuine)
}

// The test binary, started with this variable, issues certificates until it is killed.
const childIssues = "BAPAS_HADIR_TEST_ISSUE"

func issueForever(dir string) {
	fail := func(err error) {
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	k, err := kiosk.Start(ctx, kiosk.Config{Data: dir, LAN: "127.0.0.1:0", Demo: true})
	fail(err)
	all, err := k.Sessions.List(ctx)
	fail(err)
	list, err := k.CheckIn.List(ctx, all[0].ID)
	fail(err)
	for round := 0; ; round++ {
		ask := certify.Ask{Kind: outreach.Kinds()[round%2], Hours: 1, Occasion: outreach.Occasion{Session: all[0].ID}}
		for _, l := range list {
			if !l.Child {
				ask.Attendees = append(ask.Attendees, l.Number)
			}
		}
		_, err := k.Certify.Issue(ctx, ask)
		fail(err)
		for k.Certify.Batch().Running { // each of these reads is told as soon as the share is there
			book, err := k.Certify.Book(ctx, certify.BookAsk{})
			fail(err)
			fail(tellAll(book))
		}
		book, err := k.Certify.Book(ctx, certify.BookAsk{})
		fail(err)
		fail(tellAll(book))
		for _, c := range book { // so that the next round issues once more
			if c.Revoked == nil {
				_, err := k.Certify.Revoke(ctx, c.ID, "uji")
				fail(err)
			}
		}
	}
}

// numbered is what somebody saw of a certificate before the power went.
type numbered struct{ ID, Kind, Number string }

func tellAll(book []outreach.Certificate) error {
	out := []numbered{}
	for _, c := range book {
		out = append(out, numbered{c.ID, string(c.Kind), c.Number})
	}
	return json.NewEncoder(os.Stdout).Encode(out)
}

// The power of the process is cut while certificates are issued, three times: no two ever
// share a number, none that was seen is gone or has another one, and none is left out.
func TestKilledWhileIssuingSharesNoNumber(t *testing.T) {
	dir := t.TempDir()
	seen := map[string]numbered{} // by id
	for _, after := range []int{3, 20, 45} {
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), childIssues+"="+dir)
		cmd.Stderr = os.Stderr
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		lines, known := json.NewDecoder(out), len(seen)
		for len(seen) < known+after {
			var book []numbered
			if err := lines.Decode(&book); err != nil {
				t.Fatal(err)
			}
			for _, c := range book {
				if old, ok := seen[c.ID]; ok && old != c {
					t.Errorf("%+v has become %+v", old, c)
				}
				seen[c.ID] = c
			}
		}
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	}
	k := kiosktest.Start(t, kiosk.Config{Data: dir, LAN: "127.0.0.1:0"}) // proves the file at the end
	book, err := k.Certify.Book(ctx, certify.BookAsk{})
	if err != nil {
		t.Fatal(err)
	}
	taken, last := map[string]bool{}, map[outreach.Kind]int{}
	for _, c := range book {
		if taken[string(c.Kind)+c.Number] {
			t.Errorf("two have %s %s", c.Kind, c.Number)
		}
		taken[string(c.Kind)+c.Number] = true
		if last[c.Kind]++; c.Serial != last[c.Kind] {
			t.Errorf("%s %d follows %d", c.Kind, c.Serial, last[c.Kind]-1)
		}
		if old, ok := seen[c.ID]; ok && old.Number != c.Number {
			t.Errorf("%+v has become %s", old, c.Number)
		}
		delete(seen, c.ID)
	}
	if len(seen) > 0 {
		t.Errorf("gone: %+v", seen)
	}
}
