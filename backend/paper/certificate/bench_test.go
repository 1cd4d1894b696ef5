package certificate

import (
	"fmt"
	"io"
	"testing"
)

func batch(n int) Certificates {
	p := usual()
	p.LogoLeft, p.LogoRight, p.Background = crest(400, 400), crest(400, 300), tinted(1200, 850)
	all := p.all()
	all.Each = make([]Certificate, n)
	for i := range all.Each {
		all.Each[i] = p.Certificate
		all.Each[i].Name = fmt.Sprintf("%s %d", p.Name, i)
		all.Each[i].QRText = proof(300 + i%2)
	}
	return all
}

func BenchmarkCertificates(b *testing.B) {
	for _, n := range []int{1, 100, 1000} {
		all := batch(n)
		b.Run(fmt.Sprintf("%d in one", n), func(b *testing.B) {
			for b.Loop() {
				if err := Write(io.Discard, all, nil); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	all := batch(100)
	b.Run("100 single", func(b *testing.B) {
		size := 0
		for b.Loop() {
			if err := Split(all, nil, func(_ int, pdf []byte) error { size = len(pdf); return nil }); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(float64(size), "bytes")
	})
}
