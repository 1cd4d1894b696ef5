package table

import "bapashadir/backend/outreach"

// The tables of volunteers and of their certificates: records of persons, but for how
// certificates look and what they are signed with.
var (
	mentors = &def[outreach.Mentor]{name: "mentors", drawn: "id",
		key: func(m outreach.Mentor) []byte { return Key(m.ID) },
		owner: func(tx *Tx, m outreach.Mentor) (string, error) {
			return tx.Attendees.Owner(Key(m.Session, m.Number)), nil
		},
		past: []index[outreach.Mentor]{
			{"session", false, "session, number", func(m outreach.Mentor) [][]byte { return [][]byte{Key(m.Session, m.Number)} }, 10},
		}}

	activities = &def[outreach.Activity]{name: "activities", drawn: "id", since: 10,
		key: func(a outreach.Activity) []byte { return Key(a.ID) },
		owner: func(tx *Tx, a outreach.Activity) (string, error) {
			return tx.Mentors.Owner(Key(a.Mentor)), nil
		},
		indexes: []index[outreach.Activity]{
			{"mentor", false, "mentor, date", func(a outreach.Activity) [][]byte { return [][]byte{Key(a.Mentor, a.Date)} }, 0},
			{"session", true, "session, number when it is for one", func(a outreach.Activity) [][]byte {
				if a.Session == "" {
					return nil
				}
				return [][]byte{Key(a.Session, a.Number)}
			}, 0},
		}}

	mergings = &def[outreach.Merging]{name: "mergings", drawn: "id", since: 10,
		key: func(m outreach.Merging) []byte { return Key(m.ID) },
		owner: func(tx *Tx, m outreach.Merging) (string, error) {
			return tx.Mentors.Owner(Key(m.Kept.ID)), nil
		},
		indexes: []index[outreach.Merging]{
			{"kept", false, "the mentor kept", func(m outreach.Merging) [][]byte { return [][]byte{Key(m.Kept.ID)} }, 0},
		}}

	makings = &def[outreach.Making]{name: "makings", drawn: "kind", since: 10,
		key: func(m outreach.Making) []byte { return Key(string(m.Kind)) }}

	looks = &def[outreach.Look]{name: "looks", drawn: "the one record", since: 10,
		key: func(outreach.Look) []byte { return LookKey }}

	logos = &def[outreach.Logo]{name: "logos", drawn: "id", since: 10,
		key: func(l outreach.Logo) []byte { return Key(l.ID) }}

	certificates = &def[outreach.Certificate]{name: "certificates", drawn: "id",
		key: func(c outreach.Certificate) []byte { return Key(c.ID) },
		owner: func(tx *Tx, c outreach.Certificate) (string, error) {
			if c.Mentor == "" {
				return tx.Attendees.Owner(Key(c.Session, c.Attendee)), nil
			}
			return tx.Mentors.Owner(Key(c.Mentor)), nil
		},
		indexes: []index[outreach.Certificate]{
			{"holder", false, "mentor when one holds it", func(c outreach.Certificate) [][]byte {
				if c.Mentor == "" {
					return nil
				}
				return [][]byte{Key(c.Mentor)}
			}, 10},
			{"attendee", false, "session, attendee when one holds it", func(c outreach.Certificate) [][]byte {
				if c.Attendee == 0 {
					return nil
				}
				return [][]byte{Key(c.Session, c.Attendee)}
			}, 10},
			{"number", false, "kind, year, number when it has one", func(c outreach.Certificate) [][]byte {
				if c.Number == "" {
					return nil
				}
				return [][]byte{Key(string(c.Kind), c.Year, outreach.SameNumber(c.Number))}
			}, 10},
			{"serial", true, "kind, year, serial when it has one", func(c outreach.Certificate) [][]byte {
				if c.Serial == 0 {
					return nil
				}
				return [][]byte{Key(string(c.Kind), c.Year, c.Serial)}
			}, 0},
			{"session", false, "session", func(c outreach.Certificate) [][]byte { return [][]byte{Key(c.Session)} }, 0},
		},
		past: []index[outreach.Certificate]{
			{"mentor", true, "mentor", func(c outreach.Certificate) [][]byte { return [][]byte{Key(c.Mentor)} }, 10},
		}}

	signKeys = &def[outreach.SigningKey]{name: "signkeys", drawn: "id", since: 10,
		key: func(k outreach.SigningKey) []byte { return Key(k.ID) }}

	bundles = &def[outreach.Bundle]{name: "bundles", drawn: "root, by", since: 10,
		key: func(b outreach.Bundle) []byte { return Key(b.Root, b.By) }}
)
