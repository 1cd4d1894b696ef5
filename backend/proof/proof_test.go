package proof

import (
	"bytes"
	"crypto/ed25519"
	"errors"
	"strings"
	"testing"
)

func testKey(n byte) ed25519.PrivateKey {
	return ed25519.NewKeyFromSeed(bytes.Repeat([]byte{n}, ed25519.SeedSize))
}

func publicOf(k ed25519.PrivateKey) ed25519.PublicKey { return k.Public().(ed25519.PublicKey) }

var sample = Claims{Number: "0017/BPS-PKP/III/2026", Name: "Siti Aminah, S.Pd.", Role: "Pendamping Sukarela",
	Activity: "Bapas Hadir di Desa Petaling", Place: "Balai Desa Petaling", Date: "2026-03-07", Issued: "2026-03-08",
	Office: "Bapas Kelas II Pangkalpinang", Kind: "piagam", ID: "ncrtpl5kq52ba"}

// certificates are what villages would print, the shortest and the longest among them.
func certificates() map[string]Claims {
	all := map[string]Claims{"typical": sample}
	short := sample
	short.Name, short.Activity, short.Place, short.Issued = "Ali", "Bapas Hadir", "Desa Air", ""
	all["short"] = short
	long := sample
	long.Name = "Prof. Dr. Ir. H. Muhammad Nurhidayatullah Alamsyah Wiratmadja Kusumaningrat, S.H., M.H."
	long.Activity = "Pelatihan Pendamping Sukarela bagi Tokoh Masyarakat Kabupaten Bangka Tengah"
	long.Place = "Balai Nagari Kampuang Tanjuang Koto Mambang Sungai Durian"
	long.Office, long.Kind, long.Hours = "Balai Pemasyarakatan Kelas I Jakarta Timur-Utara", "sertifikat", 12
	all["long"] = long
	foreign := sample
	foreign.Name, foreign.Number = "Nguyễn Thị Ánh Tuyết Đặng", "W.32.PAS.PAS3-UM.01.01-1473 TAHUN 2026"
	all["letters with marks"] = foreign
	bare := Claims{Date: "2026-03-07", ID: sample.ID}
	all["empty"] = bare
	return all
}

func signed(t testing.TB, key ed25519.PrivateKey, c Claims) string {
	t.Helper()
	text, err := Sign(key, c)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestATextIsReadBack(t *testing.T) {
	for name, c := range certificates() {
		text := signed(t, testKey(1), c)
		if text != signed(t, testKey(1), c) {
			t.Errorf("%s: two texts of one certificate", name)
		}
		if c.Issued == "" {
			c.Issued = c.Date
		}
		s, err := Read(text)
		if err != nil || s.Claims != c || s.Kid != Kid(publicOf(testKey(1))) {
			t.Errorf("%s: %+v %v", name, s, err)
		}
		if !s.By(publicOf(testKey(1))) || s.By(publicOf(testKey(2))) {
			t.Errorf("%s: signed by another than its key", name)
		}
		if i := strings.IndexFunc(text, func(r rune) bool { return !strings.ContainsRune(letters, r) }); i >= 0 || strings.HasSuffix(text, " ") {
			t.Errorf("%s: not in the alphanumeric set of a QR, or ends with a space: %q", name, text)
		}
		t.Logf("%s: %d letters", name, len(text))
	}
}

// The room in a QR of level Q decides how large its squares are printed: 259 letters are
// version 11, 61 squares a side.
func TestATypicalTextIsShort(t *testing.T) {
	for name, most := range map[string]int{"short": 240, "typical": 259, "letters with marks": 310, "long": 470} {
		if n := len(signed(t, testKey(1), certificates()[name])); n > most {
			t.Errorf("%s: %d letters, more than %d", name, n, most)
		}
	}
}

func TestASignerServesABatch(t *testing.T) {
	s := NewSigner(testKey(1))
	for range 3 {
		for _, c := range certificates() {
			if text, err := s.Sign(c); err != nil || text != signed(t, testKey(1), c) {
				t.Errorf("%v: %v", c, err)
			}
		}
	}
}

func TestFactsThatNoCodeHolds(t *testing.T) {
	for name, change := range map[string]func(*Claims){
		"no date":       func(c *Claims) { c.Date = "" },
		"no such date":  func(c *Claims) { c.Date = "2026-02-30" },
		"early date":    func(c *Claims) { c.Date = "1970-01-01" },
		"other id":      func(c *Claims) { c.ID = "17" },
		"upper case id": func(c *Claims) { c.ID = strings.ToUpper(c.ID) },
		"two lines":     func(c *Claims) { c.Name = "Siti\nAminah" },
		"broken text":   func(c *Claims) { c.Name = "Siti\xff" },
		"too long":      func(c *Claims) { c.Activity = strings.Repeat("a", maxLine+1) },
		"hours":         func(c *Claims) { c.Hours = -1 },
	} {
		c := sample
		change(&c)
		if text, err := Sign(testKey(1), c); !errors.Is(err, ErrFacts) {
			t.Errorf("%s: %q %v", name, text, err)
		}
	}
}

// The same facts, signed by the right key but written in another way, are no code.
func TestOtherWaysToWriteTheSame(t *testing.T) {
	facts, err := encodeClaims(sample)
	if err != nil {
		t.Fatal(err)
	}
	wrap := func(facts []byte, spoil func([]byte) []byte) string {
		packed, err := (&packer{}).pack(facts)
		if err != nil {
			t.Fatal(err)
		}
		m, err := seal(testKey(1), ofCertificate, spoil(packed))
		if err != nil {
			t.Fatal(err)
		}
		return Prefix + encode45(m)
	}
	same := func(b []byte) []byte { return b }
	if _, err := Read(wrap(facts, same)); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"bytes after the packed ones": wrap(facts, func(b []byte) []byte { return append(b, 0) }),
		"cut":                         wrap(facts, func(b []byte) []byte { return b[:len(b)-1] }),
		"bytes after the facts":       wrap(append(bytes.Clone(facts), 0xf6), same),
		"a bomb":                      wrap(make([]byte, 10<<20), same),
		"no map":                      wrap([]byte{0x80}, same),
		"one key twice":               wrap(append([]byte{facts[0] + 1}, append(bytes.Clone(facts[1:]), 0x10, 0x60)...), same),
		"a key of nobody's":           wrap(append([]byte{facts[0] + 1}, append(bytes.Clone(facts[1:]), 0x14, 0x60)...), same),
		"a long number":               wrap(bytes.Replace(facts, []byte{0x0f, 0x19}, []byte{0x0f, 0x1a, 0, 0}, 1), same),
		"hours told as none":          wrap(append([]byte{facts[0] + 1}, append(bytes.Clone(facts[1:]), 0x11, 0x00)...), same),
		"small letters":               strings.ToLower(signed(t, testKey(1), sample)),
		"a space before":              " " + signed(t, testKey(1), sample),
		"a line after":                signed(t, testKey(1), sample) + "\n",
		"endless":                     Prefix + strings.Repeat("000", maxText),
		"nothing":                     Prefix,
	} {
		if s, err := Read(text); err == nil {
			t.Errorf("%s: read as %+v", name, s.Claims)
		}
	}
}
