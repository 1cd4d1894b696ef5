package inject

import (
	"fmt"
	"html/template"
	"io"
	"net/http"
	"net/netip"
	"net/url"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
	"golang.org/x/net/html"
)

// shapes are the elements of a page, each with the names of its attributes, and the
// address of each that leads somewhere.
func shapes(t *testing.T, page string) (out []string) {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		shape := n.Data
		var names []string
		for _, a := range n.Attr {
			names = append(names, a.Key)
			if slices.Contains([]string{"href", "src", "action", "formaction", "style"}, a.Key) {
				shape += " " + nothing.ReplaceAllString(a.Val, "") // up to the first value
			}
		}
		if n.Data == "script" || n.Data == "style" {
			text := ""
			if n.FirstChild != nil {
				text = n.FirstChild.Data
			}
			shape += fmt.Sprintf(" %d", strings.Count(text, "__ran")+strings.Count(text, Foreign))
		}
		slices.Sort(names)
		out = append(out, shape+" "+strings.Join(names, " "))
	}
	return out
}

// nothing is what of an address is a value of its query, or a path's last word.
var nothing = regexp.MustCompile(`[=/][^/?]*$`)

// knock is one request of a phone, typed by somebody who attacks.
type knock struct{ method, path, body, cookie string }

// knocks are what a stranger can send, with text where something is typed.
func knocks(r kiosk.Ready, text, helper string) (out []knock) {
	at := func(u string) string { return strings.TrimPrefix(u, r.LAN) }
	q := url.QueryEscape(text)
	p := url.PathEscape(text)
	in := at(r.CheckIn)
	for _, path := range []string{in, at(r.Feedback), at(r.Feedback) + "?kartu=" + q, "/k", "/k/kini", "/n", "/n?kode=" + q, "/p", "/r", "/screen/open",
		"/p/" + p, "/r/" + p, "/screen/open/" + p, "/m/" + p, "/u/" + p, "/" + p, "/screen?k=" + q, "/remote?k=" + q, "/?kartu=" + q, "/u?kartu=" + q} {
		out = append(out, knock{"GET", path, "", ""})
	}
	for _, body := range []string{"nama=" + q + "&lp=L&unsur=warga", "nama=Budi&lp=" + q, "nama=Budi&lp=L&unsur=" + q, "nama=Budi&lp=L&dusun=" + q, "nama=Budi&lp=L&hp=" + q,
		"nama=Budi&lp=L&anak=1&sekolah=" + q, "nama=Budi&lp=L&nonce=" + q, "nama=Budi&lp=L&nama2=" + q + "&lp2=P&dusun2=" + q, q + "=" + q} {
		out = append(out, knock{"POST", in, body, ""})
	}
	for _, body := range []string{"komentar=" + q, "tahap=" + q, "kartu=" + q, "nonce=" + q + "&u1=" + q, "tahap=after&u1=3&komentar=" + q + "&nonce=" + q} {
		out = append(out, knock{"POST", at(r.Feedback), body, ""})
	}
	for _, body := range []string{"tanya=" + q, "tanya=" + q + "&nonce=" + q} {
		out = append(out, knock{"POST", "/k/tanya", body, ""})
	}
	return append(out, knock{"POST", "/k", "soal=" + q + "&jawab=" + q + "&nonce=" + q, ""},
		knock{"POST", "/n", "hadir=" + q, ""}, knock{"POST", "/n", "hadir=" + outreach.ShortCode(500_001) + "&aksi=lihat&before=" + q + "&name=" + q + "&after=" + q, ""},
		knock{"POST", "/p", "kode=" + q + "&label=" + q, ""}, knock{"POST", "/remote/pair", "kode=" + q + "&pin=" + q + "&label=" + q, ""},
		knock{"POST", "/screen/open", "kode=" + q, ""}, knock{"GET", "/p/scan", "", helper}, knock{"POST", "/p/scan", "kode=" + q + "&nonce=" + q, helper})
}

// stranger sends requests, each from a phone of its own.
type stranger struct {
	base string
	n    uint32
}

func (s *stranger) send(t *testing.T, k knock) string {
	t.Helper()
	req, err := http.NewRequest(k.method, s.base+k.path, strings.NewReader(k.body))
	if err != nil {
		t.Fatal(err)
	}
	s.n++
	req.Header.Set(phoneHeader, netip.AddrFrom4([4]byte{10, byte(s.n >> 16), byte(s.n >> 8), byte(s.n)}).String())
	req.Header.Set("Origin", s.base)
	if k.body != "" {
		req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	if k.cookie != "" {
		req.Header.Set("Cookie", k.cookie)
	}
	res, err := (&http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}).Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = res.Body.Close() }()
	for _, name := range []string{"X-Injected", "Refresh"} {
		if res.Header.Get(name) != "" {
			t.Errorf("%v: a header %s of somebody else's", k, name)
		}
	}
	if to := res.Header.Get("Location"); strings.Contains(to, Foreign) {
		t.Errorf("%v: leads to %s", k, to)
	}
	page, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(page)
}

