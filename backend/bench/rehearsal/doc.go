// Package rehearsal rehearses the start of a session: villagers with and without
// phones, a hotspot with few places, one facilitator, each arrival recorded by the
// real services and the hall's real server on a clock that is set forward.
//
// It promises that what it counts is what the data file holds, and that a seed gives
// the same hall again. It must never be called by the app, nor flatter it: how long
// people take is written down in habits.go, for everyone to doubt.
package rehearsal
