// Package faults kills the real app, cuts its power and breaks its disk, and then
// compares the file with a list of what was acknowledged, kept outside of the app. It
// also lets people come who are found again wherever they are written down, and looks
// for them in all that the app leaves behind.
//
// It promises that each proof is also run against an app that breaks the promise,
// and must fail there. It must never hold anything but tests.
//
//	go test ./backend/faults   a few kills and the second instance
//	build/faults               50 kills, 20 injected faults: at each change
//	build/canaries             the window with 200 people in it
//	build/faults --long        1,000 kills, 200 power cuts, over 1,000 injected faults
//
// Each proof prints one line. BAPAS_HADIR_KILLS, _CUTS and _INJECTIONS set how many,
// BAPAS_HADIR_FAULTS lets go test run all of them.
package faults
