package skm

import "math/big"

// Elements is how many elements the rule names, each of equal weight.
const Elements = 9

// MinGraded is the number of people who answered an element from which there is a grade.
const MinGraded = 10

// Sheet is one person's answers in the instrument's order: a score 1 to 4, 0 for skipped.
type Sheet [Elements]uint8

// Element is what one element got. Sum and N are of those who answered it, and Mean is
// their mean in hundredths, rounded half up; nil when nobody did.
type Element struct {
	Sum, N int
	Mean   *int
}

// Result is what all sheets say together.
type Result struct {
	Rule        string
	Version     int
	Respondents int // who answered at least one element
	Least       int // who answered the element that fewest did: the other n to print
	Elements    [Elements]Element

	// IKM is the index in hundredths, 2500 to 10000, rounded half up once; nil when an
	// element has no answer, for its weight cannot go to the others.
	IKM *int

	// Grade is nil without IKM, and when Least is below MinGraded.
	Grade *Grade
}

// Of sums up sheets. A score above 4 counts as skipped, and an empty sheet isn't counted.
func Of(rule Rule, sheets []Sheet) Result {
	r := Result{Rule: rule.ID, Version: rule.Version}
	for _, sheet := range sheets {
		answered := false
		for i, score := range sheet {
			if score >= 1 && score <= 4 {
				answered = true
				r.Elements[i].Sum += int(score)
				r.Elements[i].N++
			}
		}
		if answered {
			r.Respondents++
		}
	}
	r.Least = r.Respondents
	for i := range r.Elements {
		e := &r.Elements[i]
		r.Least = min(r.Least, e.N)
		if e.N > 0 {
			mean := halfUp(big.NewRat(100*int64(e.Sum), int64(e.N)))
			e.Mean = &mean
		}
	}
	if r.Least == 0 {
		return r
	}
	ikm := index(r.Elements)
	r.IKM = &ikm
	if g, ok := rule.Grade(ikm); ok && r.Least >= MinGraded {
		r.Grade = &g
	}
	return r
}

// index is 25 times the mean of the elements' means, in hundredths. Each has its own
// number of answers, so the sum is kept as a fraction until the one rounding.
func index(elements [Elements]Element) int {
	sum := new(big.Rat)
	for _, e := range elements {
		sum.Add(sum, big.NewRat(int64(e.Sum), int64(e.N)))
	}
	return halfUp(sum.Mul(sum, big.NewRat(2500, Elements)))
}

// halfUp rounds a fraction above 0 to the nearest whole number, a half up.
func halfUp(r *big.Rat) int {
	above := new(big.Int).Lsh(r.Num(), 1)
	above.Add(above, r.Denom())
	return int(above.Quo(above, new(big.Int).Lsh(r.Denom(), 1)).Int64())
}
