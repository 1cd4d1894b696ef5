package breach

import "strconv"

// The files of a pack beside the tables. The one with names says so in its own.
const (
	ReportFile   = "1 Laporan kebocoran.pdf"
	ContactsFile = "RAHASIA - orang yang harus dihubungi"
)

// Sheet is a table of the pack.
type Sheet struct {
	Name    string
	Columns []string
	Rows    [][]string
}

// Sheets are the tables of a pack; the last one alone names people.
func Sheets(f Found) []Sheet {
	content := Sheet{Name: "2 Isi data", Columns: []string{"tabel", "golongan", "isi", "jumlah"}}
	for _, t := range f.Tables {
		content.Rows = append(content.Rows, []string{t.Name, t.Kind, t.What, strconv.Itoa(t.N)})
	}
	sessions := Sheet{Name: "3 Kegiatan", Columns: []string{"kegiatan", "tempat", "tanggal", "orang", "anak", "hp", "undangan", "jawaban_tanpa_nama", "disimpan_sampai"}}
	for _, h := range f.Sessions {
		sessions.Rows = append(sessions.Rows, []string{h.Title, h.Place, h.Date, strconv.Itoa(h.People), strconv.Itoa(h.Children), strconv.Itoa(h.Phones),
			strconv.Itoa(h.Guests), strconv.Itoa(h.Anon), h.Until})
	}
	reach := Sheet{Name: ContactsFile, Columns: []string{"nama", "hp", "dari"}}
	for _, c := range f.Contacts {
		reach.Rows = append(reach.Rows, []string{c.Name, c.Phone, c.From})
	}
	return []Sheet{content, sessions, reach}
}
