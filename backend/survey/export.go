package survey

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"bapashadir/backend/outreach"
)

// Keys are those of all items, in the order of asking: the columns of an export.
func Keys() (all []string) {
	for _, m := range Modules() {
		for _, it := range m.Items {
			if !slices.Contains(all, it.Key) {
				all = append(all, it.Key)
			}
		}
	}
	return all
}

// Row is a line of an export: a sheet, or a remark.
type Row struct {
	Phase      outreach.Phase
	Instrument string
	Pair       string // a number that the sheets of one slip share in this export alone
	Items      map[string]uint8
	Remark     string
}

// Export is the sheets of the phases that have enough of them, and the remarks, each in
// an order of chance. Slips are replaced by numbers: whoever saw a neighbour's slip must not
// find their lines. below gives a number of chance below n.
func Export(d Data, below func(n int) (int, error)) (out []Row, err error) {
	s := sorted(d.Answers)
	numbers := map[string]string{}
	for _, a := range d.Answers {
		if a.Slip != "" {
			numbers[a.Slip] = ""
		}
	}
	slips := slices.Sorted(maps.Keys(numbers))
	if err := shuffle(slips, below); err != nil {
		return nil, err
	}
	for i, slip := range slips {
		numbers[slip] = strconv.Itoa(i + 1)
	}
	for _, p := range outreach.Phases {
		if len(s.of[p]) < MinShown {
			continue
		}
		var rows []Row
		for _, a := range s.of[p] {
			rows = append(rows, Row{Phase: p, Instrument: a.Instrument, Pair: numbers[a.Slip], Items: a.Items})
		}
		if err := shuffle(rows, below); err != nil {
			return nil, err
		}
		out = append(out, rows...)
	}
	said := slices.DeleteFunc(slices.Clone(d.Remarks), func(r outreach.Remark) bool { return len(s.of[r.Phase]) < MinShown })
	slices.SortFunc(said, func(a, b outreach.Remark) int { return strings.Compare(a.Text, b.Text) })
	for _, r := range said {
		out = append(out, Row{Phase: r.Phase, Remark: r.Text})
	}
	return out, nil
}

func shuffle[T any](list []T, below func(n int) (int, error)) error {
	for i := len(list) - 1; i > 0; i-- {
		j, err := below(i + 1)
		if err != nil {
			return err
		}
		list[i], list[j] = list[j], list[i]
	}
	return nil
}
