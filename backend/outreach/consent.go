package outreach

import "strings"

// ConsentVersion names the wording of now. A changed wording gets a new number and
// the old one stays: records tell which one their person heard.
const ConsentVersion = 1

// consentTexts are the wordings of the attendance list (domain.md 3.4), by version.
var consentTexts = []string{1: "Nama dan data Bapak/Ibu dicatat oleh {kantor} untuk daftar hadir dan laporan kegiatan ini. " +
	"Nomor HP boleh dikosongkan. Data disimpan {lama} lalu dihapus. " +
	"Bapak/Ibu boleh meminta perbaikan atau penghapusan lewat {kontak}."}

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
	if version < 1 || version >= len(consentTexts) {
		return ""
	}
	return strings.NewReplacer("{kantor}", o.Name, "{lama}", keptFor, "{kontak}", o.contact()).Replace(consentTexts[version])
}

// contact is whom to ask about one's data.
func (o Office) contact() string {
	if o.Contact == "" {
		return "petugas di acara ini"
	}
	return o.Contact
}
