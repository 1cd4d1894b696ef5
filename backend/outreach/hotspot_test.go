package outreach

import "testing"

func TestHotspotThatCannotBe(t *testing.T) {
	for _, c := range []struct {
		in   Hotspot
		want Code
	}{
		{Hotspot{SSID: "Bapas Hadir", Password: "12345678", Capacity: 30, Host: "http://192.168.8.1/"}, ""},
		{Hotspot{SSID: "a", Host: " 10.42.0.1:8080"}, ""},
		{Hotspot{SSID: "123456789012345678901234567890123"}, TooLong},
		{Hotspot{SSID: "a\nb"}, TooLong},
		{Hotspot{SSID: "a", Password: "1234567"}, BadChoice},
		{Hotspot{SSID: "a", Password: "sandi rumit é"}, BadChoice},
		{Hotspot{Capacity: 251}, BadChoice},
		{Hotspot{Host: "javascript:alert(1)"}, BadAddress},
		{Hotspot{Host: "bapas.test"}, BadAddress},
		{Hotspot{Host: "127.0.0.1"}, BadAddress},
		{Hotspot{Host: "169.254.1.2"}, BadAddress},
		{Hotspot{Host: "0.0.0.0:80"}, BadAddress},
		{Hotspot{Host: "fd00::1"}, BadAddress},
		{Hotspot{Host: "192.168.8"}, BadAddress},
		{Hotspot{Password: "sedulang26"}, Empty},
	} {
		h, err := c.in.checked()
		if CodeOf(err) != c.want {
			t.Errorf("%+v: %v", c.in, err)
		}
		if err == nil && h.Host != "192.168.8.1" && h.Host != "10.42.0.1" {
			t.Errorf("%+v", h)
		}
	}
}

func TestPlacesOfAHotspot(t *testing.T) {
	for _, c := range []struct {
		capacity, inside, free int
		short                  bool
	}{
		{0, 0, 8, false}, {0, 6, 2, false}, {0, 7, 1, true}, {0, 8, 0, true}, {0, 11, 0, true},
		{30, 8, 22, false}, {1, 0, 1, false}, {1, 1, 0, false}, {1, 2, 0, true}, {2, 1, 1, false}, {2, 2, 0, true},
	} {
		if h := (Hotspot{Capacity: c.capacity}); h.Free(c.inside) != c.free || h.Short(c.inside) != c.short {
			t.Errorf("%+v: %d free, short %v", c, h.Free(c.inside), h.Short(c.inside))
		}
	}
}
