//go:build linux && dev

package desk

import "os"

// mayRoam is a fault for tests, in a build for tests: the window goes wherever it is led.
func mayRoam() bool { return os.Getenv("BAPAS_HADIR_ROAM") != "" }
