package sheet

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strconv"
)

// A Part is some pages that become a file of their own.
type Part struct {
	Page, Pages int // the first, from 1, and how many
	Title       string
}

var errForm = errors.New("paper: gofpdf wrote a file of another form")

// Split hands each part to give as a whole file. What parts share, fonts and stamps, is
// made once and copied into each: gofpdf cannot share fonts between documents, and
// reading and cutting them is most of what a single page costs.
//
// gofpdf numbers its objects so: 1 the list of pages, 2 their resources, then two for
// each page, then what is shared, then the file's properties and the catalog. A file
// that leaves numbers out is a right one, so none is changed.
func (s *Sheet) Split(lang string, parts []Part, give func(i int, pdf []byte) error) error {
	whole, err := s.Finish(lang)
	if err != nil {
		return err
	}
	o, err := objectsOf(whole)
	if err != nil {
		return err
	}
	shared := 3 + 2*s.pages
	if shared > len(o)-2 {
		return errForm
	}
	for i, p := range parts {
		first := 3 + 2*(p.Page-1)
		if p.Page < 1 || p.Pages < 1 || first+2*p.Pages > shared {
			return errForm
		}
		pages, err := listOf(o[1], first, p.Pages)
		if err != nil {
			return err
		}
		f := file{}
		f.out.WriteString("%PDF-1.4\n")
		for n := first; n < first+2*p.Pages; n++ {
			f.object(n, o[n])
		}
		f.object(1, pages)
		for n := shared; n < len(o)-2; n++ {
			f.object(n, o[n])
		}
		f.object(2, o[2])
		f.object(len(o)-2, s.properties(len(o)-2, p.Title))
		f.object(len(o)-1, o[len(o)-1])
		if err := give(i, f.finish(len(o))); err != nil {
			return err
		}
	}
	return nil
}

// objectsOf is the objects of a file by their number, from "1 0 obj" to "endobj".
func objectsOf(pdf []byte) ([][]byte, error) {
	end := bytes.LastIndex(pdf, []byte("\nstartxref\n"))
	if end < 0 {
		return nil, errForm
	}
	var at, n int
	if _, err := fmt.Sscanf(string(pdf[end:]), "\nstartxref\n%d", &at); err != nil || at < 0 || at > end {
		return nil, errForm
	}
	if _, err := fmt.Sscanf(string(pdf[at:min(at+40, len(pdf))]), "xref\n0 %d\n", &n); err != nil {
		return nil, errForm
	}
	lines := bytes.SplitN(pdf[at:end], []byte("\n"), n+3)
	if n < 3 || len(lines) < n+2 {
		return nil, errForm
	}
	from := make([]int, n)
	sorted := []int{at}
	for i := 1; i < n; i++ {
		pos, err := strconv.Atoi(string(lines[2+i][:10]))
		if err != nil || pos > at {
			return nil, errForm
		}
		from[i] = pos
		sorted = append(sorted, pos)
	}
	slices.Sort(sorted)
	out := make([][]byte, n)
	for i := 1; i < n; i++ {
		next, _ := slices.BinarySearch(sorted, from[i]+1)
		out[i] = pdf[from[i]:sorted[next]]
	}
	return out, nil
}

// listOf is the list of pages with no more than these.
func listOf(all []byte, first, pages int) ([]byte, error) {
	kids, end, box := bytes.Index(all, []byte("/Kids [")), bytes.Index(all, []byte("]\n/Count ")), bytes.Index(all, []byte("\n/MediaBox"))
	if kids < 0 || end < kids || box < end {
		return nil, errForm
	}
	var out bytes.Buffer
	out.Write(all[:kids])
	out.WriteString("/Kids [")
	for i := range pages {
		fmt.Fprintf(&out, "%d 0 R ", first+2*i)
	}
	fmt.Fprintf(&out, "]\n/Count %d", pages)
	out.Write(all[box:])
	return out.Bytes(), nil
}

// properties is what the file says of itself.
func (s *Sheet) properties(n int, title string) []byte {
	date := s.about.Created.Format("20060102150405")
	return fmt.Appendf(nil, "%d 0 obj\n<<\n/Producer (Bapas Hadir)\n/Creator (Bapas Hadir)\n/Title <%s>\n/Author <%s>\n"+
		"/CreationDate (D:%s)\n/ModDate (D:%s)\n>>\nendobj\n", n, utf16hex(plain(title)), utf16hex(plain(s.about.Author)), date, date)
}

// A file is objects and where they stand.
type file struct {
	out bytes.Buffer
	at  map[int]int
}

func (f *file) object(n int, body []byte) {
	if f.at == nil {
		f.at = map[int]int{}
	}
	f.at[n] = f.out.Len()
	f.out.Write(body)
}

// finish writes the table of positions, in stretches of numbers that follow each other.
func (f *file) finish(size int) []byte {
	start := f.out.Len()
	f.out.WriteString("xref\n0 1\n0000000000 65535 f \n")
	for n := 1; n < size; n++ {
		if _, ok := f.at[n]; !ok {
			continue
		}
		to := n
		for _, ok := f.at[to]; ok; _, ok = f.at[to] {
			to++
		}
		fmt.Fprintf(&f.out, "%d %d\n", n, to-n)
		for ; n < to; n++ {
			fmt.Fprintf(&f.out, "%010d 00000 n \n", f.at[n])
		}
	}
	fmt.Fprintf(&f.out, "trailer\n<<\n/Size %d\n/Root %d 0 R\n/Info %d 0 R\n>>\nstartxref\n%d\n%%%%EOF\n", size, size-1, size-2, start)
	return f.out.Bytes()
}
