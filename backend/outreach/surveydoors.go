package outreach

import "time"

// Room is what a whole room said to one item with its answer cards: counts alone, since
// the camera that reads a card also sees who holds it up.
type Room struct {
	Session string `json:"session"`
	Phase   Phase  `json:"phase"`
	Item    string `json:"item"`
	Version int    `json:"version"` // of the item's module
	Counts  []int  `json:"counts"`  // by answer, the first one first
}

// Terminal is the four faces by the door: counts alone. Hasty are those of Counts that
// came so fast one after the other that they may be one person's.
type Terminal struct {
	Session string `json:"session"`
	Counts  [4]int `json:"counts"`
	Hasty   [4]int `json:"hasty"`
}

const (
	// TapPause is how long the terminal takes no other face after one.
	TapPause = 3 * time.Second
	// TapHaste is how soon after the one before a face counts as hasty.
	TapHaste = 6 * time.Second
)

// Tap counts a face, 0 the worst; since is how long ago the last one was, counted.
// Errors: BadChoice.
func (t Terminal) Tap(face int, since time.Duration) (_ Terminal, counted bool, err error) {
	if face < 0 || face >= len(t.Counts) {
		return t, false, Refuse(BadChoice, "face")
	}
	if since >= 0 && since < TapPause {
		return t, false, nil
	}
	t.Counts[face]++
	if since >= 0 && since < TapHaste {
		t.Hasty[face]++
	}
	return t, true, nil
}
