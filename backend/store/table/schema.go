package table

import (
	"slices"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store/seal"
)

// The tables. testdata/schema.golden draws them with every field; a test compares.
var (
	sessions = &def[outreach.Session]{name: "sessions", drawn: "id", asked: outreach.Session.Deep,
		key: func(s outreach.Session) []byte { return Key(s.ID) },
		indexes: []index[outreach.Session]{
			{"token", true, "token", func(s outreach.Session) [][]byte { return [][]byte{Key(s.Token)} }, 0},
			{"feedbackToken", true, "feedbackToken", func(s outreach.Session) [][]byte { return [][]byte{Key(s.FeedbackToken)} }, 0},
			{"state", false, "state", func(s outreach.Session) [][]byte { return [][]byte{Key(string(s.State))} }, 0},
		}}

	attendees = &def[outreach.Attendee]{name: "attendees", drawn: "session, number", grows: true,
		key: func(a outreach.Attendee) []byte { return Key(a.Session, a.Number) },
		owner: func(tx *Tx, a outreach.Attendee) (string, error) { // a guest is a person already
			return tx.Guests.Owner(Key(a.Guest)), nil
		},
		indexes: []index[outreach.Attendee]{
			{"code", true, "session, code", func(a outreach.Attendee) [][]byte { return [][]byte{Key(a.Session, a.Code)} }, 0},
			{"form", false, "session, digest of the nonce when there is one", func(a outreach.Attendee) [][]byte {
				if a.Nonce == "" {
					return nil
				}
				return [][]byte{Key(a.Session, outreach.NonceDigest(a.Nonce))}
			}, 4},
			{"present", false, "session unless withdrawn", func(a outreach.Attendee) [][]byte {
				if a.Withdrawn {
					return nil
				}
				return [][]byte{Key(a.Session)}
			}, 0},
			{"guest", true, "session, guest when there is one", func(a outreach.Attendee) [][]byte {
				if a.Guest == "" {
					return nil
				}
				return [][]byte{Key(a.Session, a.Guest)}
			}, 3},
		},
		past: []index[outreach.Attendee]{
			{"nonce", false, "session, nonce when there is one", func(a outreach.Attendee) [][]byte {
				if a.Nonce == "" {
					return nil
				}
				return [][]byte{Key(a.Session, a.Nonce)}
			}, 4},
		}}

	answers = &def[outreach.Answer]{name: "answers", drawn: "session, id",
		key: func(a outreach.Answer) []byte { return Key(a.Session, a.ID) },
		indexes: []index[outreach.Answer]{
			{"slip", false, "session, phase, slip when there is one", func(a outreach.Answer) [][]byte {
				if a.Slip == "" {
					return nil
				}
				return [][]byte{Key(a.Session, string(a.Phase), a.Slip)}
			}, 9},
			{"phase", false, "session, phase", func(a outreach.Answer) [][]byte { return [][]byte{Key(a.Session, string(a.Phase))} }, 9},
		}}

	remarks = &def[outreach.Remark]{name: "remarks", drawn: "session, id", since: 9,
		key: func(r outreach.Remark) []byte { return Key(r.Session, r.ID) }}

	rooms = &def[outreach.Room]{name: "rooms", drawn: "session, phase, item", since: 9,
		key: func(r outreach.Room) []byte { return Key(r.Session, string(r.Phase), r.Item) }}

	terminals = &def[outreach.Terminal]{name: "terminals", drawn: "session", since: 9,
		key: func(t outreach.Terminal) []byte { return Key(t.Session) }}

	voices = &def[outreach.Voice]{name: "voices", drawn: "item, language", since: 9,
		key: func(v outreach.Voice) []byte { return Key(v.Item, v.Language) }}

	tickets = &def[outreach.Ticket]{name: "tickets", drawn: "session, digest of the nonce",
		key: func(t outreach.Ticket) []byte { return Key(t.Session, t.Nonce) }}

	slips = &def[outreach.Slip]{name: "slips", drawn: "session, code",
		key: func(s outreach.Slip) []byte { return Key(s.Session, s.Code) }}

	guests = &def[outreach.Guest]{name: "guests", drawn: "code", since: 3,
		key: func(g outreach.Guest) []byte { return Key(g.Code) },
		owner: func(tx *Tx, g outreach.Guest) (string, error) {
			return tx.Mentors.Owner(Key(g.Mentor)), nil
		},
		indexes: []index[outreach.Guest]{
			{"session", false, "session", func(g outreach.Guest) [][]byte { return [][]byte{Key(g.Session)} }, 0},
			{"mentor", true, "mentor when there is one", func(g outreach.Guest) [][]byte {
				if g.Mentor == "" {
					return nil
				}
				return [][]byte{Key(g.Mentor)}
			}, 0},
		}}

	pairings = &def[outreach.Pairing]{name: "pairings", drawn: "id", since: 5,
		key: func(p outreach.Pairing) []byte { return Key(p.ID) },
		indexes: []index[outreach.Pairing]{
			{"session", false, "session, role", func(p outreach.Pairing) [][]byte { return [][]byte{Key(p.Session, string(p.Role))} }, 0},
		}}

	quizItems = &def[outreach.QuizItem]{name: "quizitems", drawn: "id", since: 6,
		key: func(q outreach.QuizItem) []byte { return Key(q.ID) }}

	quizRounds = &def[outreach.QuizRound]{name: "quizrounds", drawn: "session, n", since: 6,
		key: func(r outreach.QuizRound) []byte { return Key(r.Session, r.N) }}

	quizVotes = &def[outreach.QuizVote]{name: "quizvotes", drawn: "session, round, digest of the phone's word for this question", since: 6,
		key: func(v outreach.QuizVote) []byte { return Key(v.Session, v.Round, v.ID) }}

	questions = &def[outreach.Asked]{name: "asked", drawn: "session, n", since: 6,
		key: func(q outreach.Asked) []byte { return Key(q.Session, q.N) }}

	decks = &def[outreach.Deck]{name: "decks", drawn: "id", since: 7,
		key: func(d outreach.Deck) []byte { return Key(d.ID) }}

	agendas = &def[outreach.Agenda]{name: "agendas", drawn: "session", since: 8,
		key: func(a outreach.Agenda) []byte { return Key(a.Session) }}

	interviews = &def[outreach.Interview]{name: "interviews", drawn: "id", since: 9,
		key: func(i outreach.Interview) []byte { return Key(i.ID) }}

	codewords = &def[outreach.Codeword]{name: "codewords", drawn: "id", since: 9,
		key: func(c outreach.Codeword) []byte { return Key(c.ID) }}

	categories = &def[outreach.Category]{name: "categories", drawn: "id", since: 9,
		key: func(c outreach.Category) []byte { return Key(c.ID) }}

	themes = &def[outreach.Theme]{name: "themes", drawn: "id", since: 9,
		key: func(t outreach.Theme) []byte { return Key(t.ID) }}

	markings = &def[outreach.Marking]{name: "markings", drawn: "id of the text, part", since: 9,
		key: func(m outreach.Marking) []byte { return Key(m.Of.ID, m.Of.Part) }}

	quotes = &def[outreach.Quote]{name: "quotes", drawn: "id", since: 9,
		key: func(q outreach.Quote) []byte { return Key(q.ID) }}

	positions = &def[outreach.Position]{name: "positions", drawn: "session",
		key: func(p outreach.Position) []byte { return Key(p.Session) }}

	offices = &def[outreach.Office]{name: "offices", drawn: "the one record", asked: func(o outreach.Office) outreach.Office {
		o.Touch.PIN.Hash = slices.Clone(o.Touch.PIN.Hash)
		return o
	},
		key: func(outreach.Office) []byte { return OfficeKey }}

	counters = &def[counter]{name: "counters", drawn: "name",
		key: func(c counter) []byte { return Key(c.Name) }}

	persons = &def[person]{name: "persons", drawn: "id", grows: true,
		key: func(p person) []byte { return Key(p.ID) }}

	jumps = &def[Jump]{name: "jumps", drawn: "n",
		key: func(j Jump) []byte { return Key(j.N) }}
)

