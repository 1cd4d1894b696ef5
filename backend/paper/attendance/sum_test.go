package attendance

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"testing"
)

func two() []Row {
	return []Row{
		{Number: 1, Name: "Siti Aminah", Sex: "P", Unsur: "Warga", Dusun: "Air Mesu", Phone: "0812-3456-7890"},
		{Number: 2, Name: "Tjhin Fo", Sex: "L", Unsur: "Tamu/instansi lain", ByHand: true},
	}
}

// What goes in is written down in Sum's comment; this is that text, so that a
// paper signed today is still known tomorrow.
func TestSumIsWhatItsCommentSays(t *testing.T) {
	rows := append(two(), Row{Number: 3, Name: "Rina", Sex: "P", School: "SDN 3 Petaling", Dusun: "Air Mesu"})
	text := "bapas-hadir daftar-hadir 1\nsesi\n3 23\n" +
		"1\tSiti Aminah\tP\tWarga\tAir Mesu\t\n" +
		"2\tTjhin Fo\tL\tTamu/instansi lain\t\tkertas\n" +
		"3\tRina\tP\tSDN 3 Petaling\t\t\n"
	b := sha256.Sum256([]byte(text))
	want := fmt.Sprintf("%X %X %X %X", b[0:2], b[2:4], b[4:6], b[6:8])
	if got := Sum("sesi", rows, 23); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestAnyChangeGivesAnotherSum(t *testing.T) {
	was := Sum("sesi", two(), 0)
	seen := map[string]string{was: "nothing"}
	note := func(name, sum string) {
		if other, ok := seen[sum]; ok {
			t.Errorf("%s gives the same code as %s", name, other)
		}
		seen[sum] = name
	}
	for name, change := range map[string]func(r []Row) []Row{
		"a number":         func(r []Row) []Row { r[1].Number = 3; return r },
		"a letter":         func(r []Row) []Row { r[0].Name = "Siti Aminah,"; return r },
		"sex":              func(r []Row) []Row { r[0].Sex = "L"; return r },
		"unsur":            func(r []Row) []Row { r[0].Unsur = "Perangkat desa"; return r },
		"dusun":            func(r []Row) []Row { r[0].Dusun = ""; return r },
		"a moved word":     func(r []Row) []Row { r[0].Unsur, r[0].Dusun = "Warga Air", "Mesu"; return r },
		"the mark":         func(r []Row) []Row { r[1].ByHand = false; return r },
		"one more":         func(r []Row) []Row { return append(r, Row{Number: 3, Name: "Fo"}) },
		"one less":         func(r []Row) []Row { return r[:1] },
		"names exchanged":  func(r []Row) []Row { r[0].Name, r[1].Name = r[1].Name, r[0].Name; return r },
		"a tab in a field": func(r []Row) []Row { r[1].Name = "Tjhin\tFo\tL"; r[1].Sex = ""; return r },
	} {
		note(name, Sum("sesi", change(two()), 0))
	}
	note("another session", Sum("sesi lain", two(), 0))
	note("children", Sum("sesi", two(), 1))
}

func TestSameRowsSameSum(t *testing.T) {
	was := Sum("sesi", two(), 0)
	for name, change := range map[string]func(r []Row){
		"another order on paper":    func(r []Row) { slices.Reverse(r) },
		"a phone that was added":    func(r []Row) { r[1].Phone = "0813-0000-0000" },
		"the same letters, typed a": func(r []Row) { r[0].Name = " Siti  Aminah\u200b" },
	} {
		r := two()
		change(r)
		if Sum("sesi", r, 0) != was {
			t.Errorf("%s gives another code", name)
		}
	}
	if Sum("sesi", []Row{{Name: "Fo"}, {Name: "Ali"}}, 0) != Sum("sesi", []Row{{Number: 1, Name: "Fo"}, {Number: 2, Name: "Ali"}}, 0) {
		t.Error("a row without a number is not the one of its place")
	}
}
