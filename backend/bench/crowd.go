package bench

import (
	"errors"
	"slices"
	"sync"
	"time"
)

// atOnce lets phones visit c at one moment. took is each one's time from that moment
// to the answer to its form.
func atOnce(c *child, phones int, run string) (result, error) {
	get := opening(c.Host, c.Path)
	all, posts := make([]phone, phones), make([][]byte, phones)
	for i := range posts {
		posts[i], all[i].buf = sending(c.Host, c.Path, run, i), make([]byte, answerSize)
	}
	took, errs := make([]time.Duration, phones), make([]error, phones)
	var now sync.WaitGroup
	var start time.Time
	gate := make(chan struct{})
	for i := range all {
		now.Go(func() {
			<-gate
			errs[i] = all[i].visit(c.Host, get, posts[i])
			took[i] = time.Since(start)
		})
	}
	start = time.Now()
	close(gate)
	now.Wait()
	slices.Sort(took)
	return result{rate: float64(phones) / took[phones-1].Seconds(), took: took}, errors.Join(errs...)
}

// keeping lets clients post over connections that they keep.
func keeping(c *child, clients int, long time.Duration, run string) (result, error) {
	free := make(chan *phone, clients)
	for range clients {
		p := &phone{buf: make([]byte, answerSize)}
		if err := p.join(c.Host); err != nil {
			return result{}, err
		}
		defer p.leave()
		free <- p
	}
	return measure(long, clients, func(i int) error {
		p := <-free
		_, err := p.ask(sending(c.Host, c.Path, run, i))
		free <- p
		return err
	})
}
