package kiosk_test

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"bapashadir/backend/anonymity"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/kiosk/kiosktest"
	"bapashadir/backend/outreach"
	"bapashadir/backend/survey"
)

// Eighty villagers sign in, draw a slip and answer on the hall's network before and after.
// What changed in them is what the report says, and nothing else; and afterwards nobody
// can be found by an answer.
func TestVillageOfEighty(t *testing.T) {
	for name, c := range map[string]struct {
		after func(i int, item string, v int) int
		want  string
	}{
		"three of five became more accepting by one face": {
			func(i int, item string, v int) int {
				if strings.HasPrefix(item, "j") && i%5 < 3 {
					return v + 1
				}
				return v
			},
			"Sikap menerima naik rata-rata 0,60 poin dari skala 1–4 (rentang dugaan 95 %: 0,49 sampai 0,71; 80 pasangan jawaban; 48 naik, 32 tetap, 0 turun).",
		},
		"as many became more accepting as less": {
			func(i int, item string, v int) int {
				if strings.HasPrefix(item, "j") && i < 78 { // 26 each way
					return v + i%3 - 1
				}
				return v
			},
			"Sikap menerima: belum terlihat perubahan yang jelas",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			eighty(t, c.after, c.want)
		})
	}
}

func eighty(t *testing.T, after func(i int, item string, v int) int, want string) {
	k := kiosktest.Start(t, kiosktest.Config(t.TempDir()))
	r := kiosktest.OpenSession(t, k)
	slips, err := k.Feedback.PrintSlips(ctx, r.Session, 80)
	if err != nil {
		t.Fatal(err)
	}
	post := func(to string, form url.Values) {
		t.Helper()
		res, err := http.PostForm(to, form)
		if err != nil {
			t.Fatal(err)
		}
		if _ = res.Body.Close(); res.StatusCode != http.StatusOK {
			t.Fatalf("%s: %d", form.Encode(), res.StatusCode)
		}
	}
	set := func(p outreach.Phase, to outreach.State) {
		t.Helper()
		if err := k.SetPhase(ctx, r.Session, p, to); err != nil {
			t.Fatal(err)
		}
	}
	items := []string{"p1", "p2", "p3", "p4", "j1", "j2", "j3", "j4", "b1", "b2"}
	face := func(i, n int) int { return 2 + (i+n)%2 }
	set(outreach.Before, outreach.Open)
	for i, slip := range slips {
		post(r.CheckIn, url.Values{"nama": {fmt.Sprint("Orang ", i)}, "lp": {"P"}, "unsur": {"warga"}, "nonce": {fmt.Sprintf("datang-%04d", i)}})
		form := url.Values{"tahap": {"before"}, "kartu": {slip}, "nonce": {fmt.Sprintf("awal-%04d", i)}}
		for n, item := range items {
			form.Set(item, fmt.Sprint(face(i, n)))
		}
		post(r.Feedback, form)
	}
	set(outreach.After, outreach.Open)
	for i := range slips {
		i = len(slips) - 1 - i // they leave in another order
		form := url.Values{"tahap": {"after"}, "kartu": {slips[i]}, "nonce": {fmt.Sprintf("akhir-%04d", i)}, "u1": {"3"}}
		for n, item := range items {
			form.Set(item, fmt.Sprint(after(i, item, face(i, n))))
		}
		post(r.Feedback, form)
	}
	if _, err := k.Feedback.Results(ctx, r.Session); outreach.CodeOf(err) != outreach.ResultsEarly {
		t.Errorf("told while they answer: %v", err)
	}
	set(outreach.After, outreach.Closed)
	if err := k.Feedback.See(ctx, r.Session); err != nil {
		t.Fatal(err)
	}
	res, err := k.Feedback.Results(ctx, r.Session)
	if err != nil || res.Pairs != 80 {
		t.Fatalf("%v %+v", err, res)
	}
	for _, o := range res.Outcomes {
		said := o.Sentence.ID
		if o.Key == "j" && !strings.HasPrefix(said, want) || o.Key != "j" && !strings.Contains(said, "belum terlihat perubahan yang jelas") {
			t.Errorf("%s: %s", o.Key, said)
		}
	}
	if !slices.ContainsFunc(res.Modules, func(m survey.ModuleResult) bool { return m.ID == survey.Quick }) || !strings.HasPrefix(res.Limits.ID, "Hasil ini menggambarkan peserta") {
		t.Errorf("%+v", res)
	}
	anonymous(t, k, r.Session)
}

// anonymous closes the session, waits until it is tidied, and proves the file.
func anonymous(t *testing.T, k *kiosk.Kiosk, session string) {
	t.Helper()
	if _, err := k.Sessions.Close(ctx, session); err != nil {
		t.Fatal(err)
	}
	if err := k.Tidy(ctx, session); err != nil {
		t.Fatal(err)
	}
	list, err := k.Anonymity.Prove(ctx)
	if err != nil || !anonymity.OK(list) || len(list) < 6 {
		t.Errorf("%v %+v", err, list)
	}
}
