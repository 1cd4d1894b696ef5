package outreach

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// A kind that is left off the list has a sentence that no test looks for.
func TestDeedKindsListsEveryKind(t *testing.T) {
	list, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, f := range list {
		if !strings.HasSuffix(f.Name(), ".go") || strings.HasSuffix(f.Name(), "_test.go") {
			continue
		}
		b, err := os.ReadFile(f.Name())
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`(?m)^\t\w+ +DeedKind = "([^"]+)"`).FindAllSubmatch(b, -1) {
			found++
			if !slices.Contains(DeedKinds(), DeedKind(m[1])) {
				t.Errorf("%s in %s is not listed", m[1], f.Name())
			}
		}
	}
	if found != len(DeedKinds()) || found < 50 {
		t.Errorf("%d kinds in the source, %d listed", found, len(DeedKinds()))
	}
}
