package copies

import (
	"time"

	"golang.org/x/sys/windows"
)

// cpuTime is how long this process has kept processors busy.
func cpuTime() (time.Duration, error) {
	var born, gone, kernel, user windows.Filetime
	if err := windows.GetProcessTimes(windows.CurrentProcess(), &born, &gone, &kernel, &user); err != nil {
		return 0, err
	}
	ticks := func(f windows.Filetime) int64 { return int64(f.HighDateTime)<<32 | int64(f.LowDateTime) } // of 100 ns
	return time.Duration(100 * (ticks(kernel) + ticks(user))), nil
}
