package pairing_test

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/pairing"
	"bapashadir/backend/session"
	"bapashadir/backend/store"
	"bapashadir/backend/store/storetest"
)

var ctx = context.Background()

// desk is a service whose clock the test moves.
type desk struct {
	*pairing.Service
	db  *store.DB
	ses outreach.Session
	now time.Time
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	d := &desk{db: storetest.Open(t), now: storetest.Noon}
	d.ses = storetest.OpenSession(t, d.db)
	d.Service = pairing.New(d.db, func() time.Time { return d.now })
	return d
}

func (d *desk) code(t *testing.T) string {
	t.Helper()
	i, err := d.Invite(ctx, outreach.Helper, d.ses.ID)
	if err != nil || i.Left != outreach.PairingLife {
		t.Fatalf("%v %+v", err, i)
	}
	return i.Code
}

func (d *desk) pair(t *testing.T, label string) (string, outreach.Pairing) {
	t.Helper()
	secret, p, err := d.Pair(ctx, outreach.Helper, pairing.Knock{Code: d.code(t), Label: label})
	if err != nil {
		t.Fatal(err)
	}
	return secret, p
}

// in fails the test unless secret is let in, or refused with want.
func (d *desk) in(t *testing.T, secret string, want outreach.Code) {
	t.Helper()
	_, err := d.Of(ctx, outreach.Helper, secret)
	storetest.WantCode(t, err, want)
}

func TestCodeLetsInOneDevice(t *testing.T) {
	d := newDesk(t)
	code := d.code(t)
	secret, p, err := d.Pair(ctx, outreach.Helper, pairing.Knock{Code: " " + strings.ToLower(code[:3]) + " " + code[3:], Label: " Meja  2 "})
	if err != nil || p.Label != "Meja 2" || p.Session != d.ses.ID || !p.At.Equal(storetest.Noon) || len(secret) != 26 {
		t.Fatalf("%v %q %+v", err, secret, p)
	}
	d.in(t, secret, "")
	if i := d.Invited(outreach.Helper, d.ses.ID); i.Code != "" || i.Left != 0 {
		t.Errorf("a used code is shown: %+v", i)
	}
	_, _, err = d.Pair(ctx, outreach.Helper, pairing.Knock{Code: code})
	storetest.WantCode(t, err, outreach.PairingOver)
	for _, wrong := range []string{"", secret + "a", strings.ToUpper(secret), p.ID} {
		d.in(t, wrong, outreach.NotPaired)
	}
	if _, err := d.Of(ctx, "remote", secret); outreach.CodeOf(err) != outreach.NotPaired {
		t.Errorf("a helper is another thing too: %v", err)
	}
}

