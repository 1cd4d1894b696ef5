package attendance

// Words is everything a list says of itself. {} is where a number or a name goes.
type Words struct {
	Title                                           string
	Activity, Day, Time, Place                      string
	Number, Name, Sex, Unsur, Dusun, Phone, Signing string
	Children                                        string // {} people, counted without a name
	ByHand                                          string // what the mark behind a number means
	Late                                            string // what the blank rows are for
	Code, Rows                                      string
	Page                                            string // {} of {}
}

// Indonesian is what offices print; the list has no other language.
func Indonesian() Words {
	return Words{
		Title:    "DAFTAR HADIR",
		Activity: "Kegiatan", Day: "Hari/Tanggal", Time: "Waktu", Place: "Tempat",
		Number: "No", Name: "Nama", Sex: "L/P", Unsur: "Jabatan/Unsur", Dusun: "Alamat (RT/dusun)",
		Phone: "No. HP", Signing: "Tanda tangan",
		Children: "Anak di bawah 18 tahun, dihitung tanpa nama: {} orang",
		ByHand:   "* disalin dari daftar tulisan tangan",
		Late:     "Baris kosong untuk yang datang kemudian.",
		Code:     "Kode daftar", Rows: "{} nama",
		Page: "Halaman {} dari {}",
	}
}
