package lan

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"

	"bapashadir/backend/outreach"
)

func readAll(t testing.TB, res *http.Response) string {
	t.Helper()
	defer func() { _ = res.Body.Close() }()
	b, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// climbs is every way out of a folder that we thought of: names of a file that lies
// beside, above or below it.
func climbs() (out []string) {
	for _, file := range []string{"rahasia.txt", "bapas-hadir.db", "screen.html", "etc/passwd"} {
		for _, up := range []string{"../", "..%2f", "..%2F", "%2e%2e/", "%2e%2e%2f", ".%2e/", "..%252f", "%252e%252e%252f", "..%255c", `..\`, "..%5c", "%2e%2e%5c", "..;/", "..%00/",
			"....//", "....%2f%2f", "..%c0%af", "..%ef%bc%8f", "%c0%ae%c0%ae/", "./../", "//", "%2f", "%2f..%2f", "..%2f..%2f", "../../../../", "..%2f..%2f..%2f..%2f",
			"file:%2f%2f%2f", "%2froot%2f", "C:%5c", "C%3a%2f", "%5c%5cserver%5cshare%5c", "dalam/../../", "dalam%2f..%2f..%2f", "%00", "a%00..%2f", "~%2f", strings.Repeat("..%2f", 200)} {
			out = append(out, up+file)
		}
	}
	return append(out, "", ".", "..", "%2e", "%2e%2e", "dalam", "dalam/", "dalam/b.js", "dalam%2fb.js", "App-a.js/", "App-a.js%00", "App-a.js%00.txt", "App-a.js%2f", ".%2fApp-a.js", "app-a.js",
		"App-a.js::$DATA", "App-a.js.", "CON", "NUL", "*", strings.Repeat("a", 4000), "%ff%fe", "rahasia.txt")
}

// pathFaults asks for each of them below each folder that is served.
func (s *town) pathFaults(t testing.TB) (faults []string) {
	t.Helper()
	secret, _ := s.pairing(t, outreach.Screen)
	for _, below := range []string{"/assets/", "/screen/media/", "/u/" + s.ses.FeedbackToken + "/suara/", "/"} {
		for _, name := range climbs() {
			if below == "/" && name == "" {
				continue // is the typed address
			}
			code, all := s.spoken(t, fmt.Sprintf("GET %s%s HTTP/1.1\r\nHost: %s\r\nCookie: layar=%s\r\nConnection: close\r\n\r\n", below, name, s.at, secret))
			_, body, _ := strings.Cut(all, "\r\n\r\n")
			to := ""
			if _, after, ok := strings.Cut(all, "\r\nLocation: "); ok {
				to, _, _ = strings.Cut(after, "\r\n")
			}
			switch {
			case strings.Contains(body, "RAHASIA"), code == 200 && !strings.Contains(body, "<title>"):
				faults = append(faults, fmt.Sprintf("%s%.60s: %d %.60q", below, name, code, body))
			case to != "" && (!strings.HasPrefix(to, "/") || strings.HasPrefix(to, "//") || strings.HasPrefix(to, `/\`)):
				faults = append(faults, fmt.Sprintf("%s%.60s leads to %s", below, name, to))
			}
			faults = append(faults, telling(below+name, all)...)
		}
	}
	return faults
}

// Whatever an address looks like, it finds what it is meant to find or nothing. The
// session presents a picture and its form is read aloud, so that there is something to
// climb out of.
func TestNoAddressLeadsOutOfItsFolder(t *testing.T) {
	s := newTown(t, planted{})
	file := s.pictured(t)
	if err := s.Feedback.KeepVoice(t.Context(), outreach.Voice{Item: "u1", Language: "Bahasa Bangka"}, wave()); err != nil {
		t.Fatal(err)
	}
	secret, _ := s.pairing(t, outreach.Screen)
	for path, want := range map[string]int{"/assets/App-a.js": 200, "/screen/media/" + file: 200} { // there is something to find
		if code, page := s.send(t, role{secret: secret}, "GET", path, "", nil); code != want {
			t.Errorf("%s: %d %.80s", path, code, page)
		}
	}
	for _, f := range s.pathFaults(t) {
		t.Error(f)
	}
	t.Logf("%d ways out", 4*len(climbs())-1)
}

func TestAWayOutIsNoticed(t *testing.T) {
	if faults := newTown(t, planted{anyFile: true}).pathFaults(t); len(faults) == 0 {
		t.Error("nobody noticed")
	}
}

// pictured lets the session present one picture, and gives its name.
func (s *town) pictured(t testing.TB) string {
	t.Helper()
	data := append([]byte("GIF89a\x05\x00\x04\x00"), bytes.Repeat([]byte("bapas "), 1000)...)
	i := s.Decks.Begin("")
	defer i.Close()
	if err := i.Next("balai.gif", int64(len(data))); err != nil {
		t.Fatal(err)
	}
	if err := i.Write(data); err != nil {
		t.Fatal(err)
	}
	f, err := i.End()
	if err != nil {
		t.Fatal(err)
	}
	d, _, err := i.Finish(t.Context(), "Balai", nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Sessions.Present(t.Context(), s.ses.ID, d.ID); err != nil {
		t.Fatal(err)
	}
	return f.SHA256
}

// wave is a moment of silence.
func wave() []byte {
	b := []byte("RIFF\xa4\x1f\x00\x00WAVEfmt \x10\x00\x00\x00\x01\x00\x01\x00\x40\x1f\x00\x00\x40\x1f\x00\x00\x01\x00\x08\x00data\x40\x1f\x00\x00")
	return append(b, bytes.Repeat([]byte{128}, 8000)...)
}
