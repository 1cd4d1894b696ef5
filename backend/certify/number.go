package certify

import (
	"fmt"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// counter is where the numbers of a kind and year come from.
func counter(kind outreach.Kind, year int) string {
	return fmt.Sprintf("certificate/%s/%d", kind, year)
}

// numbered is c with the next number that nobody has; it stays free until taken. One
// whose number is to come has none.
func numbered(tx *store.Tx, n outreach.Numbering, unit string, c outreach.Certificate) (outreach.Certificate, error) {
	if n.Later {
		return c, nil
	}
	day, err := c.Day()
	if err != nil {
		return c, err
	}
	if c.Serial, err = tx.Peek(counter(c.Kind, c.Year)); err != nil {
		return c, err
	}
	for ; ; c.Serial++ { // past those that were typed from the office's register
		if c.Number, err = n.Number(unit, c.Serial, day); err != nil {
			return c, err
		}
		other, err := holding(tx, c)
		if err != nil || other.ID == "" {
			return c, err
		}
	}
}

// take makes c's number its own, for ever.
func take(tx *store.Tx, c outreach.Certificate) error {
	if c.Serial == 0 {
		return nil
	}
	name := counter(c.Kind, c.Year)
	if err := tx.Skip(name, c.Serial); err != nil {
		return err
	}
	_, err := tx.Next(name)
	return err
}

// holding is another certificate with c's number, none when there is none.
func holding(tx *store.Tx, c outreach.Certificate) (outreach.Certificate, error) {
	for other, err := range tx.Certificates.By("number", store.Key(string(c.Kind), c.Year, outreach.SameNumber(c.Number))) {
		if err != nil || other.ID != c.ID {
			return other, err
		}
	}
	return outreach.Certificate{}, nil
}

// issued is what h was given for the same before, none when there is none.
func issued(tx *store.Tx, p plan, h outreach.Holder) (outreach.Certificate, error) {
	index, key := "holder", store.Key(h.Mentor)
	if h.Attendee != 0 {
		index, key = "attendee", store.Key(p.when.Session, h.Attendee)
	}
	for c, err := range tx.Certificates.By(index, key) {
		if err != nil || c.For(p.kind, p.when, h) {
			return c, err
		}
	}
	return outreach.Certificate{}, nil
}