// OfficeKey is where the settings of this laptop's office are, LookKey how its
// certificates look.
var (
	OfficeKey = Key("office")
	LookKey   = Key("look")
)

// kept is a table as the checks see it, whatever it holds.
type kept interface {
	buckets(version int) []string
	check(*Tx, int, seal.Sums) ([]Fault, error)
	erase(*Tx, map[string]bool) error
	holders(*Tx, func(table string, key []byte, person string) error) error
	owned() bool
}

var schema = []kept{sessions, attendees, answers, tickets, slips, mentors, certificates, positions, offices, counters, persons, jumps, guests, pairings,
	quizItems, quizRounds, quizVotes, questions, decks, agendas, remarks, rooms, terminals, voices,
	interviews, codewords, categories, themes, markings, quotes,
	activities, mergings, makings, looks, logos,
	signKeys, bundles,
	deeds, deedHashes, checkpoints,
	tries,
	erasures, pauses,
	consents}

// buckets are those of the table in a file of that version, none where it is younger.
func (d *def[T]) buckets(version int) []string {
	if d.since > version {
		return nil
	}
	names := []string{d.name}
	for _, ix := range d.then(version) {
		names = append(names, d.name+"."+ix.name)
	}
	return names
}

// then is the indexes of the table in a file of that version.
func (d *def[T]) then(version int) (all []index[T]) {
	for _, ix := range d.indexes {
		if ix.since <= version {
			all = append(all, ix)
		}
	}
	for _, ix := range d.past {
		if ix.since > version {
			all = append(all, ix)
		}
	}
	return all
}

// Buckets are those of each table in a file of that version: its records first, then
// its indexes.
func Buckets(version int) (all [][]string) {
	for _, t := range schema {
		if names := t.buckets(version); names != nil {
			all = append(all, names)
		}
	}
	return all
}

// Persons is the table of the persons' keys, which copies keep apart.
var Persons = persons.name
