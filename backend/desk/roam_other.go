//go:build linux && production && !dev

package desk

// mayRoam is never so in a program that people get.
func mayRoam() bool { return false }
