package picture

import (
	"bytes"
	"encoding/base64"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Limits of an SVG, which a window will draw: it is small or it is not a logo.
const (
	MaxSVG    = 512 << 10
	svgTokens = 50_000
	svgDepth  = 32
	svgDrawn  = 100_000 // elements, each as often as it is repeated
)

// ErrSVG: something in it is no drawing. It comes with what.
var ErrSVG = errors.New("picture: the SVG holds what a logo does not need")

const svgSpace = "http://www.w3.org/2000/svg"

// svgNever are elements that act, load or hold another language, in small letters.
var svgNever = []string{"script", "foreignobject", "iframe", "embed", "object", "audio", "video", "animate", "animatecolor",
	"animatemotion", "animatetransform", "set", "handler", "listener", "feimage"}

// CheckSVG refuses an SVG that could do more than draw, or that draws more than a
// machine can bear. It draws nothing itself: the window does, without a network.
func CheckSVG(data []byte) error {
	if len(data) > MaxSVG {
		return fmt.Errorf("%w: %d bytes", ErrLarge, len(data))
	}
	d := xml.NewDecoder(bytes.NewReader(data))
	c := svgCheck{parts: map[string]*svgPart{}}
	for tokens := 0; ; tokens++ {
		t, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return fmt.Errorf("%w: %w", ErrBroken, err)
		}
		if tokens > svgTokens {
			return fmt.Errorf("%w: too many parts", ErrSVG)
		}
		if err := c.token(t); err != nil {
			return err
		}
	}
	if c.root == nil {
		return ErrForeign
	}
	if n, ok := c.drawn(c.root); !ok || n > svgDrawn {
		return fmt.Errorf("%w: repeats itself too often", ErrSVG)
	}
	return nil
}

// svgCheck is what was seen of a drawing.
type svgCheck struct {
	open  []*svgPart
	root  *svgPart
	parts map[string]*svgPart // by id
}

// An svgPart is an element: how many stand in it, and what it and they refer to.
type svgPart struct {
	style    bool
	elements int
	refers   []string
	working  bool
	total    int // 0: not yet known
}

func (c *svgCheck) token(t xml.Token) error {
	switch t := t.(type) {
	case xml.Directive:
		return fmt.Errorf("%w: a DOCTYPE", ErrSVG)
	case xml.ProcInst:
		if t.Target != "xml" {
			return fmt.Errorf("%w: <?%s?>", ErrSVG, t.Target)
		}
	case xml.StartElement:
		return c.start(t)
	case xml.EndElement:
		c.open = c.open[:len(c.open)-1]
	case xml.CharData:
		if n := len(c.open); n > 0 && c.open[n-1].style {
			return c.css("style", string(t))
		}
	}
	return nil
}

func (c *svgCheck) start(e xml.StartElement) error {
	name := strings.ToLower(e.Name.Local)
	if len(c.open) == 0 {
		if c.root != nil || name != "svg" || e.Name.Space != svgSpace {
			return ErrForeign
		}
	}
	if len(c.open) >= svgDepth {
		return fmt.Errorf("%w: nested too deep", ErrSVG)
	}
	if slices.Contains(svgNever, name) || strings.Contains(e.Name.Space, "xhtml") || strings.Contains(e.Name.Space, "MathML") {
		return fmt.Errorf("%w: <%s>", ErrSVG, e.Name.Local)
	}
	part := &svgPart{style: name == "style"}
	if c.root == nil {
		c.root = part
	}
	c.open = append(c.open, part)
	for _, p := range c.open {
		p.elements++
	}
	for _, a := range e.Attr {
		if err := c.attribute(name, part, a); err != nil {
			return err
		}
	}
	return nil
}

func (c *svgCheck) attribute(element string, part *svgPart, a xml.Attr) error {
	name, value := strings.ToLower(a.Name.Local), strings.TrimSpace(a.Value)
	switch {
	case a.Name.Space == "xmlns" || a.Name.Space == "" && name == "xmlns":
		return nil
	case strings.HasPrefix(name, "on"), name == "base":
		return fmt.Errorf("%w: %s", ErrSVG, a.Name.Local)
	case name == "id":
		if c.parts[value] != nil {
			return fmt.Errorf("%w: two parts are called %.40q", ErrSVG, value)
		}
		c.parts[value] = part
	case name == "href" || name == "src":
		if id, ok := strings.CutPrefix(value, "#"); ok && element != "image" {
			c.refer(id)
			return nil
		}
		if element == "image" {
			return carried(value)
		}
		return fmt.Errorf("%w: a link to %.40q", ErrSVG, value)
	default:
		return c.css(name, value)
	}
	return nil
}

// css looks for what a style can load: url(…) of anything but a part of the drawing.
func (c *svgCheck) css(where, text string) error {
	low := small(text)
	for _, never := range []string{"@import", "image-set", "expression(", "javascript:", "src("} {
		if strings.Contains(low, never) {
			return fmt.Errorf("%w: %s in %s", ErrSVG, never, where)
		}
	}
	if where == "style" && strings.Contains(low, `\`) { // letters can be written so that nobody sees them
		return fmt.Errorf("%w: a style with a backslash", ErrSVG)
	}
	for at := strings.Index(low, "url("); at >= 0; at = strings.Index(low, "url(") {
		low, text = low[at+4:], text[len(text)-len(low)+at+4:]
		id, ok := strings.CutPrefix(strings.TrimLeft(text, " \t\r\n\"'"), "#")
		if !ok {
			return fmt.Errorf("%w: a link to %.40q", ErrSVG, text)
		}
		if end := strings.IndexAny(id, "\"') \t\r\n"); end >= 0 {
			id = id[:end]
		}
		c.refer(id)
	}
	return nil
}

// small is text in small letters, byte for byte.
func small(text string) string {
	out := []byte(text)
	for i, b := range out {
		if 'A' <= b && b <= 'Z' {
			out[i] = b + 'a' - 'A'
		}
	}
	return string(out)
}

// refer notes a reference with every part it stands in: drawing one draws it too.
func (c *svgCheck) refer(id string) {
	for _, p := range c.open {
		p.refers = append(p.refers, id)
	}
}

// drawn is how many elements a part draws, with all it refers to; not ok when it comes
// back to itself.
func (c *svgCheck) drawn(p *svgPart) (n int, ok bool) {
	if p.working {
		return 0, false
	}
	if p.total > 0 {
		return p.total, true
	}
	p.working = true
	defer func() { p.working = false }()
	n = p.elements
	for _, id := range p.refers {
		if to := c.parts[id]; to != nil {
			m, ok := c.drawn(to)
			if !ok {
				return 0, false
			}
			n = min(n+m, svgDrawn+1)
		}
	}
	p.total = n
	return n, true
}

// carried is a picture inside the drawing: it claims no more than a logo may.
func carried(value string) error {
	kind, data, ok := strings.Cut(value, ";base64,")
	if !ok || kind != "data:image/png" && kind != "data:image/jpeg" {
		return fmt.Errorf("%w: a link to %.40q", ErrSVG, value)
	}
	data = strings.Join(strings.Fields(data), "")
	raw, err := base64.StdEncoding.DecodeString(data)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrBroken, err)
	}
	_, err = claims(raw)
	return err
}
