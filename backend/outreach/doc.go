// Package outreach holds the nouns of a village session and their rules:
// sessions, attendees, answers, mentors, certificates and the place in the deck.
//
// It promises that a value made by its functions is one the store may keep, and
// that every refusal is an *Error with a stable code. It must never read a clock,
// a file or a random source, and it has no field for what must not be known of a
// person: client status, NIK, birth date or religion (domain.md section 0).
package outreach
