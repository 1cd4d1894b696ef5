package lan

import (
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"bapashadir/backend/api"
	"bapashadir/backend/outreach"
	"bapashadir/backend/pairing"
	"bapashadir/backend/session"
	"bapashadir/backend/store"
	"bapashadir/backend/store/storetest"
)

// Bits of chance: of a word that hangs on the hall's wall as a QR, and of one that lets a
// device in.
const (
	tokenBits  = 80
	secretBits = 128
	samples    = 120
)

// chance is how many bits of chance words have, as far as their letters show: what each
// place has, taken together, were the places independent.
func chance(words []string) (bits float64) {
	for at := range len(words[0]) {
		seen := map[byte]float64{}
		for _, w := range words {
			seen[w[at]]++
		}
		var place float64
		for _, n := range seen {
			place -= n / float64(len(words)) * math.Log2(n/float64(len(words)))
		}
		// A few hundred words show less than there is (Miller and Madow).
		bits += place + float64(len(seen)-1)/(2*float64(len(words))*math.Ln2)
	}
	return bits
}

// weak tells what of words is no secret: two alike, or less chance than bits. What is
// measured of a full one scatters by a bit or two.
func weak(words []string, bits float64) (faults []string) {
	seen := map[string]bool{}
	for _, w := range words {
		if seen[w] || len(w) != len(words[0]) {
			return []string{"two are alike, or of two lengths"}
		}
		seen[w] = true
	}
	if got := chance(words); got < bits-6 {
		faults = append(faults, fmt.Sprintf("%.1f bits of chance in %d letters, not %.0f", got, len(words[0]), bits))
	}
	return faults
}

// given is what a data file with this chance gives out: tokens of sessions, and secrets
// of devices.
func given(t *testing.T, from io.Reader) (tokens, secrets []string) {
	t.Helper()
	cfg := storetest.Config()
	cfg.Rand = from
	db := storetest.OpenWith(t, cfg)
	pairings := pairing.New(db, cfg.Now)
	for range samples {
		ses, err := session.New(db).Plan(t.Context(), outreach.Draft{Title: "Uji", Date: "2026-03-07", Village: outreach.Village{Name: "Petaling"}})
		if err != nil {
			t.Fatal(err)
		}
		tokens = append(tokens, ses.Token, ses.FeedbackToken)
		i, err := pairings.Invite(t.Context(), outreach.Screen, "")
		if err != nil {
			t.Fatal(err)
		}
		secret, _, err := pairings.Pair(t.Context(), outreach.Screen, pairing.Knock{Code: i.Code})
		if err != nil {
			t.Fatal(err)
		}
		secrets = append(secrets, secret)
	}
	kept := 0
	err := db.View(t.Context(), func(tx *store.Tx) error {
		for p, err := range tx.Pairings.Scan(nil) {
			if err != nil {
				return err
			}
			for _, s := range secrets {
				if strings.Contains(fmt.Sprintf("%+v", p), s) {
					t.Error("the file keeps a secret as it is")
				}
			}
			kept++
		}
		return nil
	})
	if err != nil || kept == 0 {
		t.Fatal(err, kept)
	}
	return tokens, secrets
}

func TestWhatLetsInCannotBeGuessed(t *testing.T) {
	tokens, secrets := given(t, nil) // the laptop's own chance
	if len(tokens[0]) != 16 || len(secrets[0]) != 26 {
		t.Errorf("%d and %d letters", len(tokens[0]), len(secrets[0]))
	}
	for _, f := range append(weak(tokens, tokenBits), weak(secrets, secretBits)...) {
		t.Error(f)
	}
	t.Logf("%.1f bits in a token, %.1f in a secret, by %d of each", chance(tokens), chance(secrets), samples)
}

// dull is chance of which half the bits stand still.
type dull struct{ r *rand.ChaCha8 }

func (d dull) Read(b []byte) (int, error) {
	n, err := d.r.Read(b)
	for i := range b {
		b[i] &= 0x0f
	}
	return n, err
}

func TestWeakChanceIsNoticed(t *testing.T) {
	tokens, secrets := given(t, dull{rand.NewChaCha8([32]byte{7})})
	if len(weak(tokens, tokenBits)) == 0 || len(weak(secrets, secretBits)) == 0 {
		t.Error("nobody noticed")
	}
}

// Every cookie that a phone is given is for this laptop's own pages below one path, out
// of a script's reach, sent along by none of another site, and 128 bits or more.
func TestCookiesOfEveryKind(t *testing.T) {
	s := newTown(t, planted{})
	s.Board.Publish(HallTopic, api.Hall{Session: s.ses.ID, Showing: "quiz", Quiz: api.HallQuiz{N: 1, Phase: string(outreach.QuizOpen), Right: -1}})
	code := func(r outreach.Role, of string) url.Values {
		i, err := s.Pairings.Invite(t.Context(), r, of)
		if err != nil {
			t.Fatal(err)
		}
		return url.Values{"kode": {i.Code}, "pin": {i.PIN}}
	}
	letters := regexp.MustCompile(`^(?:1\.)?([A-Za-z0-9_-]+)$`)
	for path, c := range map[string]struct {
		name, below string
		form        url.Values
		perLetter   float64
	}{
		"/p":                        {"pembantu", "/p", code(outreach.Helper, s.ses.ID), 5},
		"/remote/pair":              {"remot", "/remote", code(outreach.Remote, s.ses.ID), 5},
		"/screen/open":              {"layar", "/screen", code(outreach.Screen, ""), 5},
		"/u/" + s.ses.FeedbackToken: {"lembar", "/u", nil, 6},
		"/k":                        {"kuis", "/k", nil, 6},
	} {
		ask := func() (*http.Response, error) { return plain.Get("http://" + s.at + path) }
		if c.form != nil {
			ask = func() (*http.Response, error) { return plain.PostForm("http://"+s.at+path, c.form) }
		}
		res, err := ask()
		if err != nil {
			t.Fatal(err)
		}
		readAll(t, res)
		if len(res.Cookies()) != 1 {
			t.Errorf("%s: %v", path, res.Header)
			continue
		}
		got := res.Cookies()[0]
		word := letters.FindStringSubmatch(got.Value)
		if got.Name != c.name || got.Path != c.below || !got.HttpOnly || got.SameSite != http.SameSiteStrictMode || got.Domain != "" ||
			word == nil || float64(len(word[1]))*c.perLetter < secretBits || got.MaxAge <= 0 || got.MaxAge > 24*3600 {
			t.Errorf("%s: %+v", path, got)
		}
	}
}
