package outreach

import (
	"os"
	"regexp"
	"slices"
	"testing"
)

// A code that is left off the list has sentences that no test looks for.
func TestCodesListsEveryCode(t *testing.T) {
	var source []byte
	for _, file := range []string{"error.go", "printing.go"} {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		source = append(source, b...)
	}
	all := regexp.MustCompile(`(?m)^\t\w+ +Code = "(\w+)"`).FindAllSubmatch(source, -1)
	if len(all) < 50 {
		t.Fatalf("%d codes found in the source", len(all))
	}
	for _, m := range all {
		if !slices.Contains(Codes(), Code(m[1])) {
			t.Errorf("%s is not listed", m[1])
		}
	}
}
