package retention_test

import (
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"bapashadir/backend/certify"
	"bapashadir/backend/checkin"
	"bapashadir/backend/consent"
	"bapashadir/backend/guest"
	"bapashadir/backend/mentor"
	"bapashadir/backend/outreach"
	"bapashadir/backend/retention"
	"bapashadir/backend/store"
	"bapashadir/backend/store/storetest"
)

var ctx = context.Background()

// hall is a session in whose list everybody stands for whom another rule holds.
type hall struct {
	t     *testing.T
	dir   string
	db    *store.DB
	ses   outreach.Session
	s     *retention.Service
	clock outreach.Clock
}

func newHall(t *testing.T, faults store.Faults) *hall {
	t.Helper()
	h := &hall{t: t, dir: t.TempDir(), clock: outreach.Clock{Now: time.Date(2027, 3, 8, 5, 0, 0, 0, time.UTC), Confirmed: true}}
	cfg := storetest.Config()
	cfg.Faults = faults
	db, err := store.Open(h.dir, cfg)
	if err != nil {
		t.Fatal(err)
	}
	h.db = db
	t.Cleanup(func() {
		if faults, err := h.db.Check(ctx); err != nil || len(faults) > 0 {
			t.Errorf("check: %v %q", err, faults)
		}
		if err := h.db.Close(); err != nil {
			t.Error(err)
		}
	})
	h.ses = storetest.OpenSession(t, db)
	h.s = retention.New(db, func(context.Context) (outreach.Clock, error) { return h.clock, nil })
	return h
}

func (h *hall) ok(err error) {
	h.t.Helper()
	if err != nil {
		h.t.Fatal(err)
	}
}

func (h *hall) arrive(session string, in outreach.Arrival) int {
	h.t.Helper()
	if in.Unsur == "" {
		in.Unsur = "warga"
	}
	in.Door = outreach.ByDesk
	w, err := checkin.New(h.db).Arrive(ctx, session, in)
	h.ok(err)
	return w.Number
}

// filled is a session with twelve people, and a second one that one of them came to.
func (h *hall) filled() (other outreach.Session) {
	mentors, id := mentor.New(h.db), h.ses.ID
	for i := range 5 {
		h.arrive(id, outreach.Arrival{Name: "Warga Biasa " + string(rune('A'+i)), Sex: "P", Phone: "08123456789" + fmt.Sprint(i), Dusun: "Dusun 1"})
	}
	h.arrive(id, outreach.Arrival{Name: "Yusuf", Child: true, Guardian: "guru", School: "SD 4"})
	withdrawn := h.arrive(id, outreach.Arrival{Name: "Salah Ketik"})
	h.ok(checkin.New(h.db).Withdraw(ctx, id, withdrawn, false))
	agreed, err := mentors.Mark(ctx, id, h.arrive(id, outreach.Arrival{Name: "Pendamping Setuju", Sex: "L", Unsur: "guru", Phone: "081111111111"}))
	h.ok(err)
	h.ok(mentors.Agree(ctx, agreed.ID, outreach.Signed))
	_, err = mentors.Mark(ctx, id, h.arrive(id, outreach.Arrival{Name: "Pendamping Belum Ditanya"}))
	h.ok(err)
	paper := h.arrive(id, outreach.Arrival{Name: "Penerima Piagam", Phone: "082222222222", Dusun: "Dusun 9"})
	_, _, err = certify.New(h.db).One(ctx, certify.Ask{Kind: outreach.Sertifikat, Hours: 4, Attendees: []int{paper}, Occasion: outreach.Occasion{Session: id}})
	h.ok(err)
	photo := h.arrive(id, outreach.Arrival{Name: "Difoto"})
	h.ok(consent.New(h.db).Give(ctx, id, photo, outreach.ForPhoto, outreach.Spoken, ""))
	_, err = guest.New(h.db).Invite(ctx, id, []outreach.Arrival{{Name: "Diundang Saja", Unsur: "warga", Phone: "083333333333"}}, func(int) {})
	h.ok(err)
	storetest.CloseSession(h.t, h.db, id)

	other = h.ses
	other.ID, other.Token, other.FeedbackToken, other.State, other.Date = "session000003", "checkin3........", "feedback3.......", outreach.Open, "2027-02-01"
	h.ok(h.db.Update(ctx, func(tx *store.Tx) error { return tx.Sessions.Put(other) }))
	// A volunteer without consent who comes again with the same key: by a badge.
	_, err = guest.New(h.db).InviteMentors(ctx)
	h.ok(err)
	h.ok(h.db.Update(ctx, func(tx *store.Tx) error {
		for g, err := range tx.Guests.Scan(nil) {
			if err != nil || g.Name != "Pendamping Belum Ditanya" {
				continue
			}
			a, err := outreach.ArriveByCard(other, g, outreach.ByCard, tx.Now())
			if err != nil {
				return err
			}
			a.Number, a.Code = 1, "AAAAA"
			return tx.Attendees.Put(a)
		}
		return nil
	}))
	return other
}

