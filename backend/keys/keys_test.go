package keys_test

import (
	"context"
	"math/rand/v2"
	"testing"
	"time"

	"bapashadir/backend/keys"
	"bapashadir/backend/outreach"
	"bapashadir/backend/proof"
	"bapashadir/backend/store"
	"bapashadir/backend/store/storetest"
)

var ctx = context.Background()

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// laptop is a data file with a clock that a test may set, and its own chance.
type laptop struct {
	*keys.Service
	db  *store.DB
	now time.Time
	t   *testing.T
}

func start(t *testing.T, seed byte) *laptop {
	l := &laptop{now: storetest.Noon, t: t}
	cfg := storetest.Config()
	cfg.Now, cfg.Rand = func() time.Time { return l.now }, rand.NewChaCha8([32]byte{seed})
	l.db = storetest.OpenWith(t, cfg)
	storetest.OpenSession(t, l.db)
	l.Service = keys.New(l.db)
	return l
}

func (l *laptop) on(date string) *laptop {
	l.t.Helper()
	day, err := time.Parse(time.DateOnly, date)
	must(l.t, err)
	l.now = day.Add(5 * time.Hour)
	return l
}

// sign signs the certificate of that id, as if it had just been issued.
func (l *laptop) sign(id string) (text, kid string, err error) {
	err = l.db.Update(ctx, func(tx *store.Tx) error {
		text, kid, err = l.Sign(tx, proof.Claims{Number: "0017/BPS-PKP/III/2026", Name: "Siti Aminah", Role: "Pendamping Sukarela",
			Activity: "Bapas Hadir di Desa Petaling", Place: "Balai Desa Petaling", Date: "2026-03-07", Office: "Bapas Kelas II Pangkalpinang", Kind: "piagam", ID: id})
		return err
	})
	return text, kid, err
}

func (l *laptop) signed(id string) string {
	l.t.Helper()
	text, _, err := l.sign(id)
	must(l.t, err)
	return text
}

func (l *laptop) wants(text string, v proof.Verdict, r proof.Reason) {
	l.t.Helper()
	a, err := l.Verify(ctx, text)
	if err != nil || a.Verdict != v || a.Reason != r {
		l.t.Errorf("%s %s %v, want %s %s", a.Verdict, a.Reason, err, v, r)
	}
}

func (l *laptop) list() []byte {
	l.t.Helper()
	file, _, err := l.Bundle(ctx)
	must(l.t, err)
	return file
}

func (l *laptop) takes(list []byte) {
	l.t.Helper()
	_, err := l.ImportBundle(ctx, list)
	must(l.t, err)
}

func (l *laptop) revoke(id string) {
	l.t.Helper()
	must(l.t, l.db.Update(ctx, func(tx *store.Tx) error {
		m := outreach.Mentor{ID: "mentor" + id, Name: "Siti Aminah", Role: "Pendamping Sukarela"}
		if err := tx.Mentors.Put(m); err != nil {
			return err
		}
		return tx.Certificates.Put(outreach.Certificate{ID: id, Mentor: m.ID, Kind: outreach.Piagam, Year: 2026, Serial: 17,
			Revoked: &outreach.Revocation{At: tx.Now(), Reason: "Nama Siti keliru"}})
	}))
}

const one, two = "ncrtpl5kq52ba", "ncrtpl5kq52bq"

func TestTheFirstCertificateMakesTheKeys(t *testing.T) {
	l := start(t, 1)
	l.wants("BH1:", proof.Changed, proof.BadForm)
	text := l.signed(one)
	l.wants(text, proof.Genuine, proof.NoReason)
	l.wants(text[:len(text)-1]+"Z", proof.Changed, proof.BadForm)
	h, err := l.Held(ctx)
	must(t, err)
	if len(h.Keys) != 1 || h.Keys[0].Until != "2028-03-06" || h.Root.Until != "2036-03-06" || h.Root.ID == "" || h.Keys[0].Seed != nil || h.Root.Seed != nil {
		t.Errorf("%+v", h)
	}
	if l.signed(two); len(h.Keys) != 1 {
		t.Error("a second key")
	}
	start(t, 2).wants(text, proof.UnknownKey, proof.ForeignKey)
}

func TestAKeyIsRenewedBeforeItsEndAndTheOldStaysGood(t *testing.T) {
	l := start(t, 1)
	old, first, err := l.sign(one)
	must(t, err)
	if _, kid, err := l.on("2028-01-06").sign(two); err != nil || kid != first {
		t.Errorf("renewed too early: %v", err)
	}
	fresh, second, err := l.on("2028-01-07").sign(two)
	if err != nil || second == first {
		t.Errorf("not renewed sixty days before: %v", err)
	}
	l.on("2033-05-01")
	l.wants(old, proof.Genuine, proof.NoReason)
	l.wants(fresh, proof.Genuine, proof.NoReason)
}

