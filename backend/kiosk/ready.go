package kiosk

import "context"

// Ready is the line that serve prints (design.md section 5).
type Ready struct {
	Ready    bool   `json:"ready"`
	Session  string `json:"session"`
	LAN      string `json:"lan"`
	CheckIn  string `json:"checkin"`
	Feedback string `json:"feedback"`
	Screen   string `json:"screen"`
	Remote   string `json:"remote"`
}

// Ready tells the addresses. Without an open session those of its pages are empty.
func (k *Kiosk) Ready(ctx context.Context) (Ready, error) {
	o, err := k.Office.Get(ctx)
	if err != nil {
		return Ready{}, err
	}
	base := "http://" + k.Network().Address
	r := Ready{Ready: true, LAN: base, Screen: base + "/screen?k=" + o.ScreenKey, Remote: base + "/remote?k=" + o.RemoteKey}
	if h := k.Now().Hall; h.Session != "" {
		ses, err := k.Sessions.Get(ctx, h.Session)
		if err != nil {
			return Ready{}, err
		}
		r.Session, r.CheckIn, r.Feedback = ses.ID, base+"/m/"+ses.Token, base+"/u/"+ses.FeedbackToken
	}
	return r, nil
}
