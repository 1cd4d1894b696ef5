package sheet

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strconv"
)

// A Part is some leaves that become a file of their own.
type Part struct {
	First, Leaves int // the first, from 0, and how many
	Title         string
}

var errForm = errors.New("paper: gofpdf wrote a file of another form")

// Split hands each part to give as a whole file. What parts share, fonts and stamps, is
// made once and copied into each: gofpdf cannot share parsed fonts between documents,
// and reading and cutting them is most of what a single page costs.
func (s *Sheet) Split(lang string, parts []Part, give func(i int, pdf []byte) error) error {
	shared, err := s.finish(lang)
	if err != nil {
		return err
	}
	for i, p := range parts {
		pdf, err := s.assemble(shared, p)
		if err != nil {
			return err
		}
		if err := give(i, pdf); err != nil {
			return err
		}
	}
	return nil
}

// assemble writes leaves into the file that gofpdf made of everything else, in place of
// its only page. gofpdf numbers its objects so: 1 the list of pages, 2 their resources,
// 3 and 4 its page, then what is shared, then the file's properties and the catalog. A
// file that leaves numbers out is a right one, so none is changed.
func (s *Sheet) assemble(shared []byte, p Part) ([]byte, error) {
	o, err := objectsOf(shared)
	if err != nil {
		return nil, err
	}
	s.leaves.working.Wait()
	if len(o) < 7 || p.First < 0 || p.Leaves < 1 || p.First+p.Leaves > len(s.leaves.deflated) {
		return nil, errForm
	}
	list, err := listOf(o[1], len(o), p.Leaves)
	if err != nil {
		return nil, err
	}
	f := file{at: make([]int, len(o)+2*p.Leaves)}
	f.out.WriteString("%PDF-1.4\n") // the version that /Lang came with
	for i, content := range s.leaves.deflated[p.First : p.First+p.Leaves] {
		n := len(o) + 2*i
		f.object(n, fmt.Appendf(nil, "%d 0 obj\n<</Type /Page\n/Parent 1 0 R\n/Resources 2 0 R\n/Contents %d 0 R>>\nendobj\n", n, n+1))
		f.object(n+1, fmt.Appendf(nil, "%d 0 obj\n<</Filter /FlateDecode /Length %d>>\nstream\n", n+1, len(*content)))
		f.out.Write(*content)
		f.out.WriteString("\nendstream\nendobj\n")
	}
	f.object(1, list)
	f.object(2, o[2])
	for n := 5; n < len(o); n++ {
		if n == len(o)-2 {
			o[n] = s.properties(n, p.Title)
		}
		f.object(n, o[n])
	}
	return f.finish(len(o)), nil
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
	if _, err := fmt.Sscanf(string(pdf[at:end]), "xref\n0 %d\n", &n); err != nil || n < 1 || n > end {
		return nil, errForm
	}
	lines := bytes.SplitN(pdf[at:end], []byte("\n"), n+3)
	if len(lines) < n+2 {
		return nil, errForm
	}
	from, sorted := make([]int, n), []int{at}
	for i := 1; i < n; i++ {
		pos, err := strconv.Atoi(string(lines[2+i][:min(10, len(lines[2+i]))]))
		if err != nil || pos < 0 || pos >= at {
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

// listOf is gofpdf's list of pages with others in it.
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

// A file is objects and where each stands.
type file struct {
	out bytes.Buffer
	at  []int
}

func (f *file) object(n int, body []byte) {
	f.at[n] = f.out.Len()
	f.out.Write(body)
}

// finish writes the table of positions, in stretches of numbers that follow each other.
// The catalog and the properties are the last two of the shared objects.
func (f *file) finish(shared int) []byte {
	start := f.out.Len()
	f.out.WriteString("xref\n0 1\n0000000000 65535 f \n")
	for n := 1; n < len(f.at); n++ {
		to := n
		for to < len(f.at) && f.at[to] > 0 {
			to++
		}
		if to == n {
			continue
		}
		fmt.Fprintf(&f.out, "%d %d\n", n, to-n)
		for ; n < to; n++ {
			fmt.Fprintf(&f.out, "%010d 00000 n \n", f.at[n])
		}
	}
	fmt.Fprintf(&f.out, "trailer\n<<\n/Size %d\n/Root %d 0 R\n/Info %d 0 R\n>>\nstartxref\n%d\n%%%%EOF\n", len(f.at), shared-1, shared-2, start)
	return f.out.Bytes()
}
