package live

import (
	"sync"
	"testing"
)

func TestScreenThatComesLateGetsTheNewest(t *testing.T) {
	var b Board
	b.Publish("hall", 1)
	b.Publish("hall", 2)
	b.Publish("desk", "x")
	l := b.Listen("hall")
	defer l.Close()
	<-l.Wake()
	if got := l.Next(); len(got) != 1 || got[0].State != 2 {
		t.Errorf("got %v, want the newest state of hall alone", got)
	}
	if got := l.Next(); len(got) != 0 {
		t.Errorf("told twice: %v", got)
	}
}

// A screen that sleeps skips states, never goes back, and always gets the last.
func TestSlowScreenEndsWithTheLastState(t *testing.T) {
	var b Board
	const last = 2000
	var all sync.WaitGroup
	for range 8 {
		l := b.Listen("hall")
		all.Go(func() {
			defer l.Close()
			seq := uint64(0)
			for range l.Wake() {
				for _, u := range l.Next() {
					if u.Seq <= seq {
						t.Errorf("went back from %d to %d", seq, u.Seq)
					}
					if seq = u.Seq; u.State == last {
						return
					}
				}
			}
		})
	}
	for i := range last {
		b.Publish("hall", i+1)
	}
	all.Wait()
	if len(b.listeners) != 0 {
		t.Errorf("%d listeners stayed", len(b.listeners))
	}
}