// names are those in a session's list.
func (h *hall) names(session string) (out []string) {
	h.t.Helper()
	h.ok(h.db.View(ctx, func(tx *store.Tx) error {
		for a, err := range tx.Attendees.Scan(store.Key(session)) {
			if err != nil {
				return err
			}
			out = append(out, strings.Trim(a.Name+" "+a.Phone+" "+a.Dusun, " "))
		}
		return nil
	}))
	return out
}

func TestNamesGoAndCountsStay(t *testing.T) {
	h := newHall(t, store.Faults{})
	other := h.filled()
	before, err := h.s.Preview(ctx, h.ses.ID)
	h.ok(err)
	if len(h.names(h.ses.ID)) != 11 {
		t.Errorf("looking has changed the list: %q", h.names(h.ses.ID))
	}
	ses, err := h.s.Clear(ctx, h.ses.ID)
	h.ok(err)
	c := *ses.Kept.Cleared
	if c.People != 10 || c.Female != 5 || c.Male != 1 || c.Children != 1 || !maps.Equal(c.Unsurs, map[outreach.Unsur]int{"warga": 8, "guru": 1}) || c.N != 1 || !c.Whole {
		t.Errorf("counts: %+v", c)
	}
	if !maps.Equal(c.Stayed, map[outreach.Stay]int{outreach.StayRegister: 1, outreach.StayCertificate: 1, outreach.StayOther: 1}) {
		t.Errorf("who stays: %v", c.Stayed)
	}
	if !maps.Equal(c.Gone, map[string]int{"attendees": 8, "guests": 1, "consents": 1}) || !maps.Equal(c.Gone, before.Gone) || !maps.Equal(c.Stayed, before.Stayed) {
		t.Errorf("gone: %v, told before: %v", c.Gone, before.Gone)
	}
	want := []string{"Pendamping Setuju +6281111111111", "Pendamping Belum Ditanya", "Penerima Piagam"}
	if got := h.names(h.ses.ID); !slices.Equal(got, want) {
		t.Errorf("left: %q", got)
	}
	if got := h.names(other.ID); len(got) != 1 {
		t.Errorf("the other session: %q", got)
	}
	_, err = h.s.Preview(ctx, h.ses.ID)
	storetest.WantCode(t, err, outreach.NamesCleared)
	if again, err := h.s.Clear(ctx, h.ses.ID); err != nil || again.Kept.Cleared.N != 1 {
		t.Errorf("once more: %v %+v", err, again.Kept.Cleared)
	}
	lines, err := h.s.List(ctx)
	if err != nil || lines[0].State != outreach.KeptCleared || lines[0].Names != 3 {
		t.Errorf("%v %+v", err, lines)
	}
}

