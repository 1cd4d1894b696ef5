// Package document makes of a paper a file that people keep.
//
// It promises a name that every system takes, a file that is whole or not there, and
// the app's own words for what can't be printed. It must never decide what stands on a
// paper.
package document
