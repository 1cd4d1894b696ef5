//go:build linux

package faults

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/say"
	"bapashadir/backend/store"
)

// Somebody starts the app a second time: it says within three seconds that it runs
// already, touches nothing, and the first goes on.
func TestSecondInstanceSaysSoAndTouchesNothing(t *testing.T) {
	dir := t.TempDir()
	l := village(t, dir)
	first, err := launch(dir, false, "")
	if err != nil {
		t.Fatal(err)
	}
	defer first.kill()
	if err := first.wait(hangs); err != nil {
		t.Fatal(err)
	}
	c := &crowd{l: l}
	come := func() {
		for range 8 {
			f, _ := c.form(true)
			c.sendOnce(first.ready, f)
		}
	}
	come()
	for end := time.Now().Add(hangs); time.Now().Before(end); time.Sleep(time.Millisecond) {
		if st, err := os.Stat(filepath.Join(dir, store.BallastName)); err == nil && st.Size() >= 4<<20 {
			break // the reserve is laid in a moment after the start
		}
	}
	before := contents(t, dir)
	second, err := launch(dir, false, "")
	if err != nil {
		t.Fatal(err)
	}
	if err := second.wait(readyLimit); !errors.Is(err, errEnded) {
		t.Errorf("the second: %v", err)
	}
	took := time.Since(second.began)
	second.kill()
	sentence := say.Error(outreach.Refuse(outreach.AlreadyRunning, ""))
	if said := second.said.String(); !strings.HasPrefix(said, sentence) || second.cmd.ProcessState.ExitCode() != 1 {
		t.Errorf("exit %d, said %q, not %q", second.cmd.ProcessState.ExitCode(), said, sentence)
	}
	if after := contents(t, dir); !reflect.DeepEqual(after, before) {
		t.Error("the second instance has changed the folder")
	}
	told := l.acknowledged
	if come(); l.acknowledged != told+8 {
		t.Errorf("the first took %d of 8 afterwards", l.acknowledged-told)
	}
	fmt.Printf("second instance: refused after %d ms, %d files untouched\n", took.Milliseconds(), len(before))
}

func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		out[path] = string(b)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}