func TestTheOfficesKeyEndsAndIsExtended(t *testing.T) {
	l := start(t, 1)
	old := l.signed(one)
	text := l.on("2036-02-01").signed(two) // its key can't outlive the office's
	l.signed(two)
	if h, err := l.Held(ctx); err != nil || h.Keys[0].Until != "2036-03-06" || len(h.Keys) != 2 {
		t.Errorf("%+v %v", h.Keys, err)
	}
	_, _, err := l.on("2036-03-07").sign(two)
	storetest.WantCode(t, err, outreach.RootExpired)
	l.wants(old, proof.Genuine, proof.NoReason)
	must(t, l.Extend(ctx))
	l.wants(text, proof.Genuine, proof.NoReason)
	l.wants(l.signed(two), proof.Genuine, proof.NoReason)
}

func TestAClockThatFellBackSignsNothing(t *testing.T) {
	l := start(t, 1)
	l.signed(one)
	_, _, err := l.on("2019-01-01").sign(two)
	storetest.WantCode(t, err, outreach.KeyClock)
	must(t, l.Rotate(ctx, false)) // the officer says that the date is right
	l.wants(l.signed(two), proof.Genuine, proof.NoReason)
}

func TestRevokedIsKnownHereAtOnceAndElsewhereByTheList(t *testing.T) {
	l, other := start(t, 1), start(t, 2)
	text := l.signed(one)
	other.takes(l.list())
	other.wants(text, proof.Genuine, proof.NoReason)
	l.on("2026-03-20").revoke(one)
	l.wants(text, proof.Stale, proof.IsRevoked)
	other.on("2026-03-20").wants(text, proof.Genuine, proof.NoReason)
	late := l.signed(two)
	other.wants(late, proof.Stale, proof.LaterThan)
	stale, fresh := l.list(), l.list()
	other.takes(fresh)
	other.takes(fresh)
	other.wants(text, proof.Stale, proof.IsRevoked)
	other.wants(late, proof.Genuine, proof.NoReason)
	_, err := other.ImportBundle(ctx, stale)
	storetest.WantCode(t, err, outreach.BundleOlder)
	other.on("2026-12-01").wants(late, proof.Stale, proof.OldList)
	l.on("2026-12-01").wants(late, proof.Genuine, proof.NoReason)
	fresh[len(fresh)-1] ^= 1
	_, err = other.ImportBundle(ctx, fresh)
	storetest.WantCode(t, err, outreach.BundleForeign)
}

func TestTwoLaptopsOfOneOffice(t *testing.T) {
	a, b, reader := start(t, 1), start(t, 2), start(t, 3)
	before := b.signed(one) // under a root of its own, still
	file, err := a.ExportRoot(ctx, "sepintu sedulang")
	must(t, err)
	storetest.WantCode(t, b.ImportRoot(ctx, file, "sepintu sedulan"), outreach.WrongPassword)
	storetest.WantCode(t, b.ImportRoot(ctx, file[:len(file)-5], "sepintu sedulang"), outreach.RootForeign)
	storetest.WantCode(t, b.ImportRoot(ctx, []byte("no key"), "sepintu sedulang"), outreach.RootForeign)
	_, err = a.ExportRoot(ctx, "pendek")
	storetest.WantCode(t, err, outreach.WeakPassword)
	must(t, b.ImportRoot(ctx, file, "sepintu sedulang"))
	must(t, b.ImportRoot(ctx, file, "sepintu sedulang"))
	mine, yours := a.signed(two), b.signed(two)
	a.takes(b.list())
	a.wants(yours, proof.Genuine, proof.NoReason)
	reader.takes(a.list()) // speaks for both
	for _, text := range []string{mine, yours, before} {
		reader.wants(text, proof.Genuine, proof.NoReason)
	}
	read, known, err := reader.ReadBundle(ctx, b.list())
	if err != nil || !known || len(read.Keys) != 1 {
		t.Errorf("%+v %v %v", read, known, err)
	}
	h, err := b.Held(ctx)
	must(t, err)
	must(t, a.Lose(ctx, h.Keys[0].ID)) // b was stolen
	storetest.WantCode(t, a.Lose(ctx, h.Keys[0].ID), outreach.NotFound)
	a.wants(yours, proof.Stale, proof.LostKey)
	a.wants(mine, proof.Genuine, proof.NoReason)
	reader.takes(a.list())
	reader.wants(yours, proof.Stale, proof.LostKey)
}

func TestAKeyInOtherHandsIsWorthNothing(t *testing.T) {
	l := start(t, 1)
	text := l.signed(one)
	must(t, l.Rotate(ctx, true))
	l.wants(text, proof.Stale, proof.LostKey)
	l.wants(l.signed(two), proof.Genuine, proof.NoReason)
}

func TestFactsThatDoNotFit(t *testing.T) {
	_, _, err := start(t, 1).sign("17")
	storetest.WantCode(t, err, outreach.FactsRefused)
}

// What leaves the laptop says nothing of whose certificate was taken back, nor why.
func TestAListHoldsNoName(t *testing.T) {
	l := start(t, 1)
	l.signed(one)
	l.revoke(one)
	b, err := proof.OpenBundle(l.list())
	if err != nil || len(b.Revoked) != 1 || b.Revoked[0] != (proof.Revoked{ID: one, Date: "2026-03-07", Reason: proof.Other}) {
		t.Errorf("%+v %v", b.Revoked, err)
	}
}
