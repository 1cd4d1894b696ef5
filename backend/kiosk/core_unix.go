//go:build unix

package kiosk

import "syscall"

// NoCore keeps the system from writing this process, and every one it starts from now
// on, to the disk when it crashes: names and the data key would lie there in plain.
// The limit is 1 byte, not 0: Linux hands a core to a program that collects them
// whatever the limit is, and 1 alone stops that too.
func NoCore() error {
	var l syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_CORE, &l); err != nil {
		return err
	}
	l.Max = min(1, l.Max)
	l.Cur = l.Max
	return syscall.Setrlimit(syscall.RLIMIT_CORE, &l)
}
