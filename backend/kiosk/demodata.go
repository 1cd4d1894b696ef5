package kiosk

import "bapashadir/backend/outreach"

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

// demoSheets are what fourteen invented people answered, by slip: the ten items of the
// core before, the same after with U1 to U4, 0 for skipped; and their sentence.
var demoSheets = []struct{ before, after, remark string }{
	{"3211120002", "21212121234434", "Baru tahu kalau Bapas bukan penjara."},
	{"1222213311", "21223233123433", ""},
	{"3321103221", "21211133324444", "Petugasnya sabar menjawab."},
	{"2131312212", "21313132123323", "Waktunya terlalu siang."},
	{"2321222312", "23212114123434", ""},
	{"2322102122", "21212131324333", ""},
	{"3232211111", "31312121122303", ""},
	{"1231112211", "12211213224444", "Mohon datang juga ke dusun lain."},
	{"1131223222", "11211243123333", ""},
	{"3122223231", "21222221424424", ""},
	{"2312211220", "21212112213433", ""},
	{"1122132122", "21212312321332", "Suara pengeras kurang jelas dari belakang."},
	{"1232121111", "22212212224444", ""},
	{"3232333422", "32314444333334", ""},
}

var demoItems = []string{"p1", "p2", "p3", "p4", "j1", "j2", "j3", "j4", "b1", "b2", "u1", "u2", "u3", "u4"}

// answered reads a line of demoSheets.
func answered(digits string) map[string]uint8 {
	items := map[string]uint8{}
	for i, d := range []byte(digits) {
		if d > '0' {
			items[demoItems[i]] = d - '0'
		}
	}
	return items
}
