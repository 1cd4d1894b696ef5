package api

// Remotes is the paired remotes of a session, and the code and PIN that let the next
// one in: Left is how many seconds they live yet, 0 when there are none.
type Remotes struct {
	Code    string   `json:"code"`
	PIN     string   `json:"pin"`
	Left    int      `json:"left"`
	Address Address  `json:"address"`
	Paired  []Paired `json:"paired"`
}

// Projector is how the browser on the second display stands: off, starting or on; away when its page does not follow; alone, mirrored, blind (the displays can't
// be told), browserless or failing when something is to be done about it.
type Projector struct {
	Stands  string `json:"stands"`
	Display string `json:"display"` // where it is or was opened
	Browser string `json:"browser"`
}

// ByHand lets a browser in that somebody opens by hand: its address, and the code typed
// there. Left is how many seconds it lives yet.
type ByHand struct {
	Code    string `json:"code"`
	Address string `json:"address"`
	Left    int    `json:"left"`
}
