package redact

import (
	"strings"
	"testing"
)

func TestNamesAreStruckAndTheRestStays(t *testing.T) {
	for _, c := range []struct{ said, want string }{
		{"Pak Budi sangat membantu.", "Pak [nama] sangat membantu."},
		{"pak budi sangat membantu", "pak [nama] sangat membantu"},
		{"Terima kasih Bu Siti Aminah, S.Pd. dan Pak RT.", "Terima kasih Bu [nama]. dan Pak RT."},
		{"Terima kasih H. Ahmad Dahlan.", "Terima kasih H. [nama]."},
		{"Ibu-ibu PKK senang, Bapak dan Ibu guru juga.", "Ibu-ibu PKK senang, Bapak dan Ibu guru juga."},
		{"Dulu takut, sekarang paham tugas Bapas dan PK.", "Dulu takut, sekarang paham tugas Bapas dan PK."},
		{"Kemarin Yanto datang. Yanto sopan.", "Kemarin [nama] datang. [nama] sopan."},
		{"Siti Aminah ramah sekali.", "[nama] ramah sekali."},
		{"Waktunya terlalu siang. Mohon hari Sabtu.", "Waktunya terlalu siang. Mohon hari Sabtu."},
		{"kata ali bin abdullah begitu", "kata [nama] begitu"},
		{"PAK YANTO BAIK SEKALI ORANGNYA", "PAK [nama] BAIK SEKALI ORANGNYA"},
		{"Hubungi 0812-3456-7890 atau 0812 3456 7890 ya", "Hubungi [nomor] atau [nomor] ya"},
		{"Acara tahun 2026, jam 09.30, 240 jam", "Acara tahun 2026, jam 09.30, 240 jam"},
		{"Tulis ke budi@contoh.id saja", "Tulis ke [nama] saja"},
		{"si Đặng tetangga saya", "si [nama] tetangga saya"},
		{"Saya dengar dari Tjhin Fo", "Saya dengar dari [nama]"},
		{"", ""},
		{"… !", "… !"},
	} {
		if got := Read(c.said).String(); got != c.want {
			t.Errorf("%q: %q, want %q", c.said, got, c.want)
		}
	}
}

func TestTheOfficerStrikesMoreAndGivesBack(t *testing.T) {
	text := Read("Anak Pak Budi di Kampung Jeruk kerja di bengkel.")
	var at []int
	for i, w := range text.Words {
		if w.Kind == Name || w.Text == "bengkel" || w.Text == "kerja" || w.Text == "di" && i > 5 {
			at = append(at, i)
		}
	}
	if got := text.Strike(at).String(); got != "Anak Pak [nama] di Kampung [nama] […]." {
		t.Errorf("%q", got)
	}
	if got := text.Strike([]int{-1, 99}).String(); got != "Anak Pak Budi di Kampung Jeruk kerja di bengkel." {
		t.Errorf("%q", got)
	}
}

// Whatever is struck, nothing else is lost and nothing of it is left.
func FuzzWhatIsStruckIsGone(f *testing.F) {
	for _, s := range []string{"Pak Budi, 0812 3456 7890", "a.b@c’d -x", "Ali bin", "\xff\u200d Ä", "H. H. H."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "?")
		text := Read(s)
		if got := text.Strike(nil).String(); got != s {
			t.Errorf("%q came back as %q", s, got)
		}
		var all []int
		for i := range text.Words {
			all = append(all, i)
		}
		left := text.Strike(all).String()
		for _, m := range marks {
			left = strings.ReplaceAll(left, m, "")
		}
		if strings.ContainsFunc(left, letter) {
			t.Errorf("%q leaves %q", s, left)
		}
	})
}
