//go:build !unix

package kiosk

// NoCore keeps the system from writing this process to the disk when it crashes. On
// Windows there is nothing to do: Go asks the system itself to make no report.
func NoCore() error { return nil }
