//go:build linux

package faults

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// canary is somebody who can be found again wherever a part of them is written down:
// each part is of chance, so that it stands nowhere by itself.
type canary struct {
	given, family, dusun, phone, comment string
	nonce                                string // of the forms: a phone may put a name into it
	number                               int    // on the attendance list
}

func newCanary() *canary {
	c := &canary{
		// A letter with a mark: it is where spellings differ.
		given:   strings.Replace(word(), "x", "é", 1),
		family:  word(),
		dusun:   word(),
		phone:   fmt.Sprintf("8%d%09d", 1+rand.IntN(9), rand.IntN(1e9)),
		comment: word(),
	}
	c.nonce = fmt.Sprintf("%s-%s-%016x", c.family, c.comment, rand.Uint64())
	return c
}

// word is a word of 14 letters that looks like a name.
func word() string {
	const letters = "abcdefghijklmnopqrstuvwyz"
	b := make([]byte, 14)
	for i := range b {
		b[i] = letters[rand.IntN(len(letters))]
	}
	b[0] -= 'a' - 'A'
	b[2] = 'x'
	return string(b)
}

func (c *canary) name() string { return c.given + " " + c.family }

// parts are what must not be found, each with what it is.
func (c *canary) parts() map[string]string {
	return map[string]string{c.given: "a given name", c.family: "a family name", c.dusun: "a dusun", c.comment: "a comment",
		c.phone: "a phone", c.phone[:3] + "-" + c.phone[3:7] + "-" + c.phone[7:]: "a phone"}
}

// hall is the people of a session, and what else nobody may read.
type hall struct {
	people   []*canary
	officer  *canary   // her name, and other words of hers as the password
	strays   []*canary // whose forms were refused
	password string
}

func newHall(people int) *hall {
	h := &hall{officer: newCanary()}
	for range people {
		h.people = append(h.people, newCanary())
	}
	h.password = h.officer.dusun + " " + h.officer.comment
	return h
}

// stray is somebody who is never taken in.
func (h *hall) stray() *canary {
	c := newCanary()
	h.strays = append(h.strays, c)
	return c
}

// sweep looks for everybody.
func (h *hall) sweep() *sweep {
	s := newSweep()
	for i, c := range h.people {
		s.add(c, fmt.Sprintf("of person %d", i+1))
	}
	for i, c := range h.strays {
		s.add(c, fmt.Sprintf("of refused form %d", i+1))
	}
	s.add(h.officer, "of the officer")
	return s
}
