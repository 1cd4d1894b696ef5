package picture

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Limits of an SVG, which a window will draw: it is small or it is not a logo.
const (
	MaxSVG    = 512 << 10
	svgTokens = 50_000
	svgDepth  = 64
	svgUses   = 200 // <use> in all: each may repeat what holds others
)

// ErrSVG: something in it is no drawing. It comes with what.
var ErrSVG = errors.New("picture: the SVG holds what a logo needs not")

// svgNever are elements that act, load or hold another language.
var svgNever = map[string]bool{"script": true, "foreignObject": true, "iframe": true, "embed": true, "object": true, "audio": true,
	"video": true, "animate": true, "animateMotion": true, "animateTransform": true, "set": true, "handler": true, "listener": true}

// CheckSVG refuses an SVG that could do more than draw, or that draws more than a
// machine can bear. It decodes nothing: the window draws it, without a network.
func CheckSVG(data []byte) error {
	if len(data) > MaxSVG {
		return fmt.Errorf("%w: %d bytes", ErrLarge, len(data))
	}
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Strict = true
	var depth, tokens, uses int
	var root, style bool
	for {
		t, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return fmt.Errorf("%w: %w", ErrBroken, err)
		}
		if tokens++; tokens > svgTokens {
			return fmt.Errorf("%w: too many parts", ErrSVG)
		}
		switch t := t.(type) {
		case xml.Directive:
			return fmt.Errorf("%w: a DOCTYPE", ErrSVG)
		case xml.ProcInst:
			if t.Target != "xml" {
				return fmt.Errorf("%w: <?%s?>", ErrSVG, t.Target)
			}
		case xml.StartElement:
			if depth == 0 {
				if root || t.Name.Local != "svg" {
					return ErrForeign
				}
				root = true
			}
			if depth++; depth > svgDepth {
				return fmt.Errorf("%w: nested too deep", ErrSVG)
			}
			if t.Name.Local == "use" {
				if uses++; uses > svgUses {
					return fmt.Errorf("%w: too many repetitions", ErrSVG)
				}
			}
			style = t.Name.Local == "style"
			if err := svgElement(t); err != nil {
				return err
			}
		case xml.EndElement:
			depth--
			style = false
		case xml.CharData:
			if style {
				if err := svgText("style", string(t)); err != nil {
					return err
				}
			}
		}
	}
	if !root {
		return ErrForeign
	}
	return nil
}

func svgElement(e xml.StartElement) error {
	if svgNever[e.Name.Local] {
		return fmt.Errorf("%w: <%s>", ErrSVG, e.Name.Local)
	}
	for _, a := range e.Attr {
		name, value := a.Name.Local, strings.TrimSpace(a.Value)
		switch {
		case strings.HasPrefix(strings.ToLower(name), "on"):
			return fmt.Errorf("%w: %s", ErrSVG, name)
		case a.Name.Space == "xmlns", name == "xmlns":
			continue
		case name == "href", name == "src":
			inside := e.Name.Local != "image" && strings.HasPrefix(value, "#")
			carried := e.Name.Local == "image" && (strings.HasPrefix(value, "data:image/png;base64,") || strings.HasPrefix(value, "data:image/jpeg;base64,"))
			if !inside && !carried {
				return fmt.Errorf("%w: a link to %.40q", ErrSVG, value)
			}
		default:
			if err := svgText(name, value); err != nil {
				return err
			}
		}
	}
	return nil
}

// svgText looks for what CSS can load: url(…) of anything but a part of the drawing.
func svgText(where, css string) error {
	css = strings.ToLower(css)
	if strings.Contains(css, "@import") || strings.Contains(css, "\\") && strings.Contains(where, "style") {
		return fmt.Errorf("%w: a style that loads", ErrSVG)
	}
	for rest := css; ; {
		at := strings.Index(rest, "url(")
		if at < 0 {
			return nil
		}
		rest = strings.TrimLeft(rest[at+len("url("):], " \t\r\n\"'")
		if !strings.HasPrefix(rest, "#") {
			return fmt.Errorf("%w: a link to %.40q", ErrSVG, rest)
		}
	}
}
