package pages

import (
	"bytes"
	"fmt"
	"html"
	"regexp"
	"strconv"
)

// Stencil is a page of which only values differ from one phone to the next: its
// template is executed once, and packed.
type Stencil struct {
	parts []Part // one more than slots
	slots []slot // what stands after the part of the same place
}

// slot is which value stands there, and whether only letters and digits may.
type slot struct {
	n       int
	letters bool
}

// Made tells a stencil from none.
func (s Stencil) Made() bool { return s.parts != nil }

// Probe stands in a page for value n. It ends in letters that mean something in
// HTML, so that the template's own escaping shows what kind of place it stands in.
func Probe(n int) string { return fmt.Sprintf("zq%dqz%s", n, hostile) }

const hostile = `<i a="b" c='d'>&amp; `

// Letters stands in a page for value n where text would not do, as in an address: Fill
// puts letters and digits there, and nothing in the place of anything else.
func Letters(n int) string { return fmt.Sprintf("zw%dwz", n) }

var probes = regexp.MustCompile(`z(q|w)(\d+)[qw]z`)

// StencilOf executes a template of a page whose values are probes. It panics when one
// stands where text would not be enough: in a script, an address, an attribute
// without quotes. The pages are compiled in, so every start and every test finds that.
func StencilOf(page, name string, values any) Stencil {
	return stencilOf(func(b *bytes.Buffer) error { return templates[page].ExecuteTemplate(b, name, values) })
}

func stencilOf(execute func(*bytes.Buffer) error) Stencil {
	var b bytes.Buffer
	if err := execute(&b); err != nil {
		panic(err)
	}
	page, escaped := b.Bytes(), []byte(html.EscapeString(hostile))
	if bytes.Contains(page, []byte("ZgotmplZ")) { // what html/template writes instead of a value it can't make safe
		panic("pages: a value stands where nothing may")
	}
	var s Stencil
	last := 0
	for _, at := range probes.FindAllSubmatchIndex(page, -1) {
		letters, end := page[at[2]] == 'w', at[1]
		if !letters {
			if !bytes.HasPrefix(page[end:], escaped) {
				panic(fmt.Sprintf("pages: a value stands where it needs another escaping: %.80q", page[at[0]:]))
			}
			end += len(escaped)
		}
		n, err := strconv.Atoi(string(page[at[4]:at[5]]))
		if err != nil {
			panic(err)
		}
		s.slots = append(s.slots, slot{n, letters})
		s.parts = append(s.parts, packed(bytes.Clone(page[last:at[0]])))
		last = end
	}
	s.parts = append(s.parts, packed(bytes.Clone(page[last:])))
	return s
}

// Fill puts values into their places, in the order of the probes' numbers.
func (s Stencil) Fill(values ...[]Part) []Part {
	out := make([]Part, 0, 2*len(s.parts)+8)
	for i, p := range s.parts {
		out = append(out, p)
		if i < len(s.slots) && (!s.slots[i].letters || lettersOnly(values[s.slots[i].n])) {
			out = append(out, values[s.slots[i].n]...)
		}
	}
	return out
}

func lettersOnly(value []Part) bool {
	for _, p := range value {
		for _, b := range p.plain {
			if (b < '0' || b > '9') && (b < 'A' || b > 'Z') && (b < 'a' || b > 'z') {
				return false
			}
		}
	}
	return true
}
