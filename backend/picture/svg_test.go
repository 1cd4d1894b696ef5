package picture

import (
	"encoding/base64"
	"encoding/xml"
	"errors"
	"fmt"
	"image"
	"slices"
	"strings"
	"testing"
)

func svg(inner string) string {
	return `<?xml version="1.0" encoding="UTF-8"?><!-- a logo --><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 100">` + inner + `</svg>`
}

func inline(data []byte) string {
	return `<image href="data:image/png;base64,` + base64.StdEncoding.EncodeToString(data) + `"/>`
}

func TestDrawingsAreTaken(t *testing.T) {
	for name, inner := range map[string]string{
		"nothing":    "",
		"shapes":     `<g id="a" fill="#0E5A5E"><path d="M0 0h9v9z"/><text x="3" y="9">BAPAS</text></g>`,
		"a gradient": `<defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient><linearGradient id="h" xlink:href="#g"/></defs><circle r="9" fill="url(#h)"/>`,
		"a style":    `<style>.a { fill: url("#g"); stroke: none }</style><rect class="a" width="9" height="9" style="fill: url(#g)"/>`,
		"repeated":   `<path id="p" d="M0 0h1"/>` + strings.Repeat(`<use href="#p"/>`, 300),
		"clipped":    `<clipPath id="c"><rect width="9" height="9"/></clipPath><g clip-path="url(#c)"><rect width="99" height="9"/></g>`,
		"a photo":    inline(made(t, encoders()["image/png"], 40, 30)),
		"of Inkscape": `<sodipodi:namedview xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" id="base"/>` +
			`<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>`,
	} {
		if err := CheckSVG([]byte(svg(inner))); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// laughs repeats ten times what repeats ten times what …
func laughs(levels int) string {
	out := `<g id="l0"><path d="M0 0h1"/></g>`
	for i := range levels {
		out += fmt.Sprintf(`<g id="l%d">%s</g>`, i+1, strings.Repeat(fmt.Sprintf(`<use xlink:href="#l%d"/>`, i), 10))
	}
	return out
}

// patterns are the same, painted with each other.
func patterns(levels int) string {
	out := `<pattern id="l0"><path d="M0 0h1"/></pattern>`
	for i := range levels {
		out += fmt.Sprintf(`<pattern id="l%d">%s</pattern>`, i+1, strings.Repeat(fmt.Sprintf(`<rect fill="url(#l%d)"/>`, i), 10))
	}
	return out
}

func TestOtherThanDrawingsAreRefused(t *testing.T) {
	for name, tc := range map[string]struct {
		data string
		why  error
	}{
		"nothing":               {"", ErrForeign},
		"a text":                {"logo", ErrForeign},
		"a page":                {"<html></html>", ErrForeign},
		"of no namespace":       {"<svg></svg>", ErrForeign},
		"two drawings":          {svg("") + svg(""), ErrForeign},
		"cut":                   {svg("<g>")[:150], ErrBroken},
		"not closed":            {svg("<g>"), ErrBroken},
		"a DOCTYPE":             {`<!DOCTYPE svg SYSTEM "http://a/b.dtd">` + svg(""), ErrSVG},
		"entities":              {`<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>` + svg("<text>&b;</text>"), ErrSVG},
		"an entity nobody told": {svg("<text>&b;</text>"), ErrBroken},
		"a style sheet":         {`<?xml-stylesheet href="a.css"?>` + svg(""), ErrSVG},
		"a script":              {svg("<script>alert(1)</script>"), ErrSVG},
		"a script in capitals":  {svg("<SCRIPT/>"), ErrSVG},
		"a script elsewhere":    {svg(`<a:script xmlns:a="http://www.w3.org/2000/svg"/>`), ErrSVG},
		"an event":              {svg(`<g onload="a()"/>`), ErrSVG},
		"an event in capitals":  {svg(`<g ONCLICK="a()"/>`), ErrSVG},
		"a page inside":         {svg("<foreignObject/>"), ErrSVG},
		"another language":      {svg(`<b xmlns="http://www.w3.org/1999/xhtml"/>`), ErrSVG},
		"a picture elsewhere":   {svg(`<image href="http://a/b.png"/>`), ErrSVG},
		"a picture's old name":  {svg(`<image xlink:href="//a/b.png"/>`), ErrSVG},
		"a picture by file":     {svg(`<image href="file:///etc/passwd"/>`), ErrSVG},
		"an SVG in an SVG":      {svg(`<image href="data:image/svg+xml;base64,AAAA"/>`), ErrSVG},
		"a large picture":       {svg(inline(claiming(t, 20_000, 20_000))), ErrLarge},
		"a picture of nothing":  {svg(inline([]byte("logo"))), ErrForeign},
		"half a picture":        {svg(`<image href="data:image/png;base64,A"/>`), ErrBroken},
		"a part elsewhere":      {svg(`<use href="http://a/b.svg#c"/>`), ErrSVG},
		"a link":                {svg(`<a href="javascript:a()"/>`), ErrSVG},
		"a colour elsewhere":    {svg(`<g fill="url(http://a/b#c)"/>`), ErrSVG},
		"a colour in quotes":    {svg(`<g style="fill: URL( 'http://a/b#c')"/>`), ErrSVG},
		"a style that loads":    {svg(`<style>@import "a.css";</style>`), ErrSVG},
		"a style that hides":    {svg(`<style>a { fill: u\72l(http://a) }</style>`), ErrSVG},
		"a style of pictures":   {svg(`<style>a { background: image-set("http://a/b" 1x) }</style>`), ErrSVG},
		"a base":                {svg(`<g xml:base="http://a/"/>`), ErrSVG},
		"a movement":            {svg(`<animate attributeName="href" to="javascript:a()"/>`), ErrSVG},
		"a filter that loads":   {svg(`<filter><feImage href="#a"/></filter>`), ErrSVG},
		"a bomb":                {svg(laughs(9)), ErrSVG},
		"a bomb of patterns":    {svg(patterns(9)), ErrSVG},
		"itself":                {svg(`<g id="a"><use href="#a"/></g>`), ErrSVG},
		"each other":            {svg(`<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>`), ErrSVG},
		"deep":                  {svg(strings.Repeat("<g>", 40) + strings.Repeat("</g>", 40)), ErrSVG},
		"of many parts":         {svg(strings.Repeat("<g/>", 30_000)), ErrSVG},
		"large":                 {svg(strings.Repeat(" ", MaxSVG)), ErrLarge},
	} {
		if err := CheckSVG([]byte(tc.data)); !errors.Is(err, tc.why) {
			t.Errorf("%s: %v, want %v", name, err, tc.why)
		}
	}
}

func FuzzCheckSVG(f *testing.F) {
	for _, seed := range []string{"", svg(""), svg(laughs(2)), svg(`<style>a{fill:url(#b)}</style>`), svg(inline(encoded(f, image.NewGray(image.Rect(0, 0, 2, 2))))), `<!DOCTYPE a>` + svg("")} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if CheckSVG(data) != nil {
			return
		}
		// What was taken holds no element that acts, whoever reads it.
		d := xml.NewDecoder(strings.NewReader(string(data)))
		for {
			tok, err := d.Token()
			if err != nil {
				return
			}
			switch tok := tok.(type) {
			case xml.Directive:
				t.Fatal("a DOCTYPE")
			case xml.StartElement:
				if slices.Contains(svgNever, strings.ToLower(tok.Name.Local)) {
					t.Fatalf("<%s>", tok.Name.Local)
				}
				for _, a := range tok.Attr {
					low := strings.ToLower(a.Name.Local)
					if a.Name.Space != "xmlns" && (strings.HasPrefix(low, "on") || low == "href" && strings.Contains(a.Value, "://")) {
						t.Fatalf("%s=%q", a.Name.Local, a.Value)
					}
				}
			}
		}
	})
}
