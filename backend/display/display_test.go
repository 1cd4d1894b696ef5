package display

import (
	"strings"
	"testing"
)

// What real laptops say, with projectors beside, above and mirrored.
const (
	two = `Monitors: 2
 0: +*eDP-1 1366/310x768/170+0+0  eDP-1
 1: +HDMI-1 1280/708x720/398+1366+0  HDMI-1
`
	mirror = `Monitors: 2
 0: +*eDP-1 1024/310x768/170+0+0  eDP-1
 1: +VGA-1 1024/0x768/0+0+0  VGA-1
`
	wayland = `Monitors: 2
 0: +XWAYLAND0 1920/480x1080/270+0+0  XWAYLAND0
 1: +XWAYLAND1 1280/320x720/180+1920+-40  XWAYLAND1
`
	query = `Screen 0: minimum 8 x 8, current 2646 x 768, maximum 32767 x 32767
LVDS1 connected 1366x768+0+0 (normal left inverted right x axis y axis) 309mm x 174mm
   1366x768      60.00*+
VGA1 connected 1280x720+1366+0 (normal left inverted right x axis y axis) 0mm x 0mm
   1280x720      60.00*
HDMI1 disconnected (normal left inverted right x axis y axis)
DP1 connected (normal left inverted right x axis y axis)
   1920x1080     60.00 +
`
)

func TestTheHallsDisplay(t *testing.T) {
	for name, c := range map[string]struct {
		said, want string
		why        Why
	}{
		"a projector beside":           {two, "HDMI-1 1280x720+1366+0", Found},
		"mirrored":                     {mirror, "", Mirrored},
		"on Wayland none is the main":  {wayland, "XWAYLAND1 1280x720+1920+-40", Found},
		"an old server":                {query, "VGA1 1280x720+1366+0", Found},
		"the laptop alone":             {" 0: +*eDP-1 1366/310x768/170+0+0  eDP-1\n", "", Alone},
		"the projector is the main":    {" 0: +*HDMI-1 1280/708x720/398+0+0  HDMI-1\n 1: +eDP-1 1366/310x768/170+1280+0  eDP-1\n", "eDP-1 1366x768+1280+0", Found},
		"of two the one farthest left": {two + " 2: +DP-1 1920/0x1080/0+-1920+0  DP-1\n", "DP-1 1920x1080+-1920+0", Found},
		"no server answers":            {"", "", Blind},
		"something else":               {"Can't open display \n", "", Blind},
		"a display without a picture":  {" 0: +*eDP-1 0/310x0/170+0+0  eDP-1\n", "", Blind},
	} {
		d, why := ForHall(parse(c.said))
		got := ""
		if why == Found {
			got = d.String()
		}
		if got != c.want || why != c.why {
			t.Errorf("%s: %s %q", name, got, why)
		}
	}
}

func FuzzXrandr(f *testing.F) {
	for _, s := range []string{two, mirror, wayland, query, "", "Monitors: 0\n", " 0: +*a 1/1x1/1+-0+99999999999999999999 a"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, said string) {
		all := parse(said)
		for _, d := range all {
			if d.Width <= 0 || d.Height <= 0 || d.Name == "" || strings.ContainsAny(d.Name, " \n") {
				t.Errorf("%+v of %q", d, said)
			}
		}
		if d, why := ForHall(all); why == Found && d.overlaps(desk(all)) {
			t.Errorf("the hall's %v lies over the desk's %v", d, desk(all))
		}
	})
}
