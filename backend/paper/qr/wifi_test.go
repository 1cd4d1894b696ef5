package qr

import (
	"strings"
	"testing"
)

func TestWiFiText(t *testing.T) {
	for _, tc := range []struct {
		name string
		wifi WiFi
		want string
	}{
		{"the hotspot", WiFi{SSID: "BapasHadir", Password: "sedulang26"}, `WIFI:T:WPA;S:BapasHadir;P:sedulang26;;`},
		{"open", WiFi{SSID: "Balai Desa"}, `WIFI:T:nopass;S:Balai Desa;;`},
		{"hidden", WiFi{SSID: "BapasHadir", Password: "sedulang26", Hidden: true}, `WIFI:T:WPA;S:BapasHadir;P:sedulang26;H:true;;`},
		{"open and hidden", WiFi{SSID: "Desa", Hidden: true}, `WIFI:T:nopass;S:Desa;H:true;;`},
		{"a semicolon", WiFi{SSID: "a;b", Password: "12345;78"}, `WIFI:T:WPA;S:a\;b;P:12345\;78;;`},
		{"a comma", WiFi{SSID: "Bapas, Hadir", Password: "1,2,3,4,5"}, `WIFI:T:WPA;S:Bapas\, Hadir;P:1\,2\,3\,4\,5;;`},
		{"quotes", WiFi{SSID: `"Bapas"`, Password: `a"b"c"d"e`}, `WIFI:T:WPA;S:\"Bapas\";P:a\"b\"c\"d\"e;;`},
		{"a colon", WiFi{SSID: "Pukul 9:00", Password: "S:x;P:y;;"}, `WIFI:T:WPA;S:Pukul 9\:00;P:S\:x\;P\:y\;\;;;`},
		{"backslashes", WiFi{SSID: `C:\`, Password: `\\;\;12`}, `WIFI:T:WPA;S:C\:\\;P:\\\\\;\\\;12;;`},
		{"spaces at the ends", WiFi{SSID: " Bapas ", Password: " 12 34 56 "}, `WIFI:T:WPA;S: Bapas ;P: 12 34 56 ;;`},
		{"other letters", WiFi{SSID: "Désa ṣ", Password: "kata sandi"}, `WIFI:T:WPA;S:Désa ṣ;P:kata sandi;;`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := tc.wifi.Text(); got != tc.want {
				t.Errorf("got  %s\nwant %s", got, tc.want)
			}
			if back := parse(t, tc.wifi.Text()); back != tc.wifi {
				t.Errorf("a phone reads %+v", back)
			}
		})
	}
	// The planted fault: without the escapes a phone would join another network.
	bare := "WIFI:T:WPA;S:a;b;P:12345;78;;"
	if parse(t, bare) == (WiFi{SSID: "a;b", Password: "12345;78"}) {
		t.Error("the phone of this test reads what is not escaped")
	}
}

// parse reads a code as phones do: fields end at a semicolon that no backslash
// stands before.
func parse(t *testing.T, text string) (w WiFi) {
	t.Helper()
	rest, ok := strings.CutPrefix(text, "WIFI:")
	if !ok {
		t.Fatalf("%q is no network", text)
	}
	var field strings.Builder
	for i := 0; i < len(rest); i++ {
		switch {
		case rest[i] == '\\' && i+1 < len(rest):
			i++
			field.WriteByte(rest[i])
		case rest[i] == ';':
			f := field.String()
			field.Reset()
			if v, ok := strings.CutPrefix(f, "S:"); ok {
				w.SSID = v
			} else if v, ok := strings.CutPrefix(f, "P:"); ok {
				w.Password = v
			} else if f == "H:true" {
				w.Hidden = true
			}
		default:
			field.WriteByte(rest[i])
		}
	}
	return w
}
