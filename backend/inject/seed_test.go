package inject

import (
	"context"
	"strings"
	"testing"

	"bapashadir/backend/kiosk"
	"bapashadir/backend/kiosk/kiosktest"
	"bapashadir/backend/proof"
)

var ctx = context.Background()

// hall is the app with payloads in every field, from a clock that stands still. The
// file is checked when the test ends.
func hall(t *testing.T, payloads []string) *kiosk.Kiosk {
	t.Helper()
	cfg := kiosktest.Config(t.TempDir())
	cfg.PhoneHeader = phoneHeader
	met, err := seed(ctx, cfg, payloads)
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range texts {
		if !met[path] {
			t.Errorf("nothing was put into %s: fill its table in records.go", path)
		}
	}
	return kiosktest.Start(t, cfg)
}

// phoneHeader says from which phone a request comes: none of them asks too often.
const phoneHeader = "X-Phone"

func TestEveryFieldIsFilled(t *testing.T) { hall(t, Part(0, 30)) }

func TestCodesHoldPayloads(t *testing.T) {
	for part := range parts {
		c := (&share{payloads: Part(part, parts)}).codes()
		lists, err := proof.OpenBundle(c.List)
		if err != nil || len(c.Texts) < 10 {
			t.Fatalf("%v, %d codes", err, len(c.Texts))
		}
		for _, text := range c.Texts {
			if a := proof.Verify(text, []proof.Bundle{lists}, day); a.Verdict != proof.Genuine || !strings.Contains(a.Claims.Name, "__ran") && !strings.Contains(a.Claims.Name, Foreign) {
				t.Errorf("%+v", a)
			}
		}
	}
}
