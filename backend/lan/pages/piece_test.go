package pages

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"html/template"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	"bapashadir/backend/lan/pages/pagestest"
)

// Any parts, packed or plain, small or larger than a stored block, make one gzip
// file that Go and gunzip read. A phone's browser reads the very same in the journeys.
func TestPartsMakeOneFile(t *testing.T) {
	chance := rand.New(rand.NewPCG(7, 7))
	for range 40 {
		var parts []Part
		var want bytes.Buffer
		for range chance.IntN(9) {
			b := []byte(strings.Repeat(string(rune('a'+chance.IntN(26)))+"hadir ", chance.IntN([]int{3, 200, 30000}[chance.IntN(3)])))
			want.Write(b)
			if chance.IntN(2) == 0 {
				parts = append(parts, packed(b))
			} else {
				parts = append(parts, Part{plain: b})
			}
		}
		var b bytes.Buffer
		gzipped(&b, parts)
		if got := pagestest.Unpacked(t, b.Bytes()); got != want.String() {
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
	gzipped(&b, []Part{{plain: []byte("hadir"), packed: closed.Bytes()}, {plain: []byte("more")}})
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
			s := stencilOf(func(b *bytes.Buffer) error { return tpl.Execute(b, Probe(0)) })
			for _, name := range []string{`"><script>alert(1)</script>`, `' onclick='x`, "&amp;", "zq0qz", "O'Neil & <b>"} {
				var b, want bytes.Buffer
				for _, p := range s.Fill(Text(name)) {
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

// A code goes into an address as it is; what is no code leaves the address as it was.
func TestOnlyLettersGoWhereTextMayNot(t *testing.T) {
	tpl := template.Must(template.New("").Parse(`<a href="/n?kode={{.}}">`))
	s := stencilOf(func(b *bytes.Buffer) error { return tpl.Execute(b, Letters(0)) })
	for value, want := range map[string]string{"K7M2Q": "K7M2Q", "": "", `"><script>`: "", "a&b": "", "a b": "", "zq0qz": "zq0qz", "é": ""} {
		var b strings.Builder
		for _, p := range s.Fill(Text(value)) {
			b.Write(p.plain)
		}
		if b.String() != `<a href="/n?kode=`+want+`">` {
			t.Errorf("%q: %s", value, b.String())
		}
	}
}
