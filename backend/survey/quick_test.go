package survey

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

// A change of any word here needs a new version: old answers were given to these.
func TestQuickVersion1StaysAsItIs(t *testing.T) {
	got, err := json.Marshal(Quick())
	faces := `"faces":["Tidak setuju","Kurang setuju","Setuju","Sangat setuju"]}`
	want := `{"id":"kilat","version":1,"items":[` +
		`{"key":"u1","text":"Materi mudah dipahami.",` + faces + `,` +
		`{"key":"u2","text":"Petugas ramah dan jelas.",` + faces + `,` +
		`{"key":"u3","text":"Waktu dan tempat sesuai.",` + faces + `,` +
		`{"key":"u4","text":"Secara umum saya puas.",` + faces + `],` +
		`"open":"Apa yang paling berkesan atau perlu diperbaiki?","caution":"Jangan menulis nama orang."}`
	if err != nil || string(got) != want {
		t.Errorf("%s, %v", got, err)
	}
}

func TestSummariseCountsOnlyWhatWasAnswered(t *testing.T) {
	sum := Summarise([]QuickAnswer{
		{Scores: [4]uint8{4, 3, 0, 1}, Comment: "Waktunya terlalu siang"},
		{Scores: [4]uint8{4, 2, 0, 2}, Comment: " Bagus "},
		{Scores: [4]uint8{3, 0, 0, 9}},
		{Comment: "Ajak warga dusun kami"},
		{},
	})
	if sum.Answers != 4 || sum.Instrument != "kilat" || sum.Version != 1 {
		t.Errorf("%+v", sum)
	}
	mean := func(v float64) *float64 { return &v }
	for i, want := range []ItemSum{
		{"u1", 3, [4]int{0, 0, 1, 2}, mean(11.0 / 3)},
		{"u2", 2, [4]int{0, 1, 1, 0}, mean(2.5)},
		{"u3", 0, [4]int{}, nil},
		{"u4", 2, [4]int{1, 1, 0, 0}, mean(1.5)},
	} {
		got := sum.Items[i]
		if got.Key != want.Key || got.N != want.N || got.Counts != want.Counts ||
			(got.Mean == nil) != (want.Mean == nil) || got.Mean != nil && *got.Mean != *want.Mean {
			t.Errorf("item %d: %+v, want %+v", i+1, got, want)
		}
	}
	if want := []string{"Ajak warga dusun kami", "Bagus", "Waktunya terlalu siang"}; !slices.Equal(sum.Comments, want) {
		t.Errorf("comments %q, want %q", sum.Comments, want)
	}
}

func TestSummaryOfNothing(t *testing.T) {
	got, err := json.Marshal(Summarise(nil))
	if err != nil || !strings.Contains(string(got), `"comments":[]`) || strings.Count(string(got), `"mean":null`) != 4 {
		t.Errorf("%s, %v", got, err)
	}
}

func TestCanShow(t *testing.T) {
	for _, c := range []struct {
		closed  bool
		answers int
		want    bool
	}{{false, 0, false}, {false, 9, false}, {false, 10, true}, {false, 500, true}, {true, 0, true}, {true, 3, true}} {
		if got := CanShow(c.closed, c.answers); got != c.want {
			t.Errorf("closed %v, %d answers: %v", c.closed, c.answers, got)
		}
	}
}
