package survey

import (
	"slices"
	"strings"

	"bapashadir/backend/outreach"
)

// Data is everything that was answered in a session.
type Data struct {
	Session  outreach.Session
	Answers  []outreach.Answer
	Rooms    []outreach.Room
	Terminal outreach.Terminal
	Remarks  []outreach.Remark
}

// sheets are the answers by phase, and the pairs among them by slip. All is found once:
// every measure and module looks at it again.
type sheets struct {
	of    map[outreach.Phase][]outreach.Answer
	slips map[outreach.Phase]map[string]outreach.Answer
	asks  map[string]map[string]int // by instrument: the versions of its modules
	twice map[outreach.Phase][]pair // before and this phase
}

func sorted(answers []outreach.Answer) sheets {
	s := sheets{map[outreach.Phase][]outreach.Answer{}, map[outreach.Phase]map[string]outreach.Answer{}, map[string]map[string]int{}, map[outreach.Phase][]pair{}}
	for _, p := range outreach.Phases {
		s.slips[p] = map[string]outreach.Answer{}
	}
	for _, a := range answers {
		if s.slips[a.Phase] == nil {
			continue
		}
		s.of[a.Phase] = append(s.of[a.Phase], a)
		if a.Slip != "" {
			s.slips[a.Phase][a.Slip] = a
		}
		if s.asks[a.Instrument] == nil {
			s.asks[a.Instrument] = versions(a.Instrument)
		}
	}
	for _, q := range []outreach.Phase{outreach.After, outreach.Later} {
		for slip, a := range s.slips[outreach.Before] {
			if b, ok := s.slips[q][slip]; ok {
				s.twice[q] = append(s.twice[q], pair{a, b})
			}
		}
		slices.SortFunc(s.twice[q], func(a, b pair) int { return strings.Compare(a.before.ID, b.before.ID) })
	}
	return s
}

// pair is one person's sheets of two phases.
type pair struct{ before, after outreach.Answer }

// pairs are those of before and a later phase in which a module had the same wording; of
// others nothing is compared.
func (s sheets) pairs(q outreach.Phase, module string) (out []pair) {
	for _, p := range s.twice[q] {
		if s.same(p, module) {
			out = append(out, p)
		}
	}
	return out
}

func (s sheets) same(p pair, module string) bool {
	v, ok := s.asks[p.before.Instrument][module]
	w, too := s.asks[p.after.Instrument][module]
	return ok && too && v == w
}

// Untold is the results of a session of which nothing may be told.
func Untold(session string) Results {
	return Results{Session: session, Sheets: []PhaseSheets{}, Outcomes: []Outcome{}, Modules: []ModuleResult{}, Groups: []Group{},
		Rooms: []RoomResult{}, Remarks: []string{}, Limits: limits}
}

// Analyse sums up what was answered, and leaves out what may not be told: a phase, a group
// or a comparison of fewer than MinShown, and whatever would give those away by
// subtraction. It asks nobody whether the time has come: see outreach.SeeResults.
func Analyse(d Data) Results {
	s := sorted(d.Answers)
	r := Untold(d.Session.ID)
	for _, p := range outreach.Phases {
		if d.Session.StateOf(p) != outreach.Planned || len(s.of[p]) > 0 {
			r.Sheets = append(r.Sheets, PhaseSheets{string(p), len(s.of[p]), len(s.of[p]) >= MinShown})
		}
	}
	r.Pairs = len(s.twice[outreach.After])
	r.Unpaired = len(s.of[outreach.Before]) + len(s.of[outreach.After]) - 2*r.Pairs
	for _, m := range modulesOf(s) {
		if m.ID == IKM {
			r.IKM = ikm(m, s.of[outreach.After])
			continue
		}
		for _, me := range measures {
			if me.module == m.ID {
				r.Outcomes = append(r.Outcomes, me.outcome(m, s))
			}
		}
		if m.ID == "latar" {
			r.Groups = groups(m, s)
			continue
		}
		if got, ok := distributed(m, s); ok {
			r.Modules = append(r.Modules, got)
		}
	}
	slices.SortStableFunc(r.Outcomes, func(a, b Outcome) int {
		switch {
		case a.Primary == b.Primary:
			return 0
		case a.Primary:
			return -1
		}
		return 1
	})
	r.Rooms = rooms(d.Rooms)
	r.Terminal = tapped(d.Terminal)
	if len(s.of[outreach.After]) >= MinShown || len(s.of[outreach.Later]) >= MinShown {
		for _, m := range d.Remarks {
			r.Remarks = append(r.Remarks, m.Text)
		}
		slices.Sort(r.Remarks)
	}
	return r
}

// modulesOf are the modules that any sheet was asked, in the order of asking. Of a module
// with two versions each stands for itself.
func modulesOf(s sheets) (out []Module) {
	for _, m := range Modules() {
		for _, asks := range s.asks {
			if asks[m.ID] == m.Version {
				out = append(out, m)
				break
			}
		}
	}
	return out
}

// asked are the sheets of a phase that had this very module.
func (s sheets) asked(p outreach.Phase, m Module) (out []outreach.Answer) {
	for _, a := range s.of[p] {
		if s.asks[a.Instrument][m.ID] == m.Version {
			out = append(out, a)
		}
	}
	return out
}

// tapped is the terminal, once it was touched often enough.
func tapped(t outreach.Terminal) *Tapped {
	n := 0
	for _, c := range t.Counts {
		n += c
	}
	if n < MinShown {
		return nil
	}
	return &Tapped{t.Counts[:], t.Hasty[:]}
}
