package lan

import (
	"net"
	"os"
	"path/filepath"
	"strings"
)

// drivers tells what the kernel says of a card besides its name, in the words that
// outreach.KindOfCard knows.
func drivers() func(net.Interface) string {
	return func(i net.Interface) string {
		at := filepath.Join("/sys/class/net", i.Name)
		there := func(file string) bool {
			_, err := os.Stat(filepath.Join(at, file))
			return err == nil
		}
		told, err := os.ReadFile(filepath.Join(at, "uevent"))
		if err != nil {
			return ""
		}
		switch kind := string(told); {
		case strings.Contains(kind, "DEVTYPE=wwan"):
			return "modem"
		case strings.Contains(kind, "DEVTYPE=wlan"):
			return "wlan"
		case there("tun_flags"):
			return "tun"
		}
		return ""
	}
}
