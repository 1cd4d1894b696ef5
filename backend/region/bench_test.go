package region

import (
	"runtime"
	"strings"
	"testing"
	"time"

	"bapashadir/backend/region/regiontest"
)

// A keystroke among 83,762 villages: the limit is 50 ms.
func BenchmarkSearch(b *testing.B) {
	l := country(b)
	for name, query := range map[string]string{
		"one letter":     "a",
		"a common name":  "sukamaju",
		"two words":      "kuta bali",
		"eight letters":  "a e i o u n g r",
		"eight words":    "desa kec kab prov suka maju jaya baru",
		"long nonsense":  strings.Repeat("zqxj", 30),
		"eight nonsense": strings.Repeat("zqxj ", 24),
		"almost":         "kecamatankecamatankecamatankecamatan desa",
	} {
		b.Run(name, func(b *testing.B) {
			var worst time.Duration
			for b.Loop() {
				start := time.Now()
				l.Search(query, 20)
				worst = max(worst, time.Since(start))
			}
			b.ReportMetric(float64(worst.Microseconds())/1000, "worst-ms")
		})
	}
}

// What it takes to read all of Indonesia, and what stays in memory of it.
func BenchmarkReadPack(b *testing.B) {
	pack := regiontest.Indonesia().Tarball()
	var p *Pack
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	for b.Loop() {
		p, _ = ReadPack(pack, quiet)
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/(1<<20), "MB-kept")
	if p.List.Len() != regiontest.Villages {
		b.Fatal(p.List.Len())
	}
}
