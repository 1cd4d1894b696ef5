//go:build linux

package hostile

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"fmt"
	"strings"

	"bapashadir/backend/outreach"
	"filippo.io/age"
)

// keys are lists of keys, and the office's own key.
func (s *set) keys() {
	both := func(name string, make func() []byte) {
		for _, at := range []string{"Verify.ReadBundle", "verify --bundle"} {
			want := []outreach.Code{outreach.BundleForeign}
			s.add(at, "keys: "+name+", by "+at, make, want...)
		}
	}
	both("a length of 2^63", bytesOf("\xd2\x84\x5b\x7f\xff\xff\xff\xff\xff\xff\xff"))
	both("an array of 2^63", bytesOf("\xd2\x9b\x7f\xff\xff\xff\xff\xff\xff\xff"))
	both("a map of 2^32", bytesOf("\xd2\x84\x40\xba\xff\xff\xff\xff"))
	both("half a million arrays deep", func() []byte { return bytes.Repeat([]byte{0x81}, 500_000) })
	both("half a million tags", func() []byte { return bytes.Repeat([]byte{0xd2}, 500_000) })
	both("without an end", func() []byte { return bytes.Repeat([]byte{0x9f}, 500_000) })
	both("100 MB", func() []byte { return make([]byte, 100<<20) })
	s.add("Verify.ImportBundle", "keys: a page", bytesOf("<html>"), outreach.BundleForeign)
	s.add("Verify.Text", "code: 50 MB packed in its text", func() []byte { return []byte("BH1:" + base45(bomb(50<<20))) }, "")

	root := func(name string, make func() []byte, want ...outreach.Code) {
		s.add("Verify.ImportRoot", "root: "+name, make, want...)
	}
	root("4 GB of work", func() []byte { return scrypted("sepintu sedulang", 22, "x") }, outreach.RootForeign)
	root("not what it should be", func() []byte {
		return scrypted("sepintu sedulang", 10, `{"form":"bapas-hadir root 1","seed":"AA==","from":"x","until":"y"}`)
	}, outreach.RootForeign)
	root("a million recipients", func() []byte { return []byte("age-encryption.org/v1\n" + strings.Repeat("-> X25519 AAAA\n", 4000)) }, outreach.RootForeign)
	root("nothing", bytesOf(""), outreach.RootForeign)
}

// scrypted is closed with a password; what the head says of the work is what opening it
// would cost.
func scrypted(password string, work int, text string) []byte {
	to := must(age.NewScryptRecipient(password))
	to.SetWorkFactor(10)
	var b bytes.Buffer
	w := must(age.Encrypt(&b, to))
	must(w.Write([]byte(text)))
	must(0, w.Close())
	head, rest, _ := bytes.Cut(b.Bytes(), []byte("\n---"))
	head = bytes.Replace(head, []byte(" 10\n"), fmt.Appendf(nil, " %d\n", work), 1)
	return append(append(head, "\n---"...), rest...)
}

func bomb(zeros int) []byte {
	var b bytes.Buffer
	w := must(zlib.NewWriterLevel(&b, zlib.BestSpeed))
	block := make([]byte, 1<<20)
	for range zeros >> 20 {
		must(w.Write(block))
	}
	must(0, w.Close())
	return b.Bytes()
}

func base45(b []byte) string {
	const letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
	var out strings.Builder
	for ; len(b) > 1; b = b[2:] {
		n := int(b[0])<<8 | int(b[1])
		out.WriteString(string([]byte{letters[n%45], letters[n/45%45], letters[n/45/45]}))
	}
	return out.String()
}

