package indo

import "testing"

func TestPhone(t *testing.T) {
	for s, want := range map[string]string{
		"081234567890":                  "0812-3456-7890",
		"6281234567890":                 "0812-3456-7890",
		"+62 812-3456-7890":             "0812-3456-7890",
		"+62 (812) 3456.7890":           "0812-3456-7890",
		"\u202a+62 812‑3456‑7890\u202c": "0812-3456-7890", // copied from a chat program
		"081234567":                     "0812-34567",
		"0812345678":                    "0812-345-678",
		"08123456789":                   "0812-345-6789",
		"0812345678901":                 "0812-3456-78901",
		"08123456789012":                "0812-34567-89012",
	} {
		stored, err := Phone(s)
		if err != nil || ShowPhone(stored) != want {
			t.Errorf("%q: %q, %v, want %q", s, ShowPhone(stored), err, want)
		}
	}
	if got, _ := Phone("0812 3456 7890"); got != "+6281234567890" {
		t.Errorf("stored as %q", got)
	}
	for _, s := range []string{
		"", "0812", "08012345678", "0717422123", "+1 202 555 0100", "812 3456 7890", "08123456789012345",
		"081234567890/081398765432", "0812345x7890", "٠٨١٢٣٤٥٦٧٨٩٠", "081234567890 Budi",
	} {
		if got, err := Phone(s); err != ErrPhone {
			t.Errorf("%q was read as %q, %v", s, got, err)
		}
	}
	if got := ShowPhone("belum ada"); got != "belum ada" {
		t.Errorf("what is no number: %q", got)
	}
}

func FuzzPhone(f *testing.F) {
	for _, s := range []string{"081234567890", "+62 812-3456-7890", "62(812)", "0812/0813", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		stored, err := Phone(s)
		if err != nil {
			return
		}
		for _, again := range []string{stored, ShowPhone(stored)} {
			if back, err := Phone(again); err != nil || back != stored {
				t.Fatalf("%q is %q, read again from %q as %q, %v", s, stored, again, back, err)
			}
		}
	})
}
