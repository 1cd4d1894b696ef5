package slide

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
)

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
			if image, ok := n.FirstChild().(*ast.Image); ok && image.NextSibling() == nil {
				err = src.media(image, s)
				break
			}
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
	var out []string
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
					out = append(out, mark+t)
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
	return strings.Join(out, "\n"), err
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
