package api

// TextRef points at a text of the coding board: a comment (part 0), an answer of an
// interview (1 to 6) or its note (7).
type TextRef struct {
	Session string `json:"session"`
	ID      string `json:"id"`
	Part    int    `json:"part"`
}

// CodingBoard is all that may be read, and what was made of it. Hidden is the number of
// sessions whose comments may not be read yet.
type CodingBoard struct {
	Texts      []CodedText    `json:"texts"`
	Codes      []Codeword     `json:"codes"`
	Categories []CodeCategory `json:"categories"`
	Themes     []CodeTheme    `json:"themes"`
	Interviews []Interview    `json:"interviews"`
	Quotes     []Quote        `json:"quotes"`
	Hidden     int            `json:"hidden"`
}

// CodedText is something that somebody said: in a comment (komentar) or to a question in
// an interview with one of warga, klien, petugas.
type CodedText struct {
	Of        TextRef  `json:"of"`
	Source    string   `json:"source"`
	Session   string   `json:"session"`
	Informant string   `json:"informant"`
	Asked     string   `json:"asked"`
	Text      string   `json:"text"`
	Codes     []string `json:"codes"` // ids
}

// SourceCount is of texts.
type SourceCount struct {
	Villagers int `json:"warga"`
	Clients   int `json:"klien"`
	Officers  int `json:"petugas"`
	Sheets    int `json:"komentar"`
	All       int `json:"all"`
}

// Codeword is a code of the codebook.
type Codeword struct {
	ID          string      `json:"id"`
	Name        string      `json:"name"`
	Description string      `json:"description"`
	Category    string      `json:"category"`
	Count       SourceCount `json:"count"`
}

// CodeCategory gathers codes.
type CodeCategory struct {
	ID    string      `json:"id"`
	Name  string      `json:"name"`
	Theme string      `json:"theme"`
	Count SourceCount `json:"count"`
}

// CodeTheme gathers categories.
type CodeTheme struct {
	ID    string      `json:"id"`
	Name  string      `json:"name"`
	Count SourceCount `json:"count"`
}

// Interview is a note along a guide; Confirmed is the date of the member check.
type Interview struct {
	ID        string    `json:"id"`
	Source    string    `json:"source"`
	Code      string    `json:"code"`
	Session   string    `json:"session"`
	Answers   [6]string `json:"answers"`
	Note      string    `json:"note"`
	Confirmed string    `json:"confirmed"`
}

// InterviewGuide is the questions for one source.
type InterviewGuide struct {
	Source    string    `json:"source"`
	Version   int       `json:"version"`
	Questions [6]string `json:"questions"`
	Closing   string    `json:"closing"`
}

// Quote is a text for others, with what could point at somebody struck.
type Quote struct {
	ID   string  `json:"id"`
	Of   TextRef `json:"of"`
	Text string  `json:"text"`
}

// QuoteWord is a word of a text and what stands before it. Kind is empty, or why it is
// proposed to be struck: name, number.
type QuoteWord struct {
	Before string `json:"before"`
	Text   string `json:"text"`
	Kind   string `json:"kind"`
}

// QuoteLook is a text taken apart, and the quote as it is proposed.
type QuoteLook struct {
	Words []QuoteWord `json:"words"`
	After string      `json:"after"`
	Quote string      `json:"quote"`
}
