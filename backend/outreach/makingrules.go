package outreach

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"
)

// The limits of a making.
const (
	maxTitle    = 60
	maxSentence = 600
	maxRoles    = 20
	maxLessons  = 60
	maxHours    = 999
	maxSigners  = 2
	maxOver     = 3 // lines of a signer's title: "a.n. Kepala Kantor Wilayah,"
)

var braces = regexp.MustCompile(`\{[^{}]*\}?|\}`)

// Checked is m as it may be kept. Errors: BadChoice, BadTemplate, BadNIP,
// UnknownVariable, and those of its lines; lists name the row, "material.2.topic".
func (m Making) Checked() (Making, error) {
	err := one("kind", m.Kind, Kinds()...)
	if err != nil {
		return m, err
	}
	if m.Title, err = needed("title", m.Title, maxTitle); err != nil {
		return m, err
	}
	if m.GivenTo, err = line("givenTo", m.GivenTo, maxTitle); err != nil {
		return m, err
	}
	if m.Sentence, err = sentence(m.Sentence); err != nil {
		return m, err
	}
	if m.Roles, err = roles(m.Roles); err != nil {
		return m, err
	}
	if m.Material, err = material(m.Material); err != nil {
		return m, err
	}
	if m.Signers, err = signers(m.Signers); err != nil {
		return m, err
	}
	n := &m.Numbering
	if n.Template, err = needed("numberTemplate", n.Template, MaxLine); err != nil {
		return m, err
	}
	if n.Classification, err = line("classification", n.Classification, maxTitle); err != nil {
		return m, err
	}
	_, err = n.Number("", 1, time.Date(2026, 3, 7, 0, 0, 0, 0, time.UTC))
	return m, err
}

// Hours is the sum of the material's.
func (m Making) Hours() (sum int) {
	for _, l := range m.Material {
		sum += l.Hours
	}
	return sum
}

// signers are m's own, else the office's one.
func (m Making) signers(o Office) []Signer {
	all := slices.Clone(m.Signers)
	if len(all) == 0 {
		all = []Signer{o.Signer}
	}
	for i := range all {
		if m.HideNIP {
			all[i].NIP = ""
		}
	}
	return all
}

func sentence(s string) (string, error) {
	s, err := shortText("sentence", s, maxSentence, maxOver)
	if err != nil {
		return s, err
	}
	if s == "" {
		return s, Refuse(Empty, "sentence")
	}
	known := Certificate{}.variables()
	for _, v := range braces.FindAllString(s, -1) {
		if i := slices.Index(known, v); i < 0 || i%2 == 1 {
			return s, Refuse(UnknownVariable, "sentence", "variable", v)
		}
	}
	return s, nil
}

// shortText tidies a text of some lines, each like line.
func shortText(field, s string, letters, most int) (string, error) {
	var out []string
	for l := range strings.Lines(s) {
		l, err := line(field, l, letters)
		if err != nil {
			return s, err
		}
		if l != "" {
			out = append(out, l)
		}
	}
	if len(out) > most || len([]rune(strings.Join(out, "\n"))) > letters {
		return s, Refuse(TooLong, field, "max", fmt.Sprint(letters))
	}
	return strings.Join(out, "\n"), nil
}

func roles(all []string) (out []string, err error) {
	for i, r := range all {
		if r, err = line(fmt.Sprintf("roles.%d", i), r, maxTitle); err != nil {
			return nil, err
		}
		if r != "" && !slices.Contains(out, r) {
			out = append(out, r)
		}
	}
	if len(out) == 0 {
		return nil, Refuse(Empty, "roles")
	}
	if len(out) > maxRoles {
		return nil, Refuse(BadChoice, "roles")
	}
	return out, nil
}

func material(all []Lesson) (out []Lesson, err error) {
	for i, l := range all {
		if l.Topic == "" && l.Hours == 0 {
			continue // an empty row of the form
		}
		at := fmt.Sprintf("material.%d.", i)
		if l.Topic, err = needed(at+"topic", l.Topic, MaxLine); err != nil {
			return nil, err
		}
		if l.Hours < 1 || l.Hours > 99 {
			return nil, Refuse(BadChoice, at+"hours")
		}
		out = append(out, l)
	}
	if len(out) > maxLessons || (Making{Material: out}).Hours() > maxHours {
		return nil, Refuse(BadChoice, "material")
	}
	return out, nil
}

func signers(all []Signer) (out []Signer, err error) {
	for i, s := range all {
		at := fmt.Sprintf("signers.%d.", i)
		if s.Title, err = shortText(at+"title", s.Title, 2*MaxLine, maxOver); err != nil {
			return nil, err
		}
		if s.Name, err = line(at+"name", s.Name, MaxLine); err != nil {
			return nil, err
		}
		if s.NIP, err = nip(at+"nip", s.NIP); err != nil {
			return nil, err
		}
		if s != (Signer{}) {
			out = append(out, s)
		}
	}
	if len(out) > maxSigners {
		return nil, Refuse(BadChoice, "signers")
	}
	return out, nil
}
