package table

import "bapashadir/backend/outreach"

// What guards the doors: nothing of it is anybody's.
var tries = &def[outreach.Tries]{name: "tries", drawn: "door", since: 11,
	key: func(t outreach.Tries) []byte { return Key(t.Door) }}
