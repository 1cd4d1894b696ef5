package rehearsal

import (
	"math"
	"math/rand/v2"
	"time"

	"bapashadir/backend/checkin"
)

// habits is how people act, in the hall and with phones. The times are guesses on
// the slow side, to be doubted: a typist of two fingers, a phone of ten years.
type habits struct {
	phones   float64 // share of households with a phone that could do it, and a will
	asks     float64 // share of those without who are taken along on a neighbour's form
	invited  float64 // share of households of one who bring a badge
	stubborn float64 // share of phones on which it does not work, whoever tries
	lingers  float64 // share of phones that stay in the hotspot after "boleh keluar"
	takes    float64 // share of those waiting at the desk who take a place that came free
	lends    float64 // share of phones that, when done, take the last ones of a long queue along
}

var (
	usual = habits{phones: 0.55, asks: 0.25, invited: 0.5, stubborn: 0.12, lingers: 0.3, takes: 0.5, lends: 0.25}
	young = habits{phones: 0.95, asks: 0.25, invited: 0.1, stubborn: 0.12, lingers: 0.5, takes: 0.5, lends: 0.25}
)

const (
	noPlace   = 25 * time.Second // until a phone gives up on a hotspot that is full
	lastTry   = 2                // how often somebody tries whom nobody told that it is full
	notWorks  = 60 * time.Second // until somebody gives up on a stubborn phone
	badgeRead = 5 * time.Second  // a badge shown to the scanner, the name read back
)

// about draws a time whose median is t: most people are near it, some take twice as long.
func about(r *rand.Rand, t time.Duration) time.Duration {
	return time.Duration(float64(t) * math.Exp(r.NormFloat64()*0.35))
}

func joining(r *rand.Rand) time.Duration { return about(r, 25*time.Second) } // mobile data off, the Wi-Fi code, the page's code
func filling(r *rand.Rand, people int) time.Duration { // the form, more of it for each who came along
	return about(r, 45*time.Second) + about(r, 18*time.Second)*time.Duration(people-1)
}
func reading(r *rand.Rand) time.Duration  { return about(r, 10*time.Second) } // the number, and leaving
func staying(r *rand.Rand) time.Duration  { return about(r, 3*time.Minute) }  // of those who linger
func speaking(r *rand.Rand) time.Duration { return about(r, 12*time.Second) } // one name said and typed at the desk
func walking(r *rand.Rand) time.Duration  { return about(r, 10*time.Second) } // to the desk's queue

// household is who came together.
type household struct {
	names    []string
	phone    bool
	stubborn bool
	badge    string // of a household of one who was invited
	nonce    string
	tries    int
	waits    time.Time // since when
}

// households makes n people in households of one to four.
func (h habits) households(r *rand.Rand, n int) (out []*household) {
	sizes := []int{1, 1, 1, 1, 2, 2, 3, 4}
	for made := 0; made < n; {
		size := min(sizes[r.IntN(len(sizes))], n-made)
		hh := &household{phone: r.Float64() < h.phones, stubborn: r.Float64() < h.stubborn, nonce: word(r)}
		for range size {
			made++
			hh.names = append(hh.names, given[r.IntN(len(given))]+" "+given[r.IntN(len(given))])
		}
		if !hh.phone && len(out) > 0 && r.Float64() < h.asks {
			if near := out[len(out)-1]; near.phone && near.badge == "" && len(near.names)+size <= checkin.MaxTogether {
				near.names = append(near.names, hh.names...)
				continue
			}
		}
		if size == 1 && r.Float64() < h.invited {
			hh.badge = "invited" // the desk gives the code
		}
		out = append(out, hh)
	}
	return out
}

var given = []string{"Siti", "Ahmad", "Fo", "Nurhayati", "Budi", "Tjhin", "Rosdiana", "M. Yusuf", "Suryani", "Abdullah", "Lina", "Zainal"}

func word(r *rand.Rand) string {
	const letters = "abcdefghijklmnopqrstuvwxyz"
	b := make([]byte, 16)
	for i := range b {
		b[i] = letters[r.IntN(len(letters))]
	}
	return string(b)
}
