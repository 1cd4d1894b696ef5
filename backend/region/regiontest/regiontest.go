// Package regiontest makes packs of villages for tests: as large as Indonesia, with
// names as common and as long as hers, without needing the real one.
package regiontest

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"slices"
	"strings"
)

// How many of each idn-area-data 4.0.1 has (domain.md 3.5).
const (
	Provinces = 38
	Regencies = 514
	Districts = 7285
	Villages  = 83762
)

var (
	codes = []int{11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53, 61, 62, 63, 64, 65,
		71, 72, 73, 74, 75, 76, 81, 82, 91, 92, 93, 94, 95, 96}
	names  = map[int]string{11: "Aceh", 19: "Kepulauan Bangka Belitung", 32: "Jawa Barat", 33: "Jawa Tengah", 51: "Bali", 91: "Papua"}
	first  = strings.Fields("Suka Mekar Tanjung Karang Sido Air Padang Sungai Pulau Banjar Muara Batu Kampung Lubuk Purwo Sri Wono Kota Kebon Rawa Teluk Gunung Pasir Tegal Bukit")
	second = strings.Fields("maju Jaya Anyar Sari Mulyo Rejo Asri Makmur Baru Indah Agung Harjo Raya Kencana Permai Tengah Barat Timur Selatan Utara Panjang Besar Hilir Hulu Putih")
	third  = []string{"", "", "", " I", " II", " Dua", " Seberang", " (Timur)", " Lama"}
)

// Files are the tables of a pack by their names in a tarball of npm.
type Files map[string]string

// Indonesia makes the tables of a whole country. Village number n is the same in
// every run; "Kuta" lies in Bali.
func Indonesia() Files {
	var p, r, d, v strings.Builder
	p.WriteString("code,name\n")
	r.WriteString("code,province_code,name\n")
	d.WriteString("code,regency_code,name\n")
	v.WriteString("code,district_code,name\n")
	for _, c := range codes {
		name := names[c]
		if name == "" {
			name = fmt.Sprintf("%s %s", first[c%len(first)], second[c%len(second)])
		}
		fmt.Fprintf(&p, "%d,%s\n", c, name)
	}
	var regencies, districts []string
	for i := range Regencies {
		c := codes[i%Provinces]
		code := fmt.Sprintf("%d.%02d", c, i/Provinces+1)
		regencies = append(regencies, code)
		fmt.Fprintf(&r, "%s,%d,Kabupaten %s\n", code, c, name(i*7))
	}
	slices.Sort(regencies)
	for i := range Districts {
		parent := regencies[i%Regencies]
		code := fmt.Sprintf("%s.%02d", parent, i/Regencies+1)
		districts = append(districts, code)
		fmt.Fprintf(&d, "%s,%s,%s\n", code, parent, name(i*13))
	}
	for i := range Villages {
		parent := districts[i%Districts]
		called := name(i)
		if parent == "51.03.01" && i < Districts {
			called = "Kuta"
		}
		fmt.Fprintf(&v, "%s.%d%03d,%s,%s\n", parent, 1+i%10/9, i/Districts+1, parent, called)
	}
	return Files{"package/data/provinces.csv": p.String(), "package/data/regencies.csv": r.String(),
		"package/data/districts.csv": d.String(), "package/data/villages.csv": v.String(),
		"package/package.json": `{"name":"idn-area-data","version":"4.0.1"}`}
}

// Small makes the tables of three villages in two provinces, one of them a desa adat.
func Small() Files {
	return Files{
		"package/data/provinces.csv": "code,name\n51,Bali\n91,Papua\n",
		"package/data/regencies.csv": "code,province_code,name\n51.03,51,Kabupaten Badung\n91.03,91,Kabupaten Jayapura\n",
		"package/data/districts.csv": "code,regency_code,name\n51.03.01,51.03,Kuta\n91.03.01,91.03,Sentani\n",
		"package/data/villages.csv": "code,district_code,name\n51.03.01.1002,51.03.01,Kuta\n" +
			"91.03.01.2004,91.03.01,Sereh\n91.03.01.3001,91.03.01,\"Ja\"\"an, I\"\n",
		"package/package.json": `{"name":"idn-area-data","version":"4.0.1"}`,
	}
}

func name(i int) string {
	a, b, c := first[i%len(first)], second[i/len(first)%len(second)], third[i/len(first)/len(second)%len(third)]
	if b[0] > 'Z' {
		return a + b + c
	}
	return a + " " + b + c
}

// With is the files with one of them changed; no text takes it away.
func (f Files) With(name, text string) Files {
	out := Files{}
	for n, t := range f {
		out[n] = t
	}
	if out[name] = text; text == "" {
		delete(out, name)
	}
	return out
}

// Tarball packs them as npm does.
func (f Files) Tarball() []byte {
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.BestSpeed)
	must(err)
	t := tar.NewWriter(z)
	for _, name := range f.sorted() {
		must(t.WriteHeader(&tar.Header{Name: name, Mode: 0o644, Size: int64(len(f[name]))}))
		_, err := io.WriteString(t, f[name])
		must(err)
	}
	must(t.Close())
	must(z.Close())
	return b.Bytes()
}

// Zip packs them as a file manager does.
func (f Files) Zip() []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range f.sorted() {
		w, err := z.Create(name)
		must(err)
		_, err = io.WriteString(w, f[name])
		must(err)
	}
	must(z.Close())
	return b.Bytes()
}

func (f Files) sorted() []string {
	var names []string
	for n := range f {
		names = append(names, n)
	}
	slices.Sort(names)
	return names
}

// must is for writing into memory, which never fails.
func must(err error) {
	if err != nil {
		panic(err)
	}
}
