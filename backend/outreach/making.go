package outreach

// Making is how certificates of a kind are made: their words, who may sign, and how they are
// numbered. Sentence holds variables: {peran} {kegiatan} {kantor} {tempat} {tanggal}
// {jam} {nama}, and **stars** around what is bold.
type Making struct {
	Kind      Kind      `json:"kind"`
	Title     string    `json:"title"`
	GivenTo   string    `json:"givenTo"`
	Sentence  string    `json:"sentence"`
	Roles     []string  `json:"roles"` // offered when a certificate is made
	Material  []Lesson  `json:"material,omitempty"`
	Signers   []Signer  `json:"signers,omitempty"` // none: the office's one
	HideNIP   bool      `json:"hideNip,omitempty"`
	Numbering Numbering `json:"numbering"`
}

// Numbering is how certificates of a kind get their numbers.
type Numbering struct {
	Template       string `json:"template"`       // see Office.Number for its tokens
	Classification string `json:"classification"` // what {klasifikasi} stands for
	Start          int    `json:"start"`          // the first number of a year
	Later          bool   `json:"later"`          // nomor menyusul: the office's letter register gives it
}

// Look is how all certificates of an office look. There is no emblem among it but what the
// office loads itself.
type Look struct {
	Paper      string   `json:"paper"`          // "A4" or "F4", lying
	Frame      string   `json:"frame"`          // one of Frames
	Accent     string   `json:"accent"`         // "#rrggbb", of the title and the frame
	Second     string   `json:"second"`         // "#rrggbb", the frame's other colour
	Margin     int      `json:"margin"`         // mm that the printer leaves white
	Space      int      `json:"space"`          // mm for ink and stamp over the signer's name
	Left       string   `json:"left,omitempty"` // ids of logos, "" for none
	Right      string   `json:"right,omitempty"`
	Letterhead []string `json:"letterhead,omitempty"` // one to four lines; none: the office's names
	Address    string   `json:"address,omitempty"`    // "": the office's
	Footer     string   `json:"footer,omitempty"`
}

// Logo is a picture that the office has loaded: an 8-bit PNG, whatever it was before.
type Logo struct {
	ID     string `json:"id"` // SHA-256 of PNG, in hex
	Name   string `json:"name"`
	Width  int    `json:"width"`
	Height int    `json:"height"`
	PNG    []byte `json:"png"`
}

// Frames lists the frames drawn for this app.
func Frames() []string { return []string{"dulang", "anyaman", "garis"} }

// DefaultLook is what a first start offers.
func DefaultLook() Look {
	return Look{Paper: "A4", Frame: "dulang", Accent: "#0E5A5E", Second: "#E9B44C", Margin: 12, Space: 24}
}

// DefaultMaking is what a first start offers for a kind. The sentence of thanks is that of
// domain.md section 5; o's settings give the first template.
func DefaultMaking(k Kind, o Office) Making {
	m := Making{Kind: k, GivenTo: "Diberikan kepada", Roles: DefaultRoles(),
		Numbering: Numbering{Template: o.NumberTemplate, Classification: o.Classification, Start: 1}}
	switch k {
	case Sertifikat:
		m.Title = "SERTIFIKAT"
		m.Sentence = "telah mengikuti sebagai **{peran}** kegiatan {kegiatan} selama {jam} jam pelajaran (JP), yang diselenggarakan oleh {kantor} di {tempat} pada tanggal {tanggal}."
		m.Roles = []string{"Peserta", "Narasumber", "Fasilitator", "Moderator", "Panitia"}
	case Keterangan:
		m.Title, m.GivenTo = "SURAT KETERANGAN", "Menerangkan bahwa"
		m.Sentence = "benar telah ikut serta sebagai **{peran}** dalam kegiatan {kegiatan} yang diselenggarakan oleh {kantor} di {tempat} pada tanggal {tanggal}. Surat ini dibuat untuk dipergunakan seperlunya."
	default:
		m.Title = "PIAGAM PENGHARGAAN"
		m.Sentence = "sebagai **{peran}** dalam kegiatan {kegiatan} yang diselenggarakan oleh {kantor} di {tempat} pada tanggal {tanggal}. " +
			"Terima kasih atas kepedulian dan dukungannya bagi warga yang kembali ke masyarakat."
	}
	return m
}

// DefaultRoles are the roles on certificates. None of them tells whether somebody is a
// client (domain.md section 0).
func DefaultRoles() []string {
	return []string{DefaultRole, "Narasumber", "Peserta", "Moderator", "Tuan Rumah", "Panitia"}
}
