package slide

import (
	"regexp"
	"slices"
	"strings"
)

// variable is {name} or {name|fallback}.
var variable = regexp.MustCompile(`\{([a-z][a-z0-9_]*)(\|[^{}|]*)?\}`)

// strayBraces tells whether a text has braces that are no variable.
func strayBraces(t string) bool { return strings.ContainsAny(variable.ReplaceAllString(t, ""), "{}") }

// Fill puts values in the place of variables and returns a new deck; d stays as it
// is. A blank value counts as none, and a variable without value or fallback
//   - goes alone where it is a whole item between commas ("{kantor}, {kontak}.");
//   - otherwise takes its point or its line of the lead with it, and the steps
//     close the gap;
//   - is "…" in titles and notes, which can't be left out.
//
// Values are plain text: braces in them are never looked up again.
func Fill(d Deck, vars map[string]string) Deck {
	d.Title = open(d.Title, vars)
	d.Slides, d.English = fillAll(d.Slides, vars), fillAll(d.English, vars)
	return d
}

func fillAll(all []Slide, vars map[string]string) []Slide {
	all = slices.Clone(all)
	for i := range all {
		s := &all[i]
		s.Title, s.Notes, s.Media.Alt = open(s.Title, vars), open(s.Notes, vars), open(s.Media.Alt, vars)
		lead := ""
		for l := range strings.SplitSeq(s.Lead, "\n") {
			if l, ok := items(l, vars); ok {
				lead = join(lead, l)
			}
		}
		s.Lead = lead
		points := make([]Point, 0, len(s.Points))
		s.Steps = 0
		for _, p := range s.Points {
			text, ok := items(p.Text, vars)
			if !ok {
				continue
			}
			if p.Text = text; p.Step > 0 {
				s.Steps++
				p.Step = s.Steps
			}
			points = append(points, p)
		}
		s.Points = points
	}
	return all
}

// open fills a text that must stay, with "…" for what has no value.
func open(t string, vars map[string]string) string {
	t, _ = fill(t, vars)
	return t
}

// items fills a line; ok is false when nothing worth showing is left of it.
func items(t string, vars map[string]string) (out string, ok bool) {
	all := commas(t)
	end := ""
	for i, item := range all {
		filled, ok := fill(item, vars)
		if !ok {
			rest := strings.TrimRight(item, ".!?")
			if variable.FindString(rest) != rest {
				return "", false
			}
			if i == len(all)-1 {
				end = item[len(rest):]
			}
			continue
		}
		if out != "" {
			out += ", "
		}
		out += filled
	}
	if out != "" && !strings.ContainsAny(out[len(out)-1:], ".!?") {
		out += end
	}
	return out, out != ""
}

// commas splits at ", " outside of braces.
func commas(t string) []string {
	var out []string
	from, depth := 0, 0
	for i, r := range t {
		switch {
		case r == '{':
			depth++
		case r == '}':
			depth--
		case r == ',' && depth == 0 && strings.HasPrefix(t[i:], ", "):
			out = append(out, t[from:i])
			from = i + 2
		}
	}
	return append(out, t[from:])
}

// fill puts in values, or "…"; ok tells whether all were there. A value that ends
// in a full stop doesn't double the sentence's own.
func fill(t string, vars map[string]string) (out string, ok bool) {
	ok = true
	from := 0
	for _, m := range variable.FindAllStringSubmatchIndex(t, -1) {
		v := strings.Join(strings.Fields(vars[t[m[2]:m[3]]]), " ")
		switch {
		case v == "" && m[4] >= 0:
			v = strings.TrimSpace(t[m[4]+1 : m[5]])
		case v == "":
			v, ok = "…", false
		}
		if strings.HasPrefix(t[m[1]:], ".") {
			v = strings.TrimSuffix(v, ".")
		}
		out += t[from:m[0]] + v
		from = m[1]
	}
	return out + t[from:], ok
}
