package pages

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"bapashadir/backend/outreach"
)

// body is as much as the hall takes (lan/limits.go).
const body = 16 << 10

// FuzzDecode reads bodies of every kind that phones send: fields, or a refusal of ours.
func FuzzDecode(f *testing.F) {
	f.Add("application/x-www-form-urlencoded", "nama=Siti+Aminah&dusun=%C4%90")
	f.Add("application/json", `{"nama":"Siti","anak":true,"n":17,"x":null}`)
	f.Add("application/json", `{"a":[{}]}`)
	f.Add("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"nama\"\r\n\r\nSiti\r\n--x--\r\n")
	f.Add("text/html;;", "<")
	f.Fuzz(func(t *testing.T, kind, sent string) {
		r := httptest.NewRequest("POST", "/m/x", strings.NewReader(sent))
		r.Header.Set("Content-Type", kind)
		r.Body = http.MaxBytesReader(httptest.NewRecorder(), r.Body, body)
		fields, err := Decode(r)
		if code := outreach.CodeOf(err); err != nil && code != outreach.BadBody && code != outreach.BodyTooLarge {
			t.Errorf("%v", err)
		}
		for k, v := range fields {
			if len(k)+len(v) > 3*body { // what is no letter is three bytes when it was read as one
				t.Errorf("%d bytes of a body of %d", len(k)+len(v), len(sent))
			}
		}
	})
}
