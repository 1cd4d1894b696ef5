package outreach

// MentorConsentVersion names the wording of now, under the same promise as
// ConsentVersion: an old wording stays, records tell which one their person was shown.
const MentorConsentVersion = 1

// mentorConsents are the wordings of the register of volunteers, by version: what is
// kept, why, how long, and how it ends.
var mentorConsents = []string{1: "{kantor} mencatat Bapak/Ibu sebagai pendamping sukarela. " +
	"Yang dicatat: nama, gelar, nomor HP, desa, keahlian, waktu luang, dan kegiatan. " +
	"Siapa yang didampingi tidak pernah dicatat. " +
	"Gunanya untuk menghubungi Bapak/Ibu dan mencetak piagam. " +
	"Data disimpan selama Bapak/Ibu menjadi pendamping. " +
	"Boleh berhenti kapan saja lewat {kontak}, lalu data dihapus. " +
	"Piagam yang sudah terbit tetap tercatat."}

// MentorConsentText is the wording with the office's own values. A version that never
// was gives "".
func MentorConsentText(version int, o Office) string { return TextOf(ForRegister, version, o, "") }
