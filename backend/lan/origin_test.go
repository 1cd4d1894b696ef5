package lan

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"bapashadir/backend/outreach"
)

// who is a way to say which page sends, and whether a form that counts by what is in it
// and one that counts by a cookie are heard then.
type who struct {
	name      string
	open, own bool
	header    []string
}

// senders is what a browser may say; AT is the server's address.
var senders = []who{
	{name: "nothing, as phones of before 2020", open: true, own: true},
	{name: "null", open: true, header: []string{"Origin", "null"}},
	{name: "our own page", open: true, own: true, header: []string{"Origin", "http://AT"}},
	{name: "our own page, said so", open: true, own: true, header: []string{"Origin", "http://AT", "Sec-Fetch-Site", "same-origin"}},
	{name: "our own page by name", open: true, own: true, header: []string{"Origin", "HTTP://AT"}},
	{name: "null, but said to be ours", open: true, own: true, header: []string{"Origin", "null", "Sec-Fetch-Site", "same-origin"}},
	{name: "typed by hand", open: true, own: true, header: []string{"Sec-Fetch-Site", "none"}},
	{name: "our page's address only", open: true, own: true, header: []string{"Referer", "http://AT/p"}},
	{name: "another port", header: []string{"Origin", "http://127.0.0.1:1"}},
	{name: "no port", header: []string{"Origin", "http://127.0.0.1"}},
	{name: "another host", header: []string{"Origin", "http://evil.example"}},
	{name: "https", header: []string{"Origin", "https://AT"}},
	{name: "a longer name", header: []string{"Origin", "http://AT.evil.example"}},
	{name: "ours in a path", header: []string{"Origin", "http://evil.example/AT"}},
	{name: "ours as a user", header: []string{"Origin", "http://AT@evil.example"}},
	{name: "two", header: []string{"Origin", "http://AT", "Origin", "http://evil.example"}},
	{name: "empty", header: []string{"Origin", ""}},
	{name: "cross-site", header: []string{"Sec-Fetch-Site", "cross-site"}},
	{name: "cross-site that says ours", header: []string{"Origin", "http://AT", "Sec-Fetch-Site", "cross-site"}},
	{name: "same-site", header: []string{"Sec-Fetch-Site", "same-site"}},
	{name: "ours by one word, another by the other", header: []string{"Origin", "http://evil.example", "Sec-Fetch-Site", "same-origin"}},
	{name: "another page's address only", header: []string{"Referer", "http://evil.example/m/x"}},
	{name: "a file", header: []string{"Origin", "file://"}},
}

// kinds of a body, and whether a form and whether a press is read then: a form may also
// be JSON, and a press is JSON alone, which no form of another page can send.
var contents = []struct {
	kind        string
	form, press bool
}{
	{"", false, false},
	{"application/x-www-form-urlencoded", true, false},
	{"application/x-www-form-urlencoded; charset=utf-8", true, false},
	{"multipart/form-data; boundary=batas", true, false},
	{"application/json", true, true},
	{"application/json; charset=utf-8", true, true},
	{"APPLICATION/JSON", true, true},
	{"text/plain", false, false},
	{"text/plain; application/json", false, false},
	{"application/csp-report", false, false},
	{"text/html", false, false},
	{"application/json, text/plain", false, false},
	{"multipart/form-data", false, false},
	{"x", false, false},
}

// changing is each route that changes something: its row, and who is let in.
func changing() (out []rowOf) {
	for _, row := range walk {
		if strings.HasPrefix(row.pattern, "POST ") {
			out = append(out, row)
		}
	}
	return out
}

// openForms are those that count by what is in them.
var openForms = map[string]bool{"POST /m/{token}": true, "POST /u/{token}": true, "POST /n": true, "POST /k": true, "POST /k/tanya": true}

