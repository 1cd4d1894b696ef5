package printer

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// sides of a sheet in mm.
type sides struct{ w, h float64 }

// papers are the sheets that the app's papers are made for. F4 is the folio of
// Indonesian offices, which has no name in IPP.
var papers = map[string]struct {
	sides
	name string
}{
	"A4": {sides{210, 297}, "iso_a4_210x297mm"},
	"F4": {sides{215, 330}, "custom_f4_215x330mm"},
	"A3": {sides{297, 420}, "iso_a3_297x420mm"},
}

// near is how far, in mm, a sheet may be from another to pass for it: drivers call
// 8.5 by 13 inches, 215.9 by 330.2 mm, what is sold as F4.
const near = 1.5

// sidesOf reads the end of a size's name, as PWG 5101.1 makes them: iso_a4_210x297mm,
// na_foolscap_8.5x13in.
func sidesOf(name string) (sides, bool) {
	end := name[strings.LastIndexByte(name, '_')+1:]
	unit := 1.0
	rest, ok := strings.CutSuffix(end, "mm")
	if !ok {
		if rest, ok = strings.CutSuffix(end, "in"); !ok {
			return sides{}, false
		}
		unit = 25.4
	}
	wide, tall, ok := strings.Cut(rest, "x")
	w, errW := strconv.ParseFloat(wide, 64)
	h, errH := strconv.ParseFloat(tall, 64)
	good := func(f float64) bool { return f > 0 && f < 10_000 }
	return sides{w * unit, h * unit}, ok && errW == nil && errH == nil && good(w) && good(h)
}

// mediaFor is the name by which a printer that has these sizes is asked for a sheet,
// and false when it has none like it.
func mediaFor(size string, has []string) (string, bool) {
	want := papers[size]
	if len(has) == 0 {
		return want.name, true // it tells nothing: then it is asked
	}
	var least, most sides
	best, off := "", near
	for _, name := range has {
		s, ok := sidesOf(name)
		switch {
		case !ok:
		case strings.HasPrefix(name, "custom_min_"):
			least = s
		case strings.HasPrefix(name, "custom_max_"):
			most = s
		default:
			if d := max(math.Abs(s.w-want.w), math.Abs(s.h-want.h)); d <= off {
				best, off = name, d
			}
		}
	}
	if best != "" {
		return best, true
	}
	if least.w > 0 && least.w <= want.w && least.h <= want.h && most.w >= want.w && most.h >= want.h {
		return want.name, true
	}
	return "", false
}

// instead is the sheet for a paper whose own size a printer lacks: A4 where it has it,
// else what lies in it.
func instead(has []string, ready string) string {
	if a4, ok := mediaFor("A4", has); ok {
		return a4
	}
	if ready != "" {
		return ready
	}
	return has[0]
}

// sizesOf are the app's sizes that a printer has, in the order of papers' use.
func sizesOf(has []string) []string {
	return slices.DeleteFunc([]string{"A4", "F4", "A3"}, func(size string) bool {
		_, ok := mediaFor(size, has)
		return !ok
	})
}
