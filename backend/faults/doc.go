// Package faults kills the real app, cuts its power and breaks its disk, and then
// compares the file with a list of what was acknowledged, kept outside of the app.
//
// It promises that each proof is also run against an app that breaks the promise,
// and must fail there. It must never hold anything but tests.
//
//	go test ./backend/faults          a few of each
//	BAPAS_HADIR_KILLS=50 go test …    what build/faults runs at each change
//	BAPAS_HADIR_LONG=1 go test …      1,000 kills, 200 power cuts, over 1,000 injected faults
//
// Start it with -v: each proof prints one line.
package faults