// stored are the pages that show what is in the records.
func stored(r kiosk.Ready, n int, helper string) (out []knock) {
	for i := range n {
		out = append(out, knock{"GET", "/n?kode=" + outreach.ShortCode(500_000+i), "", ""},
			knock{"POST", "/p/scan", "kode=" + outreach.ShortCode(500_000+i), helper}, knock{"POST", "/p/scan", "kode=" + outreach.BadgeCode(900_000+i), helper})
	}
	return append(out, knocks(r, "Budi", helper)...)
}

// helping pairs a helper; the answer is its cookie.
func helping(t *testing.T, k *kiosk.Kiosk, s *stranger, session string) string {
	t.Helper()
	i, err := k.Pairings.Invite(ctx, outreach.Helper, session)
	if err != nil {
		t.Fatal(err)
	}
	req, err := http.NewRequest("POST", s.base+"/p", strings.NewReader("kode="+i.Code+"&label=Pintu"))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	req.Header.Set(phoneHeader, "10.255.0.1")
	res, err := (&http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}).Do(req)
	if err != nil {
		t.Fatal(err)
	}
	_ = res.Body.Close()
	if len(res.Cookies()) != 1 {
		t.Fatalf("not paired: %d", res.StatusCode)
	}
	return res.Cookies()[0].Name + "=" + res.Cookies()[0].Value
}

// seated is the app with texts in every field, and somebody who sends it requests.
func seated(t *testing.T, texts []string) (*kiosk.Kiosk, kiosk.Ready, *stranger, string) {
	t.Helper()
	k := hall(t, texts)
	r, err := k.Ready(ctx)
	if err != nil {
		t.Fatal(err)
	}
	s := &stranger{base: r.LAN}
	return k, r, s, helping(t, k, s, r.Session)
}

// plain are as many texts as there are payloads in a part, that attack nobody.
func plain(n int) (out []string) {
	for i := range n {
		out = append(out, fmt.Sprintf("Budi %c%c", 'a'+i/26, 'a'+i%26)+strings.Repeat(" Santoso", i%2*8))
	}
	return out
}

// knownShapes are those of pages that nobody attacks.
func knownShapes(t *testing.T) map[string]bool {
	t.Helper()
	_, r, s, helper := seated(t, plain(Count/parts))
	known := map[string]bool{}
	for _, text := range []string{"Budi", "<", "", strings.Repeat("Budi ", 90), "1901010101010001", outreach.ShortCode(500_002)} {
		for _, k := range append(stored(r, 9, helper), knocks(r, text, helper)...) {
			for _, shape := range shapes(t, s.send(t, k)) {
				known[shape] = true
			}
		}
	}
	return known
}

const parts = 10

// long tells whether everything shall be tried.
func long() bool { return os.Getenv("BAPAS_HADIR_LONG") != "" }

// No element and no attribute of a page that phones get comes from what somebody has
// typed: the pages with payloads have none that those with names have not.
func TestPhonePagesKeepTextsTexts(t *testing.T) {
	known := knownShapes(t)
	t.Run("a page that trusts a name is found", func(t *testing.T) { trusting(t, known) })
	pages, n, most := 0, 0, 8 // of each part so many are typed, all are in the records
	filled := 1
	if long() {
		filled, most = parts, Count
	}
	for part := range filled {
		payloads := Part(part, parts)
		n += len(payloads)
		_, r, s, helper := seated(t, payloads)
		all := stored(r, len(payloads), helper)
		for _, p := range payloads[:min(most, len(payloads))] {
			all = append(all, knocks(r, p, helper)...)
		}
		for _, k := range all {
			pages++
			for _, shape := range shapes(t, s.send(t, k)) {
				if !known[shape] {
					t.Errorf("%s %s %.80q: an element <%s> that no name makes", k.method, k.path, k.body, shape)
				}
			}
		}
	}
	t.Logf("%d payloads, %d pages of phones: no element and no attribute is theirs", n, pages)
}

// trusting is the planted fault: each payload is an element that no page has.
func trusting(t *testing.T, known map[string]bool) {
	page := template.Must(template.New("").Parse(`<p>{{.}}</p>`))
	for _, p := range Payloads()[:len(vectors)] {
		var b strings.Builder
		if err := page.Execute(&b, template.HTML(p)); err != nil {
			t.Fatal(err)
		}
		if !slices.ContainsFunc(shapes(t, b.String()), func(s string) bool { return !known[s] }) {
			t.Errorf("not found: %s", p)
		}
	}
}
