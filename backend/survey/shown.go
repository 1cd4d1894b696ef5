package survey

// MinShown is the number of sheets, or of pairs, from which anything of them may be shown
// (domain.md section 4.5).
const MinShown = 10

// minCell is the least that a cell of people's attributes may hold, and fewExtreme the
// number of answers below which all saying the same is not told in full.
const (
	minCell    = 5
	fewExtreme = 20
)

// Apart tells whether figures of all and of a part of them may stand side by side: the
// rest, which anybody can work out, must be nobody or many enough.
func Apart(all, part int) bool { return all == part || all-part >= MinShown }

// Extreme is the answer that nearly all of a few gave, from 1; 0 when it may be told in
// full. What is shown then is that it is more than 95 per cent.
func Extreme(counts []int) int {
	n := 0
	for _, c := range counts {
		n += c
	}
	for i, c := range counts {
		if n < fewExtreme && n > 0 && c == n {
			return i + 1
		}
	}
	return 0
}

// Cells are the counts of a breakdown that may be shown, -1 for one that may not. Nobody
// may be told; below minCell not, and then the smallest of the others goes too where the
// total would give the hidden ones away.
func Cells(counts []int) []int {
	out := make([]int, len(counts))
	hidden, sum, least := 0, 0, -1
	for i, n := range counts {
		out[i] = n
		if n > 0 && n < minCell {
			out[i] = -1
			hidden, sum = hidden+1, sum+n
		} else if n > 0 && (least < 0 || n < counts[least]) {
			least = i
		}
	}
	if hidden > 0 && (hidden == 1 || sum < minCell) && least >= 0 {
		out[least] = -1
	}
	return out
}
