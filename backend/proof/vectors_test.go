package proof

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"
)

// vector is one question and its answer, for the page's verifier, which must give the
// same (frontend/e2e/unit/proof.spec.ts).
type vector struct {
	Name    string  `json:"name"`
	Text    string  `json:"text"`
	Lists   []int   `json:"lists"` // places in Lists
	Today   string  `json:"today"`
	Verdict Verdict `json:"verdict"`
	Reason  Reason  `json:"reason"`
	Date    string  `json:"date"`
	Why     Why     `json:"why"`
	Claims  Claims  `json:"claims"`
	Office  string  `json:"office"`
}

type vectors struct {
	Lists  [][]byte `json:"lists"`
	Cases  []vector `json:"cases"`
	Spoilt [][]byte `json:"spoilt"` // lists that are none
}

func made(t *testing.T) vectors {
	var all vectors
	place := func(b Bundle) int {
		root := testKey(10)
		if b.Root.Equal(publicOf(testKey(20))) {
			root = testKey(20)
		}
		file, err := b.Sign(root)
		if err != nil {
			t.Fatal(err)
		}
		for i, have := range all.Lists {
			if slices.Equal(have, file) {
				return i
			}
		}
		all.Lists = append(all.Lists, file)
		return len(all.Lists) - 1
	}
	ask := func(name, text string, lists []Bundle, today string) {
		a := Verify(text, lists, today)
		v := vector{Name: name, Text: text, Lists: []int{}, Today: today, Verdict: a.Verdict, Reason: a.Reason, Date: a.Date, Why: a.Why, Claims: a.Claims, Office: a.Key.Office}
		for _, b := range lists {
			v.Lists = append(v.Lists, place(b))
		}
		all.Cases = append(all.Cases, v)
	}
	for _, s := range situations(t) {
		if !slices.ContainsFunc(s.lists, func(b Bundle) bool { return b.Keys[0].Here }) { // which never travels
			ask(s.name, s.text, s.lists, s.today)
		}
	}
	plain := []Bundle{list(t, nil)}
	for _, name := range []string{"short", "long", "letters with marks", "empty"} {
		ask(name, signed(t, testKey(1), certificates()[name]), plain, "2026-03-11")
	}
	a, b := neighbours(t)
	for _, m := range mutations(a, b, 200) {
		ask("mutation", m, plain, "2026-03-11")
	}
	file := all.Lists[0]
	for i := 0; i < len(file); i += 7 {
		spoilt := slices.Clone(file)
		spoilt[i] ^= 1
		all.Spoilt = append(all.Spoilt, spoilt)
	}
	all.Spoilt = append(all.Spoilt, file[:len(file)-1], append(slices.Clone(file), 0), []byte{}, []byte("no list"))
	return all
}

// What was printed once stays readable, with the same answers: the file is written anew
// only on purpose.
func TestWhatWasPrintedStaysReadable(t *testing.T) {
	golden := filepath.Join("testdata", "vectors.json")
	if os.Getenv("UPDATE_GOLDEN") != "" {
		got, err := json.MarshalIndent(made(t), "", " ")
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(golden, append(got, '\n'), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	raw, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	var all vectors
	if err := json.Unmarshal(raw, &all); err != nil {
		t.Fatal(err)
	}
	for _, v := range all.Cases {
		var lists []Bundle
		for _, i := range v.Lists {
			b, err := OpenBundle(all.Lists[i])
			if err != nil {
				t.Fatal(err)
			}
			lists = append(lists, b)
		}
		a := Verify(v.Text, lists, v.Today)
		got := vector{v.Name, v.Text, v.Lists, v.Today, a.Verdict, a.Reason, a.Date, a.Why, a.Claims, a.Key.Office}
		if !reflect.DeepEqual(got, v) {
			t.Errorf("%s: %+v, was %+v", v.Name, got, v)
		}
	}
	for i, file := range all.Spoilt {
		if _, err := OpenBundle(file); err == nil {
			t.Errorf("spoilt list %d was opened", i)
		}
	}
	if len(all.Cases) < 200 || len(all.Spoilt) < 20 {
		t.Error("vectors are missing")
	}
}
