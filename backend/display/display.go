// Package display tells which displays the laptop shows a picture on, and which of
// them the hall looks at.
//
// It promises never to choose the display on which the officer works. It must never
// change a display: how they stand is the officer's and the system's business.
package display

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
)

// Display is one that shows a part of the desktop, in its pixels.
type Display struct {
	Name                string // as the system calls it
	X, Y, Width, Height int
	Primary             bool
}

func (d Display) String() string {
	return fmt.Sprintf("%s %dx%d+%d+%d", d.Name, d.Width, d.Height, d.X, d.Y)
}

func (d Display) overlaps(o Display) bool {
	return d.X < o.X+o.Width && o.X < d.X+d.Width && d.Y < o.Y+o.Height && o.Y < d.Y+d.Height
}

// Why there is no display for the hall.
type Why string

// Found says that there is one.
const (
	Found    Why = ""
	Alone    Why = "alone"    // the laptop has one display
	Mirrored Why = "mirrored" // others show the same as the laptop's own
	Blind    Why = "blind"    // this system doesn't tell
)

// own are the names that drivers give to a laptop's own panel.
var own = regexp.MustCompile(`(?i)^(eDP|LVDS|DSI)`)

// ForHall chooses the hall's display: none on which the officer works, and of several
// the one farthest left, so that it stays the same whatever order they are told in.
func ForHall(all []Display) (Display, Why) {
	if len(all) == 0 {
		return Display{}, Blind
	}
	desk := desk(all)
	var others []Display
	for _, d := range all {
		if d != desk && !d.overlaps(desk) {
			others = append(others, d)
		}
	}
	switch {
	case len(others) > 0:
		return slices.MinFunc(others, func(a, b Display) int {
			return cmp.Or(cmp.Compare(a.X, b.X), cmp.Compare(a.Y, b.Y), cmp.Compare(a.Name, b.Name))
		}), Found
	case len(all) > 1:
		return Display{}, Mirrored
	}
	return Display{}, Alone
}

// desk is where the officer works: the system's main display, else the laptop's own
// panel, else the first.
func desk(all []Display) Display {
	for _, d := range all {
		if d.Primary {
			return d
		}
	}
	for _, d := range all {
		if own.MatchString(d.Name) {
			return d
		}
	}
	return all[0]
}
