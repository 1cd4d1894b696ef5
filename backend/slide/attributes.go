package slide

import (
	"regexp"
	"strings"
	"time"
)

// attrs is what the comments above a slide's title say.
type attrs struct {
	deck, title          string
	layout, art, checked string
	oneByOne             bool
}

var kebab = regexp.MustCompile(`^[a-z0-9]+(?:-[a-z0-9]+)*$`)

// attributes reads the comments at a slide's head and tells how many lines they
// and the blank lines around them take.
func attributes(lines []string, line int, first bool) (attrs, int, error) {
	given := map[string]string{}
	a := attrs{layout: List}
	n := 0
	for ; n < len(lines); n++ {
		l := strings.TrimSpace(lines[n])
		if l == "" {
			continue
		}
		inner, ok := strings.CutPrefix(l, "<!--")
		if !ok {
			break
		}
		if inner, ok = strings.CutSuffix(inner, "-->"); !ok {
			return a, 0, wrong(BadAttribute, line+n, l)
		}
		for _, pair := range strings.Split(inner, ";") {
			if pair = strings.TrimSpace(pair); pair == "" {
				continue
			}
			key, value, _ := strings.Cut(pair, ":")
			key, value = strings.TrimSpace(key), strings.TrimSpace(value)
			if _, twice := given[key]; twice || !valid(key, value, first) {
				return a, 0, wrong(BadAttribute, line+n, pair)
			}
			given[key] = value
		}
	}
	a.deck, a.title, a.art, a.checked = given["deck"], given["title"], given["art"], given["checked"]
	if l, ok := given["layout"]; ok {
		a.layout = l
	}
	a.oneByOne, _ = talked(a.layout)
	if s, ok := given["steps"]; ok {
		a.oneByOne = s == "points"
	}
	return a, n, nil
}

// valid tells whether key may have this value; deck and title belong to the first
// slide.
func valid(key, value string, first bool) bool {
	switch key {
	case "deck":
		return first && kebab.MatchString(value)
	case "title":
		return first && value != "" && !strayBraces(value)
	case "layout":
		_, ok := talked(value)
		return ok
	case "art":
		return kebab.MatchString(value)
	case "checked":
		_, err := time.Parse(time.DateOnly, value)
		return err == nil
	case "steps":
		return value == "points" || value == "none"
	}
	return false
}
