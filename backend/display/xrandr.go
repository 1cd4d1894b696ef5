package display

import (
	"regexp"
	"strconv"
	"strings"
)

// monitor is a line of `xrandr --listmonitors`, such as
// " 0: +*eDP-1 1366/310x768/170+0+0  eDP-1": the star is the main display's, and the
// sizes behind the slashes are millimetres.
var monitor = regexp.MustCompile(`^\s*\d+: \+?(\*?)(\S+) (\d+)/\d+x(\d+)/\d+\+(-?\d+)\+(-?\d+)(?:\s|$)`)

// output is one of `xrandr --query` that shows a picture, such as
// "HDMI-1 connected primary 1920x1080+1366+0 (normal left ...": for servers of before
// 2015, which know no monitors.
var output = regexp.MustCompile(`^(\S+) connected (primary )?(\d+)x(\d+)\+(-?\d+)\+(-?\d+)(?:\s|$)`)

// parse reads what xrandr says, in either form. A line of no known form is no display.
func parse(said string) (out []Display) {
	for line := range strings.Lines(said) {
		line = strings.TrimRight(line, "\r\n")
		if m := monitor.FindStringSubmatch(line); m != nil {
			out = add(out, m[2], m[1] != "", m[3:])
		} else if m := output.FindStringSubmatch(line); m != nil {
			out = add(out, m[1], m[2] != "", m[3:])
		}
	}
	return out
}

// add adds a display of that place: width, height, x, y. One without a picture, or with
// numbers beyond any, is none.
func add(out []Display, name string, primary bool, place []string) []Display {
	var n [4]int
	for i := range n {
		var err error
		if n[i], err = strconv.Atoi(place[i]); err != nil || n[i] < -1<<20 || n[i] > 1<<20 {
			return out
		}
	}
	if n[0] <= 0 || n[1] <= 0 {
		return out
	}
	return append(out, Display{Name: name, X: n[2], Y: n[3], Width: n[0], Height: n[1], Primary: primary})
}
