package bench

import (
	"errors"
	"net"
	"net/http"
	"strconv"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
	bolt "go.etcd.io/bbolt"
)

// answering is a server without rules or templates: the same page for every GET, and
// for every POST another once keep has kept the person.
func answering(form, welcome []byte, keep func(outreach.Attendee) error) (host string, stop func() error, err error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", nil, err
	}
	answer := func(w http.ResponseWriter, body []byte) {
		h := w.Header()
		h.Set("Content-Type", "text/html; charset=utf-8")
		h.Set("Content-Encoding", "gzip")
		h.Set("Cache-Control", "no-store")
		h.Set("Content-Length", strconv.Itoa(len(body)))
		_, _ = w.Write(body) // a phone that has gone can't be told
	}
	m := http.NewServeMux()
	m.HandleFunc("GET /m/{token}", func(w http.ResponseWriter, r *http.Request) { answer(w, form) })
	m.HandleFunc("POST /m/{token}", func(w http.ResponseWriter, r *http.Request) {
		err := r.ParseForm()
		if err == nil {
			f := r.PostForm
			err = keep(outreach.Attendee{Session: bareSession, Name: f.Get("nama"), Sex: outreach.Sex(f.Get("lp")),
				Unsur: outreach.Unsur(f.Get("unsur")), Dusun: f.Get("dusun"), Door: outreach.ByPhone, Consent: 1,
				Nonce: f.Get("nonce"), At: time.Now().UTC()})
		}
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		answer(w, welcome)
	})
	s := &http.Server{Handler: m}
	go func() { _ = s.Serve(l) }() // returns ErrServerClosed at Close, nothing to tell
	return l.Addr().String(), s.Close, nil
}

// group is the least that makes people durable with few syncs: one goroutine commits
// all who wait.
type group struct {
	db    *bolt.DB
	queue chan *waiting
	done  chan struct{}
	n     int
}

type waiting struct {
	a   outreach.Attendee
	err chan error
}

func openGroup(dir string) (*group, error) {
	db, err := openBare(dir)
	if err != nil {
		return nil, err
	}
	g := &group{db: db, queue: make(chan *waiting, 1024), done: make(chan struct{})}
	go g.run()
	return g, nil
}

func (g *group) keep(a outreach.Attendee) error {
	w := &waiting{a, make(chan error, 1)}
	g.queue <- w
	return <-w.err
}

func (g *group) run() {
	defer close(g.done)
	for first := range g.queue {
		all := []*waiting{first}
		for more := true; more && len(all) < 512; {
			select {
			case w := <-g.queue:
				all = append(all, w)
			default:
				more = false
			}
		}
		err := g.db.Update(func(tx *bolt.Tx) error {
			for _, w := range all {
				g.n++
				w.a.Number, w.a.Code = g.n, outreach.ShortCode(g.n*7919%outreach.CodeSpace)
				if err := putBare(tx, w.a); err != nil {
					return err
				}
			}
			return tx.Bucket([]byte("counters")).Put([]byte("attendance"), store.Key(g.n))
		})
		for _, w := range all {
			w.err <- err
		}
	}
}

func (g *group) close() error {
	close(g.queue)
	<-g.done
	return errors.Join(g.db.Close())
}
