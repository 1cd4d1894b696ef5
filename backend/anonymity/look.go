package anonymity

import (
	"encoding/json"
	"regexp"
	"slices"

	"bapashadir/backend/outreach"
)

// allowed are the fields of the anonymous tables.
var allowed = map[string][]string{
	"answers":   {"id", "session", "phase", "instrument", "slip", "items"},
	"remarks":   {"id", "session", "phase", "text"},
	"slips":     {"session", "code", "used"},
	"tickets":   {"session", "nonce"},
	"rooms":     {"session", "phase", "item", "version", "counts"},
	"terminals": {"session", "counts", "hasty"},
}

// moment finds a date with a time, or seconds and milliseconds since 1970.
var moment = regexp.MustCompile(`\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}|\b1[6-9]\d{8}\b|\b1[6-9]\d{11}\b`)

// look is what one walk over the file has gathered.
type look struct {
	ids, slips, tickets map[string]bool
	fields, moments     Finding
	joined              Finding
	chance              int // attendees' codes that are some slip's
	people              int
	open                bool // a form is open: what passes has not passed yet
	since               map[string]outreach.Session
}

func (f *Finding) fault(in string) {
	f.Faults++
	if !slices.Contains(f.In, in) {
		f.In = append(f.In, in)
	}
}

// anonymous looks at a record that must be nobody's.
func (l *look) anonymous(table string, says []byte) {
	l.fields.Looked++
	l.moments.Looked++
	var record map[string]json.RawMessage
	if json.Unmarshal(says, &record) != nil {
		l.fields.fault(table)
		return
	}
	text := func(field string) (v string) {
		_ = json.Unmarshal(record[field], &v) // no text: nothing to remember
		return v
	}
	for field := range record {
		if !slices.Contains(allowed[table], field) {
			l.fields.fault(table + "." + field)
		}
	}
	if table != "remarks" && moment.Match(says) { // people may write a date
		l.moments.fault(table)
	}
	switch table {
	case "answers", "remarks":
		l.ids[text("id")] = true
		if slip := text("slip"); slip != "" {
			l.slips[slip] = true
		}
	case "slips":
		l.slips[text("code")] = true
	case "tickets":
		l.tickets[text("nonce")] = true
	}
}

var word = regexp.MustCompile(`[A-Za-z0-9_-]{5,}`)

// named looks at a record that may name people.
func (l *look) named(table string, says []byte) {
	l.joined.Looked++
	if table == "attendees" {
		l.people++
	}
	for _, w := range word.FindAllString(string(says), -1) {
		switch {
		case l.ids[w], l.tickets[w]:
			l.joined.fault(table)
		case l.slips[w] && (table == "attendees" || table == "guests"):
			l.chance++ // codes of people are made in the same way
		case l.slips[w]:
			l.joined.fault(table)
		}
	}
}

// byChance lets as many codes of people be slips as chance makes, and no more.
func (l *look) byChance() {
	expected := float64(l.people) * float64(len(l.slips)) / outreach.CodeSpace
	if float64(l.chance) > 3+4*expected {
		l.joined.Faults += l.chance
		l.joined.In = append(l.joined.In, "attendees")
	}
}
