package guide

import (
	"fmt"
	"hash/fnv"
	"testing"

	"bapashadir/backend/outreach"
)

// A change of any word here needs a new version: notes were taken along these.
func TestVersion1StaysAsItIs(t *testing.T) {
	h := fnv.New64a()
	for _, g := range All() {
		fmt.Fprintf(h, "%s %d %q %q\n", g.Source, g.Version, g.Questions, g.Closing)
	}
	if got := fmt.Sprintf("%x", h.Sum64()); got != "f191d0c0b9b6d6d2" {
		t.Errorf("the wording is another one: %s", got)
	}
}

func TestEachSourceHasItsGuide(t *testing.T) {
	for _, s := range []outreach.Source{outreach.FromVillagers, outreach.FromClients, outreach.FromOfficers} {
		if g, err := Of(s); err != nil || g.Source != s || g.Asked(1) == "" || g.Asked(outreach.NotePart) != "" {
			t.Errorf("%s: %v %+v", s, err, g)
		}
	}
	if _, err := Of(outreach.FromSheets); outreach.CodeOf(err) != outreach.BadChoice {
		t.Error(err)
	}
}
