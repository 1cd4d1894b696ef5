package qr

import "strings"

// WiFi is a network that a phone joins by a code.
type WiFi struct {
	SSID     string
	Password string // empty: an open network
	Hidden   bool   // the network doesn't tell its name; phones must be told to ask
}

// The characters that mean something in a code's text.
var escape = strings.NewReplacer(`\`, `\\`, `;`, `\;`, `,`, `\,`, `"`, `\"`, `:`, `\:`)

// Text is what the network's code says, in the form phones understand:
// "WIFI:T:WPA;S:BapasHadir;P:sedulang26;;". T:WPA is every password of today, WPA3
// included. Name and password are the network's own, space for space.
func (w WiFi) Text() string {
	text := "WIFI:T:WPA;S:" + escape.Replace(w.SSID) + ";P:" + escape.Replace(w.Password) + ";"
	if w.Password == "" {
		text = "WIFI:T:nopass;S:" + escape.Replace(w.SSID) + ";"
	}
	if w.Hidden {
		text += "H:true;"
	}
	return text + ";"
}
