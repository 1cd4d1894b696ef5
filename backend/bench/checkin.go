package bench

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"bapashadir/backend/store"
)

// CheckIn measures durable check-ins a second and their latency, through HTTP on
// the real server, beside bare bbolt writing the same records.
type CheckIn struct {
	For time.Duration `default:"3s" help:"How long each row is measured."`
}

// Run prints the table.
func (c CheckIn) Run() (err error) {
	dir, err := os.MkdirTemp("", "bapas-hadir-bench-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	fmt.Printf("%-34s %8s %12s %10s %10s\n", "durable check-ins", "clients", "a second", "median", "99 %")
	for _, clients := range []int{1, 8, 64} {
		rows := []struct {
			name string
			open func(dir string, n int) (write, func() error, error)
		}{
			{"bbolt, Update each", update}, {"bbolt, Batch", batch}, {"Bapas Hadir, through HTTP", func(dir string, n int) (write, func() error, error) { return c.http(dir, n, store.Faults{}) }},
		}
		for i, row := range rows {
			w, closed, err := row.open(filepath.Join(dir, fmt.Sprintf("%d-%d", clients, i)), clients)
			if err != nil {
				return err
			}
			r, err := measure(c.For, clients, w)
			if err = errors.Join(err, closed()); err != nil {
				return err
			}
			fmt.Printf("%-34s %8d %12.0f %10s %10s\n", row.name, clients, r.rate, r.at(0.50), r.at(0.99))
		}
	}
	return nil
}

// http opens the app on a fresh data file with one open session.
func (CheckIn) http(dir string, clients int, f store.Faults) (write, func() error, error) {
	k, ses, err := begin(dir, f)
	if err != nil {
		return nil, nil, err
	}
	ready, err2 := k.Ready(context.Background())
	if err2 != nil {
		return nil, nil, errors.Join(err2, k.Close())
	}
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: clients}}
	to := ready.LAN + "/m/" + ses.Token
	return func(i int) error {
		form := url.Values{"nonce": {fmt.Sprintf("ukur-%08d", i)}, "nama": {person(i)}, "lp": {"P"}, "unsur": {"warga"}, "dusun": {"Dusun 2"}}
		req, err := http.NewRequest(http.MethodPost, to, strings.NewReader(form.Encode()))
		if err != nil {
			return err
		}
		req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		req.Header.Set("Accept", "application/json")
		res, err := client.Do(req)
		if err != nil {
			return err
		}
		if res.StatusCode != http.StatusOK {
			err = fmt.Errorf("bench: %s", res.Status)
		}
		return errors.Join(err, drain(res))
	}, k.Close, nil
}

func person(i int) string { return "Siti Aminah " + string(rune('A'+i%26)) }
