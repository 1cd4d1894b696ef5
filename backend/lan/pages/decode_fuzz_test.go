package pages

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"bapashadir/backend/outreach"
)

// FuzzDecode reads bodies of every kind that phones send: fields, or a refusal of ours.
func FuzzDecode(f *testing.F) {
	f.Add("application/x-www-form-urlencoded", "nama=Siti+Aminah&dusun=%C4%90")
	f.Add("application/json", `{"nama":"Siti","anak":true,"n":17,"x":null}`)
	f.Add("application/json", `{"a":[{}]}`)
	f.Add("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"nama\"\r\n\r\nSiti\r\n--x--\r\n")
	f.Add("text/html;;", "<")
	const most = 16 << 10 // what lan lets a body be
	f.Fuzz(func(t *testing.T, kind, body string) {
		r := httptest.NewRequest("POST", "/m/x", strings.NewReader(body))
		r.Header.Set("Content-Type", kind)
		r.Body = http.MaxBytesReader(httptest.NewRecorder(), r.Body, most)
		fields, err := Decode(r)
		if code := outreach.CodeOf(err); err != nil && code != outreach.BadBody && code != outreach.BodyTooLarge {
			t.Errorf("%v", err)
		}
		for k, v := range fields {
			if len(k)+len(v) > 3*most { // what is no letter is three bytes when it was read as one
				t.Errorf("%d bytes of a body of %d", len(k)+len(v), len(body))
			}
		}
	})
}