// The file never holds what a device shows: a thief of the laptop can't become one.
func TestOnlyADigestIsKept(t *testing.T) {
	d := newDesk(t)
	secret, p := d.pair(t, "Meja 2")
	if strings.Contains(p.ID, secret) || len(p.ID) != 64 {
		t.Errorf("%q of %q", p.ID, secret)
	}
	if err := d.db.View(ctx, func(tx *store.Tx) error {
		got, err := tx.Pairings.Get(store.Key(p.ID))
		if got != p {
			t.Errorf("kept %+v", got)
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
}

func TestManyAtOnceAreOneDevice(t *testing.T) {
	d := newDesk(t)
	code := d.code(t)
	var all sync.WaitGroup
	var mu sync.Mutex
	n := 0
	for range outreach.PairingTries {
		all.Go(func() {
			if _, _, err := d.Pair(ctx, outreach.Helper, pairing.Knock{Code: code}); err == nil {
				mu.Lock()
				n++
				mu.Unlock()
			} else if outreach.CodeOf(err) != outreach.PairingOver {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if l, err := d.List(ctx, outreach.Helper, d.ses.ID); n != 1 || err != nil || len(l) != 1 {
		t.Errorf("%d let in, %d listed, %v", n, len(l), err)
	}
}

func TestCodesThatAreOver(t *testing.T) {
	d := newDesk(t)
	pair := func(code string, want outreach.Code) {
		t.Helper()
		_, _, err := d.Pair(ctx, outreach.Helper, pairing.Knock{Code: code})
		storetest.WantCode(t, err, want)
	}
	pair(outreach.PairingCode(1), outreach.PairingOver) // nobody was invited yet

	old := d.code(t)
	d.now = d.now.Add(outreach.PairingLife)
	pair(old, outreach.PairingOver)

	first := d.code(t)
	second := d.code(t)
	pair(first, outreach.PairingOver) // a new one was asked for
	pair(second, "")

	// Guessed at: a slip of a finger costs nothing, a well-formed wrong one a try.
	code := d.code(t)
	for range 20 {
		pair(code[1:]+code[:1], outreach.CodeWrong)
	}
	for i := range outreach.PairingTries - 1 {
		pair(outreach.PairingCode(i), outreach.PairingOver)
	}
	if d.Invited(outreach.Helper, d.ses.ID).Code != code {
		t.Fatal("it died too early")
	}
	pair(outreach.PairingCode(9), outreach.PairingOver)
	pair(code, outreach.PairingOver)

	// A label that can't be is put right on the same code.
	code = d.code(t)
	_, _, err := d.Pair(ctx, outreach.Helper, pairing.Knock{Code: code, Label: "1901010101010001"})
	storetest.WantCode(t, err, outreach.NIKRefused)
	pair(code, "")
}

func TestPairingEndsWithItsSession(t *testing.T) {
	d := newDesk(t)
	secret, _ := d.pair(t, "")
	code := d.code(t)
	ses := session.New(d.db)
	if _, err := ses.Close(ctx, d.ses.ID); err != nil {
		t.Fatal(err)
	}
	d.in(t, secret, outreach.SessionClosed)
	_, _, err := d.Pair(ctx, outreach.Helper, pairing.Knock{Code: code})
	storetest.WantCode(t, err, outreach.SessionClosed)
	_, err = d.Invite(ctx, outreach.Helper, d.ses.ID)
	storetest.WantCode(t, err, outreach.SessionClosed)
	_, err = d.Invite(ctx, outreach.Helper, "none")
	storetest.WantCode(t, err, outreach.NotFound)

	// Closed by mistake: helpers go on when it is opened again.
	if _, err := ses.Open(ctx, d.ses.ID, "salah tekan"); err != nil {
		t.Fatal(err)
	}
	d.in(t, secret, "")

	// Another session: its codes are its own, and the first device of it sweeps up.
	if _, err := ses.Close(ctx, d.ses.ID); err != nil {
		t.Fatal(err)
	}
	next, err := ses.Plan(ctx, outreach.Draft{Title: "Besok", Date: "2026-03-08", Place: "Balai", Village: outreach.Village{Name: "Kace"}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := ses.Open(ctx, next.ID, ""); err != nil {
		t.Fatal(err)
	}
	d.in(t, secret, outreach.SessionClosed)
	d.ses = next
	other, _ := d.pair(t, "")
	d.in(t, secret, outreach.NotPaired)
	d.in(t, other, "")
}

func TestCutOff(t *testing.T) {
	d := newDesk(t)
	first, p := d.pair(t, "Meja 1")
	second, _ := d.pair(t, "Meja 2")
	d.in(t, first, "")
	list := func() []pairing.Paired {
		t.Helper()
		l, err := d.List(ctx, outreach.Helper, d.ses.ID)
		if err != nil {
			t.Fatal(err)
		}
		return l
	}
	here := map[string]bool{}
	for _, l := range list() {
		here[l.Label] = l.Here
	}
	if len(here) != 2 || !here["Meja 1"] || here["Meja 2"] {
		t.Errorf("%+v", here)
	}
	d.now = d.now.Add(10 * time.Minute)
	if l := list(); l[0].Here || l[1].Here {
		t.Errorf("still here: %+v", l)
	}
	for range 2 {
		if err := d.Cut(ctx, p.ID); err != nil {
			t.Fatal(err)
		}
	}
	d.in(t, first, outreach.NotPaired)
	d.in(t, second, "")
	if l := list(); len(l) != 1 || l[0].Label != "Meja 2" {
		t.Errorf("%+v", l)
	}
	// The same phone once more: listed once.
	if _, _, err := d.Pair(ctx, outreach.Helper, pairing.Knock{Code: d.code(t), Label: "Pintu", Before: second}); err != nil {
		t.Fatal(err)
	}
	d.in(t, second, outreach.NotPaired)
	if l := list(); len(l) != 1 || l[0].Label != "Pintu" {
		t.Errorf("%+v", l)
	}
}

// A laptop that starts again knows its helpers, and none of the codes.
func TestRestart(t *testing.T) {
	d := newDesk(t)
	secret, _ := d.pair(t, "Meja 2")
	code := d.code(t)
	d.Service = pairing.New(d.db, func() time.Time { return d.now })
	d.in(t, secret, "")
	_, _, err := d.Pair(ctx, outreach.Helper, pairing.Knock{Code: code})
	storetest.WantCode(t, err, outreach.PairingOver)
}

func TestHarvestingIsBounded(t *testing.T) {
	d := newDesk(t)
	unknown := func() error { return outreach.Refuse(outreach.CodeUnknown, "") }
	mustNotAsk := func() error { t.Error("asked all the same"); return nil }
	for range outreach.WrongCodes {
		storetest.WantCode(t, d.Guess("a", unknown), outreach.CodeUnknown)
		// What is no guess costs nothing.
		storetest.WantCode(t, d.Guess("b", func() error { return nil }), "")
		storetest.WantCode(t, d.Guess("b", func() error { return outreach.Refuse(outreach.CodeWrong, "") }), outreach.CodeWrong)
	}
	err := d.Guess("a", mustNotAsk)
	storetest.WantCode(t, err, outreach.TooManyRequests)
	if e := (*outreach.Error)(nil); !errors.As(err, &e) || e.Args["minutes"] != "2" {
		t.Errorf("%+v", e)
	}
	storetest.WantCode(t, d.Guess("b", unknown), outreach.CodeUnknown)
	d.now = d.now.Add(outreach.WrongCodeEvery)
	storetest.WantCode(t, d.Guess("a", unknown), outreach.CodeUnknown)
	storetest.WantCode(t, d.Guess("a", mustNotAsk), outreach.TooManyRequests)
}

// Many guesses in one moment are as many guesses.
func TestHarvestingInParallelIsBounded(t *testing.T) {
	d := newDesk(t)
	var all sync.WaitGroup
	var mu sync.Mutex
	asked := 0
	for range 100 {
		all.Go(func() {
			_ = d.Guess("a", func() error {
				mu.Lock()
				defer mu.Unlock()
				asked++
				return outreach.Refuse(outreach.CodeUnknown, "")
			})
		})
	}
	all.Wait()
	if asked != outreach.WrongCodes {
		t.Errorf("%d guesses", asked)
	}
}

func TestARemoteNeedsThePINToo(t *testing.T) {
	d := newDesk(t)
	i, err := d.Invite(ctx, outreach.Remote, d.ses.ID)
	if err != nil || len(i.PIN) != 4 {
		t.Fatalf("%v %+v", err, i)
	}
	other := "0000"
	if i.PIN == other {
		other = "0001"
	}
	knock := func(pin string) (string, error) {
		secret, _, err := d.Pair(ctx, outreach.Remote, pairing.Knock{Code: i.Code, PIN: pin})
		return secret, err
	}
	// Somebody in the last row has photographed the QR: neither the code alone nor a guess is enough.
	for n, pin := range []string{"", other, i.PIN[:3], i.PIN + "0"} {
		if _, err := knock(pin); outreach.CodeOf(err) != outreach.PairingOver {
			t.Errorf("%d: %v", n, err)
		}
	}
	secret, err := knock(" " + i.PIN + " ")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.Of(ctx, outreach.Remote, secret); err != nil {
		t.Error(err)
	}
	if _, err := d.Of(ctx, outreach.Projector, secret); outreach.CodeOf(err) != outreach.NotPaired {
		t.Errorf("a remote is a projector too: %v", err)
	}

	// The fifth wrong PIN ends the code.
	if i, err = d.Invite(ctx, outreach.Remote, d.ses.ID); err != nil {
		t.Fatal(err)
	}
	if other == i.PIN {
		other = "0002"
	}
	for range outreach.PairingTries {
		_, err := knock(other)
		storetest.WantCode(t, err, outreach.PairingOver)
	}
	_, err = knock(i.PIN)
	storetest.WantCode(t, err, outreach.PairingOver)
}

// The picture stays when a session closes: the hall still reads the thanks.
func TestAScreenOutlivesItsSession(t *testing.T) {
	d := newDesk(t)
	let := func(role outreach.Role, session string) string {
		t.Helper()
		i, err := d.Invite(ctx, role, session)
		if err != nil || i.PIN != "" {
			t.Fatalf("%v %+v", err, i)
		}
		secret, _, err := d.Pair(ctx, role, pairing.Knock{Code: i.Code})
		if err != nil {
			t.Fatal(err)
		}
		return secret
	}
	early, own, byHand := let(outreach.Screen, ""), let(outreach.Projector, d.ses.ID), let(outreach.Screen, d.ses.ID)
	seen := func(role outreach.Role, secret string, want outreach.Code) {
		t.Helper()
		_, err := d.Of(ctx, role, secret)
		storetest.WantCode(t, err, want)
	}
	if _, err := session.New(d.db).Close(ctx, d.ses.ID); err != nil {
		t.Fatal(err)
	}
	seen(outreach.Screen, early, "")
	seen(outreach.Projector, own, "")
	seen(outreach.Screen, byHand, "")
	for s, want := range map[string]bool{d.ses.ID: true, "": false} {
		if got, err := d.Any(ctx, outreach.Projector, s); got != want || err != nil {
			t.Errorf("%q: %v %v", s, got, err)
		}
	}
	if err := d.CutAll(ctx, outreach.Projector); err != nil {
		t.Fatal(err)
	}
	seen(outreach.Projector, own, outreach.NotPaired)
	seen(outreach.Screen, byHand, "")
}
