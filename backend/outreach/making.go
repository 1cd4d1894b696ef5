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

// DefaultMaking is what a first start offers for a kind. The sentence of thanks is that of
// domain.md section 5; o's settings give the first template.
func DefaultMaking(k Kind, o Office) Making {
	m := Making{Kind: k, GivenTo: "Diberikan kepada", Roles: DefaultRoles(),
		Numbering: Numbering{Template: o.NumberTemplate, Classification: o.Classification}}
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
