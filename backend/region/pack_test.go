package region

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"bapashadir/backend/indo"
	"bapashadir/backend/region/regiontest"
)

const villagesCSV, districtsCSV = "package/data/villages.csv", "package/data/districts.csv"

func quiet(int, int) error { return nil }

func TestReadPack(t *testing.T) {
	small := regiontest.Small()
	flat := regiontest.Files{}
	for name, text := range small {
		flat[name[strings.LastIndex(name, "/")+1:]] = text
	}
	for name, pack := range map[string][]byte{"tarball": small.Tarball(), "ZIP": small.Zip(), "ZIP without a folder": flat.Zip(),
		"with a mark of byte order": small.With(villagesCSV, "\xef\xbb\xbf"+small[villagesCSV]).Zip()} {
		p, err := ReadPack(pack, quiet)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if p.List.Len() != 3 || p.List.Provinces() != 2 || p.Refused != 0 || p.Version != "4.0.1" {
			t.Errorf("%s: %d villages in %d provinces, %d refused, release %q", name, p.List.Len(), p.List.Provinces(), p.Refused, p.Version)
		}
		for _, want := range []Village{
			{"51.03.01.1002", "Kuta", "Kuta", "Kabupaten Badung", "Bali", Kelurahan},
			{"91.03.01.2004", "Sereh", "Sentani", "Kabupaten Jayapura", "Papua", Desa},
			{"91.03.01.3001", `Ja"an, I`, "Sentani", "Kabupaten Jayapura", "Papua", DesaAdat},
		} {
			if got, ok := p.List.ByCode(want.Code); !ok || got != want {
				t.Errorf("%s: %+v, want %+v", name, got, want)
			}
			if z, ok := indo.ZoneOf(want.Code); !ok || z == indo.WIB {
				t.Errorf("%s lies in %s", want.Code, z)
			}
		}
		if got := p.List.Search("desa adat", 5); len(got) != 1 || got[0].Kind != DesaAdat {
			t.Errorf("%s: desa adat finds %v", name, got)
		}
	}
}

// Each row that can't be taken is told with its line, and keeps nobody else out.
func TestReadPackTellsEachRefusedRow(t *testing.T) {
	rows := []struct {
		text string
		why  Reason
	}{
		{"51.03.01.1002,51.03.01,Kuta", ""},
		{"51.03.01.2001,51.03.01,Legian", ""},
		{"5103012002,51.03.01,Tanpa titik", BadCode},
		{"51.03.01.4001,51.03.01,Jenis empat", BadCode},
		{"51.03.01.20٣1,51.03.01,Angka lain", BadCode},
		{",,", BadCode},
		{"51.03.01.2003,51.03.01,", BadName},
		{"51.03.01.2004,51.03.01, Seminyak", BadName},
		{"51.03.01.2005,51.03.01,Tu\x07ban", BadName},
		{"51.03.01.2006,51.03.01," + strings.Repeat("a", 101), BadName},
		{"51.03.01.2007,51.03.01,...", BadName},
		{"51.03.01.2008,51.03.01,\xff", BadName},
		{"51.03.09.2009,51.03.09,Yatim", NoParent},
		{"51.03.01.2010,51.03.02,Anak orang", NoParent},
		{"51.03.01.1002,51.03.01,Kuta lagi", CodeTwice},
		{"51.03.01.2011", BadCells},
		{"51.03.01.2012,51.03.01,Canggu,lebih", ""},
		{"51.03.01.2013,51.03.01,Dalung", ""},
		{"51.03.01.2014,51.03.01,Tibubeneng", ""},
	}
	var text strings.Builder
	text.WriteString("code,district_code,name\n")
	var want []Fault
	for i, r := range rows {
		text.WriteString(r.text + "\n")
		if r.why != "" {
			code, _, _ := strings.Cut(r.text, ",")
			want = append(want, Fault{"villages.csv", i + 2, code, r.why})
		}
	}
	good := 0
	for i := range 20 {
		fmt.Fprintf(&text, "51.03.01.20%d,51.03.01,Desa %d\n", 20+i, i)
		good++
	}
	p, err := ReadPack(regiontest.Small().With(villagesCSV, text.String()).Zip(), quiet)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(p.Faults, want) || p.Refused != len(want) {
		t.Errorf("%d refused:\n%v\nwant\n%v", p.Refused, p.Faults, want)
	}
	if n := len(rows) - len(want) + good; p.List.Len() != n {
		t.Errorf("%d taken, want %d", p.List.Len(), n)
	}
}

