package lan

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"bapashadir/backend/lan/pages"
	"bapashadir/backend/outreach"
)

var (
	inPage  = regexp.MustCompile(`(?s)<(script|style)\b([^>]*)>(.*?)</(?:script|style)>`)
	asWords = regexp.MustCompile(`<[^>]*\s(style|on[a-z]+)\s*=`)
	always  = []string{"default-src 'none'", "frame-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"}
)

// policyFaults is what of a phone's page its policy would stop, and what it should and
// does not.
func policyFaults(page, policy string) (faults []string) {
	for _, want := range always {
		if !strings.Contains(policy, want) {
			faults = append(faults, "lacks "+want)
		}
	}
	for _, m := range inPage.FindAllStringSubmatch(page, -1) {
		sum := sha256.Sum256([]byte(m[3]))
		if hash := "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"; !strings.Contains(policy, hash) || m[2] != "" {
			faults = append(faults, fmt.Sprintf("stops a %s: %.40s", m[1], m[3]))
		}
	}
	for _, m := range asWords.FindAllString(page, -1) {
		faults = append(faults, fmt.Sprintf("stops %.60s", m))
	}
	for part := range strings.SplitSeq(policy, ";") {
		name, what, _ := strings.Cut(strings.TrimSpace(part), " ")
		// Without a hash, a browser of today would heed the word for those of 2014.
		if strings.Contains(what, "'unsafe-inline'") && !strings.Contains(what, "'sha256-") || strings.Contains(what, "'unsafe-eval'") || strings.Contains(what, "*") {
			faults = append(faults, "allows anything by "+name)
		}
	}
	return faults
}

// phonePages is every page that a phone is shown, with its policy.
func (s *town) phonePages(t testing.TB) map[string][2]string {
	t.Helper()
	secret, _ := s.pairing(t, outreach.Helper)
	code, err := s.Pairings.Invite(t.Context(), outreach.Helper, s.ses.ID)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][2]string{}
	for _, a := range []struct{ name, method, path, body string }{
		{"check-in", "GET", "/m/TOKEN", ""}, {"refused", "POST", "/m/TOKEN", "nama=&nonce=abcdefgh"},
		{"welcome", "POST", "/m/TOKEN", "nama=Siti&lp=P&unsur=warga&nonce=abcdefgh"}, {"welcome again", "GET", "/m/TOKEN?r=abcdefgh", ""},
		{"survey", "GET", "/u/UMPAN", ""}, {"survey refused", "POST", "/u/UMPAN", "tahap=after&u1=9&nonce=abcdefgh"},
		{"thanks", "POST", "/u/UMPAN", "tahap=after&u1=4&nonce=abcdefgh"}, {"ask", "GET", "/k", ""}, {"own name", "GET", "/n", ""},
		{"own name refused", "POST", "/n", "hadir=ABC"}, {"helper", "GET", "/p", ""}, {"helper by code", "GET", "/p/" + code.Code, ""},
		{"helper refused", "POST", "/p", "kode=ABC"}, {"scan", "GET", "/p/scan", ""}, {"scanned", "POST", "/p/scan", "kode=ABC"},
		{"remote", "GET", "/r", ""}, {"screen", "GET", "/screen/open", ""}, {"nowhere", "GET", "/apa", ""}, {"not paired", "GET", "/screen", ""},
	} {
		r := role{token: s.ses.Token, feedback: s.ses.FeedbackToken}
		if strings.HasPrefix(a.path, "/p/scan") {
			r.secret = secret
		}
		req, err := http.NewRequest(a.method, "http://"+s.at+strings.NewReplacer("TOKEN", r.token, "UMPAN", r.feedback).Replace(a.path), strings.NewReader(a.body))
		if err != nil {
			t.Fatal(err)
		}
		req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		req.AddCookie(&http.Cookie{Name: helperDoor.cookie, Value: r.secret})
		res, err := plain.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		all[a.name] = [2]string{readAll(t, res), res.Header.Get("Content-Security-Policy")}
	}
	return all
}

// Every page of a phone looks and works as its policy allows, and the policy allows
// nothing else.
func TestEveryPhonePageUnderItsPolicy(t *testing.T) {
	for name, p := range newTown(t, planted{}).phonePages(t) {
		if !strings.Contains(p[0], "<style>") {
			t.Errorf("%s is no page: %.80s", name, p[0])
		}
		for _, f := range policyFaults(p[0], p[1]) {
			t.Errorf("%s: %s", name, f)
		}
	}
}

// The proof must notice what somebody's words would bring in, were they not escaped.
func TestAPartThatThePolicyStopsIsNoticed(t *testing.T) {
	for _, raw := range []string{"<script>alert(1)</script>", "<script src=/x></script>", `<p onclick="x()">`, `<img src=x onerror=alert(1)>`, `<p style="color:red">`,
		"<style>p{color:red}</style>"} {
		if len(policyFaults("<main>"+raw+"</main>", pages.Closed)) == 0 {
			t.Errorf("nobody noticed %s", raw)
		}
	}
	if len(policyFaults("", strings.ReplaceAll(pages.Closed, "'sha256-", "'md5-"))) == 0 {
		t.Error("nobody noticed a policy that allows any style")
	}
}

// The built pages allow no word in them to run or to look, and nothing frames anything.
func TestPolicyOfTheBuiltPages(t *testing.T) {
	s := newTown(t, planted{})
	secret, _ := s.pairing(t, outreach.Screen)
	for _, path := range []string{"/screen", "/assets/App-a.js"} {
		req, err := http.NewRequest("GET", "http://"+s.at+path, nil)
		if err != nil {
			t.Fatal(err)
		}
		req.AddCookie(&http.Cookie{Name: screenDoor.cookie, Value: secret})
		res, err := plain.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		readAll(t, res)
		p := res.Header.Get("Content-Security-Policy")
		if res.StatusCode != 200 || strings.Contains(p, "unsafe-inline") || strings.Contains(p, "unsafe-eval'") && !strings.Contains(p, "'wasm-unsafe-eval'") ||
			!strings.Contains(p, "default-src 'self'") || !strings.Contains(p, "frame-src 'none'") || !strings.Contains(p, "frame-ancestors 'none'") {
			t.Errorf("%s: %d %s", path, res.StatusCode, p)
		}
	}
}
