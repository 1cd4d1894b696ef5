package region

import (
	"strings"
	"sync"
	"testing"
	"unicode/utf8"
)

// show is a village as a list would show it.
func show(v Village) string { return v.Name + ", " + v.District + ", " + v.Regency }

// The counts of domain.md section 3.5.
func TestTheListIsComplete(t *testing.T) {
	perRegency, perKind, districts := map[string]int{}, map[Kind]int{}, map[string]bool{}
	longest := ""
	for _, code := range codesOf(BuiltIn()) {
		e, _ := BuiltIn().ByCode(code)
		perRegency[e.Code[:5]+" "+e.Regency]++
		perKind[e.Kind]++
		districts[e.Code[:8]] = true
		if utf8.RuneCountInString(e.Name) > utf8.RuneCountInString(longest) {
			longest = e.Name
		}
		if e.Name != strings.TrimSpace(e.Name) || e.Name == strings.ToUpper(e.Name) || e.Name == strings.ToLower(e.Name) {
			t.Errorf("%s is not written as a name: %q", e.Code, e.Name)
		}
		if e.Province != "Kepulauan Bangka Belitung" {
			t.Errorf("%s lies in %q", e.Code, e.Province)
		}
	}
	want := map[string]int{
		"19.01 Kabupaten Bangka": 81, "19.02 Kabupaten Belitung": 49, "19.03 Kabupaten Bangka Selatan": 53,
		"19.04 Kabupaten Bangka Tengah": 63, "19.05 Kabupaten Bangka Barat": 66,
		"19.06 Kabupaten Belitung Timur": 39, "19.71 Kota Pangkal Pinang": 42,
	}
	for k, n := range want {
		if perRegency[k] != n {
			t.Errorf("%s: %d villages, want %d", k, perRegency[k], n)
		}
	}
	if len(perRegency) != len(want) || len(districts) != 47 || perKind[Kelurahan] != 84 || perKind[Desa] != 309 {
		t.Errorf("%d regencies, %d kecamatan, %v", len(perRegency), len(districts), perKind)
	}
	if longest != "Sinar Jaya Jelutung" {
		t.Errorf("the longest name is %q", longest)
	}
}

func codesOf(l *List) (out []string) {
	for _, i := range l.byCode {
		out = append(out, l.rows[i].code)
	}
	return out
}

func TestSearch(t *testing.T) {
	for _, c := range []struct{ query, first string }{
		{"petaling", "Petaling, Mendo Barat, Kabupaten Bangka"},
		{"  PETALING ", "Petaling, Mendo Barat, Kabupaten Bangka"},
		{"petaling bangka", "Petaling, Mendo Barat, Kabupaten Bangka"},
		{"petaling belitung", "Petaling, Selat Nasik, Kabupaten Belitung"},
		{"desa petaling selat nasik", "Petaling, Selat Nasik, Kabupaten Belitung"},
		{"petaling banjar", "Petaling Banjar, Mendo Barat, Kabupaten Bangka"},
		{"petal", "Petaling, Mendo Barat, Kabupaten Bangka"},
		{"airitam", "Air Itam, Bukit Intan, Kota Pangkal Pinang"},
		{"air itam, pangkalpinang", "Air Itam, Bukit Intan, Kota Pangkal Pinang"},
		{"kurau timur", "Kurau (Timur), Koba, Kabupaten Bangka Tengah"},
		{"jelutung ii", "Jelutung II, Simpang Rimba, Kabupaten Bangka Selatan"},
		{"duren", "Air Duren, Mendo Barat, Kabupaten Bangka"},
		{"petaling bangka belitung", "Petaling, Mendo Barat, Kabupaten Bangka"},
		{"kec. mendo barat, kab. bangka", "Mendo, Mendo Barat, Kabupaten Bangka"},
	} {
		got := BuiltIn().Search(c.query, 5)
		if len(got) == 0 || show(got[0]) != c.first {
			t.Errorf("%q finds %v first, want %s", c.query, got, c.first)
		}
	}
}

