package survey

// HallResults is what a hall may see of the results of its own session: the outcomes
// fixed beforehand, and how many pairs there are. Without any it is empty.
type HallResults struct {
	Pairs    int           `json:"pairs"`
	Outcomes []HallOutcome `json:"outcomes"`
}

// HallOutcome is one of them in few figures. Way is 1 where it rose, -1 where it fell and
// 0 where no clear change is seen: the hall hears no more of chance than that.
type HallOutcome struct {
	Key     string  `json:"key"`
	Percent bool    `json:"percent"`
	Low     float64 `json:"low"`
	High    float64 `json:"high"`
	Before  float64 `json:"before"`
	After   float64 `json:"after"`
	Way     int     `json:"way"`
	N       int     `json:"n"`
	Up      int     `json:"up"`
}

// ForHall takes out of results what may stand on a hall's screen: outcomes with pairs
// whose means may be told. false where there is none.
func ForHall(r Results) (HallResults, bool) {
	out := HallResults{Pairs: r.Pairs, Outcomes: []HallOutcome{}}
	for _, o := range r.Outcomes {
		if !o.Primary || o.Change == nil || o.Before == nil || o.After == nil {
			continue
		}
		h := HallOutcome{Key: o.Key, Percent: o.Percent, Low: o.Low, High: o.High, Before: *o.Before, After: *o.After, N: o.Change.N, Up: o.Change.Up}
		switch {
		case o.Change.Clear && o.Change.Mean > 0:
			h.Way = 1
		case o.Change.Clear && o.Change.Mean < 0:
			h.Way = -1
		}
		out.Outcomes = append(out.Outcomes, h)
	}
	if len(out.Outcomes) == 0 {
		return HallResults{Outcomes: []HallOutcome{}}, false
	}
	return out, true
}
