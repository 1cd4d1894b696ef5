package answercard

import (
	"fmt"
	"strconv"

	"bapashadir/backend/paper/sheet"
	"bapashadir/backend/paper/typeset"
)

// The sheet in mm: a square card as wide as the paper, so that one cut makes it, and
// under the cut a strip that tells how to hold it. A laptop's camera sees a module of
// 24 mm at 8 m as three of its 1280 pixels; with two cards a sheet it would see two.
const (
	across = 210.0 // of the card
	unit   = 24.0  // of a module
	edge   = (across - (side+2)*unit) / 2
	margin = 15.0
	lead   = 1.2
)

func (s *Sheets) draw() ([]byte, error) {
	w, h := sheet.A4.Sides()
	p := sheet.New(w, h, sheet.About{Title: s.title(), Author: s.Author, Created: s.Created})
	for card := s.From; card <= s.To; card++ {
		if card > s.From {
			p.Page()
		}
		p.Code(Marker(card), edge, edge, (side+2)*unit)
		for i := range Answers {
			p.Turned(-90*float64(i), across/2, across/2, func() { s.answer(p, card, Answers[i:i+1]) })
		}
		if err := s.strip(p, card); err != nil {
			return nil, err
		}
	}
	return p.Finish(s.Lang)
}

func (s *Sheets) title() string {
	if s.From == s.To {
		return fmt.Sprintf("Kartu jawaban %d", s.From)
	}
	return fmt.Sprintf("Kartu jawaban %d–%d", s.From, s.To)
}

// answer writes what an edge stands for, to be read when that edge is up: at arm's
// length and no farther, in grey that the camera takes for white.
func (s *Sheets) answer(p *sheet.Sheet, card int, letter string) {
	p.Centre(typeset.Shape(letter, typeset.Bold, 0), across/2, 15.5, 20, sheet.Second)
	p.Print(typeset.Shape(s.Words.Card+" "+strconv.Itoa(card), typeset.Medium, 0), edge, 13.5, 10, sheet.Second)
}

// strip is what the hand that cuts and the hand that holds must know.
func (s *Sheets) strip(p *sheet.Sheet, card int) error {
	const dash, gap = 3.0, 2.0
	for x := 0.0; x < p.W; x += dash + gap {
		p.Stroke(x, across, min(x+dash, p.W), across, 0.2, sheet.Second)
	}
	wide := p.W - 2*margin
	put := func(field, text string, w typeset.Weight, y, tall, most, least float64, c sheet.Colour) error {
		set, size, ok := typeset.Fit(text, w, wide, tall, most, least, lead, typeset.Readable)
		if !ok {
			return typeset.TooLong(field)
		}
		p.Lines(set, p.Print, margin, y, size, lead, c)
		return nil
	}
	for _, l := range []struct {
		field, text string
		weight      typeset.Weight
		y, tall     float64
		most, least float64
		colour      sheet.Colour
	}{
		{"words", s.Words.Cut, typeset.Medium, across + 5, 4, 8, 6, sheet.Second},
		{"words", s.Words.Title + " · " + s.Words.Card + " " + strconv.Itoa(card), typeset.Heavy, across + 18, 8, 16, 10, sheet.Ink},
		{"words", "1.  " + s.Words.Turn, typeset.Medium, across + 31, 11, 12, 9, sheet.Ink},
		{"words", "2.  " + s.Words.Hold, typeset.Medium, across + 45, 11, 12, 9, sheet.Ink},
		{"words", "3.  " + s.Words.Keep, typeset.Medium, across + 59, 11, 12, 9, sheet.Ink},
		{"office", s.Office, typeset.Bold, across + 75, 5, 8, 5, sheet.Sea},
	} {
		if err := put(l.field, l.text, l.weight, l.y, l.tall, l.most, l.least, l.colour); err != nil {
			return err
		}
	}
	return nil
}
