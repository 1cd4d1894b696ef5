package slide

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Parse reads a deck's text. On failure it returns an *Error with the first line
// that is wrong.
func Parse(src string) (Deck, error) {
	lines, err := textLines(src)
	if err != nil {
		return Deck{}, err
	}
	d := Deck{Slides: []Slide{}}
	start := 0
	for i := 0; i <= len(lines); i++ {
		if i < len(lines) && strings.TrimRight(lines[i], " \t") != "---" {
			continue
		}
		from, to := start, i
		start = i + 1
		for from < to && strings.TrimSpace(lines[from]) == "" {
			from++
		}
		if from == to { // a separator at the top or the end, or two in a row
			continue
		}
		if len(d.Slides) == MaxSlides {
			return Deck{}, wrong(TooManySlides, from+1, "")
		}
		if err := d.add(lines[from:to], from+1); err != nil {
			return Deck{}, err
		}
	}
	if len(d.Slides) == 0 {
		return Deck{}, wrong(NoSlides, 1, "")
	}
	if d.Title == "" {
		d.Title = d.Slides[0].Title
	}
	return d, nil
}

// textLines splits a text with any kind of line ends and refuses what isn't text.
func textLines(src string) ([]string, error) {
	src = strings.TrimPrefix(src, "\ufeff")
	src = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(src)
	lines := strings.Split(src, "\n")
	for i, l := range lines {
		if !utf8.ValidString(l) || strings.ContainsFunc(l, func(r rune) bool { return r != '\t' && unicode.IsControl(r) }) {
			return nil, wrong(NotText, i+1, "")
		}
	}
	return lines, nil
}

// add reads one slide, whose first line has the number line.
func (d *Deck) add(lines []string, line int) error {
	size := len(lines)
	for _, l := range lines {
		size += len(l)
	}
	if size > MaxBytes {
		return wrong(SlideTooLong, line, "")
	}
	a, used, err := attributes(lines, line, len(d.Slides) == 0)
	if err != nil {
		return err
	}
	if used == len(lines) {
		return wrong(NoTitle, line, "")
	}
	if len(d.Slides) == 0 {
		d.ID, d.Title = a.deck, a.title
	}
	note := used
	for note < len(lines) && !isNote(lines[note]) {
		note++
	}
	s := Slide{Points: []Point{}, Layout: a.layout, Art: a.art, Checked: a.checked, Line: line}
	body := source{[]byte(strings.Join(lines[used:note], "\n")), line + used}
	if err := body.slide(&s); err != nil {
		return err
	}
	if note < len(lines) {
		rest := append([]string{lines[note][len(noteWord):]}, lines[note+1:]...)
		notes := source{[]byte(strings.Join(rest, "\n")), line + note}
		if s.Notes, err = notes.plain(); err != nil {
			return err
		}
	}
	if a.oneByOne {
		for i := range s.Points {
			s.Points[i].Step = i + 1
		}
		s.Steps = len(s.Points)
	}
	d.Slides = append(d.Slides, s)
	return nil
}

const noteWord = "Catatan:"

func isNote(line string) bool {
	return len(line) >= len(noteWord) && strings.EqualFold(line[:len(noteWord)], noteWord)
}
