package outreach

// ConsentVersion names the wording of the attendance list of now.
const ConsentVersion = 2

// consentTexts are the wordings of the attendance list (domain.md 3.4), by version. The
// first one spoke of the phone number too, which has a text of its own since.
var consentTexts = []string{
	1: "Nama dan data Bapak/Ibu dicatat oleh {kantor} untuk daftar hadir dan laporan kegiatan ini. " +
		"Nomor HP boleh dikosongkan. Data disimpan {lama} lalu dihapus. " +
		"Bapak/Ibu boleh meminta perbaikan atau penghapusan lewat {kontak}.",
	2: "Nama dan data Bapak/Ibu dicatat oleh {kantor} untuk daftar hadir dan laporan kegiatan ini. " +
		"Data disimpan {lama} lalu dihapus. " +
		"Bapak/Ibu boleh meminta perbaikan atau penghapusan lewat {kontak}.",
}

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

// ConsentText is the wording with the office's own values; keptFor is "sampai 7 Maret
// 2027". A version that never was gives "".
func ConsentText(version int, o Office, keptFor string) string {
	return TextOf(ForAttendance, version, o, keptFor)
}

// contact is whom to ask about one's data.
func (o Office) contact() string {
	if o.Contact == "" {
		return "petugas di acara ini"
	}
	return o.Contact
}
