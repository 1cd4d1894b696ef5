package display

import (
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	user32              = windows.NewLazySystemDLL("user32.dll")
	enumDisplayMonitors = user32.NewProc("EnumDisplayMonitors")
	getMonitorInfo      = user32.NewProc("GetMonitorInfoW")
)

// monitorInfo is MONITORINFOEXW.
type monitorInfo struct {
	size          uint32
	monitor, work windows.Rect
	flags         uint32
	device        [32]uint16
}

const monitorIsPrimary = 1

// found is where the callback puts what it is shown: Windows calls it within List, and
// a callback once made is never freed, so there is one.
var (
	found  []Display
	taking = make(chan struct{}, 1)
	show   = windows.NewCallback(func(monitor, _, _, _ uintptr) uintptr {
		info := monitorInfo{}
		info.size = uint32(unsafe.Sizeof(info))
		if ok, _, _ := getMonitorInfo.Call(monitor, uintptr(unsafe.Pointer(&info))); ok != 0 {
			r := info.monitor
			found = append(found, Display{Name: windows.UTF16ToString(info.device[:]), X: int(r.Left), Y: int(r.Top),
				Width: int(r.Right - r.Left), Height: int(r.Bottom - r.Top), Primary: info.flags&monitorIsPrimary != 0})
		}
		return 1 // go on
	})
)

// List is the displays of now. Mirrored ones are a single one to Windows.
func List() []Display {
	taking <- struct{}{}
	defer func() { <-taking }()
	found = nil
	_, _, _ = enumDisplayMonitors.Call(0, 0, show, 0) // what it showed until it failed is what there is
	return found
}
