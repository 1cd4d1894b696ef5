package survey

import (
	"strconv"
	"strings"

	"bapashadir/backend/outreach"
)

// measure is what items say together (domain.md 4.2 and 4.3).
type measure struct {
	key     string
	module  string
	items   []string
	need    int  // answered items without which a sheet has no score
	primary bool // the one outcome of its goal, fixed before anything was asked
}

var measures = []measure{
	{"p", Core, []string{"p1", "p2", "p3", "p4"}, 1, true},
	{"j", Core, []string{"j1", "j2", "j3", "j4"}, 3, true},
	{"b1", Core, []string{"b1"}, 1, true},
	{"b2", Core, []string{"b2"}, 1, false},
	{"k", "keyakinan", []string{"k1", "k2", "k3", "k4"}, 3, false},
	{"j5", "jarak", []string{"j5"}, 1, false},
	{"j6", "jarak", []string{"j6"}, 1, false},
	{"b3", "usaha", []string{"b3"}, 1, false},
	{"pp", "pengetahuan", []string{"p5", "p6"}, 1, false},
}

// unit is into how many whole parts a point of the faces is divided, so that means of
// three and of four items stay whole: ties must not break on fractions.
const unit = 12

// score is what a sheet says in a measure, in whole parts: a share of right answers in
// per cent, or faces in unit parts. false where it says too little.
func (m measure) score(mod Module, a outreach.Answer) (int, bool) {
	answered, sum, truth := 0, 0, false
	for _, it := range mod.Items {
		v := int(a.Items[it.Key])
		if !m.has(it.Key) || v == 0 {
			truth = truth || m.has(it.Key) && it.Scale == Truth
			continue
		}
		answered++
		switch {
		case it.Scale == Truth:
			truth = true
			if v == it.Right {
				sum++
			}
		case it.Reversed:
			sum += len(it.Answers) + 1 - v
		default:
			sum += v
		}
	}
	switch {
	case answered < m.need:
		return 0, false
	case truth: // what was skipped was not known
		return sum * 100 / len(m.items), true
	}
	return sum * unit / answered, true
}

func (m measure) has(item string) bool {
	for _, k := range m.items {
		if k == item {
			return true
		}
	}
	return false
}

// truth tells whether the measure is a share of right answers.
func (m measure) truth() bool { return strings.HasPrefix(m.key, "p") }

// unit is that of its scores.
func (m measure) unit() int {
	if m.truth() {
		return 1
	}
	return unit
}

// ends are the lowest and the highest score, in points.
func (m measure) ends() (low, high float64) {
	if m.truth() {
		return 0, 100
	}
	return 1, 4
}

// versions are those of the modules that a sheet was asked.
func versions(instrument string) map[string]int {
	out := map[string]int{}
	for _, ref := range strings.Fields(instrument) {
		id, v, _ := strings.Cut(ref, "@")
		if n, err := strconv.Atoi(v); err == nil {
			out[id] = n
		}
	}
	return out
}
