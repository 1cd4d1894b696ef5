//go:build linux

package faults

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// perVillage is how many kills one data file goes through, from the first version's
// on.
const perVillage = 25

// proof is a run of kills, and what came of it.
type proof struct {
	plant   string // the promise that the server breaks
	forgets bool   // planted: a nonce that is not kept

	kills, acknowledged, lost, twice int
	copying, compacting              int // kills that left a copy half made
	slowest                          time.Duration
	wrong                            []string
}

func (p *proof) String() string {
	return fmt.Sprintf("%d kills: %d acknowledged, %d lost, %d twice, slowest start %d ms (%d kills in a snapshot, %d in a compaction)",
		p.kills, p.acknowledged, p.lost, p.twice, p.slowest.Milliseconds(), p.copying, p.compacting)
}

// run kills so many times, or until something is wrong.
func (p *proof) run(t testing.TB, kills int) {
	t.Helper()
	for p.kills < kills && len(p.wrong) == 0 {
		v := &victim{proof: p, dir: t.TempDir()}
		v.l = village(t, v.dir)
		v.c = &crowd{l: v.l, forgets: p.forgets}
		for i := 0; i < perVillage && p.kills < kills && len(p.wrong) == 0; i++ {
			if err := v.day(i); err != nil {
				v.l.fault("day %d: %v", i, err)
			}
			p.kills++
			p.wrong = v.l.wrong
		}
		if len(p.wrong) == 0 {
			v.evening()
		}
		p.wrong = v.l.wrong
		p.acknowledged, p.lost, p.twice = p.acknowledged+v.l.acknowledged, p.lost+v.l.lost, p.twice+v.l.twice
		if err := os.RemoveAll(v.dir); err != nil {
			t.Error(err)
		}
	}
}

// victim is one village's laptop.
type victim struct {
	*proof
	dir   string
	l     *ledger
	c     *crowd
	plans int
}

// day starts the server, lets people come, kills it and looks at the file.
func (v *victim) day(i int) error {
	// Where the moment lies: anywhere, in a snapshot, in a compaction, in the start.
	// The first starts of a village migrate its file.
	moment := []string{"start", "any", "snapshot", "any", "tidy"}[i%5]
	officer := v.plant != "" || moment != "start" && (i%10 != 1 || v.l.state.told != outreach.Open)
	p, err := launch(v.dir, officer, v.plant)
	if err != nil {
		return err
	}
	if moment == "start" {
		time.Sleep(rand.N(60 * time.Millisecond))
		p.kill()
		return v.compare()
	}
	if err := p.wait(readyLimit); err != nil {
		p.kill()
		return err
	}
	v.slowest = max(v.slowest, p.took)
	if err := v.l.prepare(p); err != nil {
		p.kill()
		return err
	}
	until, stop := context.WithCancel(ctx)
	var all sync.WaitGroup
	all.Go(func() { v.c.come(until, p.ready, 8, true) })
	all.Go(func() {
		if moment != "any" {
			_, _ = p.ask(order{Do: moment}) // killed in the middle, it gives no answer
		}
		v.l.work(until, p, func() int { v.plans++; return v.plans })
	})
	if moment == "any" {
		time.Sleep(20*time.Millisecond + rand.N(150*time.Millisecond))
	} else {
		v.catch(map[string]string{"snapshot": filepath.Join(store.SnapshotDir, "records.new"), "tidy": store.FileName + ".compact"}[moment])
	}
	p.kill()
	stop()
	all.Wait()
	if v.exists(filepath.Join(store.SnapshotDir, "records.new")) {
		v.copying++
	}
	if v.exists(store.FileName + ".compact") {
		v.compacting++
	}
	return v.compare()
}

func (v *victim) exists(name string) bool {
	_, err := os.Stat(filepath.Join(v.dir, name))
	return err == nil
}

// catch waits until a copy is being made, and then for any moment of its making.
func (v *victim) catch(name string) {
	for end := time.Now().Add(2 * time.Second); !v.exists(name) && time.Now().Before(end); {
		time.Sleep(100 * time.Microsecond)
	}
	time.Sleep(rand.N(10 * time.Millisecond))
}

func (v *victim) compare() error {
	f, err := look(v.dir, v.l.session)
	if err != nil {
		return err
	}
	v.l.compare(f)
	return nil
}

// evening: the last start answers everyone who still waits, and the command check
// says ok.
func (v *victim) evening() {
	p, err := launch(v.dir, true, v.plant)
	if err == nil {
		if err = p.wait(readyLimit); err == nil {
			if err = v.l.prepare(p); err == nil {
				v.c.come(ctx, p.ready, 1, false)
			}
		}
		p.kill()
	}
	if err == nil {
		err = v.compare()
	}
	if err != nil {
		v.l.fault("evening: %v", err)
		return
	}
	if len(v.c.owed) > 0 {
		v.l.fault("%d forms were never answered", len(v.c.owed))
	}
	file, err := program()
	if err != nil {
		v.l.fault("%v", err)
		return
	}
	if out, err := exec.Command(file, "check", "--data", v.dir).CombinedOutput(); err != nil || strings.TrimSpace(string(out)) != "ok" {
		v.l.fault("check: %v %s", err, out)
	}
}

// Whoever was told a number has it after the next start, once, and so have the
// officer's acts, wherever in its work the app is killed.
func TestKilledAtAnyMomentLosesNothing(t *testing.T) {
	var p proof
	p.run(t, times("BAPAS_HADIR_KILLS", 5, 1000))
	fmt.Println(&p)
	for _, w := range p.wrong {
		t.Error(w)
	}
}

func TestTheKillProofFailsWhenTheAppAcknowledgesBeforeTheCommit(t *testing.T) {
	mustFail(t, &proof{plant: "AckFirst"}, func(p *proof) bool { return p.lost > 0 })
}

func TestTheKillProofFailsWhenTheNonceIsIgnored(t *testing.T) {
	mustFail(t, &proof{forgets: true}, func(p *proof) bool { return p.twice > 0 })
}

func mustFail(t *testing.T, p *proof, noticed func(*proof) bool) {
	t.Helper()
	p.run(t, 60)
	fmt.Printf("planted %s: %s\n", p.name(), p)
	if !noticed(p) {
		t.Errorf("%d kills did not notice it; %q", p.kills, p.wrong)
	}
}

func (p *proof) name() string {
	if p.forgets {
		return "nonce ignored"
	}
	return p.plant
}