func TestNothingGoesByAWrongDate(t *testing.T) {
	h := newHall(t, store.Faults{})
	h.filled()
	for name, c := range map[string]struct {
		clock outreach.Clock
		want  outreach.Code
	}{
		"too early":     {outreach.Clock{Now: time.Date(2027, 3, 6, 5, 0, 0, 0, time.UTC), Confirmed: true}, outreach.KeptNotDue},
		"in doubt":      {outreach.Clock{Now: h.clock.Now, Doubt: outreach.Jumped}, outreach.ClockDoubtful},
		"not confirmed": {outreach.Clock{Now: h.clock.Now}, outreach.ClockDoubtful},
	} {
		h.clock = c.clock
		_, err := h.s.Clear(ctx, h.ses.ID)
		if outreach.CodeOf(err) != c.want {
			t.Errorf("%s: %v", name, err)
		}
	}
	if n := len(h.names(h.ses.ID)); n != 11 {
		t.Errorf("%d names are left", n)
	}
}

// A copy that was made before, put back from wherever somebody had kept it, shows nobody
// whose time was over. With the keys left alone it shows them all.
func TestOldCopyBringsNobodyBack(t *testing.T) {
	if n := broughtBack(t, store.Faults{}); n != 0 {
		t.Errorf("%d people are back", n)
	}
	if n := broughtBack(t, store.Faults{KeepPersons: true, Forgetful: true}); n == 0 {
		t.Error("the proof does not notice that keys were left")
	}
}

func broughtBack(t *testing.T, faults store.Faults) (n int) {
	t.Helper()
	h := newHall(t, faults)
	h.filled()
	snap, err := h.db.Snapshot(ctx)
	h.ok(err)
	kept, err := os.ReadFile(filepath.Join(h.dir, store.SnapshotDir, snap.Name))
	h.ok(err)
	_, err = h.s.Clear(ctx, h.ses.ID)
	h.ok(err)
	h.ok(os.WriteFile(filepath.Join(h.dir, store.SnapshotDir, snap.Name), kept, 0o600))
	h.ok(h.db.Close())
	_, err = store.Restore(h.dir, store.Config{Faults: faults}, snap.Name)
	h.ok(err)
	cfg := storetest.Config()
	cfg.Faults = faults
	h.db, err = store.Open(h.dir, cfg)
	h.ok(err)
	for _, name := range h.names(h.ses.ID) {
		if strings.HasPrefix(name, "Warga Biasa") || strings.HasPrefix(name, "Yusuf") {
			n++
		}
	}
	return n
}

// A power cut between the commit and the last copy: what is left to do is done when the
// officer asks again, under the same number.
func TestBrokenOffIsGoneOnWith(t *testing.T) {
	h := newHall(t, store.Faults{})
	h.filled()
	ses, err := h.s.Clear(ctx, h.ses.ID)
	h.ok(err)
	ses.Kept.Cleared.Whole = false
	h.ok(h.db.Update(ctx, func(tx *store.Tx) error { return tx.Sessions.Put(ses) }))
	if lines, err := h.s.List(ctx); err != nil || lines[0].State != outreach.KeptHalf {
		t.Errorf("%v %+v", err, lines)
	}
	ses, err = h.s.Clear(ctx, h.ses.ID)
	if err != nil || !ses.Kept.Cleared.Whole || ses.Kept.Cleared.N != 1 || ses.Kept.Cleared.People != 10 {
		t.Errorf("%v %+v", err, ses.Kept.Cleared)
	}
}

func TestDateIsSetAndToldInItsHistory(t *testing.T) {
	h := newHall(t, store.Faults{})
	storetest.WantCode(t, h.s.Set(ctx, h.ses.ID, "2026-09-01", ""), "")
	lines, err := h.s.List(ctx)
	if err != nil || lines[0].Until != "2026-09-01" || len(lines[0].Session.Kept.Changes) != 1 {
		t.Errorf("%v %+v", err, lines)
	}
	storetest.WantCode(t, h.s.Set(ctx, "none", "2026-09-01", ""), outreach.NotFound)
}
