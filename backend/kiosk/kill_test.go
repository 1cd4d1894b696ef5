package kiosk_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"

	"bapashadir/backend/kiosk"
	"bapashadir/backend/kiosk/kiosktest"
)

// The test binary, started with this variable, is the server that gets killed.
const childData = "BAPAS_HADIR_TEST_SERVE"

func TestMain(m *testing.M) {
	if dir := os.Getenv(childData); dir != "" {
		serveForever(dir)
	}
	if dir := os.Getenv(childIssues); dir != "" {
		issueForever(dir)
	}
	os.Exit(m.Run())
}

func serveForever(dir string) {
	k, err := kiosk.Start(ctx, kiosk.Config{Data: dir, LAN: "127.0.0.1:0", Demo: true})
	if err == nil {
		var r kiosk.Ready
		if r, err = k.Ready(ctx); err == nil {
			err = json.NewEncoder(os.Stdout).Encode(r)
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	select {}
}

// 300 people send the form, the power of the process is cut in the middle, the
// phones send again to the next start: whoever was told a number is there once,
// with that number and code, and the hall is on the same slide.
func TestKilledInTheMiddleLosesNobody(t *testing.T) {
	dir := t.TempDir()
	type ack struct {
		Number int    `json:"number"`
		Code   string `json:"code"`
	}
	acks := map[string]ack{} // by name
	var mu sync.Mutex
	send := func(r kiosk.Ready, i int) {
		name := fmt.Sprintf("Warga %c%c%c", 'A'+i/100, 'A'+i/10%10, 'A'+i%10)
		form := url.Values{"nama": {name}, "lp": {"L"}, "unsur": {"warga"}, "nonce": {fmt.Sprintf("phone-%04d", i)}}
		req, err := http.NewRequest(http.MethodPost, r.CheckIn, strings.NewReader(form.Encode()))
		if err != nil {
			t.Error(err)
			return
		}
		req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		req.Header.Set("Accept", "application/json")
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			return // the server was killed: no answer, no promise
		}
		defer func() { _ = res.Body.Close() }()
		var a ack
		if json.NewDecoder(res.Body).Decode(&a) != nil || a.Number == 0 {
			return
		}
		mu.Lock()
		defer mu.Unlock()
		if old, ok := acks[name]; ok && old != a {
			t.Errorf("%s was told %+v and then %+v", name, old, a)
		}
		acks[name] = a
	}
	hall := func(r kiosk.Ready, from int, stop func(told int)) {
		var all sync.WaitGroup
		for c := range 8 {
			all.Go(func() {
				for i := from + c; i < 300; i += 8 {
					send(r, i)
					mu.Lock()
					told := len(acks)
					mu.Unlock()
					stop(told)
				}
			})
		}
		all.Wait()
	}

	child, r := start(t, dir)
	if res, err := http.Post(strings.Replace(r.Remote, "/remote", "/remote/do", 1), "application/json", strings.NewReader(`{"do":"show","showing":"deck"}`)); err != nil || res.StatusCode != 204 {
		t.Fatal(err, res)
	}
	var once sync.Once
	hall(r, 0, func(told int) {
		if told >= 150 {
			once.Do(func() { _ = child.Process.Kill() })
		}
	})
	_ = child.Wait()

	child, r2 := start(t, dir)
	if r2.Session != r.Session || path(t, r2.CheckIn) != path(t, r.CheckIn) {
		t.Errorf("another session: %+v, was %+v", r2, r)
	}
	hall(r2, 0, func(int) {})
	if len(acks) != 300 {
		t.Fatalf("%d of 300 were told a number", len(acks))
	}
	_ = child.Process.Kill()
	_ = child.Wait()

	k := kiosktest.Start(t, kiosktest.Config(dir))
	list, err := k.CheckIn.List(ctx, r.Session)
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]int{}
	for _, l := range list {
		if a, ok := acks[l.Name]; ok {
			found[l.Name]++
			if l.Number != a.Number || l.Code != a.Code {
				t.Errorf("%s was told %+v and has %d %s", l.Name, a, l.Number, l.Code)
			}
		}
	}
	for name := range acks {
		if found[name] != 1 {
			t.Errorf("%s is on the list %d times", name, found[name])
		}
	}
	if h := k.Now().Hall; h.Showing != "deck" {
		t.Errorf("the hall shows %s", h.Showing)
	}
}

// A step revealed before the hall is revealed after a power cut: whoever walks on from
// there goes on, and nothing is told twice.
func TestKilledInTheMiddleOfASlide(t *testing.T) {
	dir := t.TempDir()
	child, r := start(t, dir)
	do := func(what string) {
		t.Helper()
		res, err := http.Post(strings.Replace(r.Remote, "/remote", "/remote/do", 1), "application/json", strings.NewReader(what))
		if err != nil || res.StatusCode != http.StatusNoContent {
			t.Fatal(err, res)
		}
		_ = res.Body.Close()
	}
	do(`{"do":"show","showing":"deck"}`)
	for range 11 {
		do(`{"do":"next"}`)
	}
	_ = child.Process.Kill()
	_ = child.Wait()

	k := kiosktest.Start(t, kiosktest.Config(dir))
	p, err := k.Present.At(ctx, r.Session)
	if err != nil {
		t.Fatal(err)
	}
	slide, step := 0, 0
	for range 11 {
		slide, step = p.Deck.Next(slide, step)
	}
	if h := k.Now().Hall; step == 0 || h.Showing != "deck" || h.Slide != slide || h.Step != step {
		t.Errorf("was at %d.%d, the hall is at %s %d.%d", slide, step, h.Showing, h.Slide, h.Step)
	}
}

// start starts the server in a process of its own.
func start(t *testing.T, dir string) (*exec.Cmd, kiosk.Ready) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childData+"="+dir)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill() })
	line, err := bufio.NewReader(out).ReadBytes('\n')
	if err != nil {
		t.Fatal(err)
	}
	var r kiosk.Ready
	if err := json.Unmarshal(line, &r); err != nil {
		t.Fatal(err)
	}
	return cmd, r
}
