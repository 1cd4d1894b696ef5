package say

import (
	"strings"
	"testing"

	"bapashadir/backend/proof"
)

func TestEveryAnswerHasASentence(t *testing.T) {
	p := indonesian().Proof
	for _, v := range []proof.Verdict{proof.Genuine, proof.Changed, proof.UnknownKey, proof.Stale} {
		if p["title."+string(v)] == "" {
			t.Errorf("%s has no title", v)
		}
	}
	for _, r := range []proof.Reason{proof.NotACode, proof.BadForm, proof.BadSign, proof.ForeignKey, proof.OutsideTerm, proof.AfterEnd,
		proof.IsRevoked, proof.LostKey, proof.FutureDate, proof.OldList, proof.LaterThan} {
		a := proof.Answer{Verdict: proof.Stale, Reason: r, Date: "2026-03-09", Why: proof.Twice}
		if s := Answer(a); len(s) < 60 || strings.Contains(s, "{") {
			t.Errorf("%s: %q", r, s)
		}
	}
	for _, w := range proof.Whys() {
		if _, ok := p["why."+string(w)]; !ok {
			t.Errorf("%s has no words", w)
		}
	}
}

func TestAnAnswerShowsTheFacts(t *testing.T) {
	s := Answer(proof.Answer{Verdict: proof.Genuine, Claims: proof.Claims{ID: "x", Name: "Siti Aminah, S.Pd.", Date: "2026-03-07", Kind: "piagam", Hours: 8},
		Key: proof.Key{Office: "Bapas Kelas II Pangkalpinang"}})
	for _, want := range []string{"Asli (asli)\n", "Siti Aminah, S.Pd.", "7 Maret 2026", "Piagam Penghargaan", "8 JP", "Bapas Kelas II Pangkalpinang", "bukan tanda tangan elektronik"} {
		if !strings.Contains(s, want) {
			t.Errorf("no %q in %q", want, s)
		}
	}
}
