package api

// CertificateAsk is whom a certificate is for and what it says. With an ID it is one that
// was issued, and the rest counts for nothing. With a session, Activity, Place, City, Date
// and Until are the session's; Mentors and Attendees both empty are all its volunteers.
type CertificateAsk struct {
	ID        string   `json:"id,omitempty"`
	Kind      string   `json:"kind,omitempty"`
	Session   string   `json:"session,omitempty"`
	Mentors   []string `json:"mentors,omitempty"`
	Attendees []int    `json:"attendees,omitempty"` // attendance numbers of Session
	Role      string   `json:"role,omitempty"`      // empty: each one's own there
	Hours     int      `json:"hours,omitempty"`     // 0: the hours of the kind's material
	Activity  string   `json:"activity,omitempty"`
	Place     string   `json:"place,omitempty"`
	City      string   `json:"city,omitempty"` // before the date of the signature
	Date      string   `json:"date,omitempty"`
	Until     string   `json:"until,omitempty"` // the last day; empty: it was one day
}

// BookAsk is which certificates are asked for; what is empty asks for all.
type BookAsk struct {
	Kind    string `json:"kind,omitempty"`
	Year    int    `json:"year,omitempty"`
	Session string `json:"session,omitempty"`
	Mentor  string `json:"mentor,omitempty"`
}

// Certificate is a line of the register book.
type Certificate struct {
	ID       string      `json:"id"`
	Mentor   string      `json:"mentor"`   // empty: an attendee holds it
	Attendee int         `json:"attendee"` // attendance number in Session, 0: a mentor holds it
	Session  string      `json:"session"`
	Kind     string      `json:"kind"`
	Number   string      `json:"number"` // empty while it is to come
	Later    bool        `json:"later"`  // nomor menyusul: the number is from the office's own register
	Code     string      `json:"code"`
	Name     string      `json:"name"`
	Role     string      `json:"role"`
	Activity string      `json:"activity"`
	Place    string      `json:"place"`
	Date     string      `json:"date"`
	Until    string      `json:"until"`
	When     string      `json:"when"` // both in words: "7–8 Maret 2026"
	Hours    int         `json:"hours"`
	Issued   string      `json:"issued"`
	Prints   int         `json:"prints"`
	Revoked  *Revocation `json:"revoked"`
}

// Revocation says since when a certificate is no longer good, and why.
type Revocation struct {
	At     string `json:"at"`
	Reason string `json:"reason"`
}

// CertificatePreview is how the one with the longest name will be printed, and whom else
// it stands for.
type CertificatePreview struct {
	File     File                 `json:"file"`
	Name     string               `json:"name"`   // whose it is
	Number   string               `json:"number"` // empty: it is to come
	Issued   bool                 `json:"issued"` // it was issued before
	Count    int                  `json:"count"`  // of all that were asked for
	Warnings []CertificateWarning `json:"warnings"`
}

// CertificateWarning is what was set so small that an officer should look.
type CertificateWarning struct {
	Field string  `json:"field"` // name or body
	Size  float64 `json:"size"`  // in points
}

// Batch is how far the issuing of many is, or how the last one ended.
type Batch struct {
	Running bool          `json:"running"`
	Done    int           `json:"done"`
	All     int           `json:"all"`
	Stopped bool          `json:"stopped"` // by the officer; what was issued is kept
	Refused []Unprintable `json:"refused"`
	Issued  []string      `json:"issued"` // ids
	Folder  string        `json:"folder"` // of the single files
	Path    string        `json:"path"`   // of the one for printing
	Failure *Refusal      `json:"failure"`
}

// NoBatch is before the first one.
func NoBatch() Batch { return Batch{Refused: []Unprintable{}, Issued: []string{}} }

// Unprintable is somebody who got no certificate, and why.
type Unprintable struct {
	Name    string  `json:"name"`
	Refusal Refusal `json:"refusal"`
}

// Making is how certificates of a kind are made.
type Making struct {
	Kind      string    `json:"kind"`
	Title     string    `json:"title"`
	GivenTo   string    `json:"givenTo"`
	Sentence  string    `json:"sentence"`
	Roles     []string  `json:"roles"`
	Material  []Lesson  `json:"material"`
	Signers   []Signer  `json:"signers"`
	HideNIP   bool      `json:"hideNip"`
	Numbering Numbering `json:"numbering"`
	Own       bool      `json:"own"` // changed by the office
}

// Lesson is a line of the material.
type Lesson struct {
	Topic string `json:"topic"`
	Hours int    `json:"hours"`
}

// Signer is who signs by hand.
type Signer struct {
	Title string `json:"title"`
	Name  string `json:"name"`
	NIP   string `json:"nip"`
}

// Numbering is how a kind gets its numbers. Next is the next one of Year: a higher one may
// be saved, a lower one is refused.
type Numbering struct {
	Template       string `json:"template"`
	Classification string `json:"classification"`
	Later          bool   `json:"later"`
	Year           int    `json:"year"`
	Next           int    `json:"next"`
}

// Look is how all certificates look.
type Look struct {
	Paper      string   `json:"paper"`
	Frame      string   `json:"frame"`
	Accent     string   `json:"accent"`
	Second     string   `json:"second"`
	Margin     int      `json:"margin"`
	Space      int      `json:"space"`
	Left       string   `json:"left"`
	Right      string   `json:"right"`
	Background string   `json:"background"`
	Letterhead []string `json:"letterhead"`
	Address    string   `json:"address"`
	Footer     string   `json:"footer"`
	Frames     []string `json:"frames"` // to choose from
}

// Logo is a picture that the office has loaded.
type Logo struct {
	ID     string `json:"id"`
	Name   string `json:"name"`
	Width  int    `json:"width"`
	Height int    `json:"height"`
	PNG    string `json:"png"`  // in base64
	Used   bool   `json:"used"` // by the look: it can't be removed
}
