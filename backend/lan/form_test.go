package lan

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"

	"bapashadir/backend/lan/pages"
	"bapashadir/backend/lan/pages/pagestest"
)

// Old proxies and plain programs get the same page, byte for byte.
func TestPageIsTheSamePackedOrNot(t *testing.T) {
	h, ses := handler(t)
	nonce := regexp.MustCompile(`(name="nonce" value=")[^"]+`)
	plain := get(t, h, "/m/"+ses.Token, "").Body.String()
	whole := pagestest.Unpacked(t, get(t, h, "/m/"+ses.Token, "gzip").Body.Bytes())
	if nonce.ReplaceAllString(plain, "$1") != nonce.ReplaceAllString(whole, "$1") {
		t.Error("the packed page is another")
	}
	if a, b := nonce.FindString(plain), nonce.FindString(whole); a == b || len(a) < 30 {
		t.Errorf("nonces %q %q", a, b)
	}
	asked := get(t, h, "/m/"+ses.Token+"?r=abcdefgh", "").Body.String()
	if !strings.Contains(asked, `name="nonce" value="abcdefgh"`) {
		t.Error("the nonce in the address is not the form's")
	}
	for _, bad := range []string{"%22%3E%3Cscript%3E", "short", "a%00bcdefghi"} {
		if p := get(t, h, "/m/"+ses.Token+"?r="+bad, "").Body.String(); !strings.Contains(p, `name="nonce" value="`) || strings.Contains(p, `"><script>`) {
			t.Errorf("?r=%s", bad)
		}
	}
}

// The policy names the very script that the page carries.
func TestPolicyLetsOnlyThePagesScriptRun(t *testing.T) {
	h, ses := handler(t)
	w := get(t, h, "/m/"+ses.Token, "")
	scripts := regexp.MustCompile(`(?s)<script>(.*?)</script>`).FindAllStringSubmatch(w.Body.String(), -1)
	if len(scripts) != 1 {
		t.Fatalf("%d scripts", len(scripts))
	}
	sum := sha256.Sum256([]byte(scripts[0][1]))
	policy := w.Header().Get("Content-Security-Policy")
	if !strings.Contains(policy, "'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'") || !strings.Contains(policy, "default-src 'none'") {
		t.Error(policy)
	}
	if w := get(t, h, "/m/unknown", ""); strings.Contains(w.Body.String(), "<script") || !strings.Contains(w.Header().Get("Content-Security-Policy"), "script-src 'none'") {
		t.Error("a page without a script allows one")
	}
}

// A hall that has had more sessions than the laptop keeps pages for still shows each
// its own.
func TestFormsAreKeptPerSession(t *testing.T) {
	var f forms[shown]
	for i := range 3 * maxForms {
		s := shown{village: fmt.Sprintf("Desa <%d>", i%(maxForms+3)), token: "t"}
		w := httptest.NewRecorder()
		pages.Answer(w, httptest.NewRequest("GET", "/", nil), 200, f.of(s, s.token, 0, s.blank).Fill(pages.Text("n")))
		if !strings.Contains(w.Body.String(), fmt.Sprintf("Desa &lt;%d&gt;", i%(maxForms+3))) {
			t.Fatal(i)
		}
		if len(f.ready) > maxForms {
			t.Fatalf("%d kept", len(f.ready))
		}
	}
}
