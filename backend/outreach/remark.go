package outreach

// Remark is the survey's free sentence, kept apart from the answers of its sheet: no
// slip, no time, and an id of its own.
type Remark struct {
	ID      string `json:"id"`
	Session string `json:"session"`
	Phase   Phase  `json:"phase"`
	Text    string `json:"text"`
}
