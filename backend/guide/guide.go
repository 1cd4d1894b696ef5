// Package guide holds the three interview guides as versioned data (domain.md 4.4).
//
// It promises that a wording never changes without a new version: notes were taken along
// it. It must never ask for anything by which an informant could be found.
package guide

import "bapashadir/backend/outreach"

// Guide is the questions for one source; Closing is the member check that ends each talk.
type Guide struct {
	Source    outreach.Source
	Version   int
	Questions [outreach.Questions]string
	Closing   string
}

const closing = "Boleh saya bacakan kembali ringkasannya, apakah sudah benar?"

// All are the guides in use.
func All() []Guide {
	return []Guide{
		{outreach.FromVillagers, 1, [outreach.Questions]string{
			"Apa yang Ibu/Bapak ketahui tentang Bapas sebelum dan sesudah acara?",
			"Apa yang berubah dalam cara memandang mantan narapidana?",
			"Apa yang masih membuat ragu?",
			"Bantuan apa yang bersedia diberikan?",
			"Apa halangannya?",
			"Apa saran?",
		}, closing},
		{outreach.FromClients, 1, [outreach.Questions]string{
			"Bagaimana sikap warga waktu baru pulang?",
			"Apa yang berubah?",
			"Contoh kejadian?",
			"Dukungan apa paling menolong?",
			"Apa yang masih sulit?",
			"Apa harapan pada desa dan Bapas?",
		}, closing},
		{outreach.FromOfficers, 1, [outreach.Questions]string{
			"Apa tujuan acara?",
			"Apa yang berjalan baik?",
			"Perubahan apa yang terlihat?",
			"Kendala tenaga dan dana?",
			"Bentuk kerja sama yang lahir?",
			"Apa yang perlu diubah?",
		}, closing},
	}
}

// Of is the guide for a source. Error: BadChoice.
func Of(s outreach.Source) (Guide, error) {
	for _, g := range All() {
		if g.Source == s {
			return g, nil
		}
	}
	return Guide{}, outreach.Refuse(outreach.BadChoice, "sumber")
}

// Asked is the question that a part of an interview answers, empty for its note.
func (g Guide) Asked(part int) string {
	if part < 1 || part > len(g.Questions) {
		return ""
	}
	return g.Questions[part-1]
}
