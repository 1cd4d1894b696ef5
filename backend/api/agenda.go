package api

import (
	"bapashadir/backend/outreach"
)

// Agenda is a session's run of show for the desk. Planned is when all should be over,
// empty before the first start; Choices are what an item can show.
type Agenda struct {
	Items   []AgendaItem `json:"items"`
	Running string       `json:"running"`
	Planned string       `json:"planned"`
	Begun   bool         `json:"begun"`
	Choices []string     `json:"choices"`
}

// AgendaItem is one line of it. Started is its last start, Ends when its time is up;
// both are empty for one that has not begun.
type AgendaItem struct {
	ID      string `json:"id"`
	Title   string `json:"title"`
	Minutes int    `json:"minutes"`
	Shows   string `json:"shows"`
	Skipped bool   `json:"skipped"`
	Started string `json:"started"`
}

// AgendaDraft is what the officer writes of an item.
type AgendaDraft struct {
	Title   string `json:"title"`
	Minutes int    `json:"minutes"`
	Shows   string `json:"shows"`
}

// Running is the item that goes on, and when its time is up; empty when none does.
type Running struct {
	Title string `json:"title"`
	Ends  string `json:"ends"`
}

// AgendaLine is an item as the hall sees it. When is done, now or coming.
type AgendaLine struct {
	Title   string `json:"title"`
	Minutes int    `json:"minutes"`
	When    string `json:"when"`
}

// Draft is the rules' own form.
func (d AgendaDraft) Draft() outreach.AgendaDraft {
	return outreach.AgendaDraft{Title: d.Title, Minutes: d.Minutes, Shows: outreach.Showing(d.Shows)}
}

// AgendaOf makes the desk's shape.
func AgendaOf(a outreach.Agenda) Agenda {
	return Agenda{Running: a.Running, Planned: moment(a.Planned), Begun: len(a.Starts) > 0,
		Choices: Of(outreach.Showings, func(s outreach.Showing) string { return string(s) }),
		Items: Of(a.Visible(), func(it outreach.AgendaItem) AgendaItem {
			return AgendaItem{ID: it.ID, Title: it.Title, Minutes: it.Minutes, Shows: string(it.Shows), Skipped: it.Skipped,
				Started: moment(a.Began(it.ID))}
		})}
}

// RunningOf makes the shape of the item that goes on.
func RunningOf(a outreach.Agenda) Running {
	it, ends, ok := a.Now()
	if !ok {
		return Running{}
	}
	return Running{Title: it.Title, Ends: moment(ends)}
}

// AgendaLinesOf makes what the hall sees: nothing of items left out.
func AgendaLinesOf(a outreach.Agenda) []AgendaLine {
	out := []AgendaLine{}
	for _, it := range a.Visible() {
		if it.Skipped {
			continue
		}
		line := AgendaLine{Title: it.Title, Minutes: it.Minutes, When: "coming"}
		switch {
		case it.ID == a.Running:
			line.When = "now"
		case !a.Began(it.ID).IsZero():
			line.When = "done"
		}
		out = append(out, line)
	}
	return out
}
