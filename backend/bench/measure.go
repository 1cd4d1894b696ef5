package bench

import (
	"errors"
	"io"
	"net/http"
	"slices"
	"sync"
	"sync/atomic"
	"time"
)

// write makes the i-th record durable.
type write func(i int) error

type result struct {
	rate float64
	took []time.Duration // sorted
}

// at is the latency that this share of the writes stayed under.
func (r result) at(share float64) time.Duration {
	if len(r.took) == 0 {
		return 0
	}
	return r.took[min(int(share*float64(len(r.took))), len(r.took)-1)].Round(10 * time.Microsecond)
}

// measure lets clients write one after the other, all at once, for as long.
func measure(long time.Duration, clients int, w write) (result, error) {
	var next atomic.Int64
	var all sync.WaitGroup
	took := make([][]time.Duration, clients)
	errs := make([]error, clients)
	began := time.Now()
	end := began.Add(long)
	for c := range clients {
		all.Go(func() {
			for time.Now().Before(end) && errs[c] == nil {
				start := time.Now()
				errs[c] = w(int(next.Add(1)))
				took[c] = append(took[c], time.Since(start))
			}
		})
	}
	all.Wait()
	passed := time.Since(began)
	flat := slices.Concat(took...)
	slices.Sort(flat)
	return result{rate: float64(len(flat)) / passed.Seconds(), took: flat}, errors.Join(errs...)
}

func drain(res *http.Response) error {
	_, err := io.Copy(io.Discard, res.Body)
	return errors.Join(err, res.Body.Close())
}
