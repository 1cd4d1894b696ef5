package poster

// Words is everything a poster says of itself.
type Words struct {
	Join, Network, Password, Open, Hidden, Joined, Spaced string
	Scan, Aim                                             string
	Type                                                  string
	Stay, NoData, Done                                    string
	Help                                                  string
}

// Indonesian is what hangs on the wall.
func Indonesian() Words {
	return Words{
		Join: "Sambung Wi-Fi", Network: "Nama jaringan", Password: "Sandi", Open: "Tanpa sandi",
		Hidden: "tersembunyi: ketik namanya", Joined: "tulis bersambung, tanpa spasi",
		Spaced: "dengan spasi",
		Scan:   "Pindai, isi nama", Aim: "Arahkan kamera HP ke kode ini, lalu ketuk tulisan yang muncul.",
		Type: "Tidak bisa memindai? Ketik di peramban:",
		Stay: "Tetap terhubung", NoData: "Matikan data seluler sebentar", Done: "Selesai, boleh keluar",
		Help: "Tanpa HP? Petugas di meja depan siap membantu.",
	}
}
