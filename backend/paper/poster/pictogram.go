package poster

import (
	"slices"

	"bapashadir/backend/paper/sheet"
)

// Three pictograms of one family: what to do with the phone, before, meanwhile and
// afterwards. Drawn for this app.

// phone is the frame they share, at some distance from the left.
func phone(x float64, inside ...sheet.Mark) []sheet.Mark {
	return slices.Concat([]sheet.Mark{
		{Box: [5]float64{x, 6, 48, 88, 9}},
		{Line: []float64{x + 19, 82, x + 29, 82}, Bold: 5},
	}, inside)
}

var (
	// stay is a phone with its Wi-Fi waves.
	stay = phone(26,
		sheet.Mark{Dot: [3]float64{50, 60, 4.2}},
		sheet.Mark{Arc: [5]float64{50, 60, 12.5, 42, 138}, Bold: 5},
		sheet.Mark{Arc: [5]float64{50, 60, 21.5, 42, 138}, Bold: 5},
		sheet.Mark{Arc: [5]float64{50, 60, 30.5, 49, 131}, Bold: 5},
	)
	// noData is a phone whose data, up and down, are crossed out.
	noData = phone(26,
		sheet.Mark{Line: []float64{42, 62, 42, 30}, Bold: 5},
		sheet.Mark{Line: []float64{35, 37, 42, 29, 49, 37}, Bold: 5},
		sheet.Mark{Line: []float64{58, 30, 58, 62}, Bold: 5},
		sheet.Mark{Line: []float64{51, 55, 58, 63, 65, 55}, Bold: 5},
		sheet.Mark{Line: []float64{10, 84, 90, 8}, Bold: 17, Bare: true},
		sheet.Mark{Line: []float64{10, 84, 90, 8}, Bold: 7},
	)
	// done is a phone with a tick, and the way out.
	done = phone(6,
		sheet.Mark{Line: []float64{18, 46, 27, 56, 43, 35}, Bold: 6.5},
		sheet.Mark{Line: []float64{64, 48, 89, 48}},
		sheet.Mark{Line: []float64{78, 36, 90, 48, 78, 60}},
	)
)
