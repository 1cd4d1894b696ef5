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
			if n != block { // what a picture shows is told in words
				return ast.WalkStop, src.wrong(NotAllowed, n)
			}
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
