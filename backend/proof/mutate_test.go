package proof

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// mutations are n texts near a and b that are neither: a letter changed, cut, repeated,
// swapped with its neighbour or put in, pieces doubled, taken out or moved, two
// certificates spliced.
func mutations(a, b string, n int) []string {
	r := rand.New(rand.NewPCG(7, 9))
	seen := map[string]bool{a: true, b: true}
	var out []string
	for len(out) < n {
		s := []byte(a)
		i, j := r.IntN(len(s)), r.IntN(len(s))
		i, j = min(i, j), max(i, j)
		letter := letters[r.IntN(len(letters))]
		var m string
		switch r.IntN(10) {
		case 0, 1:
			s[i] = letter
			m = string(s)
		case 2:
			m = a[:i] + a[i+1:]
		case 3:
			m = a[:i] + string(a[i]) + a[i:]
		case 4:
			s[i], s[(i+1)%len(s)] = s[(i+1)%len(s)], s[i]
			m = string(s)
		case 5:
			m = a[:i] + string(letter) + a[i:]
		case 6:
			m = a[:j] + a[i:]
		case 7:
			m = a[:i] + a[j:]
		case 8:
			m = a[:i] + b[min(j, len(b)):]
		case 9:
			s[i], s[j] = s[j], s[i]
			m = string(s)
		}
		if !seen[m] {
			seen[m] = true
			out = append(out, m)
		}
	}
	return out
}

// taken is how many of the texts v calls genuine.
func taken(t testing.TB, v verifier, texts []string) (n int) {
	t.Helper()
	lists := []Bundle{list(t, nil)}
	for _, m := range texts {
		if v.verify(m, lists, "2026-03-11").Verdict == Genuine {
			n++
		}
	}
	return n
}

func neighbours(t testing.TB) (a, b string) {
	other := sample
	other.Name, other.Number, other.ID = "Budi Santoso", "0018/BPS-PKP/III/2026", "ncrtpl5kq52bq"
	return signed(t, testKey(1), sample), signed(t, testKey(1), other)
}

func TestNoMutationIsGenuine(t *testing.T) {
	a, b := neighbours(t)
	careful := verifier{signed: Signed.provedBy}
	if taken(t, careful, []string{a, b}) != 2 {
		t.Fatal("the certificates themselves are not genuine")
	}
	texts := mutations(a, b, 10000)
	if n := taken(t, careful, texts); n > 0 {
		t.Errorf("%d of %d changed texts are called genuine", n, len(texts))
	}
	// Every single letter in every place, too.
	var every []string
	for i := range a {
		for _, l := range letters {
			if s := a[:i] + string(l) + a[i+1:]; s != a {
				every = append(every, s)
			}
		}
	}
	if n := taken(t, careful, every); n > 0 {
		t.Errorf("%d of %d texts with one other letter are called genuine", n, len(every))
	}
	t.Logf("%d mutations, %d single letters", len(texts), len(every))
}

// Whoever forgets the signature, or the form, is found out by the same texts.
func TestTheMutationsFindAVerifierThatForgets(t *testing.T) {
	a, b := neighbours(t)
	if taken(t, verifier{signed: func(Signed, Key) bool { return true }}, mutations(a, b, 10000)) == 0 {
		t.Error("a verifier that skips the signature passes")
	}
}

// Certificates that differ in one fact only: none of them passes for another.
func TestAChangedFactIsNotGenuine(t *testing.T) {
	a, _ := neighbours(t)
	genuine, err := Read(a)
	if err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]func(*Claims){
		"name":   func(c *Claims) { c.Name = "Siti Aminah, S.H." },
		"number": func(c *Claims) { c.Number = strings.Replace(c.Number, "0017", "0018", 1) },
		"hours":  func(c *Claims) { c.Hours = 40 },
		"date":   func(c *Claims) { c.Date = "2026-03-06" },
		"issued": func(c *Claims) { c.Issued = "2026-03-07" },
	} {
		c := sample
		change(&c)
		s, err := Read(signed(t, testKey(2), c))
		if err != nil {
			t.Fatal(err)
		}
		s.msg.Signature, s.msg.Headers = genuine.msg.Signature, genuine.msg.Headers
		raw, err := s.msg.MarshalCBOR()
		if err != nil {
			t.Fatal(err)
		}
		if got := Verify(Prefix+encode45(raw), []Bundle{list(t, nil)}, "2026-03-11"); got.Verdict != Changed || got.Reason != BadSign {
			t.Errorf("%s: %+v", name, got)
		}
	}
}
