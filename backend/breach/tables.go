package breach

import "slices"

// kind is what a table holds of people.
type kind int

const (
	people   kind = iota + 1 // records of persons, by name
	officers                 // of the office's own people
	nameless                 // said by people, without a name
	nothing                  // about nobody
)

// about says of every table of the data file what it holds, and why: what a thief could
// read. A table that is not here is told as one that nobody has looked at.
var about = map[string]struct {
	kind kind
	why  string
}{
	"attendees":    {people, "nama, L/P, unsur, dusun, dan nomor HP bila diberikan; untuk anak nama depan dan sekolah"},
	"guests":       {people, "undangan: nama, unsur, dusun, nomor HP"},
	"mentors":      {people, "pendamping: nama, gelar, nomor HP, desa, keahlian, waktu luang"},
	"activities":   {people, "kegiatan pendamping: apa, kapan, berapa lama; tidak pernah dengan siapa"},
	"mergings":     {people, "catatan pendamping yang digabung"},
	"certificates": {people, "piagam dan sertifikat: nama, nomor, peran"},
	"consents":     {people, "persetujuan per tujuan"},
	"persons":      {people, "kunci catatan orang; dipakai bersama catatannya"},
	"sessions":     {officers, "kegiatan: judul, tempat, nama petugas"},
	"offices":      {officers, "pengaturan kantor: nama petugas dan penanda tangan, NIP, Wi-Fi balai"},
	"pairings":     {nothing, "HP dan layar yang dipasangkan, tanpa nama orang"},
	"answers":      {nameless, "jawaban survei tanpa nama"},
	"remarks":      {nameless, "komentar survei tanpa nama; penulisnya dapat saja menyebut orang"},
	"rooms":        {nameless, "hitungan tangan di ruangan"},
	"terminals":    {nameless, "hitungan wajah di pintu keluar"},
	"tickets":      {nameless, "tanda formulir terpakai"},
	"slips":        {nameless, "kode kartu survei"},
	"quizvotes":    {nameless, "jawaban kuis tanpa nama"},
	"quizrounds":   {nameless, "hitungan kuis"},
	"asked":        {nameless, "pertanyaan dari kotak pertanyaan; penulisnya dapat saja menyebut orang"},
	"interviews":   {nameless, "wawancara di bawah kode informan"},
	"markings":     {nameless, "kode pada jawaban wawancara"},
	"quotes":       {nameless, "kutipan dengan nama yang dicoret"},
	"quizitems":    {nothing, "soal kuis"},
	"decks":        {nothing, "materi"},
	"agendas":      {nothing, "susunan acara"},
	"positions":    {nothing, "halaman materi terakhir"},
	"voices":       {nothing, "rekaman pertanyaan survei yang dibacakan petugas"},
	"codewords":    {nothing, "buku kode"},
	"categories":   {nothing, "buku kode"},
	"themes":       {nothing, "buku kode"},
	"counters":     {nothing, "penghitung nomor"},
	"jumps":        {nothing, "catatan jam laptop"},
	"makings":      {nothing, "rancangan kalimat piagam"},
	"looks":        {nothing, "rupa piagam"},
	"logos":        {nothing, "logo kantor"},
	"signkeys":     {nothing, "kunci tanda sertifikat: cabut dan ganti bila laptop hilang"},
	"deeds":        {nothing, "catatan perbuatan petugas, tanpa nama orang"},
	"deedhashes":   {nothing, "pohon tanda catatan perbuatan"},
	"checkpoints":  {nothing, "tanda tangan catatan perbuatan"},
	"tries":        {nothing, "hitungan salah PIN"},
	"erasures":     {nothing, "tanda terima penghapusan, tanpa nama"},
	"pauses":       {people, "orang yang datanya sedang dijeda"},
	"bundles":      {nothing, "daftar kunci kantor lain"},
}

func (k kind) label() string {
	switch k {
	case people:
		return "Data orang"
	case officers:
		return "Data petugas"
	case nameless:
		return "Tanpa nama"
	case nothing:
		return "Bukan data orang"
	}
	return "BELUM DIGOLONGKAN"
}

// People are the tables of records of persons, in a fixed order.
func People() (out []string) {
	for name, a := range about {
		if a.kind == people {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return out
}
