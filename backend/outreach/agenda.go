package outreach

import (
	"slices"
	"strconv"
	"time"
)

// Limits of a run of show: longer ones are no use to anybody.
const (
	MaxAgenda  = 40
	MaxMinutes = 480
	mostStarts = 400
)

// AgendaItem is one line of a session's run of show. Shows is what the hall sees once
// it starts; empty: whatever it sees already.
type AgendaItem struct {
	ID      string  `json:"id"`
	Title   string  `json:"title"`
	Minutes int     `json:"minutes"`
	Shows   Showing `json:"shows,omitempty"`
	Skipped bool    `json:"skipped,omitempty"`
	Removed bool    `json:"removed,omitempty"` // the last one removed stays, to be put back
}

// AgendaStart is a moment at which an item began. Nothing begins by itself.
type AgendaStart struct {
	Item string    `json:"item"`
	At   time.Time `json:"at"`
}

// Agenda is the run of show of one session. Running is the item that goes on, empty
// before the first; Planned is when all should be over, fixed when the first began.
type Agenda struct {
	Session string        `json:"session"`
	Items   []AgendaItem  `json:"items"`
	Last    int           `json:"last"` // the number of the newest item
	Running string        `json:"running,omitempty"`
	Starts  []AgendaStart `json:"starts,omitempty"`
	Planned time.Time     `json:"planned,omitzero"`
}

// AgendaForm names a template.
type AgendaForm string

const (
	AgendaLong  AgendaForm = "long"  // 105 minutes
	AgendaShort AgendaForm = "short" // 60 minutes
)

type templateLine struct {
	minutes int
	title   string
	shows   Showing
}

var templates = map[AgendaForm][]templateLine{
	AgendaLong: {
		{15, "Registrasi dan survei awal", ShowJoin},
		{10, "Pembukaan, doa, dan sambutan", ShowAgenda},
		{35, "Materi: mengenal Bapas", ShowDeck},
		{10, "Kuis", ShowQuiz},
		{20, "Tanya jawab", ShowBox},
		{8, "Ajakan pendamping dan umpan balik", ShowFeedback},
		{7, "Piagam, foto bersama, dan penutup", ShowThanks},
	},
	AgendaShort: {
		{10, "Registrasi dan survei awal", ShowJoin},
		{5, "Pembukaan dan sambutan", ShowAgenda},
		{25, "Materi: mengenal Bapas", ShowDeck},
		{10, "Tanya jawab", ShowBox},
		{5, "Umpan balik", ShowFeedback},
		{5, "Foto bersama dan penutup", ShowThanks},
	},
}

// NewAgenda is a session's run of show by a template.
func NewAgenda(session string, form AgendaForm) (Agenda, error) {
	a := Agenda{Session: session}
	if err := one("form", form, AgendaLong, AgendaShort); err != nil {
		return a, err
	}
	for _, p := range templates[form] {
		it := a.next()
		it.Title, it.Minutes, it.Shows = p.title, p.minutes, p.shows
		a.Items = append(a.Items, it)
	}
	return a, nil
}

func (a *Agenda) next() AgendaItem {
	a.Last++
	return AgendaItem{ID: strconv.Itoa(a.Last)}
}

// clone shares nothing with a, so that a refused change leaves it as it was.
func (a Agenda) clone() Agenda {
	a.Items, a.Starts = slices.Clone(a.Items), slices.Clone(a.Starts)
	return a
}

// find is the place of an item that is not removed.
func (a Agenda) find(id string) (int, error) {
	i := slices.IndexFunc(a.Items, func(it AgendaItem) bool { return it.ID == id && !it.Removed })
	if i < 0 {
		return 0, Refuse(NotFound, "item")
	}
	return i, nil
}

// Visible is the items that are not removed.
func (a Agenda) Visible() (out []AgendaItem) {
	for _, it := range a.Items {
		if !it.Removed {
			out = append(out, it)
		}
	}
	return out
}

// Began is when an item began last, zero when it has not.
func (a Agenda) Began(id string) time.Time {
	for _, s := range slices.Backward(a.Starts) {
		if s.Item == id {
			return s.At
		}
	}
	return time.Time{}
}

// Now is the item that runs and when its time is up; false when none does.
func (a Agenda) Now() (AgendaItem, time.Time, bool) {
	i, err := a.find(a.Running)
	if a.Running == "" || err != nil {
		return AgendaItem{}, time.Time{}, false
	}
	it := a.Items[i]
	return it, a.Began(it.ID).Add(time.Duration(it.Minutes) * time.Minute), true
}
