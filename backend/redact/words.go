package redact

import "strings"

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

var (
	// titles stand before a name.
	titles = set(`pak bu bapak ibu bpk sdr sdri saudara saudari tuan nyonya tn ny bang abang kak kakak mas mbak mbah
		haji hajah h hj ustaz ustad ustadz ust kiai kyai koh ko cik ci akek atok atuk si dik adik paman pakde bude om tante
		drs dr ir`)

	// links stand within a name.
	links = set(`bin binti`)

	// ordinary words follow a title, or begin a sentence, and are no names.
	ordinary = set(`dan atau yang ini itu saya kami kita kamu anda beliau dia mereka dari di ke juga sudah belum tidak bukan
		ada bisa mau harus akan sangat boleh punya pernah masih lalu sekalian semua semuanya berdua sendiri kades kepala
		lurah camat rt rw kadus guru polisi petugas desa dusun tani jaksa hakim penyuluh pembimbing warga rumah tangga
		negara kota pejabat bupati gubernur presiden dokter bidan perangkat ketua mantan klien narapidana kandung tiri
		mertua angkat pelaku korban anak orang pendamping relawan tokoh masyarakat waktu acara terima kasih semoga mohon
		materi kegiatan menurut kata untuk tapi tetapi kalau karena banyak bagus baik baru setelah sebelum saat ketika
		dengan bagi seperti tolong supaya agar selamat jangan lebih dalam pada oleh sejak kemarin besok sekarang dulu kini pagi siang sore malam`)

	// known words are written with capitals and name nobody.
	known = set(`bapas balai pemasyarakatan lapas rutan pk apk bpd pkk desa dusun kecamatan kabupaten provinsi kelurahan
		kampung indonesia babinsa bhabinkamtibmas polri tni polsek polres pokmas lipas griya abhipraya kemenimipas
		kementerian imigrasi kuhp kuhap uu ham hp wa whatsapp allah swt tuhan islam kristen katolik hindu buddha konghucu
		senin selasa rabu kamis jumat sabtu minggu ahad januari februari maret april mei juni juli agustus september oktober
		november desember ramadan ramadhan lebaran idulfitri alhamdulillah assalamualaikum insyaallah subhanallah bangka
		belitung melayu tionghoa karang taruna pemerintah pemda pemdes pancasila masjid surau posyandu sd smp sma nik ktp
		bpjs skm wib wita wit`)
)
