package say

import (
	"fmt"
	"strconv"
	"strings"

	"bapashadir/backend/indo"
	"bapashadir/backend/proof"
)

// Answer says what was found out about a code, and the facts that it holds.
func Answer(a proof.Answer) string {
	p := indonesian().Proof
	key := string(a.Verdict)
	if a.Reason != proof.NoReason {
		key = string(a.Reason)
	}
	title := p["title."+string(a.Verdict)]
	if s, ok := p["title."+key]; ok {
		title = s
	}
	why := p["why."+string(a.Why)]
	var out strings.Builder
	fmt.Fprintf(&out, "%s (%s)\n%s\n", title, a.Verdict, strings.NewReplacer("{date}", day(a.Date), "{why}", why).Replace(p["say."+key]))
	if a.Claims.ID == "" {
		return strings.TrimSpace(out.String())
	}
	c := a.Claims
	for _, f := range []struct{ key, value string }{{"number", c.Number}, {"name", c.Name}, {"kind", p["kind."+c.Kind]}, {"role", c.Role},
		{"activity", c.Activity}, {"hours", hours(c.Hours)}, {"place", c.Place}, {"date", day(c.Date)}, {"office", c.Office},
		{"issued", day(c.Issued)}, {"key", a.Key.Office}, {"kid", a.Kid}} {
		if f.value != "" {
			fmt.Fprintf(&out, "%-16s %s\n", p["fact."+f.key]+":", f.value)
		}
	}
	return out.String() + p["caption"]
}

func hours(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n) + " JP"
}

// day is a stored date as people read it.
func day(date string) string {
	t, err := indo.ParseDate(date)
	if err != nil { // none
		return ""
	}
	return indo.LongDate(t)
}
