package table

import (
	"fmt"

	"bapashadir/backend/store/meta"
	"bapashadir/backend/store/seal"
)

// migrations brings a file from version i to i+1; the file's version is how many
// have run, so a version can't be forgotten. Each runs once, all in one commit.
// A step names its buckets itself: the schema of today is not the one of then.
var migrations = []func(*Tx) error{
	func(tx *Tx) error { // 1: the first village session
		return create(tx, "sessions", "sessions.token", "sessions.feedbackToken", "sessions.state",
			"attendees", "attendees.code", "attendees.nonce", "attendees.present",
			"answers", "tickets", "slips",
			"mentors", "mentors.session",
			"certificates", "certificates.mentor", "certificates.serial", "certificates.session",
			"positions", "offices", "counters")
	},
	func(tx *Tx) error { // 2: every record sealed, a key for each person
		if err := create(tx, "persons", "jumps", "sums"); err != nil {
			return err
		}
		return sealAll(tx)
	},
	func(tx *Tx) error { // 3: badges of invited people and returning mentors
		return create(tx, "guests", "guests.session", "guests.mentor", "attendees.guest")
	},
	digestNonces, // 4: keys hold no nonce as a phone sent it
	func(tx *Tx) error { // 5: paired devices
		return create(tx, "pairings", "pairings.session")
	},
	func(tx *Tx) error { // 6: the quiz and the question box
		return create(tx, "quizitems", "quizrounds", "quizvotes", "asked")
	},
	func(tx *Tx) error { // 7: own decks
		return create(tx, "decks")
	},
	func(tx *Tx) error { // 8: the run of show
		return create(tx, "agendas")
	},
	func(tx *Tx) error { // 9: surveys before, after and later; remarks apart from answers; what is made of them
		if err := create(tx, "answers.slip", "answers.phase", "remarks", "rooms", "terminals", "voices",
			"interviews", "codewords", "categories", "themes", "markings", "quotes"); err != nil {
			return err
		}
		return partAnswers(tx)
	},
	func(tx *Tx) error { // 10: volunteers are persons with a log; kinds of certificates, their look, what they are signed with
		if err := create(tx, "activities", "activities.mentor", "activities.session", "mergings", "mergings.kept",
			"makings", "looks", "logos", "certificates.holder", "certificates.attendee", "certificates.number", "signkeys", "bundles"); err != nil {
			return err
		}
		return partMentors(tx)
	},
	func(tx *Tx) error { // 11: the log of deeds, and what the law asks for each person
		return create(tx,
			"deeds", "deeds.person", "deeds.session", "deedhashes", "checkpoints",
			"tries",
			"consents", "consents.person",
			"erasures", "pauses",
		)
	},
}

func create(tx *Tx, names ...string) error {
	for _, n := range names {
		if _, err := tx.bolt.CreateBucket([]byte(n)); err != nil {
			return fmt.Errorf("store: create %s: %w", n, err)
		}
	}
	return nil
}

// Version is that of a file with today's tables.
func Version() int { return len(migrations) }

// Migrate brings a file of version have to today's, under the keys in ring, sums
// included: nothing but the commit is left to do.
func (c *Commit) Migrate(have int, ring seal.Keyring) error {
	for _, step := range migrations[have:] {
		if err := step(c.tx); err != nil {
			return err
		}
	}
	if err := meta.PutVersion(c.tx.bolt, Version()); err != nil {
		return err
	}
	if err := meta.PutKeys(c.tx.bolt, ring); err != nil {
		return err
	}
	return meta.PutSums(c.tx.bolt, c.tx.seal, c.tx.sums.Sums, c.tx.now)
}
