package rehearsal

import (
	"container/heap"
	"fmt"
	"math/rand/v2"
	"time"
)

// hall is one rehearsal: what will happen, in order of time.
type hall struct {
	laptop
	habits
	told  bool // the hall screen tells how many places are free, and people heed it
	r     *rand.Rand
	clock time.Time
	began time.Time
	next  agenda
	line  []*household // at the desk, the first one is being served
	radio int          // phones in the hotspot
	left  int          // people still without a number
	out   Outcome
	err   error
}

// Outcome is what a rehearsal showed.
type Outcome struct {
	Took    time.Duration // from the first step through the door to the last number
	Waits   []time.Duration
	ByPhone int // people
	ByDesk  int
	ByCard  int
	Refused int // tries to get into a hotspot that was full
	Longest int // households in the desk's queue
}

type event struct {
	at time.Time
	do func()
	n  int // the order among those of one moment
}

type agenda struct {
	list []event
	n    int
}

func (a *agenda) Len() int { return len(a.list) }
func (a *agenda) Less(i, j int) bool {
	x, y := a.list[i], a.list[j]
	return x.at.Before(y.at) || x.at.Equal(y.at) && x.n < y.n
}
func (a *agenda) Swap(i, j int) { a.list[i], a.list[j] = a.list[j], a.list[i] }
func (a *agenda) Push(x any)    { a.list = append(a.list, x.(event)) }
func (a *agenda) Pop() any {
	last := a.list[len(a.list)-1]
	a.list = a.list[:len(a.list)-1]
	return last
}

func (h *hall) after(d time.Duration, do func()) {
	h.next.n++
	heap.Push(&h.next, event{h.clock.Add(d), do, h.next.n})
}

// run lets everything happen until nobody waits.
func (h *hall) run() error {
	for h.next.Len() > 0 && h.left > 0 && h.err == nil {
		e := heap.Pop(&h.next).(event)
		h.clock = e.at
		e.do()
	}
	if h.err == nil && h.left > 0 {
		h.err = fmt.Errorf("rehearsal: %d people were left without a number", h.left)
	}
	h.out.Took = h.clock.Sub(h.began)
	return h.err
}

// arrives is a household's way from the door: to its phone where that can be, else to
// the desk.
func (h *hall) arrives(hh *household) {
	hh.waits = h.clock
	if hh.badge == "" && hh.phone && (!h.told || h.free() > 0) {
		h.joins(hh)
		return
	}
	h.after(walking(h.r), func() { h.queues(hh) })
}

func (h *hall) joins(hh *household) {
	if h.radio >= h.places {
		h.out.Refused++
		hh.tries++
		h.after(noPlace, func() {
			if hh.tries < lastTry && !h.told {
				h.joins(hh)
			} else {
				h.queues(hh)
			}
		})
		return
	}
	h.radio++
	if hh.stubborn {
		h.after(notWorks, func() {
			h.radio--
			h.queues(hh)
		})
		return
	}
	h.after(joining(h.r), func() { h.fills(hh, address(h.r)) })
}

func (h *hall) fills(hh *household, phone string) {
	if !h.page(phone) { // no power: the page's own patience
		h.after(5*time.Second, func() { h.fills(hh, phone) })
		return
	}
	h.after(filling(h.r, len(hh.names)), func() { h.sends(hh, phone) })
}

// sends tries again as the page does, with the same nonce.
func (h *hall) sends(hh *household, phone string) {
	switch err := h.post(phone, hh); err {
	case nil:
	case errNoPower:
		h.after(5*time.Second, func() { h.sends(hh, phone) })
		return
	default:
		h.err = err
		return
	}
	h.out.ByPhone += h.done(hh)
	if last := len(h.line) - 1; last > 2 && h.r.Float64() < h.lends {
		friend := h.line[last]
		friend.badge = ""
		h.line = h.line[:last]
		h.after(reading(h.r), func() { h.fills(friend, phone) }) // still inside: no place is taken anew
		return
	}
	leave := reading(h.r)
	if h.r.Float64() < h.lingers {
		leave += staying(h.r)
	}
	h.after(leave, func() { h.radio-- })
	h.after(leave+time.Second, h.called)
}

// called lets those at the end of the queue who have a phone see a free place.
func (h *hall) called() {
	if !h.told || h.free() == 0 {
		return
	}
	for i := len(h.line) - 1; i > 1; i-- {
		hh := h.line[i]
		if hh.phone && !hh.stubborn && hh.tries == 0 && hh.badge == "" && h.r.Float64() < h.takes {
			hh.tries++
			h.line = append(h.line[:i:i], h.line[i+1:]...)
			h.joins(hh)
			return
		}
	}
}

func (h *hall) queues(hh *household) {
	h.line = append(h.line, hh)
	h.out.Longest = max(h.out.Longest, len(h.line))
	if len(h.line) == 1 {
		h.serves()
	}
}

// serves is the facilitator with the first of the queue.
func (h *hall) serves() {
	hh := h.line[0]
	takes := badgeRead
	if hh.badge == "" {
		takes = 0
		for range hh.names {
			takes += speaking(h.r)
		}
	}
	h.after(takes, func() { h.served(hh) })
}

func (h *hall) served(hh *household) {
	if h.server == nil { // typed again when the laptop is back
		h.after(15*time.Second, func() { h.served(hh) })
		return
	}
	if h.err = h.desk(hh); h.err != nil {
		return
	}
	if n := h.done(hh); hh.badge != "" {
		h.out.ByCard += n
	} else {
		h.out.ByDesk += n
	}
	if h.line = h.line[1:]; len(h.line) > 0 {
		h.serves()
	}
}

// done is a household with its numbers.
func (h *hall) done(hh *household) int {
	h.left -= len(hh.names)
	for range hh.names {
		h.out.Waits = append(h.out.Waits, h.clock.Sub(hh.waits))
	}
	return len(hh.names)
}
