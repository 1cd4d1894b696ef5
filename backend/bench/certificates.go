package bench

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"runtime/debug"
	"runtime/metrics"
	"sync"
	"time"

	"bapashadir/backend/paper"
)

// Certificates measures a batch against a plain loop over gofpdf: the same texts, all
// pictures placed on every page, and each code a PNG.
type Certificates struct {
	Count  int `default:"1000" help:"Certificates in one file."`
	Single int `default:"100" help:"Certificates in files of their own."`
	Rounds int `default:"5" help:"Turns of each."`
}

// The limits.
const (
	batchLimit   = 0.5   // of the loop's time
	batchMemory  = 100.0 // MB above the start
	sizeLimit    = 4.0   // KB a certificate
	splitLimit   = 0.5   // of the time of as many files, each with its fonts read anew
	previewLimit = 300.0 // ms
)

// Run prints each figure beside its limit, and fails when one does not hold.
func (b Certificates) Run() error {
	all, err := certificates(b.Count)
	if err != nil {
		return err
	}
	few := all
	few.Each = all.Each[:min(b.Single, b.Count)]
	one := all
	one.Each = all.Each[:1]
	var own, loop, split, apart, preview, memory []float64
	var size, loopSize float64
	var s sheet
	for range b.Rounds {
		for _, turn := range []struct {
			took *[]float64
			do   func() error
		}{
			{&loop, func() (err error) {
				loopSize, err = counted(func(w io.Writer) error { return plainLoop(w, all) })
				return err
			}},
			{&own, func() (err error) {
				grown, err := grows(func() (err error) {
					size, err = counted(func(w io.Writer) error { return paper.WriteCertificates(w, all, nil) })
					return err
				})
				memory = append(memory, grown)
				return err
			}},
			{&apart, func() error {
				for _, c := range few.Each {
					single := few
					single.Each = []paper.Certificate{c}
					if _, err := counted(func(w io.Writer) error { return paper.WriteCertificates(w, single, nil) }); err != nil {
						return err
					}
				}
				return nil
			}},
			{&split, func() error { return paper.SplitCertificates(few, nil, func(int, []byte) error { return nil }) }},
			{&preview, func() error {
				_, err := paper.CertificateWarnings(one.Look, one.Each[0])
				if err == nil {
					_, err = counted(func(w io.Writer) error { return paper.WriteCertificates(w, one, nil) })
				}
				return err
			}},
		} {
			debug.FreeOSMemory() // nobody pays for what another left behind
			took, err := timed(turn.do)
			if err != nil {
				return err
			}
			*turn.took = append(*turn.took, took)
		}
	}
	n := float64(b.Count)
	fmt.Printf("%d certificates, %d single files\n", b.Count, len(few.Each))
	for _, r := range []struct {
		what string
		have float64
	}{
		{"one file, ms", median(own)}, {"the plain loop, ms", median(loop)}, {"the plain loop, KB a certificate", loopSize / n / 1024},
		{"single files, ms", median(split)}, {"single files one by one, ms", median(apart)},
	} {
		fmt.Printf("  %-44s %12.2f\n", r.what, r.have)
	}
	s.atMost("one file, of the plain loop's time", ratio(own, loop), batchLimit)
	s.atMost("one file, MB above the start (most)", most(memory), batchMemory)
	s.atMost("one file, KB a certificate", size/n/1024, sizeLimit)
	s.atMost("single files, of the time one by one", ratio(split, apart), splitLimit)
	s.atMost("one certificate looked at, ms (most)", most(preview), previewLimit)
	return s.verdict()
}

// counted is how many bytes were written.
func counted(write func(w io.Writer) error) (float64, error) {
	var out bytes.Buffer
	err := write(&out)
	return float64(out.Len()), err
}

func most(v []float64) (out float64) {
	for _, x := range v {
		out = max(out, x)
	}
	return out
}

// grows is how many MB more the process held while fn ran, looked at every millisecond.
func grows(fn func() error) (float64, error) {
	held := func() uint64 {
		m := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
		metrics.Read(m)
		return m[0].Value.Uint64() - m[1].Value.Uint64()
	}
	start := held()
	peak, done := start, make(chan struct{})
	var watching sync.WaitGroup
	watching.Go(func() {
		for tick := time.NewTicker(time.Millisecond); ; {
			select {
			case <-done:
				tick.Stop()
				return
			case <-tick.C:
				peak = max(peak, held())
			}
		}
	})
	err := fn()
	close(done)
	watching.Wait()
	return float64(peak-start) / (1 << 20), err
}

// certificates is a batch as an office gives out: names that differ, everything else of
// the day the same.
func certificates(n int) (paper.Certificates, error) {
	look, err := dressed()
	if err != nil {
		return paper.Certificates{}, err
	}
	if n < 1 {
		return paper.Certificates{}, errors.New("bench: no certificate")
	}
	all := paper.Certificates{Look: look, Author: "Balai Pemasyarakatan Kelas II Pangkalpinang", Lang: "id", Created: time.Date(2026, 3, 7, 9, 5, 0, 0, time.UTC)}
	first := []string{"Siti", "Muhammad", "Tjhin", "Nurhayati", "Abdul", "Yulia", "Raden", "Dewi"}
	last := []string{"Aminah", "Abdurrahman Wirakusumah", "Fo", "Rahmawati, S.Pd., M.M.", "Wahid", "Prawiranegara Suryaningrats, S.H.", "Ḥasan", "Lestari"}
	r := rand.New(rand.NewPCG(7, 300))
	for i := range n {
		all.Each = append(all.Each, paper.Certificate{
			Title: "PIAGAM PENGHARGAAN", Number: fmt.Sprintf("Nomor: %04d/PAS.PAS3/III/2026", i+1), GivenTo: "Diberikan kepada",
			Name: first[r.IntN(len(first))] + " " + last[r.IntN(len(last))],
			Body: []paper.Run{{Text: "sebagai "}, {Text: "Pendamping Sukarela", Bold: true}, {Text: " dalam kegiatan Bapas Hadir di Desa yang diselenggarakan oleh " +
				"Balai Pemasyarakatan Kelas II Pangkalpinang di Balai Desa Petaling pada tanggal 7 Maret 2026. Terima kasih atas kepedulian dan dukungannya bagi warga yang kembali ke masyarakat."}},
			Signers: []paper.Signer{{Place: "Petaling, 7 Maret 2026", Title: "Kepala Balai Pemasyarakatan", Name: "Nama Kepala, S.H., M.H.", NIP: "NIP 19700101 199503 1 001"}},
			QRText:  proof(r, 300),
		})
	}
	return all, nil
}

// proof is letters as they stand in a certificate's code: base45.
func proof(r *rand.Rand, n int) string {
	const letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
	out := make([]byte, n)
	for i := range out {
		out[i] = letters[r.IntN(len(letters))]
	}
	return string(out)
}
