package bench

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sync/atomic"
	"time"

	"bapashadir/backend/checkin"
	"bapashadir/backend/outreach"
	"bapashadir/backend/session"
	"bapashadir/backend/store"
)

// Seal measures what sealing each record costs a durable check-in: the same
// arrivals, with and without, in turns on the same disk.
type Seal struct {
	For    time.Duration `default:"250ms" help:"How long each turn is measured."`
	Rounds int           `default:"16" help:"Turns of each."`
	Limit  float64       `default:"10" help:"How many percent sealing may cost."`
}

// Run prints the median of each row and whether the limit holds.
func (s Seal) Run() (err error) {
	dir, err := os.MkdirTemp("", "bapas-hadir-bench-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	fmt.Printf("%-34s %8s %12s %12s %8s\n", "durable check-ins a second", "clients", "readable", "sealed", "cost")
	over := false
	for _, row := range []struct {
		name string
		open func(dir string, clients int, f store.Faults) (write, func() error, error)
		held bool // the limit is for the hall: phones come through HTTP
	}{
		{"through HTTP", CheckIn{}.http, true}, {"the service alone", service, false},
	} {
		for _, clients := range []int{1, 8, 64} {
			rates, err := turns(s, filepath.Join(dir, fmt.Sprint(clients, row.held)), clients, row.open)
			if err != nil {
				return err
			}
			var costs []float64
			for i := range rates[0] {
				costs = append(costs, 100*(1-rates[1][i]/rates[0][i]))
			}
			cost := median(costs)
			over = over || row.held && cost > s.Limit
			fmt.Printf("%-34s %8d %12.0f %12.0f %7.1f%%\n", row.name, clients, median(rates[0]), median(rates[1]), cost)
		}
	}
	if over {
		return fmt.Errorf("bench: sealing costs more than %.0f %%", s.Limit)
	}
	fmt.Printf("sealing costs a check-in in the hall at most %.0f %%: holds\n", s.Limit)
	return nil
}

// turns measures both kinds in turns, both files open: a disk that slows down slows
// both. The rates are of readable records and of sealed ones.
func turns(s Seal, dir string, clients int, open func(string, int, store.Faults) (write, func() error, error)) (rates [2][]float64, err error) {
	var writes [2]write
	for kind := range writes {
		w, closed, err := open(filepath.Join(dir, fmt.Sprint(kind)), clients, store.Faults{Plain: kind == 0})
		if err != nil {
			return rates, err
		}
		defer func() { err = errors.Join(err, closed()) }()
		var next atomic.Int64
		writes[kind] = func(int) error { return w(int(next.Add(1))) }
	}
	for round := range 2 * s.Rounds {
		kind := (round + round/2) % 2 // 0 1, 1 0, ...: neither always comes first
		r, err := measure(s.For, clients, writes[kind])
		if err != nil {
			return rates, err
		}
		rates[kind] = append(rates[kind], r.rate)
	}
	return rates, err
}

func median(v []float64) float64 {
	v = slices.Clone(v)
	slices.Sort(v)
	return v[len(v)/2]
}

// service writes without the hall's network: the cost that HTTP hides.
func service(dir string, _ int, f store.Faults) (write, func() error, error) {
	ctx := context.Background()
	db, err := store.Open(dir, store.Config{Faults: f})
	if err != nil {
		return nil, nil, err
	}
	ses, err := session.New(db).Plan(ctx, outreach.Draft{Title: "Ukur", Date: "2026-03-07", Village: outreach.Village{Name: "Petaling"}})
	if err == nil {
		_, err = session.New(db).Open(ctx, ses.ID, "")
	}
	if err != nil {
		return nil, nil, errors.Join(err, db.Close())
	}
	people := checkin.New(db)
	return func(i int) error {
		in := outreach.Arrival{Name: person(i), Sex: "P", Unsur: "warga", Dusun: "Dusun 2", Door: outreach.ByPhone, Nonce: fmt.Sprintf("ukur-%08d", i)}
		_, err := people.ArriveByToken(ctx, ses.Token, in)
		return err
	}, db.Close, nil
}
