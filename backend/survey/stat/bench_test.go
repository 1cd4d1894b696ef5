package stat

import (
	"math/rand/v2"
	"testing"
)

// village is so many people's scores in twelfths, before and after.
func village(n int) (before, after []int) {
	r := rand.New(rand.NewPCG(6, 9))
	for range n {
		score := 12 + 3*r.IntN(13)
		before = append(before, score)
		after = append(after, min(48, max(12, score+3*(r.IntN(5)-1))))
	}
	return before, after
}

func benchmarkAll(b *testing.B, n int) {
	before, after := village(n)
	for b.Loop() {
		differences, _ := Differences(before, after)
		c := Paired(differences, 12)
		Unpaired(before, after, 12)
		McNemar(c.Up, c.Down)
	}
}

func BenchmarkAllOf150(b *testing.B)  { benchmarkAll(b, 150) }
func BenchmarkAllOf5000(b *testing.B) { benchmarkAll(b, 5_000) }

// Without ties and nearly balanced: the most sums that the exact test can meet.
func BenchmarkExactOf50(b *testing.B) {
	differences := make([]int, MaxExact)
	for i := range differences {
		differences[i] = (i + 1) * (1 - 2*(i%2))
	}
	bars := barsOf(differences)
	for b.Loop() {
		signedRank(bars, 0)
	}
}

func BenchmarkExactOf50Among5000(b *testing.B) {
	differences := make([]int, 5_000)
	for i := range MaxExact {
		differences[i] = (i + 1) * (1 - 2*(i%2))
	}
	bars := barsOf(differences)
	for b.Loop() {
		signedRank(bars, len(differences)-MaxExact)
	}
}
