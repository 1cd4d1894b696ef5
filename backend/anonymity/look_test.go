package anonymity

import "testing"

// A record with a field of its own is found, also one that no program of ours writes.
func TestStrangeFieldsAreFound(t *testing.T) {
	for _, c := range []struct {
		table, says     string
		fields, moments int
	}{
		{"answers", `{"id":"aaaaaaaaaaaaa","session":"s","phase":"after","instrument":"inti@1","items":{"j1":2}}`, 0, 0},
		{"answers", `{"id":"aaaaaaaaaaaaa","session":"s","device":"HP Budi"}`, 1, 0},
		{"answers", `{"id":"aaaaaaaaaaaaa","at":"2026-03-07T09:00:00Z"}`, 1, 1},
		{"slips", `{"session":"s","code":"K7M2Q","attendee":17}`, 1, 0},
		{"terminals", `{"session":"s","counts":[1,2,3,1741338000]}`, 0, 1},
		{"remarks", `{"id":"aaaaaaaaaaaaa","text":"sejak 2026-03-07 09:00 hujan"}`, 0, 0},
		{"answers", `{`, 1, 0},
	} {
		l := &look{ids: map[string]bool{}, slips: map[string]bool{}, tickets: map[string]bool{}}
		l.anonymous(c.table, []byte(c.says))
		if l.fields.Faults != c.fields || l.moments.Faults != c.moments {
			t.Errorf("%s: %+v %+v", c.says, l.fields, l.moments)
		}
	}
}
