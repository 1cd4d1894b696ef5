package slide

import (
	"bytes"
	"html"
	"regexp"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// markdown is CommonMark without what would surprise in a talk: an underlined
// heading ("---" parts slides) and link definitions, which would make a line vanish.
var markdown = parser.NewParser(
	parser.WithBlockParsers(
		util.Prioritized(parser.NewThematicBreakParser(), 200),
		util.Prioritized(parser.NewListParser(), 300),
		util.Prioritized(parser.NewListItemParser(), 400),
		util.Prioritized(parser.NewCodeBlockParser(), 500),
		util.Prioritized(parser.NewATXHeadingParser(), 600),
		util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
		util.Prioritized(parser.NewBlockquoteParser(), 800),
		util.Prioritized(parser.NewHTMLBlockParser(), 900),
		util.Prioritized(parser.NewParagraphParser(), 1000),
	),
	parser.WithInlineParsers(parser.DefaultInlineParsers()...),
)

// source is a piece of a deck's text and the number of its first line.
type source struct {
	text []byte
	line int
}

// deep is a line that opens nine blocks within one another. No talk has it, and
// the parser's time would grow with the square of the depth.
var deep = regexp.MustCompile(`(?m)^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$))){9}`)

// parse gives the blocks of the text, one after the other.
func (src source) parse() (ast.Node, error) {
	if at := deep.FindIndex(src.text); at != nil {
		return nil, src.wrongAt(NotAllowed, at[0])
	}
	return markdown.Parse(text.NewReader(src.text)).FirstChild(), nil
}

// slide reads title, lead and points.
func (src source) slide(s *Slide) error {
	n, err := src.parse()
	if err != nil {
		return err
	}
	for ; n != nil; n = n.NextSibling() {
		var t string
		switch n := n.(type) {
		case *ast.Heading:
			if s.Title != "" {
				return src.wrong(SecondTitle, n)
			}
			if t, err = src.inline(n); n.Level != 1 || err == nil && t == "" {
				return src.wrong(NoTitle, n)
			}
			s.Title = t
		case *ast.Paragraph:
			t, err = src.inline(n)
			switch {
			case s.Title == "":
				return src.wrong(NoTitle, n)
			case len(s.Points) > 0:
				return src.wrong(AfterPoints, n)
			}
			s.Lead = join(s.Lead, t)
		case *ast.List:
			if s.Title == "" {
				return src.wrong(NoTitle, n)
			}
			err = src.points(n, s)
		default:
			return src.wrong(NotAllowed, n)
		}
		if err != nil {
			return err
		}
	}
	if s.Title == "" {
		return wrong(NoTitle, src.line, "")
	}
	return nil
}

func (src source) points(list ast.Node, s *Slide) error {
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		var words []string
		for n := item.FirstChild(); n != nil; n = n.NextSibling() {
			switch n.(type) {
			case *ast.TextBlock, *ast.Paragraph:
				t, err := src.inline(n)
				if err != nil {
					return err
				}
				words = append(words, t)
			case *ast.List:
				return src.wrong(NestedPoints, n)
			default:
				return src.wrong(NotAllowed, n)
			}
		}
		t := strings.TrimSpace(strings.Join(words, " "))
		if t == "" {
			continue
		}
		if len(s.Points) == MaxPoints {
			return src.wrong(TooManyPoints, item)
		}
		s.Points = append(s.Points, point(t, s.Layout))
	}
	return nil
}

// plain reads a note: a line for each paragraph, and for each point one that
// begins with "– ".
func (src source) plain() (string, error) {
	out := ""
	var walk func(n ast.Node, mark string) error
	walk = func(n ast.Node, mark string) error {
		for ; n != nil; n = n.NextSibling() {
			switch n.(type) {
			case *ast.Heading, *ast.Paragraph, *ast.TextBlock:
				t, err := src.inline(n)
				if err != nil {
					return err
				}
				if t != "" {
					out = join(out, mark+t)
				}
			case *ast.List:
				for item := n.FirstChild(); item != nil; item = item.NextSibling() {
					if err := walk(item.FirstChild(), "– "); err != nil {
						return err
					}
				}
			default:
				return src.wrong(NotAllowed, n)
			}
		}
		return nil
	}
	n, err := src.parse()
	if err == nil {
		err = walk(n, "")
	}
	return out, err
}

// inline is the text of a block without its markup, spaces made single.
func (src source) inline(block ast.Node) (string, error) {
	var b strings.Builder
	err := ast.Walk(block, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Text:
			v := n.Value(src.text)
			if !n.IsRaw() {
				v = []byte(html.UnescapeString(string(util.UnescapePunctuations(v))))
			}
			b.Write(v)
			if n.SoftLineBreak() || n.HardLineBreak() {
				b.WriteByte(' ')
			}
		case *ast.String:
			b.Write(n.Value)
		case *ast.AutoLink:
			b.Write(n.Label(src.text))
		case *ast.RawHTML, *ast.Image:
			return ast.WalkStop, src.wrong(NotAllowed, n)
		}
		return ast.WalkContinue, nil
	})
	if err != nil {
		return "", err
	}
	t := strings.Join(strings.FieldsFunc(b.String(), func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r) // "&#7;" is one, too
	}), " ")
	if strayBraces(t) {
		return "", src.wrong(BadVariable, block)
	}
	return t, nil
}

// wrong makes an error that names and quotes the line on which n begins.
func (src source) wrong(code Code, n ast.Node) *Error {
	at := 0
	for ; n != nil; n = n.Parent() {
		if p := n.Pos(); p >= 0 && p <= len(src.text) && n.Kind() != ast.KindDocument {
			at = p
			break
		}
	}
	return src.wrongAt(code, at)
}

func (src source) wrongAt(code Code, at int) *Error {
	above := bytes.Count(src.text[:at], []byte("\n"))
	line, _, _ := strings.Cut(string(src.text[bytes.LastIndexByte(src.text[:at], '\n')+1:]), "\n")
	return wrong(code, src.line+above, strings.TrimSpace(line))
}

var label = regexp.MustCompile(`^([^:{}"“”.,;?!]{1,32}): (.+)$`)

// point parts a label of at most four words from its text.
func point(t, layout string) Point {
	m := label.FindStringSubmatch(t)
	if m == nil || layout == Quotes || len(strings.Fields(m[1])) > 4 {
		return Point{Text: t}
	}
	return Point{Label: m[1], Text: m[2]}
}

func join(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + "\n" + b
}
