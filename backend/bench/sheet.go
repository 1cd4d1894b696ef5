package bench

import "fmt"

// sheet prints figures beside their limits, and remembers which did not hold.
type sheet struct{ over int }

func (s *sheet) title(what string) {
	fmt.Printf("\n%s\n  %-44s %12s %12s %12s\n", what, "", "Bapas Hadir", "group commit", "nothing kept")
}

// medians prints those of the three.
func (s *sheet) medians(what string, v [3][]float64) {
	fmt.Printf("  %-44s", what)
	for _, list := range v {
		switch {
		case len(list) == 0:
			fmt.Printf(" %12s", "–")
		case median(list) < 1000:
			fmt.Printf(" %12.2f", median(list))
		default:
			fmt.Printf(" %12.0f", median(list))
		}
	}
	fmt.Println()
}

func (s *sheet) atLeast(what string, have, limit float64) {
	s.row(what, have, "at least", limit, have >= limit)
}
func (s *sheet) atMost(what string, have, limit float64) {
	s.row(what, have, "at most", limit, have <= limit)
}

func (s *sheet) row(what string, have float64, word string, limit float64, holds bool) {
	verdict := "holds"
	if !holds {
		verdict = "DOES NOT HOLD"
		s.over++
	}
	fmt.Printf("  %-44s %12.2f  %s %g: %s\n", what, have, word, limit, verdict)
}

func (s *sheet) verdict() error {
	if s.over > 0 {
		return fmt.Errorf("bench: %d limits do not hold", s.over)
	}
	fmt.Println("\nall limits hold")
	return nil
}

// ratio is the median of a's turns over b's of the same round: what slowed a round
// down slowed both.
func ratio(a, b []float64) float64 {
	var all []float64
	for i := range a {
		all = append(all, a[i]/b[i])
	}
	return median(all)
}
