package sheet

// Cut is a page of cards to cut out, in millimetres: where the first one begins, how large
// each is, how many there are, and how long the strokes are that stand so far off them.
type Cut struct {
	Left, Top, Wide, Tall float64
	Across, Down          int
	Long, Off             float64
}

// CutMarks shows where to cut: strokes outside the cards, for a guillotine, and small
// crosses where four of them meet, for scissors.
func (s *Sheet) CutMarks(c Cut) {
	const cross, thin = 1.2, 0.15
	bottom, end := c.Top+float64(c.Down)*c.Tall, c.Left+float64(c.Across)*c.Wide
	for i := range c.Across + 1 {
		x := c.Left + float64(i)*c.Wide
		s.Stroke(x, c.Top-c.Off-c.Long, x, c.Top-c.Off, thin, Ink)
		s.Stroke(x, bottom+c.Off, x, bottom+c.Off+c.Long, thin, Ink)
		for j := range c.Down + 1 {
			y := c.Top + float64(j)*c.Tall
			s.Stroke(x-cross, y, x+cross, y, thin, Second)
			s.Stroke(x, y-cross, x, y+cross, thin, Second)
		}
	}
	for j := range c.Down + 1 {
		y := c.Top + float64(j)*c.Tall
		s.Stroke(c.Left-c.Off-c.Long, y, c.Left-c.Off, y, thin, Ink)
		s.Stroke(end+c.Off, y, end+c.Off+c.Long, y, thin, Ink)
	}
}
