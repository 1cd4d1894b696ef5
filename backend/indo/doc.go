// Package indo reads and writes dates, numbers, phones and names the way people in
// Indonesia do, after domain.md section 6.
//
// It promises that the same value always gives the same text, on every machine and
// without locale or time zone data. It must never read a clock, never change how
// somebody writes their own name, and never guess where an input has two readings.
package indo

import "errors"

// Why an input was refused. The sentences for people live in the dictionaries.
var (
	ErrDate   = errors.New("indo: not a date like 2026-03-07")
	ErrPhone  = errors.New("indo: not an Indonesian mobile number")
	ErrNumber = errors.New("indo: not a number, or one with two readings")
	ErrNIP    = errors.New("indo: not a NIP of 18 digits")
)
