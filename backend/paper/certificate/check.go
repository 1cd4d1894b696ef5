package certificate

import (
	"strconv"
	"strings"

	"bapashadir/backend/paper/typeset"
)

// check finds letters that no font has, field by field.
func (l *Look) check() error {
	return typeset.Printable([][2]string{
		{"letterhead", strings.Join(l.Letterhead, "\n")},
		{"address", l.Address},
		{"footer", l.Footer},
	})
}

func (c *Certificate) check() error {
	fields := [][2]string{
		{"title", c.Title}, {"number", c.Number}, {"numberlabel", c.NumberLabel},
		{"givento", c.GivenTo}, {"name", c.Name}, {"body", c.sentence()}, {"qrcaption", c.QRCaption},
	}
	for i, g := range c.Signers {
		at := "signers." + strconv.Itoa(i) + "."
		fields = append(fields, [2]string{at + "place", g.Place}, [2]string{at + "title", g.Title},
			[2]string{at + "name", g.Name}, [2]string{at + "nip", g.NIP})
	}
	if m := c.Material; m != nil {
		fields = append(fields, [2]string{"material.title", m.Title}, [2]string{"material.number", m.Number},
			[2]string{"material.topic", m.Topic}, [2]string{"material.hours", m.Hours},
			[2]string{"material.total", m.Total}, [2]string{"material.totallabel", m.TotalLabel})
		for i, r := range m.Rows {
			at := "material.rows." + strconv.Itoa(i) + "."
			fields = append(fields, [2]string{at + "topic", r.Topic}, [2]string{at + "hours", r.Hours})
		}
	}
	return typeset.Printable(fields)
}

func (c *Certificate) sentence() string {
	var all strings.Builder
	for _, r := range c.Body {
		all.WriteString(r.Text)
	}
	return all.String()
}
