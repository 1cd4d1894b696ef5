package survey

import (
	"slices"

	"bapashadir/backend/outreach"
)

// CommentsShown tells whether the free sentences of a phase may be read one by one: once
// its results were asked for, and not of so few sheets that one could guess who said what.
func CommentsShown(ses outreach.Session, p outreach.Phase, sheets int) bool {
	return slices.Contains(ses.Survey.Seen, p) && sheets >= MinShown
}
