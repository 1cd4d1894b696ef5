package attendance

import (
	"bytes"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"bapashadir/backend/paper/papertest"
	"bapashadir/backend/paper/sheet"
)

// usual is a village evening with n people.
func usual(n int) List {
	return List{
		Letterhead: []string{
			"KEMENTERIAN IMIGRASI DAN PEMASYARAKATAN",
			"KANTOR WILAYAH DITJENPAS KEPULAUAN BANGKA BELITUNG",
			"BALAI PEMASYARAKATAN KELAS II PANGKALPINANG",
		},
		Address:     "Jalan Contoh Nomor 1, Pangkalpinang · Telepon (0717) 000000",
		Activity:    "Bapas Hadir di Desa: Kenal Bapas, Kurangi Stigma, Bangun Kampung Bersama",
		Day:         "Sabtu, 7 Maret 2026",
		Time:        "09.00 WIB – selesai",
		Place:       "Balai Desa Petaling, Kecamatan Mendo Barat, Kabupaten Bangka",
		Session:     "petaling",
		Rows:        people(n),
		Knowing:     sheet.Signer{Place: "Mengetahui,", Title: "Kepala Desa Petaling"},
		Responsible: sheet.Signer{Place: "Petaling, 7 Maret 2026", Title: "Ketua Pelaksana", Name: "Nama Petugas, S.H., M.H.", NIP: "NIP 19700101 199503 1 001"},
		Deeds:       "Catatan perbuatan no. 123 · sidik jari 7M2K Q4ZT 0H8V 3N6C XW5B 91DJ PR2F EK7Y",
		Moment:      "7 Maret 2026, 11.42 WIB",
		Author:      "Bapas Kelas II Pangkalpinang",
		Lang:        "id",
		Created:     time.Date(2026, 3, 7, 4, 42, 0, 0, time.UTC),
	}
}

var names = []string{
	"Fo", "Siti Aminah", "M. Yusuf", "ALI bin ABDULLAH", "Tjhin Fo", "Sukarni", "Hj. Nur'aini, S.Pd., M.M.",
	papertest.LongName, "Prof. Dr. H. " + papertest.LongName + ", S.H., M.H., M.Si.", "Đặng Thị Ngọc, ʻAisyah",
	strings.Repeat("Wirakusuma", 6), "Kartini", "Abdul Rahman Wahid",
}

// people are n names from the shortest to the longest, with all that a row can hold.
func people(n int) []Row {
	unsurs := []string{"Warga", "Kepala dusun/RT/RW", "PKK/kader posyandu", "Bhabinkamtibmas", "Tokoh masyarakat/adat", "Perangkat desa"}
	duses := []string{"Air Mesu, RT 02", "", "Dusun " + papertest.LongPlace + ", RT 014/RW 003", "Petaling Barat", "RT 01"}
	var rows []Row
	for i := range n {
		r := Row{Name: names[i%len(names)], Sex: []string{"P", "L", ""}[i%3], Unsur: unsurs[i%len(unsurs)],
			Dusun: duses[i%len(duses)], Phone: "0812-3456-7890", ByHand: i%11 == 5}
		if i%17 == 9 {
			r = Row{Name: "Rina", Sex: "P", School: "SD Negeri 3 Mendo Barat", Dusun: "Air Mesu", Phone: "0812-0000-1111"}
		}
		rows = append(rows, r)
	}
	return rows
}

func with(n int, change func(l *List)) List {
	l := usual(n)
	change(&l)
	return l
}

// lists are the papers that were looked at, one by one (papertest.Look).
var lists = []struct {
	name  string
	l     List
	pages int
}{
	{"nobody yet", usual(0), 1},
	{"one", usual(1), 1},
	{"twenty-three", with(23, func(l *List) { l.Children = 23 }), 2},
	{"twenty-three with phones", with(23, func(l *List) { l.Phones = true }), 2},
	{"five hundred", usual(500), 20},
	{"nobody yet on folio", with(0, func(l *List) { l.Paper = sheet.F4 }), 1},
	{"twenty-three on folio", with(23, func(l *List) { l.Paper, l.Phones, l.Children = sheet.F4, true, 4 }), 2},
	{"five hundred on folio", with(500, func(l *List) { l.Paper = sheet.F4 }), 17},
	{"longest words", with(30, func(l *List) {
		l.Activity = strings.Repeat("Penyuluhan Hukum dan Pengenalan Bapas ", 3)
		l.Place = "Balai Desa " + papertest.LongPlace + ", Kecamatan " + papertest.LongPlace
		l.Knowing.Title = "Plt. Kepala Desa " + papertest.LongPlace
		l.Responsible.Place = papertest.LongPlace + ", 28 September 2026"
		l.Responsible.Name = "Prof. Dr. H. " + papertest.LongName + ", S.H., M.H."
		l.Blank = 10
	}), 2},
	{"no letterhead", with(3, func(l *List) { l.Letterhead, l.Address, l.Moment, l.Deeds = nil, "", "", "" }), 1},
}

// printed is each of the lists, drawn once for all tests.
var printed = sync.OnceValue(func() [][]byte {
	var out [][]byte
	for _, p := range lists {
		var buf bytes.Buffer
		if err := Write(&buf, p.l); err != nil {
			panic(fmt.Errorf("%s: %w", p.name, err))
		}
		out = append(out, buf.Bytes())
	}
	return out
})

func TestLists(t *testing.T) {
	for i, p := range lists {
		t.Run(p.name, func(t *testing.T) {
			papertest.Look(t, "list "+p.name, printed()[i])
			papertest.Tool(t, "qpdf", "--check", papertest.File(t, "a.pdf", printed()[i]))
			if got := len(papertest.Text(t, printed()[i])); got != p.pages {
				t.Errorf("%d pages, want %d", got, p.pages)
			}
		})
	}
}

func BenchmarkFiveHundred(b *testing.B) {
	l := usual(500)
	for b.Loop() {
		var buf bytes.Buffer
		if err := Write(&buf, l); err != nil {
			b.Fatal(err)
		}
	}
}
