package store

import (
	"context"
	"errors"
	"runtime"

	"bapashadir/backend/store/table"
)

// gathered is one call of Gather on its way through the writer.
type gathered struct {
	ctx context.Context
	fn  func(*Tx) error
	err chan error
}

// groupLimit bounds what one commit carries, so that the first of a burst does
// not wait for the last.
const groupLimit = 512

var errClosed = errors.New("store: closed")

// Gather is Update for many callers at once: one writer takes all that wait and
// commits them with one sync. It returns after that sync. A lone caller waits for
// nobody.
//
// fn may run twice: bbolt has no savepoints, so when one of a group fails after it
// wrote, the group is run again without it, and so it is when a full disk got room
// in the middle. A refusal must be decided before the first write to stay cheap.
func (db *DB) Gather(ctx context.Context, fn func(*Tx) error) error {
	g := &gathered{ctx: ctx, fn: fn, err: make(chan error, 1)}
	select {
	case db.queue <- g:
	case <-db.done:
		return errClosed
	case <-ctx.Done():
		return ctx.Err()
	}
	// From here on the answer is waited for even if the caller has gone: only the
	// writer knows whether the record is on disk.
	select {
	case err := <-g.err:
		return err
	case <-db.closed:
		select {
		case err := <-g.err:
			return err
		default:
			return errClosed
		}
	}
}

// gather is the one writer of all groups.
func (db *DB) gather() {
	defer close(db.closed)
	for {
		select {
		case g := <-db.queue:
			db.commit(db.waiting(g))
		case <-db.done:
			return
		}
	}
}

// waiting is first and all that have queued behind it.
func (db *DB) waiting(first *gathered) []*gathered {
	group := []*gathered{first}
	for yielded := false; len(group) < groupLimit; {
		select {
		case g := <-db.queue:
			group = append(group, g)
			continue
		default:
		}
		if yielded {
			break
		}
		// Those who were answered a moment ago are about to ask again: one turn of
		// the scheduler lets them join this commit instead of waiting for the next.
		runtime.Gosched()
		yielded = true
	}
	return group
}

// commit runs the group until a run in which nobody fails after writing; once more
// when the disk was full and the ballast has made room.
func (db *DB) commit(group []*gathered) {
	db.turn.Lock()
	defer db.turn.Unlock()
	for len(group) > 0 {
		refused := make(map[*gathered]error)
		var spoiler *gathered
		c, err := db.write(func(c *table.Commit) error {
			for _, g := range group {
				wrote, err := c.Share(g.run)
				if err != nil && wrote {
					spoiler = g
					return err
				}
				if err != nil {
					refused[g] = err
				}
			}
			if !c.Wrote() {
				return errNothing // spares the sync when all were refused
			}
			if db.cfg.Faults.AckFirst {
				acknowledge(group, refused, nil)
			}
			return nil
		})
		if spoiler != nil {
			spoiler.err <- err
			group = without(group, spoiler)
			continue
		}
		if again := (*roomAgain)(nil); errors.As(err, &again) {
			continue
		}
		if errors.Is(err, errNothing) {
			err = nil
		}
		if err == nil {
			db.announce(c.Events())
		}
		acknowledge(group, refused, err)
		return
	}
}

// acknowledge answers a group. Each is answered once: a second answer is dropped.
func acknowledge(group []*gathered, refused map[*gathered]error, err error) {
	for _, g := range group {
		answer := err
		if r, ok := refused[g]; ok {
			answer = r
		}
		select {
		case g.err <- answer:
		default:
		}
	}
}

var errNothing = errors.New("store: nothing written")

// run calls g's function, unless who asked has gone.
func (g *gathered) run(tx *Tx) error {
	if err := g.ctx.Err(); err != nil {
		return err
	}
	return g.fn(tx)
}

func without(group []*gathered, g *gathered) []*gathered {
	var rest []*gathered
	for _, o := range group {
		if o != g {
			rest = append(rest, o)
		}
	}
	return rest
}
