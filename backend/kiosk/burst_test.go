package kiosk_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// A hall of 500 phones comes at once, each over a connection of its own: no phone gets
// an error, numbers are 1 to 500, and no answer comes before its commit was synced.
func TestBurstIsAnsweredFromTheDisk(t *testing.T) {
	b := newBurst(t, store.Faults{})
	if early := b.come(t, 500); early != 0 {
		t.Errorf("%d answers came before their sync", early)
	}
	t.Logf("%d syncs", b.syncs.Load())
}

// The proof above must notice a store that answers first.
func TestAnswersBeforeTheSyncAreNoticed(t *testing.T) {
	b := newBurst(t, store.Faults{AckFirst: true})
	b.held = make(chan struct{})
	if early := b.come(t, 20); early == 0 {
		t.Error("nobody noticed")
	}
}

type burst struct {
	to     string
	synced atomic.Int64  // people in the file when the last sync had returned
	syncs  atomic.Int64  // of commits that brought people
	held   chan struct{} // not nil: the first of those commits waits until somebody was answered
	once   sync.Once
	answer sync.Once
}

func newBurst(t *testing.T, f store.Faults) *burst {
	b := new(burst)
	var running atomic.Pointer[kiosk.Kiosk]
	var id string
	f.Before = func() error {
		if running.Load() != nil && b.held != nil {
			b.once.Do(func() {
				select {
				case <-b.held:
				case <-time.After(10 * time.Second): // nobody was: the test says so
				}
			})
		}
		return nil
	}
	f.Sync = func() error {
		if k := running.Load(); k != nil {
			s, err := k.Sessions.Get(ctx, id)
			if err != nil {
				return err
			}
			if int64(s.Arrived) != b.synced.Swap(int64(s.Arrived)) {
				b.syncs.Add(1)
			}
		}
		return nil
	}
	k, err := kiosk.Start(ctx, kiosk.Config{Data: t.TempDir(), LAN: "127.0.0.1:0", Faults: f})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := k.Close(); err != nil {
			t.Error(err)
		}
	})
	ses, err := k.Sessions.Plan(ctx, outreach.Draft{Title: "Uji", Date: "2026-03-07", Village: outreach.Village{Name: "Petaling"}})
	if err == nil {
		ses, err = k.Sessions.Open(ctx, ses.ID, "")
	}
	if err != nil {
		t.Fatal(err)
	}
	id, b.to = ses.ID, "http://"+k.Network().Address+"/m/"+ses.Token
	running.Store(k)
	return b
}

// come lets phones come at once. It tells how many were answered before their sync.
func (b *burst) come(t *testing.T, phones int) (early int) {
	t.Helper()
	numbers, errs := make([]int, phones), make([]error, phones)
	var soon atomic.Int64
	var all sync.WaitGroup
	gate := make(chan struct{})
	for i := range phones {
		all.Go(func() {
			<-gate
			if numbers[i], errs[i] = b.phone(i); int64(numbers[i]) > b.synced.Load() {
				soon.Add(1)
			}
			if b.held != nil && errs[i] == nil {
				b.answer.Do(func() { close(b.held) })
			}
		})
	}
	close(gate)
	all.Wait()
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
	seen := map[int]bool{}
	for _, n := range numbers {
		if n < 1 || n > phones || seen[n] {
			t.Errorf("number %d", n)
		}
		seen[n] = true
	}
	return int(soon.Load())
}

// phone gets the form and posts it, over one new connection.
func (b *burst) phone(i int) (number int, err error) {
	c := &http.Client{Transport: &http.Transport{}}
	defer c.CloseIdleConnections()
	res, err := c.Get(b.to)
	if err != nil {
		return 0, err
	}
	_, err = io.Copy(io.Discard, res.Body)
	if err = errors.Join(err, res.Body.Close()); err != nil || res.StatusCode != http.StatusOK {
		return 0, errors.Join(err, errors.New(res.Status))
	}
	form := url.Values{"nonce": {fmt.Sprintf("serbu-%08d", i)}, "nama": {"Siti Aminah"}, "lp": {"P"}, "unsur": {"warga"}}
	req, err := http.NewRequest(http.MethodPost, b.to, strings.NewReader(form.Encode()))
	if err != nil {
		return 0, err
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	req.Header.Set("Accept", "application/json")
	if res, err = c.Do(req); err != nil {
		return 0, err
	}
	var got struct{ Number int }
	err = json.NewDecoder(res.Body).Decode(&got)
	if err = errors.Join(err, res.Body.Close()); err != nil || res.StatusCode != http.StatusOK {
		return 0, errors.Join(err, errors.New(res.Status))
	}
	return got.Number, nil
}
