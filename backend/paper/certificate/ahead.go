package certificate

import (
	"runtime"

	"bapashadir/backend/paper/qr"
)

// made is a code, or why there is none.
type made struct {
	rows [][]bool
	err  error
}

func encode(c *Certificate) (m made) {
	if c.QRText != "" {
		m.rows, m.err = qr.Proof(c.QRText)
	}
	return m
}

// queue is the codes of a batch in its order, made on all cores, a few of them ahead
// of who draws.
type queue struct {
	codes chan chan made
	quit  chan struct{}
}

func ahead(each []Certificate) *queue {
	q := &queue{codes: make(chan chan made, 4*runtime.GOMAXPROCS(0)), quit: make(chan struct{})}
	go func() {
		for i := range each {
			code := make(chan made, 1)
			select {
			case q.codes <- code:
				go func() { code <- encode(&each[i]) }()
			case <-q.quit:
				return
			}
		}
	}()
	return q
}

func (q *queue) next() made { return <-<-q.codes }

// stop lets go of what nobody will draw.
func (q *queue) stop() { close(q.quit) }
