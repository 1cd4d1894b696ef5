package lan

import (
	"net"
	"unsafe"

	"golang.org/x/sys/windows"
)

// Interface types of mobile broadband (IANA ifType 243 and 244).
const (
	gsm  = 243
	cdma = 244
)

// drivers tells what drivers say of their cards, in the words that
// outreach.KindOfCard knows: Windows names most of them "Ethernet 2".
func drivers() func(net.Interface) string {
	about := map[int]string{}
	size := uint32(15 << 10) // what Microsoft advises to begin with
	const flags = windows.GAA_FLAG_SKIP_ANYCAST | windows.GAA_FLAG_SKIP_MULTICAST | windows.GAA_FLAG_SKIP_DNS_SERVER
	for range 3 { // cards may come between asking for the size and asking for them
		buf := make([]byte, size)
		first := (*windows.IpAdapterAddresses)(unsafe.Pointer(&buf[0]))
		err := windows.GetAdaptersAddresses(windows.AF_INET, flags, 0, first, &size)
		if err == windows.ERROR_BUFFER_OVERFLOW {
			continue
		}
		if err != nil {
			break
		}
		for a := first; a != nil; a = a.Next {
			told := windows.UTF16PtrToString(a.Description)
			switch a.IfType {
			case gsm, cdma:
				told = "modem"
			case windows.IF_TYPE_TUNNEL, windows.IF_TYPE_PPP:
				told = "tun"
			}
			about[int(a.IfIndex)] = told
		}
		break
	}
	return func(i net.Interface) string { return about[i.Index] }
}