func TestSearchMeetsBothSpellings(t *testing.T) {
	a, b := BuiltIn().Search("Pangkal Pinang", 500), BuiltIn().Search("pangkalpinang", 500)
	if len(a) != 42 || len(b) != 42 {
		t.Fatalf("%d and %d villages, want 42", len(a), len(b))
	}
	for i := range a {
		if a[i] != b[i] {
			t.Errorf("%s for one spelling, %s for the other", show(a[i]), show(b[i]))
		}
	}
}

func TestSearchFindsNothingQuietly(t *testing.T) {
	for _, c := range []struct {
		query string
		limit int
	}{{"", 5}, {" .,- ", 5}, {"petaling", 0}, {"petaling", -1}, {"xyzzy", 5}, {"petaling xyzzy", 5}, {"\xff", 5}} {
		if got := BuiltIn().Search(c.query, c.limit); got == nil || len(got) != 0 {
			t.Errorf("%q, %d: %v", c.query, c.limit, got)
		}
	}
	if got := BuiltIn().Search("a", 3); len(got) != 3 {
		t.Errorf("a limit of 3 gives %d", len(got))
	}
}

func TestByCode(t *testing.T) {
	v := BuiltIn().Search("petaling", 1)[0]
	if got, ok := BuiltIn().ByCode(v.Code); !ok || got != v {
		t.Errorf("%s: %v, %v", v.Code, got, ok)
	}
	for _, code := range []string{"", "19", "1901042001", "99.99.99.9999"} {
		if got, ok := BuiltIn().ByCode(code); ok {
			t.Errorf("%q is %v", code, got)
		}
	}
}

func TestReadRefusesAFaultyTable(t *testing.T) {
	for name, rows := range map[string]string{
		"without dots":       "1901042001,Petaling,Mendo Barat,Kabupaten Bangka",
		"another province":   "18.01.04.2001,Petaling,Mendo Barat,Kabupaten Bangka",
		"desa adat":          "19.01.04.3001,Petaling,Mendo Barat,Kabupaten Bangka",
		"no name":            "19.01.04.2001,,Mendo Barat,Kabupaten Bangka",
		"a column too few":   "19.01.04.2001,Petaling,Mendo Barat",
		"the same one twice": "19.01.04.2001,A,B,C\n19.01.04.2001,A,B,C",
	} {
		if _, err := read("code,name,district,regency\n" + rows); err == nil {
			t.Errorf("%s: accepted", name)
		}
	}
}

func TestNoticeGoesWithTheData(t *testing.T) {
	for _, part := range []string{"github.com/fityannugroho/idn-area-data", "opendatacommons.org/licenses/odbl/1-0", "Changed:"} {
		if !strings.Contains(Notice(), part) {
			t.Errorf("the notice lacks %q", part)
		}
	}
	said := strings.Join(strings.Fields(Notice()), " ")
	if !strings.HasPrefix(said, "Contains information from idn-area-data, which is made available here under the Open Database License (ODbL).") {
		t.Errorf("the notice begins with %q", said[:100])
	}
	if !strings.HasPrefix(Licence(), "# Open Database License (ODbL)") {
		t.Error("the licence text is missing")
	}
}

func TestSearchIsForManyAtOnce(t *testing.T) {
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if len(BuiltIn().Search("petaling", 5)) == 0 {
				t.Error("nothing found")
			}
		})
	}
	wg.Wait()
}

func FuzzSearch(f *testing.F) {
	for _, q := range []string{"petaling bangka", "Pangkal Pinang", "kurau (timur)", "\xff", ""} {
		f.Add(q, 5)
	}
	f.Fuzz(func(t *testing.T, q string, limit int) {
		got := BuiltIn().Search(q, limit)
		if got == nil || len(got) > max(limit, 0) {
			t.Fatalf("%q, %d: %d found", q, limit, len(got))
		}
		for _, v := range got {
			if same, ok := BuiltIn().ByCode(v.Code); !ok || same != v {
				t.Fatalf("%q found %v, listed as %v", q, v, same)
			}
		}
	})
}
