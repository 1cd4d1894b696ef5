package certificate

import (
	"strconv"

	"bapashadir/backend/paper/sheet"
	"bapashadir/backend/paper/typeset"
)

// The pages of material, in mm and points.
const (
	lineLeast   = 8.0
	lineMost    = 26.0
	materialNo  = 14.0
	materialJP  = 26.0
	tableText   = 10.5
	tableLead   = 1.25
	tableHead   = 9.0
	tableTop    = 14.0 // from the frame down to the title
	tableBottom = 9.0  // from the frame up to the last line
)

// prepared fills what was left to the material, on a copy.
func (m Material) prepared() *Material {
	for _, w := range []struct {
		to   *string
		word string
	}{{&m.Title, "MATERI PELATIHAN"}, {&m.Number, "No"}, {&m.Topic, "Materi"}, {&m.Hours, "JP"}, {&m.TotalLabel, "Jumlah"}} {
		if typeset.Clean(*w.to) == "" {
			*w.to = w.word
		}
	}
	return &m
}

// A topic is a line of the table, measured: its cells, and how high it stands.
type topic struct {
	number string
	set    []typeset.Line
	size   float64
	hours  typeset.Line
	high   float64
}

// draw draws the table on pages of its own, each of which says whose it is.
func (m *Material) draw(s *sheet.Sheet, k *setting, c *Certificate) error {
	m = m.prepared()
	lines, err := m.measure(k)
	if err != nil {
		return err
	}
	total := 0.0
	if typeset.Clean(m.Total) != "" {
		total = lineLeast
	}
	for first := true; first || len(lines) > 0; first = false {
		err := s.Leaf(func(t *sheet.Sheet) error {
			t.Put(k.plain, 0, 0)
			y, err := m.head(t, k, c)
			if err != nil {
				return err
			}
			n := fill(lines, k.h-k.inner-tableBottom-y-tableHead, total)
			err = m.table(t, k, lines[:n], y, n == len(lines) && total > 0)
			lines = lines[n:]
			if k.footer != nil {
				t.Put(k.footer, 0, 0)
			}
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// together is how many lines the last page holds at least: one alone looks forgotten.
const together = 3

// fill is how many lines stand on the next page. The last one carries the total too.
func fill(lines []topic, room, total float64) int {
	high := 0.0
	for i, l := range lines {
		more := high + l.high
		if i == len(lines)-1 {
			more += total
		}
		if more > room && i > 0 {
			return max(1, min(i, len(lines)-together))
		}
		high += l.high
	}
	return len(lines)
}

func (m *Material) measure(k *setting) (lines []topic, err error) {
	wide := k.width() - materialNo - materialJP - 6
	for i, r := range m.Rows {
		at := "material.rows." + strconv.Itoa(i) + "."
		set, size, ok := typeset.Fit(r.Topic, typeset.Medium, wide, lineMost-4, tableText, 8, tableLead, typeset.Readable)
		if !ok {
			return nil, typeset.TooLong(at + "topic")
		}
		l := topic{strconv.Itoa(i + 1), set, size, typeset.Shape(typeset.Clean(r.Hours), typeset.Medium, 0), 0}
		if l.hours.Width*tableText*typeset.PerPoint > materialJP-4 {
			return nil, typeset.TooLong(at + "hours")
		}
		l.high = max(lineLeast, float64(len(set))*size*tableLead*typeset.PerPoint+3.6)
		lines = append(lines, l)
	}
	return lines, nil
}

// head is the material's title, and whose certificate it belongs to.
func (m *Material) head(s *sheet.Sheet, k *setting, c *Certificate) (y float64, err error) {
	y = k.inner + tableTop
	title := typeset.Shape(typeset.Clean(m.Title), typeset.Heavy, 0.07)
	size := min(19, k.width()/(title.Width*typeset.PerPoint))
	if size < 11 {
		return 0, typeset.TooLong("material.title")
	}
	s.Centre(title, s.W/2, y, size, k.title)
	whose := ""
	for _, part := range []string{c.Name, c.Number} {
		if part = typeset.Clean(part); part != "" && whose != "" {
			whose += " · "
		}
		whose += part
	}
	set, size, ok := typeset.Fit(whose, typeset.Medium, k.width(), 9.5, tableText, 7, tableLead, typeset.AfterTitle)
	if !ok {
		return 0, typeset.TooLong("name")
	}
	for _, l := range set {
		y += 1.4 * size * typeset.PerPoint
		y += 1
		s.Centre(l, s.W/2, y, size, sheet.Second)
	}
	return y + 6, nil
}

func (m *Material) table(s *sheet.Sheet, k *setting, lines []topic, y float64, sum bool) error {
	right := k.w - k.side
	s.Bar(k.side, y, k.width(), 0.5, k.title)
	for _, h := range []struct {
		field, word string
		wide        float64
		put         func(l typeset.Line)
	}{
		{"number", m.Number, materialNo, func(l typeset.Line) { s.Centre(l, k.side+materialNo/2, y+5.8, tableText, k.title) }},
		{"topic", m.Topic, k.width() - materialNo - materialJP, func(l typeset.Line) { s.Print(l, k.side+materialNo+3, y+5.8, tableText, k.title) }},
		{"hours", m.Hours, materialJP, func(l typeset.Line) { s.Centre(l, right-materialJP/2, y+5.8, tableText, k.title) }},
	} {
		l := typeset.Shape(typeset.Clean(h.word), typeset.Bold, 0)
		if l.Width*tableText*typeset.PerPoint > h.wide-3 {
			return typeset.TooLong("material." + h.field)
		}
		h.put(l)
	}
	y += tableHead
	s.Bar(k.side, y-0.25, k.width(), 0.3, k.title)
	for _, l := range lines {
		middle := y + l.high/2
		s.Lines([]typeset.Line{typeset.Shape(l.number, typeset.Medium, 0)}, s.Centre, k.side+materialNo/2, middle, tableText, tableLead, sheet.Second)
		s.Lines(l.set, s.Print, k.side+materialNo+3, middle, l.size, tableLead, sheet.Ink)
		s.Lines([]typeset.Line{l.hours}, s.Centre, right-materialJP/2, middle, tableText, tableLead, sheet.Ink)
		y += l.high
		s.Stroke(k.side, y, right, y, 0.15, sheet.Second)
	}
	if !sum {
		return nil
	}
	return m.sum(s, k, y)
}

// sum is the line of the total.
func (m *Material) sum(s *sheet.Sheet, k *setting, y float64) error {
	label, total := typeset.Shape(typeset.Clean(m.TotalLabel), typeset.Bold, 0), typeset.Shape(typeset.Clean(m.Total), typeset.Bold, 0)
	if label.Width*tableText*typeset.PerPoint > k.width()-materialNo-materialJP-6 {
		return typeset.TooLong("material.totallabel")
	}
	if total.Width*tableText*typeset.PerPoint > materialJP-4 {
		return typeset.TooLong("material.total")
	}
	middle := y + lineLeast/2
	s.Lines([]typeset.Line{label}, s.Print, k.side+materialNo+3, middle, tableText, tableLead, sheet.Ink)
	s.Lines([]typeset.Line{total}, s.Centre, k.w-k.side-materialJP/2, middle, tableText, tableLead, sheet.Ink)
	s.Bar(k.side, y+lineLeast, k.width(), 0.5, k.title)
	return nil
}
