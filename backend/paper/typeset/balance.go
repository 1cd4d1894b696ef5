package typeset

// Dislike says, in em, how much of a likeness of lines it is worth not to begin
// one with words[i].
type Dislike func(words []Word, i int) float64

// Balance breaks words into as few lines as fit a width in em, and among those
// takes the breaks that leave the lines most alike: centred text with one word
// on its last line looks like a mistake. dislike says, in em, how much of that
// likeness it is worth not to begin a line with words[i]. It gives nil when a
// word alone is wider than the line.
func Balance(words []Word, width float64, dislike Dislike) [][]Word {
	for n := 1; n <= len(words); n++ {
		if lines := BalanceIn(n, words, width, dislike); lines != nil {
			return lines
		}
	}
	return nil
}

// BalanceIn breaks words into exactly n lines, or gives nil.
func BalanceIn(n int, words []Word, width float64, dislike Dislike) [][]Word {
	// best[k][i] is the cheapest way to set the first i words in k lines, the
	// last of which begins with the word at from.
	type way struct {
		cost float64
		from int
		ok   bool
	}
	best := make([][]way, n+1)
	for k := range best {
		best[k] = make([]way, len(words)+1)
	}
	best[0][0].ok = true
	for k := 1; k <= n; k++ {
		for i := k; i <= len(words); i++ {
			blame := 0.0
			if i < len(words) {
				blame = dislike(words, i)
			}
			long := 0.0
			for j := i - 1; j >= k-1; j-- {
				long += words[j].width
				if j < i-1 {
					long += words[j+1].space
				}
				if long > width {
					break
				}
				if !best[k-1][j].ok {
					continue
				}
				slack := width - long
				cost := best[k-1][j].cost + slack*slack + blame*blame
				if w := &best[k][i]; !w.ok || cost < w.cost {
					*w = way{cost, j, true}
				}
			}
		}
	}
	if !best[n][len(words)].ok {
		return nil
	}
	lines := make([][]Word, n)
	for k, i := n, len(words); k > 0; k-- {
		lines[k-1] = words[best[k][i].from:i]
		i = best[k][i].from
	}
	return lines
}
