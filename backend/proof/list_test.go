package proof

import (
	"bytes"
	"crypto/ed25519"
	"errors"
	"testing"
)

// The office of the tests: root 10, laptops 1 and 3; 20 is the root of another office.
func certified(t testing.TB, root ed25519.PrivateKey, laptop byte, from, until string) Known {
	t.Helper()
	cert, err := Certify(root, Key{Public: publicOf(testKey(laptop)), Office: "Bapas Kelas II Pangkalpinang", Label: "Laptop A", From: from, Until: until})
	if err != nil {
		t.Fatal(err)
	}
	k, err := Recall(publicOf(root), cert)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func list(t testing.TB, change func(*Bundle)) Bundle {
	t.Helper()
	k := certified(t, testKey(10), 1, "2026-01-10", "2028-01-09")
	k.Seen = "2026-03-10"
	b := Bundle{Root: publicOf(testKey(10)), Office: "Bapas Kelas II Pangkalpinang", By: k.Key.Kid(), Seq: 4, Issued: "2026-03-10", Fresh: "2026-09-06", Keys: []Known{k}}
	if change != nil {
		change(&b)
	}
	return b
}

func TestABundleTravels(t *testing.T) {
	b := list(t, func(b *Bundle) {
		k := certified(t, testKey(10), 3, "2026-02-01", "2028-01-31")
		k.Seen, k.Ended, k.Lost = "2026-02-20", "2026-02-21", true
		b.Keys = append(b.Keys, k)
		b.Revoked = []Revoked{{sample.ID, "2026-03-09", WrongFacts}, {"aaaaaaaaaaaaa", "2026-03-08", Other}}
	})
	file, err := b.Sign(testKey(10))
	if err != nil {
		t.Fatal(err)
	}
	back, err := OpenBundle(file)
	if err != nil {
		t.Fatal(err)
	}
	again, err := back.Sign(testKey(10))
	if err != nil || !bytes.Equal(file, again) {
		t.Errorf("written again it is another file: %v", err)
	}
	if len(back.Keys) != 2 || len(back.Revoked) != 2 || back.Revoked[1] != b.Revoked[0] || back.Seq != 4 || back.Office != b.Office || back.By != b.By {
		t.Errorf("%+v", back)
	}
	for i := range file { // each byte of it counts
		for _, bit := range []byte{1, 0x80} {
			spoilt := bytes.Clone(file)
			spoilt[i] ^= bit
			if _, err := OpenBundle(spoilt); !errors.Is(err, ErrForm) {
				t.Fatalf("byte %d: %v", i, err)
			}
		}
		if _, err := OpenBundle(file[:i]); !errors.Is(err, ErrForm) {
			t.Fatalf("cut at %d: %v", i, err)
		}
	}
	if _, err := OpenBundle(append(bytes.Clone(file), 0)); !errors.Is(err, ErrForm) {
		t.Error("a byte more")
	}
	t.Logf("a list of two keys and two revocations: %d bytes", len(file))
}

func TestBundlesThatNobodyMaySign(t *testing.T) {
	for name, change := range map[string]func(*Bundle){
		"a key twice": func(b *Bundle) { b.Keys = append(b.Keys, b.Keys[0]) },
		"revoked twice": func(b *Bundle) {
			b.Revoked = []Revoked{{sample.ID, "2026-03-09", Other}, {sample.ID, "2026-03-09", Other}}
		},
		"a reason in words": func(b *Bundle) { b.Revoked = []Revoked{{sample.ID, "2026-03-09", "Siti pindah"}} },
		"no date":           func(b *Bundle) { b.Fresh = "" },
		"nobody's":          func(b *Bundle) { b.By = "" },
	} {
		if _, err := list(t, change).Sign(testKey(10)); !errors.Is(err, ErrFacts) {
			t.Errorf("%s: %v", name, err)
		}
	}
	stolen, err := list(t, nil).Sign(testKey(20)) // another office says that the key is its own
	if err != nil {
		t.Fatal(err)
	}
	if _, err := OpenBundle(stolen); !errors.Is(err, ErrForm) {
		t.Errorf("a key that its root did not certify: %v", err)
	}
}

// A signature for one thing is none for another, whoever made it.
func TestKindsOfSignaturesStayApart(t *testing.T) {
	facts, err := encodeClaims(sample)
	if err != nil {
		t.Fatal(err)
	}
	packed, err := (&packer{}).pack(facts)
	if err != nil {
		t.Fatal(err)
	}
	for _, what := range []string{ofKey, ofBundle, ""} {
		m, err := seal(testKey(1), what, packed)
		if err != nil {
			t.Fatal(err)
		}
		if a := Verify(Prefix+encode45(m), []Bundle{list(t, nil)}, "2026-03-10"); a.Verdict != Changed || a.Reason != BadSign {
			t.Errorf("%q: %+v", what, a)
		}
	}
}
