package survey

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"bapashadir/backend/outreach"
)

// village answers before and after with a slip each. after gives the second answers of one
// person, given the first.
func village(people int, before func(r *rand.Rand, key string) uint8, after func(r *rand.Rand, key string, v uint8) uint8) Data {
	r := rand.New(rand.NewPCG(6, 28))
	ses := outreach.Session{ID: "s", State: outreach.Closed, Feedback: outreach.Closed,
		Survey: outreach.Survey{Modules: Usual(), Before: outreach.Closed, Seen: []outreach.Phase{outreach.Before, outreach.After}}}
	d := Data{Session: ses}
	for i := range people {
		first, second := map[string]uint8{}, map[string]uint8{}
		for _, it := range FormOf(ses, outreach.Before).Items() {
			first[it.Key] = before(r, it.Key)
			second[it.Key] = after(r, it.Key, first[it.Key])
		}
		slip := outreach.ShortCode(i)
		id := fmt.Sprintf("%08x", r.Uint32())
		d.Answers = append(d.Answers,
			outreach.Answer{ID: id + "b", Session: "s", Phase: outreach.Before, Instrument: "inti@1", Slip: slip, Items: first},
			outreach.Answer{ID: id + "a", Session: "s", Phase: outreach.After, Instrument: "inti@1 kilat@1", Slip: slip, Items: second})
	}
	return d
}

func anyFace(r *rand.Rand, key string) uint8 {
	if strings.HasPrefix(key, "p") {
		return uint8(1 + r.IntN(3))
	}
	return uint8(2 + r.IntN(2))
}

func find(t *testing.T, r Results, key string) Outcome {
	t.Helper()
	i := slices.IndexFunc(r.Outcomes, func(o Outcome) bool { return o.Key == key })
	if i < 0 {
		t.Fatalf("no %s in %+v", key, r.Outcomes)
	}
	return r.Outcomes[i]
}

// What was put into a village of 80 comes out of it: half a point on each face of the
// distance items, for three of four people.
func TestVillageThatChanged(t *testing.T) {
	raised := 0
	d := village(80, anyFace, func(r *rand.Rand, key string, v uint8) uint8 {
		if key == "j1" {
			raised++
		}
		if strings.HasPrefix(key, "j") && raised%4 != 0 {
			return v + 1
		}
		return v
	})
	res := Analyse(d)
	j := find(t, res, "j")
	if c := j.Change; c == nil || c.N != 80 || c.Up != 60 || c.Same != 20 || c.Down != 0 || c.Mean != 0.75 || !c.Clear {
		t.Fatalf("%+v", j.Change)
	}
	if want := "Sikap menerima naik rata-rata 0,75 poin dari skala 1–4 (rentang dugaan 95 %: 0,65 sampai 0,85; 80 pasangan jawaban; 60 naik, 20 tetap, 0 turun)."; j.Sentence.ID != want {
		t.Error(j.Sentence.ID)
	}
	if p := find(t, res, "p"); p.Change.Clear || !strings.Contains(p.Sentence.ID, "belum terlihat perubahan yang jelas") {
		t.Errorf("nothing was put in, yet: %s", p.Sentence.ID)
	}
	if res.Pairs != 80 || res.Unpaired != 0 || !res.Outcomes[0].Primary || !res.Outcomes[2].Primary || res.Outcomes[3].Primary {
		t.Errorf("%d pairs, %d alone, %+v", res.Pairs, res.Unpaired, res.Outcomes)
	}
}

// Where people only waver, no change is told.
func TestVillageThatDidNot(t *testing.T) {
	waver := func(r *rand.Rand, key string, v uint8) uint8 {
		if strings.HasPrefix(key, "p") || r.IntN(2) == 0 {
			return v
		}
		if r.IntN(2) == 0 {
			return v + 1
		}
		return v - 1
	}
	res := Analyse(village(80, anyFace, waver))
	for _, o := range res.Outcomes {
		if o.Change == nil || o.Change.Clear || !strings.Contains(o.Sentence.ID, "belum terlihat perubahan yang jelas") {
			t.Errorf("%s: %s", o.Key, o.Sentence.ID)
		}
	}
}

func same2(_ *rand.Rand, _ string, v uint8) uint8 { return v }

