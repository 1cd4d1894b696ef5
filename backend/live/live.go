// Package live tells every screen the newest state of each topic.
//
// It promises that a listener always gets the last state published and never an
// older one after a newer; states in between may be skipped. It must never make a
// publisher wait, and never hold more than one state per topic.
package live

import "sync"

// Topic names one state that screens follow.
type Topic string

// Update is the newest state of a topic. Seq grows with every publication.
type Update struct {
	Topic Topic  `json:"topic"`
	Seq   uint64 `json:"seq"`
	State any    `json:"state"`
}

// Board holds the newest state per topic. The zero value is ready.
type Board struct {
	mu        sync.Mutex
	seq       uint64
	newest    map[Topic]Update
	listeners map[*Listener]struct{}
}

// Publish makes state the newest of topic. The state must not be changed later.
func (b *Board) Publish(topic Topic, state any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.seq++
	if b.newest == nil {
		b.newest = map[Topic]Update{}
	}
	b.newest[topic] = Update{Topic: topic, Seq: b.seq, State: state}
	for l := range b.listeners {
		select {
		case l.wake <- struct{}{}:
		default: // it has been woken and not looked yet
		}
	}
}

// Newest is the last state of topic, ok false before the first.
func (b *Board) Newest(topic Topic) (u Update, ok bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	u, ok = b.newest[topic]
	return u, ok
}

// Listen follows the topics from their present state on. Close it.
func (b *Board) Listen(topics ...Topic) *Listener {
	l := &Listener{board: b, topics: topics, wake: make(chan struct{}, 1), seen: map[Topic]uint64{}}
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.listeners == nil {
		b.listeners = map[*Listener]struct{}{}
	}
	b.listeners[l] = struct{}{}
	l.wake <- struct{}{}
	return l
}

// Listener is one screen. Its methods are for one goroutine.
type Listener struct {
	board  *Board
	topics []Topic
	wake   chan struct{}
	seen   map[Topic]uint64
}

// Wake is ready when Next may have something.
func (l *Listener) Wake() <-chan struct{} { return l.wake }

// Next is the newest state of each topic that changed since the last call.
func (l *Listener) Next() []Update {
	l.board.mu.Lock()
	defer l.board.mu.Unlock()
	var out []Update
	for _, t := range l.topics {
		if u, ok := l.board.newest[t]; ok && u.Seq > l.seen[t] {
			l.seen[t] = u.Seq
			out = append(out, u)
		}
	}
	return out
}

// Close ends the listening.
func (l *Listener) Close() {
	l.board.mu.Lock()
	defer l.board.mu.Unlock()
	delete(l.board.listeners, l)
}
