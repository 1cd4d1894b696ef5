package slip

import (
	"strconv"
	"strings"

	"bapashadir/backend/paper/sheet"
	"bapashadir/backend/paper/typeset"
)

// The form in mm. A row is an item with its answers beside it; rows are as tall as one
// page allows, and where that is too low to read they go on over the next.
const (
	margin           = 12.0
	number           = 8.0  // where an item's words begin
	words            = 68.0 // they are so wide
	cells            = 88.0 // of the answers together
	skipWide         = 22.0
	lowest           = 13.6
	highest          = 21.0
	headFirst        = 55.0 // from the paper's edge to the first row
	headNext         = 30.0
	foot             = 11.0
	openTall         = 27.0
	box              = 5.6
	codeBox, letters = 8.6, 5
)

// page is which items stand on one, and whether the free sentence does.
type page struct {
	from, to int
	open     bool
}

// pages are as few as rows of the lowest height allow, with rows as high as that many
// pages allow.
func (f *Form) pages(h float64) (all []page, row float64) {
	fewest := len(f.broken(h, lowest))
	for row = highest; row > lowest; row -= 0.1 {
		if all = f.broken(h, row); len(all) <= fewest {
			return all, row
		}
	}
	return f.broken(h, lowest), lowest
}

// broken is the pages for rows of this height.
func (f *Form) broken(h, row float64) (all []page) {
	head := headFirst
	for from, n := 0, len(f.Items); from < n; head = headNext {
		room := h - head - foot
		fit := min(n-from, int(room/row))
		last := from+fit == n
		if last && f.Open != "" && room-float64(fit)*row < openTall { // the sentence takes an item along
			fit, last = fit-1, false
		}
		all = append(all, page{from, from + fit, last && f.Open != ""})
		from += fit
	}
	return all
}

func (f *Form) draw() ([]byte, error) {
	w, h := sheet.A4.Sides()
	p := sheet.New(w, h, sheet.About{Title: f.Title + " – " + f.Place, Author: f.Author, Created: f.Created})
	all, row := f.pages(h)
	for i, pg := range all {
		y := headNext
		if i > 0 {
			p.Page()
		} else {
			y = headFirst
		}
		if err := f.head(p, i == 0); err != nil {
			return nil, err
		}
		for n := pg.from; n < pg.to; n++ {
			if err := f.item(p, n, y, row); err != nil {
				return nil, err
			}
			y += row
		}
		p.Bar(margin, y, w-2*margin, 0.2, sheet.Second)
		if pg.open {
			if err := f.open(p, y); err != nil {
				return nil, err
			}
		}
		if err := f.foot(p, i+1, len(all)); err != nil {
			return nil, err
		}
	}
	return p.Finish(f.Lang)
}

// head is what it is, and the slip's code: on each page, since pages get apart.
func (f *Form) head(p *sheet.Sheet, first bool) error {
	const codes = letters * codeBox
	left := p.W - margin - codes
	if err := put(p, "title", f.Title, typeset.Heavy, margin, 15, left-margin-6, 9, 22, 12, sheet.Ink); err != nil {
		return err
	}
	if err := put(p, "place", f.Place, typeset.Medium, margin, 23, left-margin-6, 5, 11, 6, sheet.Second); err != nil {
		return err
	}
	if err := put(p, "words", f.Words.Code, typeset.Bold, left, 11.4, codes, 4, 9, 6, sheet.Ink); err != nil {
		return err
	}
	for i := range letters {
		p.Card(left+float64(i)*codeBox, 14.2, codeBox, 10, 0.6, 0.35, sheet.Ink)
	}
	if !first {
		return nil
	}
	if err := put(p, "words", f.Words.NoCode, typeset.Medium, left, 27, codes, 3.6, 8, 5, sheet.Second); err != nil {
		return err
	}
	if err := put(p, "consent", f.Consent, typeset.Medium, margin, 35, p.W-2*margin, 9.6, 11, 7, sheet.Ink); err != nil {
		return err
	}
	return put(p, "words", f.Words.How, typeset.Bold, margin, 47, p.W-2*margin, 9.6, 11, 7, sheet.Ink)
}

