package proof

import "testing"

// The examples of RFC 9285, and what it says is no base45.
func TestBase45(t *testing.T) {
	for plain, want := range map[string]string{"AB": "BB8", "Hello!!": "%69 VD92EX0", "base-45": "UJCLQE7W581", "ietf!": "QED8WEX0", "": ""} {
		if got := encode45([]byte(plain)); got != want {
			t.Errorf("%q: %q, want %q", plain, got, want)
		}
		if got, err := decode45(want); err != nil || string(got) != plain {
			t.Errorf("%q: %q %v", want, got, err)
		}
	}
	for _, bad := range []string{"GGW", ":::", "1", "::", "BB8a", "BB8B", "bb8", "B B8é"} {
		if got, err := decode45(bad); err == nil {
			t.Errorf("%q was read as %x", bad, got)
		}
	}
}
