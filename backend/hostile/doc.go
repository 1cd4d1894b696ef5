// Package hostile is the proof that a stranger's file does no harm: hostile files through
// the doors that people use, each measured in a process of its own.
//
// It promises that each is refused with a code, or taken because it is harmless, within
// two seconds of a processor and 256 MiB, and that nothing is written outside of the data
// folder. It must never be a part of the app.
package hostile
