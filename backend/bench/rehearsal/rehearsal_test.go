package rehearsal

import (
	"testing"
	"time"
)

// Each way once: run proves that everybody is on the list once and the file whole.
func TestEverybodyGetsANumber(t *testing.T) {
	c := Rehearse{Villagers: 40, Places: 3}
	for i, w := range ways {
		out, err := c.once(t.TempDir(), w, uint64(i))
		if err != nil {
			t.Errorf("%s: %v", w.name, err)
		}
		if got := out.ByPhone + out.ByCard + out.ByDesk; got != c.Villagers || len(out.Waits) != got || out.ByPhone == 0 || out.ByDesk == 0 {
			t.Errorf("%s: %+v", w.name, out)
		}
	}
}

// A list that misses somebody, or has somebody twice, is noticed.
func TestALostVillagerIsNoticed(t *testing.T) {
	now := time.Date(2026, time.March, 7, 2, 0, 0, 0, time.UTC)
	l := laptop{dir: t.TempDir(), places: 8, now: func() time.Time { return now }}
	if err := l.start(); err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := l.db.Close(); err != nil {
			t.Error(err)
		}
	}()
	all := []*household{{names: []string{"Siti", "Budi"}, nonce: "nonce-0001"}, {names: []string{"Fo"}, nonce: "nonce-0002"}}
	if err := l.prepare(all); err != nil {
		t.Fatal(err)
	}
	for _, h := range all {
		if err := l.post("10.42.0.7:40000", h); err != nil {
			t.Fatal(err)
		}
	}
	if err := l.proved(all); err != nil {
		t.Errorf("a whole list: %v", err)
	}
	if l.proved(all[:1]) == nil {
		t.Error("somebody too many went unnoticed")
	}
	if err := l.people.Withdraw(ctx, l.ses.ID, 2, false); err != nil {
		t.Fatal(err)
	}
	if l.proved(all) == nil {
		t.Error("a lost one went unnoticed")
	}
	all[1].nonce = "nonce-0003"
	if err := l.post("10.42.0.7:40000", all[1]); err != nil {
		t.Fatal(err)
	}
	if l.proved(all) == nil {
		t.Error("one lost and one twice went unnoticed")
	}
}
