package outreach

import (
	"time"

	"bapashadir/backend/indo"
)

// Consent is a person's yes to one purpose, beside those that stand in a record itself
// (Attendee.Consent, Attendee.Contact, Mentor.Consent), or that they took one back.
type Consent struct {
	ID        string    `json:"id"`
	Session   string    `json:"session"`
	Number    int       `json:"number"` // of the attendee whose it is
	N         int       `json:"n"`      // from 1: the later word of the same person counts
	Purpose   Purpose   `json:"purpose"`
	Version   int       `json:"version"` // of the text
	By        Agreement `json:"by"`
	Door      Door      `json:"door"`
	Until     string    `json:"until,omitempty"` // YYYY-MM-DD: until then a testimony can be taken back
	At        time.Time `json:"at"`
	Withdrawn time.Time `json:"withdrawn,omitzero"`
}

// ConsentWithdrawn refuses what somebody took back: Args["name"].
const ConsentWithdrawn Code = "consent_withdrawn"

// Deeds with what people agreed to, and with how long their names are kept.
const (
	DeedConsentGiven     DeedKind = "consent.given"
	DeedConsentWithdrawn DeedKind = "consent.withdrawn"
	DeedRetentionSet     DeedKind = "retention.set"
	DeedRetentionDone    DeedKind = "retention.done"
	DeedBreachPack       DeedKind = "breach.pack"
)

// AskedPurposes lists the purposes that an officer notes a yes for.
func AskedPurposes() []Purpose { return []Purpose{ForPhoto, ForTestimony, ForCertificate} }

// Agree notes the yes of a to a purpose, read aloud or signed. Errors: BadChoice, BadDate
// for a testimony without a day until which it can be taken back.
func Agree(a Attendee, p Purpose, by Agreement, until string, now time.Time) (Consent, error) {
	if err := one("purpose", p, AskedPurposes()...); err != nil {
		return Consent{}, err
	}
	if err := one("by", by, Spoken, Signed); err != nil {
		return Consent{}, err
	}
	c := Consent{Session: a.Session, Number: a.Number, Purpose: p, Version: VersionOf(p), By: by, Door: ByDesk, At: now.UTC()}
	if p == ForTestimony {
		if _, err := indo.ParseDate(until); err != nil || until < now.Format(time.DateOnly) {
			return Consent{}, &Error{Code: BadDate, Field: "until", Err: err}
		}
		c.Until = until
	}
	return c, nil
}

// Uncalled is a without a phone number, which they no longer want to be called at. What
// they had heard stays on record.
func (a Attendee) Uncalled(now time.Time) (Attendee, Consent) {
	c := Consent{Session: a.Session, Number: a.Number, Purpose: ForContact, Version: a.Contact, By: a.Agreed, Door: a.Door,
		At: a.At, Withdrawn: now.UTC()}
	a.Phone, a.Contact = "", 0
	return a, c
}
