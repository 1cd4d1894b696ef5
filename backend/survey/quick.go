package survey

// Item is one question. Faces are the words under its four faces, score 1 first.
type Item struct {
	Key   string    `json:"key"`
	Text  string    `json:"text"`
	Faces [4]string `json:"faces"`
}

// Instrument is one version of a form. Answers of different versions are never
// compared or added up. Open is the question for a comment, Caution stands by it.
type Instrument struct {
	ID      string  `json:"id"`
	Version int     `json:"version"`
	Items   [4]Item `json:"items"`
	Open    string  `json:"open"`
	Caution string  `json:"caution"`
}

// Quick is the feedback of two minutes at the end of a session.
func Quick() Instrument {
	agree := [4]string{"Tidak setuju", "Kurang setuju", "Setuju", "Sangat setuju"}
	return Instrument{
		ID:      "kilat",
		Version: 1,
		Items: [4]Item{
			{"u1", "Materi mudah dipahami.", agree},
			{"u2", "Petugas ramah dan jelas.", agree},
			{"u3", "Waktu dan tempat sesuai.", agree},
			{"u4", "Secara umum saya puas.", agree},
		},
		Open:    "Apa yang paling berkesan atau perlu diperbaiki?",
		Caution: "Jangan menulis nama orang.",
	}
}

// QuickAnswer is one sheet: a score 1 to 4 for each item in order, 0 for skipped.
type QuickAnswer struct {
	Scores  [4]uint8 `json:"scores"`
	Comment string   `json:"comment"`
}
