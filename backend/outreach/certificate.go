package outreach

import "time"

// Kind of a certificate (domain.md section 5).
type Kind string

// The kinds. They differ in their words, in what stands on the second page and in
// their numbers; the look is the office's.
const (
	Piagam     Kind = "piagam"     // Piagam Penghargaan, thanks for service
	Sertifikat Kind = "sertifikat" // took part in a training, with hours (JP) and the material
	Keterangan Kind = "keterangan" // Surat Keterangan
)

// Kinds lists them in the order in which they are offered.
func Kinds() []Kind { return []Kind{Piagam, Sertifikat, Keterangan} }

// Certificate keeps every word that was printed, so that it can be printed again
// after names, offices or signers have changed. Its number is never used twice.
type Certificate struct {
	ID         string      `json:"id"`
	Session    string      `json:"session,omitempty"`  // "" when it is for no session
	Mentor     string      `json:"mentor"`             // who holds it, "" when an attendee does
	Attendee   int         `json:"attendee,omitempty"` // the attendance number in Session of who holds it
	Kind       Kind        `json:"kind"`
	Year       int         `json:"year"`
	Serial     int         `json:"serial"` // 0: nomor menyusul, the number comes from the office's register
	Number     string      `json:"number"` // "" until it has come
	Code       string      `json:"code"`   // short check code under the QR
	Name       string      `json:"name"`   // with titles
	Role       string      `json:"role"`
	Activity   string      `json:"activity"`
	Place      string      `json:"place"`
	Date       string      `json:"date"`
	Until      string      `json:"until,omitempty"` // the last day, "" when it was one
	Title      string      `json:"title"`           // "PIAGAM PENGHARGAAN"
	GivenTo    string      `json:"givenTo"`         // "Diberikan kepada"
	Sentence   string      `json:"sentence"`        // with variables, see Filled; **words between stars** are bold
	Hours      int         `json:"hours,omitempty"`
	Material   []Lesson    `json:"material,omitempty"` // the second page; none: no such page
	Letterhead []string    `json:"letterhead"`
	Address    string      `json:"address,omitempty"`
	Footer     string      `json:"footer,omitempty"`
	Office     string      `json:"office"`
	City       string      `json:"city"`
	Signers    []Signer    `json:"signers"`          // one or two
	Proof      string      `json:"proof,omitempty"`  // the text of its QR code, signed; "" until it is printed
	Prints     int         `json:"prints,omitempty"` // how often it was printed or saved
	Revoked    *Revocation `json:"revoked,omitempty"`
	Issued     time.Time   `json:"issued"`
}

// Lesson is a line of a training's material: its hours are of 45 minutes (JP).
type Lesson struct {
	Topic string `json:"topic"`
	Hours int    `json:"hours"`
}

// Revocation says that a certificate is no longer good, and why: Reason is the office's
// own, and leaves the laptop on no list.
type Revocation struct {
	At     time.Time `json:"at"`
	Reason string    `json:"reason"`
}

// Signer is who signs by hand. Title may begin with a.n., Plt. or Plh.
type Signer struct {
	Title string `json:"title"`
	Name  string `json:"name"`
	NIP   string `json:"nip,omitempty"` // 18 digits, shown in groups
}

// Refusals about certificates, their words and their look.
const (
	UnknownVariable Code = "unknown_variable" // a sentence with a variable that stands for nothing: Args["variable"]
	BadColour       Code = "bad_colour"       // not "#rrggbb"
	FaintColour     Code = "faint_colour"     // can't be read on white: Args["contrast"]
	NumberTaken     Code = "number_taken"     // another certificate has it: Args["name"]
	NumberGiven     Code = "number_given"     // numbers up to there were given: Args["next"] is the next
	HasNumber       Code = "has_number"       // a certificate that has one: Args["number"]
	AlreadyRevoked  Code = "already_revoked"  // a certificate that is no longer good
	ClockDoubtful   Code = "clock_doubtful"   // a date that nobody trusts: Args["date"]
	ClockBehind     Code = "clock_behind"     // Args["date"] is before Args["than"]
	HolderChild     Code = "holder_child"     // only the first name of a child is kept
	BatchRuns       Code = "batch_runs"       // certificates are being issued
	LogoInUse       Code = "logo_in_use"      // the look has it
	LogoForeign     Code = "logo_foreign"     // neither PNG nor JPEG
	LogoLarge       Code = "logo_large"       // more pixels than can be taken in
	LogoDamaged     Code = "logo_damaged"     // broken or cut off
	LogoUnsafe      Code = "logo_unsafe"      // an SVG that does more than draw
)
