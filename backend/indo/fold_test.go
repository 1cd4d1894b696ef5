package indo

import (
	"slices"
	"testing"
)

func TestFoldFindsTwins(t *testing.T) {
	for _, twins := range [][2]string{
		{"Pangkal Pinang", "pangkalpinang"},
		{"Kurau (Timur)", "KURAU TIMUR"},
		{"Ma'ruf", "Ma’ruf"},
		{"M.Yusuf", "m. yusuf"},
		{"José", "JOSE\u0301"},
		{"Tjhin-Fo", "tjhin fo"},
		{"Ｓｉｔｉ", "Siti"},
		{" ", ""},
	} {
		if a, b := Fold(twins[0]), Fold(twins[1]); a != b {
			t.Errorf("%q and %q stay apart: %q, %q", twins[0], twins[1], a, b)
		}
	}
	for _, others := range [][2]string{{"Rindik", "Rinduk"}, {"RT 1", "RT 2"}, {"陳", "林"}} {
		if Fold(others[0]) == Fold(others[1]) {
			t.Errorf("%q and %q are taken for one", others[0], others[1])
		}
	}
}

func TestAlikeFindsWhatLooksTheSame(t *testing.T) {
	for _, twins := range [][2]string{{"Аса", "Aca"}, {"ΑΝΝΑ", "anna"}, {"T0no", "Tono"}, {"ɪlkın", "Ilkin"}, {"Đinh", "Dinh"}, {"José", "jose"}} {
		if a, b := Alike(twins[0]), Alike(twins[1]); a != b {
			t.Errorf("%q and %q stay apart: %q, %q", twins[0], twins[1], a, b)
		}
	}
	for _, others := range [][2]string{{"Aila", "Alia"}, {"Rindik", "Rinduk"}, {"Олег", "Oleg"}, {"陳", "林"}} {
		if Alike(others[0]) == Alike(others[1]) {
			t.Errorf("%q and %q are taken for one", others[0], others[1])
		}
	}
}

func TestSortKeyKeepsWordsApart(t *testing.T) {
	names := []string{"Zulkifli", "Alia", "Ali Zain", "M. Yusuf", "ma'ruf", "Élin", "Eko"}
	slices.SortFunc(names, func(a, b string) int {
		if SortKey(a) < SortKey(b) {
			return -1
		}
		return 1
	})
	want := []string{"Ali Zain", "Alia", "Eko", "Élin", "M. Yusuf", "ma'ruf", "Zulkifli"}
	if !slices.Equal(names, want) {
		t.Errorf("%q, want %q", names, want)
	}
}

func TestFullName(t *testing.T) {
	for _, c := range []struct{ before, name, after, want string }{
		{"Hj.", "Siti Aminah", "S.Pd., M.M.", "Hj. Siti Aminah, S.Pd., M.M."},
		{"", "Suharto", "", "Suharto"},
		{" Drs.  H. ", " M. Yusuf ", " , M.H. ", "Drs. H. M. Yusuf, M.H."},
		{"", "ALI bin ABDULLAH", "", "ALI bin ABDULLAH"},
		{"Ir.", "", "M.T.", ""},
	} {
		if got := FullName(c.before, c.name, c.after); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"Pangkal Pinang", "Ma’ruf", "ß İ ᾳ ½ Ⅳ Ꮛꮛ", "\xff", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if once := Fold(s); Fold(once) != once {
			t.Fatalf("%q folds to %q, then to %q", s, once, Fold(once))
		}
		if once := SortKey(s); SortKey(once) != once {
			t.Fatalf("%q sorts as %q, then as %q", s, once, SortKey(once))
		}
	})
}
