package sheet

import (
	"encoding/xml"
	"regexp"
	"strconv"
)

// cursor stands within a part of a workbook.
type cursor struct{ *xml.Decoder }

// text reads up to the end of the element that has just begun what stands in its
// elements of that name, as much as a cell may hold and a letter. How a word is spoken
// (rPh) is none of it.
func (c *cursor) text(within, name string) (string, error) {
	var out []byte
	inside, spoken := false, false
	for {
		token, err := c.RawToken()
		if err != nil {
			return "", err
		}
		switch e := token.(type) {
		case xml.StartElement:
			inside = e.Name.Local == name
			spoken = spoken || e.Name.Local == "rPh"
		case xml.EndElement:
			if e.Name.Local == within {
				return unescaped(string(out)), nil
			}
			inside = false
			spoken = spoken && e.Name.Local != "rPh"
		case xml.CharData:
			if inside && !spoken && len(out) <= maxCell {
				out = append(out, e[:min(len(e), maxCell+1-len(out))]...)
			}
		}
	}
}

var escape = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

// unescaped is a text as it was before a spreadsheet wrote what XML can't hold.
func unescaped(text string) string {
	return escape.ReplaceAllStringFunc(text, func(hex string) string {
		n, err := strconv.ParseUint(hex[2:6], 16, 16)
		if err != nil {
			return hex
		}
		return string(rune(n))
	})
}

func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name && a.Name.Space == "" {
			return a.Value
		}
	}
	return ""
}

// columnOf is the number of the column in a cell's name, from 1: "AB12" is in 28. 0: it
// has none.
func columnOf(cell string) (n int) {
	for _, letter := range cell {
		if letter < 'A' || letter > 'Z' || n > widest {
			break
		}
		n = 26*n + int(letter-'A') + 1
	}
	return n
}
