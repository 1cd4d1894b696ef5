package outreach

import "testing"

func TestHotspotThatCannotBe(t *testing.T) {
	for _, c := range []struct {
		in   Hotspot
		want Code
	}{
		{Hotspot{SSID: "Bapas Hadir", Password: "12345678", Capacity: 30, Host: "http://192.168.8.1/"}, ""},
		{Hotspot{Host: "10.42.0.1:8080"}, ""},
		{Hotspot{SSID: "123456789012345678901234567890123"}, TooLong},
		{Hotspot{SSID: "a\nb"}, TooLong},
		{Hotspot{SSID: "a", Password: "1234567"}, BadChoice},
		{Hotspot{SSID: "a", Password: "sandi rumit é"}, BadChoice},
		{Hotspot{Capacity: 251}, BadChoice},
		{Hotspot{Host: "javascript:alert(1)"}, BadAddress},
		{Hotspot{Host: "bapas.test"}, BadAddress},
	} {
		h, err := c.in.checked()
		if CodeOf(err) != c.want {
			t.Errorf("%+v: %v", c.in, err)
		}
		if err == nil && h.Host != "" && (h.Host[0] == 'h' || h.Phones() == 0) {
			t.Errorf("%+v", h)
		}
	}
}
