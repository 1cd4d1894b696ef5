package outreach

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"bapashadir/backend/indo"
)

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
	Session    string      `json:"session,omitempty"` // "" when it is for no session
	Mentor     string      `json:"mentor"`
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
	Title      string      `json:"title"`    // "PIAGAM PENGHARGAAN"
	GivenTo    string      `json:"givenTo"`  // "Diberikan kepada"
	Sentence   string      `json:"sentence"` // filled in; **words between stars** are bold
	Hours      int         `json:"hours,omitempty"`
	Material   []Lesson    `json:"material,omitempty"` // the second page; none: no such page
	Letterhead []string    `json:"letterhead"`
	Address    string      `json:"address,omitempty"`
	Office     string      `json:"office"`
	City       string      `json:"city"`
	Signers    []Signer    `json:"signers"`          // one or two
	Proof      string      `json:"proof,omitempty"`  // the text of its QR code, signed
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

// Issue makes m's certificate for having been at s, with the words of how and the next
// serial.
func Issue(o Office, how Making, s Session, m Mentor, serial int, now time.Time) (Certificate, error) {
	date, err := indo.ParseDate(s.Date)
	if err != nil {
		return Certificate{}, &Error{Code: BadDate, Field: "date", Err: err}
	}
	c := Certificate{Session: s.ID, Mentor: m.ID, Kind: how.Kind, Year: date.Year(), Serial: serial,
		Name: indo.FullName(m.Before, m.Name, m.After), Role: m.Role, Activity: s.Title,
		Place: s.Where(), Date: s.Date, Title: how.Title, GivenTo: how.GivenTo, Letterhead: o.Letterhead(), Address: o.Address,
		Office: o.Name, City: s.Village.Name, Signers: []Signer{o.Signer}, Issued: now.UTC()}
	c.Sentence = c.Filled(how.Sentence)
	c.Number, err = o.Number(serial, date)
	return c, err
}

// Filled is a sentence with what c says in the places of its variables: {nama} {peran}
// {kegiatan} {kantor} {tempat} {tanggal} {jam}.
func (c Certificate) Filled(sentence string) string {
	day := c.Date
	if date, err := indo.ParseDate(c.Date); err == nil {
		day = indo.LongDate(date)
	}
	return strings.NewReplacer("{nama}", c.Name, "{peran}", c.Role, "{kegiatan}", c.Activity, "{kantor}", c.Office,
		"{tempat}", c.Place, "{tanggal}", day, "{jam}", strconv.Itoa(c.Hours)).Replace(sentence)
}

// Where is the place of a session in words: "Balai Desa Petaling", "Masjid
// An-Nur, Desa Petaling".
func (s Session) Where() string {
	place, village := indo.Fold(s.Place), s.Village.Label()
	switch {
	case place == "", place == indo.Fold(village):
		return village
	case strings.Contains(place, indo.Fold(s.Village.Name)):
		return s.Place
	case strings.HasSuffix(place, "desa"), strings.HasSuffix(place, "kelurahan"):
		return s.Place + " " + s.Village.Name
	}
	return s.Place + ", " + village
}

// Label is the village with its kind: the fourth group of a Kemendagri code
// starts with 1 for a kelurahan, with 3 for a desa adat, else it is a desa. A name
// that tells the kind by itself, "Desa Adat Ayapo", is a label as it stands.
func (v Village) Label() string {
	switch {
	case len(v.Code) == 13 && v.Code[9] == '1':
		return "Kelurahan " + v.Name
	case strings.HasPrefix(indo.Fold(v.Name), "desa"), strings.HasPrefix(indo.Fold(v.Name), "kelurahan"):
		return v.Name
	case len(v.Code) == 13 && v.Code[9] == '3':
		return "Desa Adat " + v.Name
	}
	return "Desa " + v.Name
}

var token = regexp.MustCompile(`\{([a-z_]+)(?::([1-9]))?\}`)

// Number fills the office's number template. Tokens: {urut} or {urut:4}, {kode_unit},
// {klasifikasi}, {bulan}, {bulan_romawi}, {tahun} (domain.md section 5).
func (o Office) Number(serial int, date time.Time) (string, error) {
	counted, unknown := false, ""
	out := token.ReplaceAllStringFunc(o.NumberTemplate, func(t string) string {
		m := token.FindStringSubmatch(t)
		switch m[1] {
		case "urut":
			counted = true
			width, _ := strconv.Atoi(m[2])
			return fmt.Sprintf("%0*d", width, serial)
		case "kode_unit":
			return o.UnitCode
		case "klasifikasi":
			return o.Classification
		case "bulan":
			return fmt.Sprintf("%02d", int(date.Month()))
		case "bulan_romawi":
			return indo.Roman(int(date.Month()))
		case "tahun":
			return strconv.Itoa(date.Year())
		}
		unknown = t
		return t
	})
	if !counted || unknown != "" {
		return "", Refuse(BadTemplate, "numberTemplate", "token", unknown)
	}
	return out, nil
}
