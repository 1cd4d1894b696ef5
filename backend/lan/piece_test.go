package lan

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
)

// Any parts, packed or plain, small or larger than a stored block, make one gzip
// file that Go and gunzip read. A phone's browser reads the very same in the journeys.
func TestPartsMakeOneFile(t *testing.T) {
	chance := rand.New(rand.NewPCG(7, 7))
	for range 40 {
		var parts []part
		var want bytes.Buffer
		for range chance.IntN(9) {
			b := []byte(strings.Repeat(string(rune('a'+chance.IntN(26)))+"hadir ", chance.IntN([]int{3, 200, 30000}[chance.IntN(3)])))
			want.Write(b)
			if chance.IntN(2) == 0 {
				parts = append(parts, packed(b))
			} else {
				parts = append(parts, part{plain: b})
			}
		}
		var b bytes.Buffer
		gzipped(&b, parts)
		if got := unpacked(t, b.Bytes()); got != want.String() {
			t.Fatalf("%d bytes, want %d", len(got), want.Len())
		}
	}
}

// The proof above must notice a piece that ends the stream, as closing it would.
func TestPieceThatEndsTheFileIsNoticed(t *testing.T) {
	var b, closed bytes.Buffer
	w, err := flate.NewWriter(&closed, flate.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	_, _ = w.Write([]byte("hadir"))
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	gzipped(&b, []part{{plain: []byte("hadir"), packed: closed.Bytes()}, {plain: []byte("more")}})
	z, err := gzip.NewReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := io.ReadAll(z); err == nil {
		t.Errorf("read without a fault: %q", got)
	}
}

func TestOnlyPhonesThatTakeGzipGetIt(t *testing.T) {
	for accept, want := range map[string]bool{"": false, "gzip": true, "gzip, deflate": true, "deflate, GZIP;q=0.5": true, "gzip;q=0": false,
		"gzip; q=0.0, deflate": false, "identity": false, "br": false, "xgzip": false, "gzip;q=x": false} {
		if takesGzip(accept) != want {
			t.Errorf("%q: %v", accept, !want)
		}
	}
}

// Old proxies and plain programs get the same page, byte for byte.
func TestPageIsTheSamePackedOrNot(t *testing.T) {
	h, ses := handler(t)
	nonce := regexp.MustCompile(`(name="nonce" value=")[^"]+`)
	plain := get(t, h, "/m/"+ses.Token, "").Body.String()
	whole := unpacked(t, get(t, h, "/m/"+ses.Token, "gzip").Body.Bytes())
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
	if w := get(t, h, "/m/unknown", ""); strings.Contains(w.Body.String(), "<script") || strings.Contains(w.Header().Get("Content-Security-Policy"), "unsafe-inline' 'sha") {
		t.Error("a page without a script allows one")
	}
}

// A value in a place where text is not enough is found when the page is made, not by
// whoever types a clever name.
func TestStencilRefusesValuesInDangerousPlaces(t *testing.T) {
	for page, safe := range map[string]bool{
		`<p>{{.}}</p>`:                         true,
		`<input value="{{.}}">`:                true,
		`<p title='{{.}}'>{{.}}`:               true,
		`<a href="{{.}}">`:                     false,
		`<script>var a={{.}}</script>`:         false,
		`<p onclick="go({{.}})">`:              false,
		`<p title={{.}}>`:                      false,
		`<p style="color:{{.}}">`:              false,
		`<!-- {{.}} --><p>`:                    true, // html/template leaves comments out
		`<p title="{{html .}}{{urlquery .}}">`: false,
	} {
		tpl := template.Must(template.New("").Parse(page))
		refused := func() (err any) {
			defer func() { err = recover() }()
			s := stencilOf(func(b *bytes.Buffer) error { return tpl.Execute(b, probe(0)) })
			for _, name := range []string{`"><script>alert(1)</script>`, `' onclick='x`, "&amp;", "zq0qz", "O'Neil & <b>"} {
				var b, want bytes.Buffer
				for _, p := range s.fill(text(name)) {
					b.Write(p.plain)
				}
				if err := tpl.Execute(&want, name); err != nil {
					return err
				}
				if b.String() != want.String() {
					t.Errorf("%s\n got %s\nwant %s", page, b.String(), want.String())
				}
			}
			return nil
		}()
		if (refused == nil) != safe {
			t.Errorf("%s: %v", page, refused)
		}
	}
}

// A hall that has had more sessions than the laptop keeps pages for still shows each
// its own.
func TestFormsAreKeptPerSession(t *testing.T) {
	var f forms
	for i := range 3 * maxForms {
		s := shown{village: fmt.Sprintf("Desa <%d>", i%(maxForms+3)), token: "t"}
		var b bytes.Buffer
		for _, p := range f.of(s, 0).fill(text("n")) {
			b.Write(p.plain)
		}
		if !strings.Contains(b.String(), fmt.Sprintf("Desa &lt;%d&gt;", i%(maxForms+3))) {
			t.Fatal(i)
		}
		if len(f.ready) > maxForms {
			t.Fatalf("%d kept", len(f.ready))
		}
	}
}