// item draws a row: the question, then a box for each answer with the number by which it
// is typed.
func (f *Form) item(p *sheet.Sheet, n int, y, row float64) error {
	it, middle := f.Items[n], y+row/2
	p.Bar(margin, y, p.W-2*margin, 0.2, sheet.Second)
	if err := put(p, "items", strconv.Itoa(n+1), typeset.Heavy, margin, middle, number-1, 6, 12, 6, sheet.Sea); err != nil {
		return err
	}
	if err := put(p, item(n, "text"), it.Text, typeset.Medium, margin+number, middle, words, row-1.8, 12.5, 8, sheet.Ink); err != nil {
		return err
	}
	each := cells / float64(max(4, len(it.Answers)))
	x := margin + number + words + 4
	for i, a := range it.Answers {
		if err := f.answer(p, item(n, "answers"), a, strconv.Itoa(i+1), x+float64(i)*each, middle, each, it.Faces, i); err != nil {
			return err
		}
	}
	return f.answer(p, "words", f.Words.Skip, "", x+cells+1, middle, skipWide-5, false, 0)
}

func (f *Form) answer(p *sheet.Sheet, field, text, key string, x, middle, wide float64, face bool, i int) error {
	top := middle - 6.2
	p.Card(x, top, box, box, 0.6, 0.35, sheet.Ink)
	if key != "" {
		line := typeset.Shape(key, typeset.Medium, 0)
		p.Lines([]typeset.Line{line}, p.Centre, x+box/2, top+box/2, 7.5, lead, sheet.Second)
	}
	if face {
		p.Pictogram(faceOf(i), x+box+1.4, top-0.7, box+1.4, sheet.Ink)
	}
	return put(p, field, text, typeset.Medium, x, middle+3.5, wide-1.5, 6.2, 8.5, 5.5, sheet.Ink)
}

func (f *Form) open(p *sheet.Sheet, y float64) error {
	if err := put(p, "open", f.Open, typeset.Bold, margin, y+4.6, 118, 5, 12, 7, sheet.Ink); err != nil {
		return err
	}
	if err := put(p, "caution", f.Caution, typeset.Bold, margin+122, y+4.6, p.W-2*margin-122, 5, 10, 6, sheet.Red); err != nil {
		return err
	}
	for _, at := range []float64{14, 23} {
		p.Dots(margin, y+at, p.W-2*margin)
	}
	return nil
}

func (f *Form) foot(p *sheet.Sheet, n, of int) error {
	page := strings.NewReplacer("{n}", strconv.Itoa(n), "{of}", strconv.Itoa(of)).Replace(f.Words.Page)
	if of == 1 {
		page = ""
	}
	if err := put(p, "words", page, typeset.Medium, margin, p.H-7, 60, 4, 8, 5, sheet.Second); err != nil {
		return err
	}
	set, size, ok := typeset.Fit(f.Version, typeset.Medium, 110, 4, 7, 4, lead, typeset.Anywhere)
	if !ok {
		return typeset.TooLong("version")
	}
	p.Lines(set, p.Right, p.W-margin, p.H-7, size, lead, sheet.Second)
	return nil
}

// mouths are the curves of four faces, from worst to best; the same as on phones.
var mouths = [4][]float64{
	{29, 65, 36, 59.5, 43, 56.5, 50, 55.5, 57, 56.5, 64, 59.5, 71, 65},
	{31, 62.5, 40, 59.5, 50, 58.5, 60, 59.5, 69, 62.5},
	{31, 58.5, 40, 62.5, 50, 63.5, 60, 62.5, 69, 58.5},
	{27, 54, 34, 62, 42, 66.5, 50, 67.8, 58, 66.5, 66, 62, 73, 54},
}

func faceOf(i int) []sheet.Mark {
	return []sheet.Mark{
		{Arc: [5]float64{50, 50, 42, 0, 360}, Bold: 6},
		{Line: []float64{35, 37, 35, 42}, Bold: 6},
		{Line: []float64{65, 37, 65, 42}, Bold: 6},
		{Line: mouths[i], Bold: 6},
	}
}
