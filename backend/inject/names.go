package inject

import (
	"strings"

	"bapashadir/backend/outreach"
)

// Name is a name as somebody types it, and what becomes of it: kept as written, or
// refused with a code.
type Name struct {
	Typed, Kept string
	Code        outreach.Code
}

// NameCount is how many names there are.
const NameCount = 500

var plainNames = strings.Split("Suparno,Siti Aminah,Tjhin Fo,ALI bin ABDULLAH,M. Yusuf,Bujang,Fatimah,Lim Siau Kim,Kartini,Agus Salim,Wati,Mat Nur,Yanto,Robert Tan,Junaidi,Rosmala,"+
	"Raden Ajeng Siti Nurhaliza,Bong Nyit Khiong,Sri Wahyuni,Iskandar", ",")

// Names are names of villages, of other places, and of no place: every one is right
// everywhere, or plainly refused.
func Names() []Name {
	var out []Name
	as := func(names ...string) {
		for _, n := range names {
			out = append(out, Name{n, n, ""})
		}
	}
	becomes := func(typed, kept string) { out = append(out, Name{typed, kept, ""}) }
	refused := func(code outreach.Code, names ...string) {
		for _, n := range names {
			out = append(out, Name{n, "", code})
		}
	}
	as(plainNames...)
	for c := 'A'; c <= 'Z'; c++ {
		as(string(c))
	}
	for _, mark := range []string{"'", "’", "‘", "ʻ", "ʼ", "`", "-", ".", "/", "&", "(RT 3) "} {
		as("Nur"+mark+"aini", "Ma"+mark+"ruf")
	}
	for _, title := range []string{"Hj. X, S.Pd.", "Drs. H. X, M.M.", "Ust. X", "dr. X, Sp.A.", "Ir. X, M.T.", "Prof. Dr. X, S.H., M.H.", "K.H. X", "X, A.Md.Kep."} {
		for _, n := range plainNames[:6] {
			as(strings.Replace(title, "X", n, 1))
		}
	}
	// Long ones: up to a hundred letters, of one word too.
	as(strings.Repeat("a", outreach.MaxName), "Kusumo"+strings.Repeat("diningrat", 10), strings.Repeat("Budi ", 19)+"Budi")
	refused(outreach.TooLong, strings.Repeat("a", outreach.MaxName+1), strings.Repeat("Budi ", 40), strings.Repeat("é", 5000), strings.Repeat("محمد ", 30))
	// Scripts, with the marks and joiners that they need.
	as("محمد", "عبد الله", "فاطمة الزهراء", "مُحَمَّد", "نورعينی", "می\u200cخواهم", "אברהם", "ꦱꦶꦠꦶ", "ꦧꦸꦢꦶ", "ꦩꦸꦃꦩ꧀ꦩꦢ꧀", "ꦑꦿꦠꦶꦤꦶ", "ᬲᬶᬢᬶ", "ᬫᬤᬾ", "ᮞᮤᮒᮤ", "ᮃᮏᮦᮀ", "ᨔᨗᨈᨗ", "ᯅᯖᯂ᯲",
		"सीता", "राम प्रसाद", "श्री\u200dराम", "क्\u200dषेत्र", "সীতা", "ਸੀਤਾ", "சீதா", "సీత", "ಸೀತಾ", "സീത", "සීතා", "ก้อง", "สมชาย", "ສົມໄຊ", "သီတာ", "សីតា", "ད་ལའི", "陳福", "林小明", "司馬相如",
		"さくら", "カタカナ", "김철수", "박지성", "Анна", "Олег Иванов", "Ελένη", "Արամ", "ნინო", "አበበ", "Đặng Thị Ngọc", "Nguyễn", "Łukasz", "Søren", "José", "Çelik", "Ñañez", "Ħamrun", "Þórr", "Öztürk Ağa", "ʻOkina")
	// What keyboards and forms add, and nobody sees.
	for _, r := range "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\u00ad\u061c\u180e\u034f\u115f\u3164\uffa0\ufe0f\u17b4\U000e0041" {
		becomes("Si"+string(r)+"ti", "Siti")
		becomes(string(r)+"Budi Santoso"+string(r), "Budi Santoso")
		refused(outreach.Empty, string(r)+" "+string(r))
	}
	for _, s := range []string{"\x00", "\x01", "\x07", "\b", "\t", "\n", "\v", "\f", "\r\n", "\x1b", "\x1f", "\x7f", "\u0085", "\u00a0", "\u1680", "\u2003", "\u2028", "\u2029", "\u202f", "\u3000", "   "} {
		becomes("Siti"+s+"Aminah", "Siti Aminah")
		becomes(s+"Bujang"+s, "Bujang")
	}
	refused(outreach.Empty, "", " ", "...", "'", "12", "-", "\x00", "\u202e\u202c", "()")
	refused(outreach.BadLetters, "\xff", "Budi\x80", "\xc0\xafBudi", "Bu\xed\xa0\x80di", "\xf5Budi", "Siti \xe2\x82", "\xc3\x28", "Budi\xfe\xff")
	// One letter written in two ways, ornaments for letters, heaps of marks.
	becomes("E\u0301lin", "Élin")
	becomes("Nguye\u0302\u0303n", "Nguyễn")
	becomes("A\u030ango\u0308", "Ångö")
	becomes("e\u200b\u0301ka", "éka")
	becomes("\u1112\u1161\u11ab", "한")
	becomes("Ｂｕｄｉ　Ｓａｎｔｏｓｏ", "Budi Santoso")
	becomes("Ｓｉｔｉ", "Siti")
	becomes("𝐁𝐮𝐝𝐢", "Budi")
	becomes("𝓢𝓲𝓽𝓲 𝓐", "Siti A")
	becomes("𝔅𝔲𝔡𝔦", "Budi")
	becomes("𝙰𝚕𝚒", "Ali")
	becomes("Ⓑⓤⓓⓘ", "Budi")
	becomes("ĳsbrand", "ijsbrand")
	becomes("ﬁtri", "fitri")
	becomes("Raja Ⅳ", "Raja IV")
	becomes("ﻡﺤﻤﺪ", "محمد")
	for _, n := range []int{5, 8, 40} {
		refused(outreach.BadLetters, "Bu"+strings.Repeat("\u0301\u0316", n)+"di")
	}
	refused(outreach.BadLetters, "B\u20ddudi", "\u0301", "Budi \u0301", "\u064eBudi")
	// Letters that look Latin and are not.
	for _, n := range []string{"Sitі", "Вudi", "Аminah", "Kаrtini", "Yаntо", "Βudi", "Αli", "Siτi", "Օlga", "Ꭺli", "Wаti Βudi", "Еko", "Тono", "Rоsmala", "Ѕiti"} {
		refused(outreach.BadLetters, n)
	}
	// No letters of names.
	for _, r := range "😀👍🌸🇮👨🏽♥★→©™€<>{}[]\\|@#$%^*_+=~:;\"?!§¶•…–—«»“”√∞" {
		refused(outreach.BadLetters, "Budi "+string(r))
	}
	refused(outreach.BadLetters, "👨\u200d👩\u200d👧", "1️⃣ Budi", "🇮🇩", "Budi\ufffd", "Budi\ue000", "Budi\U0010fffd", "=HYPERLINK(\"x\")", "Budi\u0378")
	refused(outreach.NIKRefused, "1901010101010001", "Budi 1901 0101 0101 0001", "１９０１０１０１０１０１０００１", "Budi 1901010101010001 x")
	for i := 0; len(out) < NameCount; i++ {
		as(plainNames[i%len(plainNames)] + " bin " + plainNames[i*7%len(plainNames)] + " " + strings.Repeat("I", 1+i/len(plainNames)))
	}
	return out
}
