package kiosk

import (
	"strconv"

	"bapashadir/backend/outreach"
)

type demoPerson struct {
	name  string
	sex   outreach.Sex
	unsur outreach.Unsur
	dusun string
}

// The people of the sample session are invented. Their names show what names look
// like here: one word, capitals, titles, a long one, two who share one.
var demoPeople = []demoPerson{
	{"Suparno", "L", "kades", ""}, {"Nurhayati", "P", "pkk", "Dusun 2"}, {"M. Yusuf", "L", "agama", "RT 01"},
	{"Siti Aminah", "P", "guru", "Dusun 2"}, {"Tjhin Fo", "L", "usaha", "RT 03"}, {"ALI bin ABDULLAH", "L", "pemuda", "Dusun 3"},
	{"Dewi Lestari", "P", "perangkat", "RT 05"}, {"Junaidi", "L", "kadus", "Dusun 1"}, {"Fatimah", "P", "warga", "Dusun 1"},
	{"Bujang", "L", "warga", "RT 02"}, {"Kartini", "P", "pkk", "Dusun 3"}, {"Agus Salim", "L", "relawan", "Dusun 2"},
	{"Lim Siau Kim", "P", "usaha", "RT 04"}, {"Hermanto", "L", "bpd", ""}, {"Yuliana", "P", "warga", "Dusun 1"},
	{"Sersan Budi Santoso", "L", "babinsa", ""}, {"Bripka Andri Wijaya", "L", "bhabinkamtibmas", ""},
	{"Rosmala", "P", "warga", "RT 06"}, {"Zainal Abidin", "L", "agama", "Dusun 3"}, {"Mariana", "P", "guru", "Dusun 1"},
	{"Ridwan", "L", "pemuda", "RT 02"}, {"Sulastri", "P", "warga", "Dusun 2"}, {"Hendra Gunawan", "L", "usaha", "Dusun 1"},
	{"Nuraini", "P", "pkk", "RT 03"}, {"Bong Nyit Khiong", "L", "warga", "RT 04"}, {"Asmawati", "P", "warga", "Dusun 3"},
	{"Raden Ajeng Siti Nurhaliza Kusumawardhani binti Abdurrahman", "P", "adat", "Dusun 2"}, {"Darwis", "L", "kadus", "Dusun 3"},
	{"Eko Prasetyo", "L", "perangkat", ""}, {"Wati", "P", "warga", "RT 01"}, {"Yanto", "L", "warga", "Dusun 1"},
	{"Yanto", "L", "warga", "Dusun 3"}, {"Sri Wahyuni", "P", "guru", "RT 05"}, {"Iskandar", "L", "pemuda", "Dusun 2"},
	{"Maimunah", "P", "warga", "RT 06"}, {"Robert Tan", "L", "usaha", "RT 04"}, {"Lina Marlina", "P", "warga", "Dusun 1"},
	{"Samsul Bahri", "L", "relawan", "Dusun 3"}, {"Ernawati", "P", "pkk", "RT 02"}, {"Mat Nur", "L", "warga", "Dusun 2"},
}

var demoSheets = []outreach.Sheet{
	{Items: sheet(4, 4, 3, 4), Comment: "Baru tahu kalau Bapas bukan penjara."}, {Items: sheet(3, 4, 3, 3)},
	{Items: sheet(4, 4, 4, 4), Comment: "Petugasnya sabar menjawab."}, {Items: sheet(3, 3, 2, 3), Comment: "Waktunya terlalu siang."},
	{Items: sheet(3, 4, 3, 4)}, {Items: sheet(4, 3, 3, 3)}, {Items: sheet(2, 3, 0, 3)},
	{Items: sheet(4, 4, 4, 4), Comment: "Mohon datang juga ke dusun lain."}, {Items: sheet(3, 3, 3, 3)},
	{Items: sheet(4, 4, 2, 4)}, {Items: sheet(3, 4, 3, 3)}, {Items: sheet(1, 3, 3, 2), Comment: "Suara pengeras kurang jelas dari belakang."},
	{Items: sheet(4, 4, 4, 4)}, {Items: sheet(3, 3, 3, 4)},
}

// sheet is the four faces of the quick feedback, 0 for a skipped one.
func sheet(faces ...uint8) map[string]uint8 {
	items := map[string]uint8{}
	for i, v := range faces {
		if v > 0 {
			items["u"+strconv.Itoa(i+1)] = v
		}
	}
	return items
}