// packs are lists of villages.
func (s *set) packs() {
	add := func(name string, make func() []byte, want ...outreach.Code) {
		s.add("Villages.Import", "pack: "+name, make, want...)
	}
	add("gzip, 80 MB in 80 kB", func() []byte {
		return tarOf(func(w *tar.Writer) {
			const size = 80 << 20
			must(0, w.WriteHeader(&tar.Header{Name: "package/villages.csv", Typeflag: tar.TypeReg, Size: size, Mode: 0o644}))
			block := make([]byte, 1<<20)
			for range size >> 20 {
				must(w.Write(block))
			}
		})
	}, outreach.PackLarge)
	add("tar, names that lead out", func() []byte {
		return tarOf(func(w *tar.Writer) {
			for _, name := range []string{"../../../keluar", s.base + "/keluar", "../villages.csv"} {
				must(0, w.WriteHeader(&tar.Header{Name: name, Typeflag: tar.TypeReg, Size: 1, Mode: 0o755}))
				must(w.Write([]byte("x")))
			}
			must(0, w.WriteHeader(&tar.Header{Name: "package/provinces.csv", Typeflag: tar.TypeSymlink, Linkname: "/etc/passwd"}))
		})
	}, outreach.PackLacks)
	add("tar, 50,000 entries", func() []byte {
		return tarOf(func(w *tar.Writer) {
			for i := range 50_000 {
				must(0, w.WriteHeader(&tar.Header{Name: fmt.Sprint(i), Typeflag: tar.TypeReg, Mode: 0o644}))
			}
		})
	}, outreach.PackLarge)
	add("zip, 60,000 entries", func() []byte { return manyParts(60_000) }, outreach.PackLarge)
	add("zip, names that lead out", func() []byte { return zipOf(part{name: "../../keluar", text: "x"}, part{name: "/keluar", text: "x"}) }, outreach.PackLacks)
	add("zip, millions of columns", func() []byte { return tables(strings.Repeat(",", 15<<20)) }, outreach.PackLarge, outreach.PackDamaged)
	add("zip, a quote that is never closed", func() []byte { return tables("\"" + strings.Repeat("a\",\"b\n", 2_000_000)) }, outreach.PackDamaged, outreach.PackLarge)
	add("zip, empty rows", func() []byte { return tables(strings.Repeat("\n", 15<<20)) }, outreach.PackFaulty, outreach.PackLarge, outreach.PackDamaged)
}

func tables(provinces string) []byte {
	return zipOf(part{name: "provinces.csv", text: "code,name\n" + provinces, plain: true}, part{name: "regencies.csv", text: "code,province_code,name\n"},
		part{name: "districts.csv", text: "code,regency_code,name\n"}, part{name: "villages.csv", text: "code,district_code,name\n"})
}

func tarOf(fill func(*tar.Writer)) []byte {
	var b bytes.Buffer
	z := must(gzip.NewWriterLevel(&b, gzip.BestSpeed))
	w := tar.NewWriter(z)
	fill(w)
	must(0, w.Close())
	must(0, z.Close())
	return b.Bytes()
}

// copies are what should have been the data of another day.
func (s *set) copies() {
	stick := func(name string, make func() []byte) {
		s.add("Vault.StickChange", "stick: "+name, make, outreach.SnapshotDamaged, outreach.WrongPassword)
	}
	stick("a picture", func() []byte { return pngOf(10, 10, 8, 2, 0, nil) })
	stick("4 GB of work", func() []byte { return scrypted(code, 22, "x") })
	stick("closed rightly, but no data", func() []byte { return scrypted(code, 10, strings.Repeat("bukan data ", 100_000)) })
	stick("50 MB of nothing", func() []byte { return make([]byte, 50<<20) })
	here := func(name string, make func() []byte) {
		s.add("Vault.Change", "copy: "+name, make, outreach.SnapshotDamaged)
	}
	here("a picture", func() []byte { return pngOf(10, 10, 8, 2, 0, nil) })
	here("a head without data", func() []byte { return pages(40, false) })
	here("pages that lead in a circle", func() []byte { return pages(400, true) })
	here("50 MB of nothing", func() []byte { return make([]byte, 50<<20) })
}
