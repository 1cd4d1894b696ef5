package consent

import (
	"context"
	"fmt"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// ownTexts is the version of the list's text since which a phone number and a child's
// name have texts of their own.
const ownTexts = 2

// Prove finds records that nobody agreed to: without a text, a way or, for a child, an
// adult. It names keys, never people.
func (s *Service) Prove(ctx context.Context) (faults []string, err error) {
	fault := func(format string, a ...any) { faults = append(faults, fmt.Sprintf(format, a...)) }
	known := func(p outreach.Purpose, version int) bool { return version >= 1 && version <= outreach.VersionOf(p) }
	err = s.db.View(ctx, func(tx *store.Tx) error {
		for a, err := range tx.Attendees.Scan(nil) {
			if err != nil {
				return err
			}
			at := fmt.Sprintf("attendee %s/%d", a.Session, a.Number)
			if !known(outreach.ForAttendance, a.Consent) || a.Agreed == "" {
				fault("%s: version %d of the list's text, %q", at, a.Consent, a.Agreed)
			}
			if a.Consent < ownTexts {
				continue
			}
			if a.Phone != "" && !known(outreach.ForContact, a.Contact) {
				fault("%s: a phone number under version %d of its text", at, a.Contact)
			}
			if a.Child && a.Guardian == "" {
				fault("%s: a child for whom nobody agreed", at)
			}
		}
		for c, err := range tx.Consents.Scan(nil) {
			if err != nil {
				return err
			}
			if c.Purpose == outreach.ForContact && c.Version == 0 {
				continue // a number of before it had a text of its own
			}
			if !known(c.Purpose, c.Version) || c.By == "" || c.At.IsZero() {
				fault("consent %s: %s, version %d, %q", c.ID, c.Purpose, c.Version, c.By)
			}
		}
		for m, err := range tx.Mentors.Scan(nil) {
			if err != nil {
				return err
			}
			if c := m.Consent; c != (outreach.Consented{}) && (!known(outreach.ForRegister, c.Version) || c.By == "" || c.At.IsZero()) {
				fault("mentor %s: version %d, %q", m.ID, c.Version, c.By)
			}
		}
		return nil
	})
	return faults, err
}
