package survey

import (
	"bapashadir/backend/outreach"
	"bapashadir/backend/survey/skm"
	"bapashadir/backend/survey/stat"
)

// distributed counts a module's answers, phase by phase. Where the pairs are shown and the
// few sheets beside them could be worked out, it counts the pairs alone.
func distributed(m Module, s sheets) (ModuleResult, bool) {
	r := ModuleResult{ID: m.ID, Version: m.Version, Items: []ItemResult{}}
	pairs := s.pairs(outreach.After, m.ID)
	all := map[outreach.Phase][]outreach.Answer{}
	for _, p := range outreach.Phases {
		all[p] = s.asked(p, m)
	}
	if n := len(pairs); n >= MinShown && !(Apart(len(all[outreach.Before]), n) && Apart(len(all[outreach.After]), n)) {
		r.Paired = true
		all[outreach.Before], all[outreach.After] = nil, nil
		for _, p := range pairs {
			all[outreach.Before] = append(all[outreach.Before], p.before)
			all[outreach.After] = append(all[outreach.After], p.after)
		}
	}
	any := false
	for _, it := range m.Items {
		res := ItemResult{Key: it.Key, Text: it.Text, Scale: string(it.Scale), Answers: it.Answers, Right: it.Right, Phases: []Distributed{}}
		for _, p := range outreach.Phases {
			if d, ok := it.counted(p, all[p]); ok {
				res.Phases, any = append(res.Phases, d), true
			}
		}
		if it.Scale == Truth && len(pairs) >= MinShown {
			res.Turned = it.turned(pairs)
		}
		r.Items = append(r.Items, res)
	}
	return r, any
}

// counted is how often each answer was given, false where too few gave one, or so few
// skipped it that the rest of the sheets would tell who they are not.
func (it Item) counted(p outreach.Phase, sheets []outreach.Answer) (Distributed, bool) {
	d := Distributed{Phase: string(p), Counts: make([]int, len(it.Answers))}
	for _, a := range sheets {
		if v := int(a.Items[it.Key]); v >= 1 && v <= len(it.Answers) {
			d.Counts[v-1]++
			d.N++
		} else {
			d.Skipped++
		}
	}
	if d.N < MinShown {
		return d, false
	}
	if d.Extreme = Extreme(d.Counts); d.Extreme > 0 {
		d.Counts = []int{}
	}
	return d, true
}

func (it Item) turned(pairs []pair) *Turned {
	t := &Turned{}
	for _, p := range pairs {
		before, after := int(p.before.Items[it.Key]) == it.Right, int(p.after.Items[it.Key]) == it.Right
		t.N++
		switch {
		case after && !before:
			t.Gained++
		case before && !after:
			t.Lost++
		}
	}
	if p, ok := stat.McNemar(t.Gained, t.Lost); ok && t.N >= stat.MinP {
		t.P = &p
	}
	return t
}

// groups are who answered, from the first phase that asked.
func groups(m Module, s sheets) []Group {
	out := []Group{}
	for _, p := range outreach.Phases {
		sheets := s.asked(p, m)
		if len(sheets) < MinShown {
			continue
		}
		for _, it := range m.Items {
			if d, ok := it.counted(p, sheets); ok && d.Extreme == 0 {
				out = append(out, Group{it.Key, it.Text, it.Answers, Cells(d.Counts)})
			}
		}
		break
	}
	return out
}

// rooms are what the room said with its cards, item by item, before beside after.
func rooms(list []outreach.Room) []RoomResult {
	out := []RoomResult{}
	for _, m := range Modules() {
		for _, it := range m.Items {
			r := RoomResult{Key: it.Key, Text: it.Text, Answers: it.Answers, Phases: []Distributed{}}
			counts := map[outreach.Phase][4]int{}
			for _, room := range list {
				if room.Item != it.Key || room.Version != m.Version || len(room.Counts) != len(it.Answers) {
					continue
				}
				d := Distributed{Phase: string(room.Phase), Counts: room.Counts}
				for i, n := range room.Counts {
					d.N += n
					if c := counts[room.Phase]; i < len(c) {
						c[i] = n
						counts[room.Phase] = c
					}
				}
				if d.N < MinShown {
					delete(counts, room.Phase)
					continue
				}
				if d.Extreme = Extreme(d.Counts); d.Extreme > 0 {
					d.Counts = []int{}
					delete(counts, room.Phase)
				}
				r.Phases = append(r.Phases, d)
			}
			before, had := counts[outreach.Before]
			after, has := counts[outreach.After]
			if had && has && it.Scale == Faces {
				r.Contrast = contrastOf(stat.UnpairedFaces(before, after))
			}
			if len(r.Phases) > 0 {
				out = append(out, r)
			}
		}
	}
	return out
}

// IKMResult is the satisfaction index as the rule wants it told, for this activity alone.
type IKMResult struct {
	Label       string       `json:"label"`
	Respondents int          `json:"respondents"`
	Least       int          `json:"least"` // who answered the element that fewest did
	Index       *int         `json:"index"` // hundredths
	Mark        string       `json:"mark"`  // "" below ten respondents
	Performance string       `json:"performance"`
	Elements    []IKMElement `json:"elements"`
}

// IKMElement is one of the nine. Free marks the cost, which costs nothing here and lifts
// the index.
type IKMElement struct {
	Key  string `json:"key"`
	Text string `json:"text"`
	N    int    `json:"n"`
	Mean *int   `json:"mean"` // hundredths
	Free bool   `json:"free"`
}

// ikm is the index of the sheets that answered any element, nil from too few.
func ikm(m Module, all []outreach.Answer) *IKMResult {
	var list []skm.Sheet
	for _, a := range all {
		var sheet skm.Sheet
		for i, it := range m.Items {
			sheet[i] = a.Items[it.Key]
		}
		if sheet != (skm.Sheet{}) {
			list = append(list, sheet)
		}
	}
	if len(list) < MinShown {
		return nil
	}
	got := skm.Of(skm.Permenpan2017(), list)
	r := &IKMResult{Label: "SKM internal kegiatan, bukan SKM/SPKP resmi unit", Respondents: got.Respondents, Least: got.Least, Index: got.IKM, Elements: []IKMElement{}}
	if got.Grade != nil {
		r.Mark, r.Performance = got.Grade.Mark, got.Grade.Performance
	}
	for i, it := range m.Items {
		r.Elements = append(r.Elements, IKMElement{it.Key, it.Text, got.Elements[i].N, got.Elements[i].Mean, it.Key == "biaya"})
	}
	return r
}
