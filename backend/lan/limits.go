package lan

import "time"

// Every limit of the hall's network stands here, and nowhere else; ADR 0034 says why
// each is as it is.

// Time-outs of one connection. A stream of events has its own, by its beat.
const (
	headerIn  = 5 * time.Second
	requestIn = 10 * time.Second
	answerOut = 15 * time.Second
	idleFor   = 20 * time.Second
	pieceOut  = 20 * time.Second // each piece of a recording, which anybody may fetch
	filmOut   = 10 * time.Minute // each piece of a film on a paired screen, which may be paused
	closeIn   = 3 * time.Second  // what is under way when the server closes
)

// Sizes. The longest form has 2 KB.
const (
	maxHeader = 8 << 10
	maxBody   = 16 << 10
)

// Connections. Behind a router the whole hall is one address, so that one address may
// have nearly all, and the rest is left to others. What comes beyond waits at the door: a
// phone that is being answered makes room by itself within milliseconds, and one that keeps
// the laptop waiting makes room by force. A request comes whole, and an answer is taken
// whole: a part of one is a bad sign. Silence is none, while others are answered.
const (
	maxLines     = 240
	addressLines = 200
	patience     = pace * 100 * time.Millisecond  // with a part of a request
	slowTaking   = pace * 250 * time.Millisecond  // with a part of an answer
	silence      = pace * 500 * time.Millisecond  // with nothing yet, while nobody is answered
	longSilence  = pace * 1500 * time.Millisecond // with nothing yet, in any case
	doorWait     = pace * 2 * time.Second         // after which a connection is closed that found no room
)

// deviceStreams is how many streams of events one paired device may follow: reloads
// leave some behind for as long as it takes to notice.
const deviceStreams = 8

// A phone may hand in sheets for a family at once, and then one a minute. It is known by a
// cookie of chance that says nothing else; what comes without one draws on what all of an
// address have, and so does all but the first sheet of a cookie. So whoever collects
// cookies, or refuses them, gains nothing by it, and behind an address that many share a
// phone that has its cookie is always heard.
const (
	phoneSheets, phoneEvery     = 12, time.Minute
	addressSheets, addressEvery = 400, time.Second
	newPhones, newPhoneEvery    = 400, time.Second
	maxPhones                   = 4000 // kept at once, of all addresses
	maxAddresses                = 1000
	sheetFor                    = 4 * time.Hour
)

// maxForms is how many empty forms are kept ready. A laptop shows one session; this is
// for a season of them without a restart.
const maxForms = 16
