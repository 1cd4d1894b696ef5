package sheet

import (
	"slices"

	"bapashadir/backend/paper/typeset"
)

// Signer is who signs with ink. There is no picture of a signature here, on
// purpose.
type Signer struct {
	Place string // "Petaling, 7 Maret 2026"
	Title string // "Kepala Balai Pemasyarakatan"; "a.n. …\nKepala …" keeps its lines
	Name  string
	NIP   string // "NIP 19700101 199503 1 001"; empty: no line
}

// SignLeast is how wide a block of a signature is at least: a stamp is 40 mm.
const SignLeast = 68.0

// A Block is the lines of a signature, measured: its place and title, room for
// ink and a stamp, its name and NIP.
type Block struct {
	place, title, name, nip []typeset.Line
	size, step, room        float64
	Wide                    float64
}

// Block sets a signer at the first of some sizes (in points) at which no line is
// wider than most mm, with room mm for the ink. Without a name there will be a line
// to write it on. field is what the signer is called in the paper's struct.
func (g Signer) Block(field string, most, least, room float64, sizes ...float64) (b Block, err error) {
	for _, size := range sizes {
		if b, err = g.set(field, most, least, size); err == nil {
			break
		}
	}
	b.room = room
	return b, err
}

func (g Signer) set(field string, most, least, size float64) (Block, error) {
	b := Block{size: size, step: size * typeset.PerPoint * 1.4, Wide: least}
	for _, part := range []struct {
		name, text string
		weight     typeset.Weight
		rows       int
		to         *[]typeset.Line
	}{
		{"place", g.Place, typeset.Medium, 2, &b.place},
		{"title", g.Title, typeset.Medium, 4, &b.title},
		{"name", g.Name, typeset.Bold, 2, &b.name},
		{"nip", g.NIP, typeset.Medium, 1, &b.nip},
	} {
		set, ok := typeset.Wrap(part.text, part.weight, most/(size*typeset.PerPoint))
		if !ok || len(set) > part.rows {
			return b, typeset.TooLong(field + "." + part.name)
		}
		*part.to = set
		for _, l := range set {
			b.Wide = max(b.Wide, l.Width*size*typeset.PerPoint)
		}
	}
	return b, nil
}

// lower is how many lines stand under the room for the ink.
func (b Block) lower() int { return max(len(b.name), 1) + len(b.nip) }

// first is the baseline of the first line under the room, last that of the last
// line over it, when the block stands on base.
func (b Block) first(base float64) float64 { return base - b.Under() }

func (b Block) last(base float64) float64 { return b.first(base) - b.capital() - b.room }

func (b Block) capital() float64 { return b.size * typeset.PerPoint * typeset.Capital(typeset.Bold) }

// Top is where the block begins when its last line stands on base: a long title
// grows upwards.
func (b Block) Top(base float64) float64 {
	return b.last(base) - float64(len(b.place)+len(b.title)-1)*b.step - b.capital()
}

// Raised is the block with its upper lines so many mm higher, and as much more room
// for the ink.
func (b Block) Raised(mm float64) Block {
	b.room += mm
	return b
}

// Under is how far below the first line under the room the block's last one stands:
// blocks side by side have their names on one line when they differ by that.
func (b Block) Under() float64 { return float64(b.lower()-1) * b.step }

// Block draws b with its left edge at x.
func (s *Sheet) Block(b Block, x, base float64) {
	upper, lower := slices.Concat(b.place, b.title), slices.Concat(b.name, b.nip)
	for i, l := range upper {
		s.Print(l, x, b.last(base)-float64(len(upper)-1-i)*b.step, b.size, Ink)
	}
	if b.name == nil {
		s.Dots(x, b.first(base), SignLeast)
	}
	for i, l := range lower {
		s.Print(l, x, base-float64(len(lower)-1-i)*b.step, b.size, Ink)
	}
}
