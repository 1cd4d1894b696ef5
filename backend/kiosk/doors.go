package kiosk

import (
	"context"

	"bapashadir/backend/api"
	"bapashadir/backend/outreach"
	"bapashadir/backend/paper"
)

// doors are those that need no radio and exist in this session, for when the hotspot
// is full: the touch screen while it stands, cards once there are any, and always the
// front desk.
func (k *Kiosk) doors(ctx context.Context, session string) ([]string, error) {
	out := []string{}
	standing, err := k.Touch.State(ctx)
	if err != nil {
		return out, err
	}
	if standing.On && standing.Kind == outreach.SignIn {
		out = append(out, "touch")
	}
	for _, whose := range []string{session, ""} { // "": mentors who come back
		some, err := k.Guests.Any(ctx, whose)
		if err != nil {
			return out, err
		}
		if some {
			out = append(out, "card")
			break
		}
	}
	return append(out, "desk"), nil
}

// wifiDrawer makes the code that lets a phone into the hotspot, and remembers it.
type wifiDrawer struct {
	hotspot outreach.Hotspot
	made    api.WiFi
}

func (d *wifiDrawer) code(hot outreach.Hotspot) (api.WiFi, error) {
	if hot.SSID == "" {
		return api.WiFi{}, nil
	}
	if d.hotspot == hot {
		return d.made, nil
	}
	qr, err := paper.MakeQR(paper.WiFi{SSID: hot.SSID, Password: hot.Password, Hidden: hot.Hidden}.Text(), paper.Medium)
	if err != nil {
		return api.WiFi{}, err
	}
	d.hotspot, d.made = hot, api.WiFi{SSID: hot.SSID, Password: hot.Password, Hidden: hot.Hidden, QR: qr}
	return d.made, nil
}

// WiFiCode is the code of a hotspot as its officer types it; none without a name.
// Errors: those of saving it.
func (k *Kiosk) WiFiCode(hot outreach.Hotspot) (api.WiFi, error) {
	o, err := outreach.Office{}.ChangeHotspot(hot)
	if err != nil {
		return api.WiFi{}, err
	}
	var d wifiDrawer
	return d.code(o.Hotspot)
}
