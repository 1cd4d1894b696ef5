package bank

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"bapashadir/backend/outreach"
)

// Each question can be kept as it stands, fits the hall screen, and is there in both
// languages.
func TestQuestionsAreReadyForTheHall(t *testing.T) {
	list := Questions()
	if len(list) != 10 {
		t.Fatalf("%d questions", len(list))
	}
	seen := map[string]bool{}
	for _, q := range list {
		if _, err := q.Checked(); err != nil || seen[q.ID] || len(q.Options) != 4 {
			t.Errorf("%s: %v, %d options", q.ID, err, len(q.Options))
		}
		seen[q.ID] = true
		for _, s := range append([]outreach.Said{q.Text, q.Why}, q.Options...) {
			if s.ID == "" || s.EN == "" || utf8.RuneCountInString(s.EN) > outreach.MaxQuizText {
				t.Errorf("%s: %+v", q.ID, s)
			}
		}
		if got, ok := Question(q.ID); !ok || got.Text != q.Text {
			t.Errorf("%s is not found", q.ID)
		}
	}
	if _, ok := Question("tidak-ada"); ok {
		t.Error("found what is not there")
	}
}

// Villagers ask in their own words, and the officer sees the answer that is meant.
func TestNearestAnswer(t *testing.T) {
	for asked, want := range map[string]string{
		"Kalau dia mengulangi lagi, siapa bertanggung jawab?": "ulang",
		"bagaimana kalau orangnya kambuh":                     "ulang",
		"Apa pelaku diawasi kalau melanggar aturan?":          "ulang",
		"KENAPA KORBAN TIDAK DIBANTU":                         "korban",
		"Siapa saja klien di kampung ini":                     "siapa",
		"Boleh tahu namanya?":                                 "siapa",
		"jadi pendamping dibayar berapa pak":                  "bayar",
		"Ada honornya?":                                       "bayar",
		"saya takut, apa tidak berbahaya":                     "aman",
		"Apakah aman bagi anak-anak?":                         "aman",
		"Jam berapa selesai acara":                            "",
		"":                                                    "",
	} {
		got := Nearest(asked, 2)
		if want == "" && len(got) > 0 || want != "" && !slices.Contains(got, want) {
			t.Errorf("%q: %v, want %s", asked, got, want)
		}
	}
}

// Every answer is found by its own question, first.
func TestAnswersAreFoundByTheirOwnQuestion(t *testing.T) {
	for _, a := range Answers() {
		if got := Nearest(a.Asked.ID, 1); len(got) != 1 || got[0] != a.ID {
			t.Errorf("%s: %v", a.ID, got)
		}
	}
}

func FuzzNearest(f *testing.F) {
	f.Add("Apakah aman bagi anak saya?")
	f.Add("aman\xff-\u0000aman")
	f.Fuzz(func(t *testing.T, s string) {
		got := Nearest(s, 2)
		if len(got) > 2 || got == nil {
			t.Errorf("%v", got)
		}
		if strings.TrimSpace(s) == "" && len(got) > 0 {
			t.Errorf("%q: %v", s, got)
		}
	})
}
