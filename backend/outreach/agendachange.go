package outreach

import (
	"slices"
	"strconv"
	"time"
)

// AgendaDraft is what the officer writes of an item.
type AgendaDraft struct {
	Title   string
	Minutes int
	Shows   Showing
}

func (d AgendaDraft) into(it AgendaItem) (AgendaItem, error) {
	title, err := needed("name", d.Title, MaxLine)
	if err != nil {
		return it, err
	}
	if d.Minutes < 1 || d.Minutes > MaxMinutes {
		return it, Refuse(BadChoice, "minutes", "max", strconv.Itoa(MaxMinutes))
	}
	if d.Shows != "" {
		if err := one("shows", d.Shows, Showings...); err != nil {
			return it, err
		}
	}
	it.Title, it.Minutes, it.Shows = title, d.Minutes, d.Shows
	return it, nil
}

// Add puts a new item at a place among the visible ones; beyond the last is last.
func (a Agenda) Add(d AgendaDraft, at int) (Agenda, error) {
	if len(a.Visible()) >= MaxAgenda {
		return a, Refuse(TooLong, "item", "max", strconv.Itoa(MaxAgenda))
	}
	out := a.clone()
	it, err := d.into(out.next())
	if err != nil {
		return a, err
	}
	out.Items = slices.Insert(out.Items, out.place(at), it)
	return out, nil
}

// place is where the n-th visible item is among all.
func (a Agenda) place(n int) int {
	for i, it := range a.Items {
		if it.Removed {
			continue
		}
		if n <= 0 {
			return i
		}
		n--
	}
	return len(a.Items)
}

// Change writes an item anew.
func (a Agenda) Change(id string, d AgendaDraft) (Agenda, error) {
	return a.edit(id, d.into)
}

// Skip leaves an item out of the running order, or takes it in again.
func (a Agenda) Skip(id string, on bool) (Agenda, error) {
	if on && id == a.Running {
		return a, Refuse(AgendaRuns, "item")
	}
	return a.edit(id, func(it AgendaItem) (AgendaItem, error) {
		it.Skipped = on
		return it, nil
	})
}

func (a Agenda) edit(id string, to func(AgendaItem) (AgendaItem, error)) (Agenda, error) {
	i, err := a.find(id)
	if err != nil {
		return a, err
	}
	it, err := to(a.Items[i])
	if err != nil {
		return a, err
	}
	out := a.clone()
	out.Items[i] = it
	return out, nil
}

// Move brings an item to a place among the visible ones.
func (a Agenda) Move(id string, to int) (Agenda, error) {
	i, err := a.find(id)
	if err != nil {
		return a, err
	}
	out := a.clone()
	it := out.Items[i]
	out.Items = slices.Delete(out.Items, i, i+1)
	out.Items = slices.Insert(out.Items, out.place(to), it)
	return out, nil
}

// Remove takes an item off the list. It can be put back until the next one goes.
func (a Agenda) Remove(id string) (Agenda, error) {
	if id == a.Running {
		return a, Refuse(AgendaRuns, "item")
	}
	if _, err := a.find(id); err != nil {
		return a, err
	}
	out := a.clone()
	out.Items = slices.DeleteFunc(out.Items, func(it AgendaItem) bool { return it.Removed })
	return out.edit(id, func(it AgendaItem) (AgendaItem, error) {
		it.Removed = true
		return it, nil
	})
}

// Restore puts a removed item back where it was.
func (a Agenda) Restore(id string) (Agenda, error) {
	out := a.clone()
	for i, it := range out.Items {
		if it.ID == id {
			out.Items[i].Removed = false
			return out, nil
		}
	}
	return a, Refuse(NotFound, "item")
}

// Start begins an item; one that was left out is in again. Begun twice, its time runs
// anew. The first start of all fixes when everything should be over.
func (a Agenda) Start(id string, now time.Time) (Agenda, error) {
	out, err := a.Skip(id, false)
	if err != nil {
		return a, err
	}
	if out.Planned.IsZero() {
		out.Planned = now
		for _, it := range out.Visible() {
			if !it.Skipped {
				out.Planned = out.Planned.Add(time.Duration(it.Minutes) * time.Minute)
			}
		}
	}
	out.Running = id
	if len(out.Starts) >= mostStarts {
		out.Starts = slices.Delete(out.Starts, 0, 1)
	}
	out.Starts = append(out.Starts, AgendaStart{Item: id, At: now.UTC()})
	return out, nil
}
