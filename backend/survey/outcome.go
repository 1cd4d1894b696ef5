package survey

import (
	"cmp"
	"slices"

	"bapashadir/backend/outreach"
	"bapashadir/backend/survey/stat"
)

// outcome compares before with after, and before with the follow-up.
func (me measure) outcome(m Module, s sheets) Outcome {
	low, high := me.ends()
	o := Outcome{Key: me.key, Module: m.ID, Primary: me.primary, Percent: me.truth(), Low: low, High: high, Moves: []Move{}}
	before, after := me.scores(m, s.asked(outreach.Before, m)), me.scores(m, s.asked(outreach.After, m))
	first, second := me.paired(m, s.pairs(outreach.After, m.ID))
	if len(first) >= MinShown {
		o.Change = me.change(first, second)
		o.Before, o.After = me.mean(first), me.mean(second)
		if o.Before != nil && o.After != nil {
			o.Moves = me.moves(first, second)
		}
	}
	if me.standAlone(len(before), len(after), len(first)) {
		o.Contrast = me.contrast(before, after)
	}
	o.Sentence = me.sentence(o, len(first))
	if first, later := me.paired(m, s.pairs(outreach.Later, m.ID)); len(first) >= MinShown {
		o.Later = me.change(first, later)
		o.Follow = me.said(o.Later, after3)
	}
	return o
}

// unmatched is the share of sheets without a pair above which the view without pairs
// stands beside the one with them (domain.md 4.5).
const unmatched = 0.3

// standAlone tells whether all sheets may be, and are worth being, compared without pairs.
func (measure) standAlone(before, after, pairs int) bool {
	if before < MinShown || after < MinShown {
		return false
	}
	if pairs < MinShown {
		return true
	}
	alone := float64(before+after-2*pairs) / float64(before+after)
	return alone > unmatched && Apart(before, pairs) && Apart(after, pairs)
}

func (me measure) scores(m Module, sheets []outreach.Answer) (out []int) {
	for _, a := range sheets {
		if v, ok := me.score(m, a); ok {
			out = append(out, v)
		}
	}
	return out
}

// paired are the scores of the pairs that have one twice.
func (me measure) paired(m Module, pairs []pair) (first, second []int) {
	for _, p := range pairs {
		a, ok := me.score(m, p.before)
		b, too := me.score(m, p.after)
		if ok && too {
			first, second = append(first, a), append(second, b)
		}
	}
	return first, second
}

func (me measure) change(first, second []int) *Change {
	differences, _ := stat.Differences(first, second) // as long as one another
	c := stat.Paired(differences, me.unit())
	out := &Change{N: c.N, Up: c.Up, Same: c.Same, Down: c.Down, SD: c.SD, Shift: c.Shift, R: c.Pratt.R, P: c.Pratt.P}
	if c.Mean != nil {
		out.Mean = *c.Mean
	}
	if i := c.Interval; i != nil {
		out.Low, out.High, out.Clear = &i.Low, &i.High, !i.Covers(0)
	}
	if i := c.ShareUp; i != nil {
		out.UpLow, out.UpTop = &i.Low, &i.High
	}
	return out
}

// mean is that of scores in points; nil where it would say that all of a few have said
// the most or the least.
func (me measure) mean(scores []int) *float64 {
	sum := 0
	for _, v := range scores {
		sum += v
	}
	mean := float64(sum) / float64(len(scores)*me.unit())
	if low, high := me.ends(); len(scores) < fewExtreme && (mean == low || mean == high) {
		return nil
	}
	return &mean
}

func (me measure) moves(first, second []int) []Move {
	count := map[[2]int]int{}
	for i := range first {
		count[[2]int{first[i], second[i]}]++
	}
	out := make([]Move, 0, len(count))
	for k, n := range count {
		out = append(out, Move{float64(k[0]) / float64(me.unit()), float64(k[1]) / float64(me.unit()), n})
	}
	slices.SortFunc(out, func(a, b Move) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To)) })
	return out
}

func (me measure) contrast(before, after []int) *Contrast {
	a, b := me.mean(before), me.mean(after)
	if a == nil || b == nil {
		return nil
	}
	return contrastOf(stat.Unpaired(before, after, me.unit()))
}

func contrastOf(c stat.Contrast) *Contrast {
	if c.Before.Mean == nil || c.After.Mean == nil || c.Difference == nil {
		return nil
	}
	out := &Contrast{Before: *c.Before.Mean, After: *c.After.Mean, NBefore: c.Before.N, NAfter: c.After.N, Difference: *c.Difference, Delta: c.Delta, P: c.P}
	if i := c.Interval; i != nil {
		out.Low, out.High = &i.Low, &i.High
	}
	return out
}