// Below ten pairs nothing of them is told; where the few without a pair could be worked
// out, only pairs are counted, and no estimate stands beside them.
func TestWhatIsLeftOut(t *testing.T) {
	nine := Analyse(village(9, anyFace, same2))
	b, err := json.Marshal(nine)
	if err != nil || len(nine.Modules) != 0 || find(t, nine, "j").Change != nil || !strings.Contains(find(t, nine, "j").Sentence.ID, "Baru ada 9 pasangan jawaban, perlu paling sedikit 10") {
		t.Errorf("%v %s", err, b)
	}
	d := village(25, anyFace, same2)
	for i := range d.Answers[:10] { // five people lose their slips in between
		if d.Answers[i].Phase == outreach.After {
			d.Answers[i].Slip = ""
		}
	}
	res := Analyse(d)
	if res.Pairs != 20 || res.Unpaired != 10 || find(t, res, "j").Contrast != nil {
		t.Errorf("%d pairs, %+v", res.Pairs, find(t, res, "j").Contrast)
	}
	for _, m := range res.Modules {
		if m.ID == Core && (!m.Paired || m.Items[0].Phases[0].N != 20) {
			t.Errorf("%+v", m)
		}
	}
	for i := range d.Answers { // nobody kept their slips
		d.Answers[i].Slip = ""
	}
	res = Analyse(d)
	if j := find(t, res, "j"); j.Contrast == nil || j.Contrast.NBefore != 25 || !strings.HasSuffix(j.Sentence.ID, "perkiraan, tidak berpasangan.") {
		t.Errorf("%+v", j)
	}
	for i := range d.Answers { // another wording in between
		if d.Answers[i].Slip = fmt.Sprint(i / 2); d.Answers[i].Phase == outreach.After {
			d.Answers[i].Instrument = "inti@2"
		}
	}
	if j := find(t, Analyse(d), "j"); j.Change != nil || j.Contrast != nil {
		t.Errorf("two wordings were compared: %+v", j)
	}
}

// A sheet that skipped too much has no score; what was skipped was not known.
func TestScores(t *testing.T) {
	core, _ := Find("inti@1")
	k, _ := Find("keyakinan@1")
	for _, c := range []struct {
		measure string
		mod     Module
		items   map[string]uint8
		want    int
		ok      bool
	}{
		{"p", core, map[string]uint8{"p1": 2, "p2": 1, "p3": 2, "p4": 1}, 100, true},
		{"p", core, map[string]uint8{"p1": 2, "p2": 3}, 25, true},
		{"p", core, map[string]uint8{"j1": 4}, 0, false},
		{"j", core, map[string]uint8{"j1": 4, "j2": 3, "j3": 3}, 40, true},
		{"j", core, map[string]uint8{"j1": 4, "j2": 3}, 0, false},
		{"j", core, map[string]uint8{"j1": 1, "j2": 2, "j3": 3, "j4": 4}, 30, true},
		{"b1", core, map[string]uint8{"b1": 3}, 36, true},
		{"k", k, map[string]uint8{"k1": 1, "k2": 1, "k3": 4, "k4": 4}, 48, true},
		{"k", k, map[string]uint8{"k1": 4, "k2": 4, "k3": 4, "k4": 4}, 30, true}, // who says yes to everything
	} {
		i := slices.IndexFunc(measures, func(m measure) bool { return m.key == c.measure })
		if got, ok := measures[i].score(c.mod, outreach.Answer{Items: c.items}); got != c.want || ok != c.ok {
			t.Errorf("%s %v: %d %v", c.measure, c.items, got, ok)
		}
	}
}

// An export gives no slip away, and no order.
func TestExport(t *testing.T) {
	d := village(12, anyFace, same2)
	d.Remarks = []outreach.Remark{{ID: "1", Phase: outreach.After, Text: "Bagus"}}
	below := func(n int) (int, error) { return n - 1, nil } // chance that leaves all as it is
	rows, err := Export(d, below)
	if err != nil || len(rows) != 25 || rows[24].Remark != "Bagus" || rows[24].Items != nil || rows[0].Pair == "" {
		t.Fatalf("%v %+v", err, rows)
	}
	b, _ := json.Marshal(rows)
	for _, a := range d.Answers {
		if strings.Contains(string(b), a.Slip) || strings.Contains(string(b), a.ID) {
			t.Errorf("%s or %s leaves the laptop", a.Slip, a.ID)
		}
	}
	if rows, err := Export(village(9, anyFace, same2), below); err != nil || len(rows) != 0 {
		t.Errorf("%v %+v", err, rows)
	}
}

func BenchmarkResultsOf150Pairs(b *testing.B) {
	d := village(150, anyFace, same2)
	for b.Loop() {
		Analyse(d)
	}
}

func BenchmarkResultsOf5000Answers(b *testing.B) {
	d := village(2500, anyFace, same2)
	for b.Loop() {
		Analyse(d)
	}
}