// insiders gives for each route somebody whom it lets in.
func (s *town) insiders(t testing.TB) func(rowOf) role {
	t.Helper()
	secrets := map[string]string{}
	secrets["/p/scan"], _ = s.pairing(t, outreach.Helper)
	secrets["/remote/do"], _ = s.pairing(t, outreach.Remote)
	secrets["/screen/do"], _ = s.pairing(t, outreach.Projector)
	secrets["/screen/muted"] = secrets["/screen/do"]
	return func(row rowOf) role {
		return role{phoneIn, secrets[row.path], "", s.ses.Token, s.ses.FeedbackToken}
	}
}

// originFaults sends to every changing route from every kind of page.
func (s *town) originFaults(t testing.TB) (faults []string) {
	t.Helper()
	in, n := s.insiders(t), 0
	for _, row := range changing() {
		for _, w := range senders {
			n++
			h := http.Header{}
			for i := 0; i < len(w.header); i += 2 {
				h.Add(w.header[i], strings.ReplaceAll(w.header[i+1], "AT", s.at))
			}
			code, page := s.send(t, in(row), "POST", row.path, strings.ReplaceAll(row.body, "N", fmt.Sprintf("%04d", n)), h)
			heard := code != 403 || !strings.Contains(page, "Halaman lain mencoba mengirim")
			if want := w.own || w.open && openForms[row.pattern]; heard != want {
				faults = append(faults, fmt.Sprintf("%s from %s: %d, heard %v", row.pattern, w.name, code, heard))
			}
		}
	}
	return faults
}

func TestEveryFormFromEveryPage(t *testing.T) {
	s := newTown(t, planted{})
	for _, f := range s.originFaults(t) {
		t.Error(f)
	}
	t.Logf("%d routes from %d kinds of page", len(changing()), len(senders))
}

func TestAFormOfAnotherPageIsNoticed(t *testing.T) {
	faults := strings.Join(newTown(t, planted{anyOrigin: true}).originFaults(t), "\n")
	for _, want := range []string{"POST /m/{token} from another host", "POST /remote/do from null", "POST /p from https"} {
		if !strings.Contains(faults, want) {
			t.Errorf("not noticed: %s", want)
		}
	}
}

// A body is read as what it says it is, or not at all.
func TestEveryFormInEveryKind(t *testing.T) {
	s := newTown(t, planted{})
	in, n := s.insiders(t), 0
	for _, row := range changing() {
		if row.path == "/screen/muted" {
			continue // has no body
		}
		for _, c := range contents {
			n++
			press := strings.HasPrefix(row.body, "{")
			body := strings.ReplaceAll(row.body, "N", fmt.Sprintf("%04d", n))
			switch {
			case press:
			case strings.Contains(strings.ToLower(c.kind), "json"):
				body = `{"` + strings.NewReplacer("=", `":"`, "&", `","`, "+", " ").Replace(body) + `"}`
			case strings.HasPrefix(c.kind, "multipart"):
				body = "--batas\r\nContent-Disposition: form-data; name=\"" + strings.NewReplacer("=", "\"\r\n\r\n",
					"&", "\r\n--batas\r\nContent-Disposition: form-data; name=\"", "+", " ").Replace(body) + "\r\n--batas--\r\n"
			}
			r := in(row)
			host := fmt.Sprintf("POST %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\nContent-Length: %d\r\n",
				strings.NewReplacer("TOKEN", r.token, "UMPAN", r.feedback).Replace(row.path), s.at, len(body))
			if c.kind != "" {
				host += "Content-Type: " + c.kind + "\r\n"
			}
			if r.secret != "" {
				host += fmt.Sprintf("Cookie: pembantu=%[1]s; remot=%[1]s; layar=%[1]s\r\n", r.secret)
			}
			code, _ := s.spoken(t, host+"\r\n"+body)
			read := code != http.StatusBadRequest
			if want := c.form && !press || c.press && press; read != want {
				t.Errorf("%s as %q: %d, read %v", row.pattern, c.kind, code, read)
			}
		}
	}
}
