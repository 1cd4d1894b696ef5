// Package bank is what the office brings along: quiz questions and answers to hard
// questions, in two languages.
//
// It promises short sentences that a facilitator can say aloud, and finds the answers
// that are near to what somebody asked. It must never claim what domain.md does not.
package bank