func TestReadPackRefuses(t *testing.T) {
	small := regiontest.Small()
	tarred := func(h tar.Header) []byte {
		var b bytes.Buffer
		z := gzip.NewWriter(&b)
		w := tar.NewWriter(z)
		if err := errors.Join(w.WriteHeader(&h), w.Flush(), z.Close()); err != nil && h.Size == 0 {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	bomb := func(name string, size int) []byte { return regiontest.Files{name: strings.Repeat("0", size)}.Tarball() }
	zipBomb := func(name string, size int) []byte { return regiontest.Files{name: strings.Repeat("0", size)}.Zip() }
	many := regiontest.Files{}
	for i := range maxEntries + 1 {
		many[fmt.Sprint(i)] = "x"
	}
	huge := small.Zip()
	// What a hostile directory says of an entry is not believed.
	at := bytes.LastIndex(huge, []byte("villages.csv")) - len("package/data/") - 46
	binary.LittleEndian.PutUint32(huge[at+24:], 1)
	half := small.Tarball()
	var noise strings.Builder
	for i := range 12000 {
		fmt.Fprintf(&noise, "%x%x,", i*i*2654435761, i*40503)
	}
	for name, c := range map[string]struct {
		pack []byte
		why  Why
		file string
	}{
		"nothing":                {nil, Foreign, ""},
		"a picture":              {[]byte("\x89PNG\r\n\x1a\n"), Foreign, ""},
		"a bare table":           {[]byte(small[villagesCSV]), Foreign, ""},
		"half a tarball":         {half[:len(half)/2], Damaged, "*"},
		"gzip of no tar":         {bomb("x", 0)[:12], Damaged, "*"},
		"a ZIP's first bytes":    {[]byte("PK\x03\x04 and no more"), Damaged, ""},
		"a spoilt ZIP":           {spoilt(small.Zip()), Damaged, "*"},
		"sizes that lie":         {huge, Damaged, "villages.csv"},
		"too large":              {make([]byte, MaxPack+1), Large, ""},
		"a table too large":      {small.With(villagesCSV, strings.Repeat(noise.String(), maxTable/noise.Len()+1)).Zip(), Large, "villages.csv"},
		"a bomb":                 {bomb("x", 20<<20), Large, ""},
		"a bomb beside":          {bomb("package/data/zzz", 8<<20), Large, ""},
		"a bomb of a table":      {zipBomb(villagesCSV, 8<<20), Large, "villages.csv"},
		"too many files":         {many.Tarball(), Large, ""},
		"too many files, zipped": {many.Zip(), Large, ""},
		"no villages":            {small.With(villagesCSV, "").Tarball(), Lacks, "villages.csv"},
		"no districts":           {small.With(districtsCSV, "").Zip(), Lacks, "districts.csv"},
		"a link":                 {tarred(tar.Header{Name: villagesCSV, Typeflag: tar.TypeSymlink, Linkname: "/etc/passwd"}), Lacks, "provinces.csv"},
		"two of a table":         {small.With("other/villages.csv", "x").Zip(), Damaged, "villages.csv"},
		"an empty table":         {small.With(villagesCSV, "\n").Zip(), Damaged, "villages.csv"},
		"other columns":          {small.With(villagesCSV, "kode,nama\n51.03.01.1002,Kuta\n").Zip(), Damaged, "villages.csv"},
		"a quote that swallows":  {small.With(villagesCSV, small[villagesCSV]+"51.03.01.2001,51.03.01,\"Legian\n51.03.01.2002,51.03.01,Tuban\n").Zip(), Damaged, "villages.csv"},
		"two quotes that do":     {small.With(villagesCSV, small[villagesCSV]+"51.03.01.2001,51.03.01,\"Legian\n51.03.01.2002,51.03.01,Tuban\"\n").Zip(), Damaged, "villages.csv"},
		"no row":                 {small.With(villagesCSV, "code,district_code,name\n").Zip(), Faulty, ""},
		"mostly faulty":          {small.With(districtsCSV, "code,regency_code,name\n").Zip(), Faulty, ""},
	} {
		p, err := ReadPack(c.pack, quiet)
		e, ok := AsPackError(err)
		if p != nil || !ok || e.Why != c.why || c.file != "*" && e.File != c.file {
			t.Errorf("%s: %v, want %s of %q", name, err, c.why, c.file)
		}
	}
}

// spoilt is a pack with bytes of its middle turned round.
func spoilt(pack []byte) []byte {
	for i := len(pack) / 4; i < len(pack)/2; i++ {
		pack[i] ^= 0x55
	}
	return pack
}

// No name in an archive is a place to write to: only the last part counts, and files of
// other names are passed by.
func TestReadPackWritesNowhere(t *testing.T) {
	small := regiontest.Small()
	odd := regiontest.Files{"../../../tmp/evil": "x", "/etc/cron.d/evil": "x", `C:\evil`: "x", `..\data\regencies.csv`: small["package/data/regencies.csv"]}
	for name, text := range small {
		if name != "package/data/regencies.csv" {
			odd["../../"+name] = text
		}
	}
	dir := t.TempDir()
	t.Chdir(dir)
	for _, pack := range [][]byte{odd.Tarball(), odd.Zip()} {
		if p, err := ReadPack(pack, quiet); err != nil || p.List.Len() != 3 {
			t.Errorf("%v", err)
		}
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
		t.Errorf("%v %v", left, err)
	}
}

func TestReadPackCanBeStopped(t *testing.T) {
	pack := regiontest.Indonesia().Tarball()
	stop := errors.New("enough")
	seen := 0
	_, err := ReadPack(pack, func(done, total int) error {
		if seen = done; total > 0 && done > total/2 {
			return stop
		}
		return nil
	})
	if !errors.Is(err, stop) || seen == 0 {
		t.Errorf("%v after %d bytes", err, seen)
	}
	before, last := 0, false
	p, err := ReadPack(pack, func(done, total int) error {
		if done < before || done > total {
			t.Errorf("%d of %d after %d", done, total, before)
		}
		before, last = done, done == total
		return nil
	})
	if err != nil || !last {
		t.Fatalf("%v, told the end: %v", err, last)
	}
	if p.List.Len() != regiontest.Villages || p.Refused != 0 || p.List.Provinces() != regiontest.Provinces {
		t.Errorf("%d villages in %d provinces, %d refused", p.List.Len(), p.List.Provinces(), p.Refused)
	}
}

// Among all of Indonesia's villages the province brings the right one to the top.
func TestSearchOfACountry(t *testing.T) {
	l := country(t)
	for query, want := range map[string]string{
		"kuta bali":                 "51.03.01.1001",
		"kuta":                      "51.03.01.1001",
		"kelurahan kuta, prov bali": "51.03.01.1001",
		"51.03.01.1001":             "",
	} {
		got := l.Search(query, 20)
		if want == "" && len(got) > 0 || want != "" && (len(got) == 0 || got[0].Code != want) {
			t.Errorf("%q finds %v", query, got)
		}
	}
	for _, query := range []string{"a", "sukamaju", "desa"} {
		got := l.Search(query, 20)
		if len(got) != 20 {
			t.Errorf("%q finds %d", query, len(got))
		}
	}
	// As slow and plain a search as can be, to hold the quick one against.
	for _, query := range []string{"suka maju", "karang bali", "a b c", "lubuk jawa barat", "bangka belitung anyar"} {
		if got, want := l.Search(query, 50), slowly(l, query, 50); !slices.Equal(got, want) {
			t.Errorf("%q finds\n%v, want\n%v", query, got, want)
		}
	}
}

// slowly ranks each village by itself and sorts them all.
func slowly(l *List, query string, limit int) []Village {
	words := strings.Fields(indo.SortKey(query))
	ranked := map[int][]Village{}
	for i := range l.rows {
		v := l.village(&l.rows[i])
		name := indo.Fold(v.Name)
		near := []string{name, indo.Fold(string(v.Kind)), indo.Fold("kecamatan" + v.District), indo.Fold(v.Regency)}
		rank := within(name, strings.Join(words, ""))
		if rank < 0 {
			rank = 6
			for _, w := range words {
				if at := within(name, w); at >= 0 {
					rank = min(rank, 3+at)
				}
			}
			whole := true
			for _, p := range strings.Fields(indo.SortKey(v.Province)) {
				whole = whole && slices.Contains(words, p)
			}
			penalty := 0
			for _, w := range words {
				in := slices.ContainsFunc(near, func(f string) bool { return strings.Contains(f, w) })
				inProvince := strings.Contains(indo.Fold("provinsi"+v.Province), w)
				switch {
				case in || inProvince && whole:
				case inProvince:
					penalty = far
				default:
					penalty = ranks
				}
				if penalty == ranks {
					break
				}
			}
			rank += penalty
		}
		if rank < ranks {
			ranked[rank] = append(ranked[rank], v)
		}
	}
	var out []Village
	for rank := range ranks {
		out = append(out, ranked[rank]...)
	}
	return out[:min(len(out), limit)]
}

func country(t testing.TB) *List {
	t.Helper()
	p, err := ReadPack(regiontest.Indonesia().Tarball(), quiet)
	if err != nil {
		t.Fatal(err)
	}
	return p.List
}

func FuzzReadPack(f *testing.F) {
	f.Add(regiontest.Small().Tarball())
	f.Add(regiontest.Small().Zip())
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, pack []byte) {
		whole(t, pack)
		// What a fuzzer can't pack by itself: the same bytes as a table.
		whole(t, regiontest.Small().With(villagesCSV, string(pack)).Zip())
	})
}

func whole(t *testing.T, pack []byte) {
	p, err := ReadPack(pack, quiet)
	if _, ok := AsPackError(err); err != nil && !ok {
		t.Fatalf("%v is no refusal", err)
	}
	if err != nil {
		return
	}
	if p.List.Len() == 0 || len(p.Faults) > maxFaults {
		t.Fatalf("%d villages, %d faults", p.List.Len(), len(p.Faults))
	}
	for _, v := range p.List.Search("a", 20) {
		if same, ok := p.List.ByCode(v.Code); !ok || same != v {
			t.Fatalf("found %v, listed as %v", v, same)
		}
	}
}
