package outreach

import "strings"

// ConsentVersion names the wording of now. A changed wording gets a new number and
// the old one stays: records tell which one their person heard.
const ConsentVersion = 1

// consentTexts are the wordings of the attendance list (domain.md 3.4), by version.
var consentTexts = []string{1: "Nama dan data Bapak/Ibu dicatat oleh {kantor} untuk daftar hadir dan laporan kegiatan ini. " +
	"Nomor HP boleh dikosongkan. Data disimpan {lama} lalu dihapus. " +
	"Bapak/Ibu boleh meminta perbaikan atau penghapusan lewat {kontak}."}

// RegisterConsentVersion is ConsentVersion for the register of volunteers.
const RegisterConsentVersion = 1

// registerTexts are the wordings for volunteers, by version.
var registerTexts = []string{1: "Nama, nomor HP, desa, keahlian dan kegiatan Bapak/Ibu sebagai pendamping disimpan oleh {kantor}, " +
	"supaya dapat dihubungi dan diberi piagam. Siapa yang didampingi tidak pernah dicatat. " +
	"Data disimpan selama Bapak/Ibu menjadi pendamping, paling lama {lama} sesudah kegiatan terakhir. " +
	"Bapak/Ibu boleh melihat, memperbaiki atau mencabut persetujuan ini kapan saja lewat {kontak}."}

// Agreement is how a person agreed to the text.
type Agreement string

const (
	Tapped Agreement = "tapped" // they pressed "Setuju" themselves
	Spoken Agreement = "spoken" // the text was read to them, and they stayed
	Signed Agreement = "signed" // on the paper they signed
)

// agreed is what the door asks for.
func agreed(d Door) Agreement {
	switch d {
	case ByPhone, ByQR, ByKiosk:
		return Tapped
	case ByPaper:
		return Signed
	}
	return Spoken
}

// ConsentText is the wording with the office's own values; keptFor is "12 bulan".
// A version that never was gives "".
func ConsentText(version int, o Office, keptFor string) string {
	return wording(consentTexts, version, o, keptFor)
}

// RegisterConsentText is ConsentText for volunteers.
func RegisterConsentText(version int, o Office, keptFor string) string {
	return wording(registerTexts, version, o, keptFor)
}

func wording(texts []string, version int, o Office, keptFor string) string {
	if version < 1 || version >= len(texts) {
		return ""
	}
	contact := o.Contact
	if contact == "" {
		contact = "petugas di acara ini"
	}
	return strings.NewReplacer("{kantor}", o.Name, "{lama}", keptFor, "{kontak}", contact).Replace(texts[version])
}
