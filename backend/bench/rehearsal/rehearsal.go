package rehearsal

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"time"
)

// Rehearse is the command: many halls, each with other people, in three ways.
type Rehearse struct {
	Villagers int           `default:"60" help:"How many come, all within five minutes."`
	Places    int           `default:"8" help:"Phones that the hotspot carries at once."`
	Halls     int           `default:"100" help:"How many halls are rehearsed, each with other people."`
	Limit     time.Duration `default:"10m" help:"When the last one has to have a number, in 95 of 100 halls."`
}

// way is one way to receive one kind of village.
type way struct {
	name string
	habits
	told bool
	dark bool // 40 s without power, in the fourth minute
	held bool // the limit is for it, and 40 s more when it was dark
}

const darkness = 40 * time.Second

var ways = []way{
	{"places shown in the hall", usual, true, false, true},
	{"the same, 40 s without power", usual, true, true, true},
	{"places not shown", usual, false, false, false},
	{"nearly all with phones", young, true, false, true},
	{"nearly all, places not shown", young, false, false, false},
}

// Run prints the table and whether the limit holds.
func (c Rehearse) Run() (err error) {
	dir, err := os.MkdirTemp("", "bapas-hadir-village-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	fmt.Printf("%d villagers, a hotspot with %d places, one facilitator, %d halls\n", c.Villagers, c.Places, c.Halls)
	fmt.Printf("%-30s %22s %22s %8s %6s %6s %8s\n", "", "last number: median, 95 %", "a wait: median, 95 %", "by phone", "card", "desk", "refused")
	late := false
	for i, w := range ways {
		sum, err := c.halls(filepath.Join(dir, fmt.Sprint(i)), w)
		if err != nil {
			return err
		}
		fmt.Println(sum)
		limit := c.Limit
		if w.dark {
			limit += darkness
		}
		late = late || w.held && sum.took(0.95) > limit
	}
	if late {
		return fmt.Errorf("rehearsal: the last one waits longer than %s", c.Limit)
	}
	fmt.Printf("each of %d × %d × %d people is on the list once; the last number within %s in 95 of 100 halls (a power cut of 40 s later): holds\n",
		c.Villagers, c.Halls, len(ways), c.Limit)
	return nil
}

// summary is what the halls of one way showed together.
type summary struct {
	name                       string
	ends, waits                []time.Duration // sorted
	phone, card, desk, refused int
	halls                      int
}

func (s summary) took(share float64) time.Duration { return at(s.ends, share) }

func (s summary) String() string {
	return fmt.Sprintf("%-30s %11s %10s %11s %10s %8d %6d %6d %8d", s.name, at(s.ends, 0.5), at(s.ends, 0.95),
		at(s.waits, 0.5), at(s.waits, 0.95), s.phone/s.halls, s.card/s.halls, s.desk/s.halls, s.refused/s.halls)
}

func at(sorted []time.Duration, share float64) time.Duration {
	return sorted[min(int(share*float64(len(sorted))), len(sorted)-1)].Round(time.Second)
}

func (c Rehearse) halls(dir string, w way) (sum summary, err error) {
	sum = summary{name: w.name, halls: c.Halls}
	for seed := range c.Halls {
		out, err := c.once(filepath.Join(dir, fmt.Sprint(seed)), w, uint64(seed))
		if err != nil {
			return sum, fmt.Errorf("hall %d: %w", seed, err)
		}
		sum.ends, sum.waits = append(sum.ends, out.Took), append(sum.waits, out.Waits...)
		sum.phone, sum.card, sum.desk, sum.refused = sum.phone+out.ByPhone, sum.card+out.ByCard, sum.desk+out.ByDesk, sum.refused+out.Refused
	}
	slices.Sort(sum.ends)
	slices.Sort(sum.waits)
	return sum, nil
}

// once rehearses one hall and proves its list.
func (c Rehearse) once(dir string, w way, seed uint64) (out Outcome, err error) {
	began := time.Date(2026, time.March, 7, 2, 0, 0, 0, time.UTC)
	h := &hall{habits: w.habits, told: w.told, r: rand.New(rand.NewPCG(seed, 60)), clock: began, began: began, left: c.Villagers}
	h.laptop = laptop{dir: dir, places: c.Places, now: func() time.Time { return h.clock }}
	if err := h.start(); err != nil {
		return out, err
	}
	defer func() { err = errors.Join(err, h.db.Close(), os.RemoveAll(dir)) }()
	all := h.households(h.r, c.Villagers)
	if err := h.prepare(all); err != nil {
		return out, err
	}
	for _, hh := range all {
		h.after(time.Duration(h.r.Int64N(int64(5*time.Minute))), func() { h.arrives(hh) })
	}
	if w.dark {
		h.after(3*time.Minute, func() { h.err = h.stop() })
		h.after(3*time.Minute+darkness, func() { h.err = h.start() })
	}
	if err := h.run(); err != nil {
		return out, err
	}
	return h.out, h.proved(all)
}
