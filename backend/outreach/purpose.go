package outreach

import "strings"

// Purpose is what a person's data are kept for. Each has its own text, and each can be
// agreed to and taken back without the others (UU 27/2022).
type Purpose string

// The purposes.
const (
	ForAttendance  Purpose = "attendance"  // the attendance list and the report: needed to be recorded
	ForContact     Purpose = "contact"     // a phone number, which may be left out
	ForChild       Purpose = "child"       // the first name of somebody under 18: an adult agrees
	ForPhoto       Purpose = "photo"       // pictures of the session
	ForTestimony   Purpose = "testimony"   // a story told, until a date
	ForRegister    Purpose = "register"    // being kept as a volunteer
	ForCertificate Purpose = "certificate" // a name on a paper with a number
)

// Purposes lists them in the order in which they are shown.
func Purposes() []Purpose {
	return []Purpose{ForAttendance, ForContact, ForChild, ForPhoto, ForTestimony, ForRegister, ForCertificate}
}

// purposeTexts are the wordings by version. A changed wording gets a new number and the
// old one stays: records tell which one their person heard. {waktu} is until when.
var purposeTexts = map[Purpose][]string{
	ForAttendance: consentTexts,
	ForContact:    {1: "Nomor HP hanya dipakai untuk menghubungi Bapak/Ibu, dan boleh dicabut kapan saja lewat {kontak}."},
	ForChild:      {1: "Saya orang tua, wali, atau guru, dan setuju nama depan anak ini dicatat."},
	ForPhoto: {1: "Akan ada foto dokumentasi. Saya boleh terlihat di foto kegiatan ini. " +
		"Yang tidak ingin difoto boleh memberi tahu petugas kapan saja, juga sesudah acara, lewat {kontak}."},
	ForTestimony: {1: "Saya bersedia bercerita, dan cerita saya boleh dipakai di laporan kegiatan. " +
		"Nama disamarkan kecuali saya minta disebut. Saya dapat membatalkan sampai {waktu} lewat {kontak}."},
	ForRegister: mentorConsents,
	ForCertificate: {1: "Nama saya boleh dicetak di piagam dan dicatat di buku register {kantor}. " +
		"Buku register disimpan agar piagam dapat diperiksa."},
}

// VersionOf names the wording of now.
func VersionOf(p Purpose) int { return len(purposeTexts[p]) - 1 }

// TextOf is a wording with the office's own values; when fills {lama} and {waktu}. A
// version that never was gives "".
func TextOf(p Purpose, version int, o Office, when string) string {
	texts := purposeTexts[p]
	if version < 1 || version >= len(texts) {
		return ""
	}
	return strings.NewReplacer("{kantor}", o.Name, "{lama}", when, "{waktu}", when, "{kontak}", o.contact()).Replace(texts[version])
}

// Guardian is the adult who agreed for a child, as what they are to it; who they are is
// not kept.
type Guardian string

// Guardians lists the choices in the order they are offered.
func Guardians() []Guardian { return []Guardian{"ortu", "wali", "guru"} }

// GuardianNeeded refuses a child's name that no adult agreed to: such a child is only
// counted.
const GuardianNeeded Code = "guardian_needed"

// guarded is the adult who agrees for a child. Errors: GuardianNeeded, BadChoice.
func guarded(g Guardian) error {
	if g == "" {
		return Refuse(GuardianNeeded, "wali")
	}
	return one("wali", g, Guardians()...)
}
