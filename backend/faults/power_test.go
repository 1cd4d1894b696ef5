//go:build linux

package faults

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"syscall"
	"testing"
	"time"
)

// perDisk is how many cuts one disk goes through before a fresh one.
const perDisk = 20

// disk is an ext4 of its own in a file, whose power can be cut.
type disk struct{ image, mount string }

// newDisk skips the test where disks can't be mounted.
func newDisk(t testing.TB) *disk {
	t.Helper()
	for _, tool := range []string{"mkfs.ext4", "mount", "umount", "xfs_io"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("power cuts: skipped, %s is missing (packages e2fsprogs, mount, xfsprogs)", tool)
		}
	}
	if os.Geteuid() != 0 {
		t.Skip("power cuts: skipped, only root may mount a disk")
	}
	d := &disk{filepath.Join(t.TempDir(), "disk"), t.TempDir()}
	err := os.WriteFile(d.image, nil, 0o600)
	if err == nil {
		err = os.Truncate(d.image, 256<<20)
	}
	if err == nil {
		err = tool("mkfs.ext4", "-q", "-F", d.image)
	}
	if err != nil {
		t.Fatal(err)
	}
	if err := d.on(); err != nil {
		t.Skip("power cuts: skipped, no loop device may be mounted here: ", err)
	}
	t.Cleanup(func() { _ = tool("umount", "-l", d.mount) }) // after a skip or a fault it may be off already
	return d
}

func tool(name string, args ...string) error {
	if out, err := exec.Command(name, args...).CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w: %s", name, err, out)
	}
	return nil
}

// on plays the journal, as a laptop's start does.
func (d *disk) on() error { return tool("mount", "-o", "loop", d.image, d.mount) }

// cut ends all writing at once: what the disk was not told to keep is gone.
func (d *disk) cut() error { return tool("xfs_io", "-x", "-c", "shutdown", d.mount) }

func (d *disk) off() error {
	for end := time.Now().Add(hangs); ; time.Sleep(5 * time.Millisecond) {
		err := syscall.Unmount(d.mount, 0)
		if err == nil || !errors.Is(err, syscall.EBUSY) || time.Now().After(end) {
			return err
		}
	}
}

// cuts is a run of power cuts.
type cuts struct {
	proof
	done int
}

func (c *cuts) String() string {
	return fmt.Sprintf("%d power cuts: %d acknowledged, %d lost, %d twice, slowest start %d ms",
		c.done, c.acknowledged, c.lost, c.twice, c.slowest.Milliseconds())
}

func (c *cuts) run(t testing.TB, n int) {
	t.Helper()
	for c.done < n && len(c.wrong) == 0 {
		d := newDisk(t)
		v := &victim{proof: &c.proof, dir: d.mount}
		v.l = village(t, v.dir)
		v.c = &crowd{l: v.l}
		if err := errors.Join(tool("sync", "-f", d.mount), d.off(), d.on()); err != nil {
			t.Fatal(err)
		}
		for i := 0; i < perDisk && c.done < n && len(v.l.wrong) == 0; i++ {
			if err := v.night(d, i); err != nil {
				v.l.fault("night %d: %v", i, err)
			}
			c.done++
		}
		c.wrong = v.l.wrong
		c.acknowledged, c.lost, c.twice = c.acknowledged+v.l.acknowledged, c.lost+v.l.lost, c.twice+v.l.twice
		if err := d.off(); err != nil {
			t.Fatal(err)
		}
	}
}

// night starts the server, lets people come, cuts the power and looks at the disk.
func (v *victim) night(d *disk, i int) error {
	p, err := launch(v.dir, true, v.plant)
	if err != nil {
		return err
	}
	defer p.kill()
	if err := p.wait(readyLimit); err != nil {
		return err
	}
	v.slowest = max(v.slowest, p.took)
	if err := v.l.prepare(p); err != nil {
		return err
	}
	until, stop := context.WithCancel(ctx)
	var all sync.WaitGroup
	all.Go(func() { v.c.come(until, p.ready, 8, true) })
	all.Go(func() {
		if i%4 == 3 {
			_, _ = p.ask(order{Do: []string{"snapshot", "tidy"}[i/4%2]}) // the power goes meanwhile
		}
		v.l.work(until, p, func() int { v.plans++; return v.plans })
	})
	time.Sleep(20*time.Millisecond + rand.N(150*time.Millisecond))
	v.l.with(func() { v.l.dark = true })
	err = d.cut()
	p.kill()
	stop()
	all.Wait()
	v.l.dark = false
	if err := errors.Join(err, d.off(), d.on()); err != nil {
		return err
	}
	return v.compare()
}

// Whoever was told a number has it after the power came back.
func TestPowerCutsLoseNothing(t *testing.T) {
	n := times("BAPAS_HADIR_CUTS", 0, 200)
	if n == 0 {
		t.Skip("power cuts: only with BAPAS_HADIR_LONG")
	}
	var c cuts
	c.run(t, n)
	fmt.Println(&c)
	for _, w := range c.wrong {
		t.Error(w)
	}
}

func TestThePowerProofFailsWithoutSync(t *testing.T) {
	if times("BAPAS_HADIR_CUTS", 0, 200) == 0 {
		t.Skip("power cuts: only with BAPAS_HADIR_LONG")
	}
	c := cuts{proof: proof{plant: "NoSync"}}
	c.run(t, 20)
	fmt.Printf("planted NoSync: %s\n", &c)
	if len(c.wrong) == 0 {
		t.Errorf("%d power cuts did not notice it", c.done)
	}
}
