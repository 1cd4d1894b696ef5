package lan_test

import (
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"regexp"
	"strings"
	"testing"

	"bapashadir/backend/kiosk"
	"bapashadir/backend/kiosk/kiosktest"
	"bapashadir/backend/outreach"
)

const family = "nonce=nonce-fam&nama=Siti+Aminah&lp=P&unsur=pkk&dusun=RT+2&nama2=Budi&lp2=L&nama3=&nama4=Yusuf+Ibrahim&lp4=L&anak4=1&wali4=ortu&sekolah4=SD+4"

var cardOf = regexp.MustCompile(`<b class="name">([^<]*)</b>\s*Nomor hadir <span class="num">(\d+)</span>`)

// A mother with her husband and child, on one phone: the empty row is nobody.
func TestFamilyOnOnePhone(t *testing.T) {
	k, r := hall(t)
	code, page := ask(t, "POST", r.CheckIn, family)
	got := cardOf.FindAllStringSubmatch(page, -1)
	if code != 200 || len(got) != 3 || got[0][1] != "Siti Aminah" || got[1][2] != "2" || got[2][1] != "Yusuf" {
		t.Fatalf("%d %q", code, got)
	}
	if strings.Contains(page, "sudah hadir sejak") || !strings.Contains(page, "Boleh keluar dari Wi-Fi") {
		t.Error(page)
	}
	list, err := k.CheckIn.List(ctx, r.Session)
	if err != nil || len(list) != 3 {
		t.Fatal(err, len(list))
	}
	for _, l := range list {
		if l.Number == 2 && (l.Unsur != "pkk" || l.Dusun != "RT 2") {
			t.Errorf("the first one's unsur and dusun count for all: %+v", l)
		}
		if l.Number == 3 && (!l.Child || l.School != "SD 4" || l.Dusun != "") {
			t.Errorf("the child: %+v", l)
		}
	}
	// Sent again, and asked for by the address that the phone keeps: the same three.
	_, again := ask(t, "POST", r.CheckIn, family)
	_, resumed := ask(t, "GET", r.CheckIn+"?r=nonce-fam", "")
	for _, page := range []string{again, resumed} {
		if len(cardOf.FindAllString(page, -1)) != 3 || strings.Count(page, "sudah hadir sejak 12.00 WIB") != 3 {
			t.Error(page)
		}
	}
	if strings.Contains(again, "<script>") || !strings.Contains(resumed, "<script>") {
		t.Error("the page asked for by a nonce carries the script that forgets the draft, the answer to a post does not")
	}
	if l, err := k.CheckIn.List(ctx, r.Session); err != nil || len(l) != 3 {
		t.Errorf("%v, counted %d", err, len(l))
	}
}

func TestErrorStandsWithTheRightPerson(t *testing.T) {
	k, r := hall(t)
	for _, c := range []struct{ in, near, before, say string }{
		{"nama=Siti&lp=P&unsur=pkk&nama2=%3Cb%3E&lp2=L&nonce=abcdefgh", `id="nama2"`, `id="unsur2"`, "Nama memuat tanda"},
		{"nama=Siti&lp=P&unsur=pkk&nama3=Budi&lp3=L&nama5=Fo&nonce=abcdefgh", `id="who3"`, `id="anak3"`, "Pilih laki-laki"}, // rows close up
		{"nama=Siti&lp=P&unsur=pkk&nama2=Budi&lp2=L&unsur2=raja&nonce=abcdefgh", `id="unsur2"`, `id="dusun2"`, "Pilih salah satu"},
	} {
		code, page := ask(t, "POST", r.CheckIn, c.in)
		from, to, say := strings.Index(page, c.near), strings.Index(page, c.before), strings.Index(page, c.say)
		if code != 422 || from < 0 || say < from || say > to || strings.Count(page, `class="err"`) != 1 {
			t.Errorf("%s: %d, said at %d, wanted between %d and %d", c.in, code, say, from, to)
		}
	}
	if l, err := k.CheckIn.List(ctx, r.Session); err != nil || len(l) != 0 {
		t.Errorf("%v, %d recorded from refused forms", err, len(l))
	}
	many := "nonce=abcdefgh&nama=A&lp=L&unsur=warga"
	for n := 2; n <= 11; n++ {
		many += fmt.Sprintf("&nama%d=A&lp%d=L", n, n)
	}
	if code, page := ask(t, "POST", r.CheckIn, many); code != 400 || !strings.Contains(page, "Isian tidak terbaca") {
		t.Errorf("eleven people: %d %.300s", code, page)
	}
}

func TestProgramsAnswerForSeveral(t *testing.T) {
	_, r := hall(t)
	js := []string{"Content-Type", "application/json", "Accept", "application/json"}
	code, one := ask(t, "POST", r.CheckIn, `{"nama":"Siti","lp":"P","unsur":"warga","nonce":"nonce-one"}`, js...)
	if code != 200 || !regexp.MustCompile(`^\{"number":1,"code":"[A-Z0-9]{5}","already":false\}$`).MatchString(one) {
		t.Errorf("%d %s", code, one)
	}
	code, two := ask(t, "POST", r.CheckIn, `{"nama":"Ali","lp":"L","unsur":"warga","nonce":"nonce-two","nama2":"Fo","lp2":"P"}`, js...)
	if code != 200 || !regexp.MustCompile(`^\{"number":2,"code":"(\w{5})","already":false,"people":\[\{"number":2,"code":"\w{5}","already":false\},\{"number":3,"code":"\w{5}","already":false\}\]\}$`).MatchString(two) {
		t.Errorf("%d %s", code, two)
	}
	code, bad := ask(t, "POST", r.CheckIn, `{"nama":"Ali","lp":"L","unsur":"warga","nama2":"Fo"}`, js...)
	if code != 422 || !strings.Contains(bad, `"field":"lp2"`) {
		t.Errorf("%d %s", code, bad)
	}
}

// A name is never more than text, on any page that shows it.
func TestHostileNamesStayText(t *testing.T) {
	_, r := hall(t)
	for i, name := range []string{`O'Neil & Co.`, `A.,-()/&amp;`, `Siti '' onclick`, "zq0qz", `Nguyễn ʼʻ`} {
		in := url.Values{"nonce": {fmt.Sprintf("nonce-%04d", i)}, "nama": {name}, "lp": {"P"}, "unsur": {"warga"}, "nama2": {name}, "lp2": {"L"}}
		for range 2 {
			code, page := ask(t, "POST", r.CheckIn, in.Encode())
			got := cardOf.FindAllStringSubmatch(page, -1)
			if code == 422 && strings.Contains(name, ";") {
				continue // refused as it should be: ; is no letter of a name
			}
			if code != 200 || len(got) != 2 || strings.ContainsAny(got[1][1], `<>"'`) {
				t.Errorf("%q: %d %q", name, code, got)
			}
		}
	}
	for _, evil := range []string{`"><script>alert(1)</script>`, `' autofocus onfocus='alert(1)`} {
		in := url.Values{"nonce": {`abcdefgh`}, "nama": {evil}, "lp": {"P"}, "unsur": {evil}, "dusun": {evil}, "hp": {evil}, "nama2": {evil}, "dusun2": {evil}, "sekolah2": {evil}}
		if code, page := ask(t, "POST", r.CheckIn, in.Encode()); code != 422 || strings.Contains(page, "<script>alert") || strings.Contains(page, "' autofocus") {
			t.Errorf("%q: %d", evil, code)
		}
	}
}

// "Since" is told in the village's own time, and to a form that comes when the
// session has been closed since.
func TestSinceInTheVillagesTime(t *testing.T) {
	k := kiosktest.Start(t, kiosktest.Config(t.TempDir()))
	ses, err := k.Sessions.Plan(ctx, outreach.Draft{Title: "Bapas Hadir", Date: "2026-03-07", Village: outreach.Village{Name: "Desa jauh"}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := k.Sessions.Open(ctx, ses.ID, ""); err != nil {
		t.Fatal(err)
	}
	kiosktest.Settle(t, k, func() bool { return k.Now().Hall.Session == ses.ID })
	to := ready(t, k).CheckIn
	in := "nonce=abcdefgh&nama=Siti&lp=P&unsur=warga"
	ask(t, "POST", to, in)
	if _, page := ask(t, "GET", to+"?r=abcdefgh", ""); !strings.Contains(page, "sudah hadir sejak 12.00 WIB") {
		t.Error(page)
	}
	if _, err := k.Sessions.Close(ctx, ses.ID); err != nil {
		t.Fatal(err)
	}
	for _, again := range []func() (int, string){
		func() (int, string) { return ask(t, "GET", to+"?r=abcdefgh", "") },
		func() (int, string) { return ask(t, "POST", to, in) },
	} {
		if code, page := again(); code != 200 || !strings.Contains(page, "Sudah tercatat, Siti") {
			t.Errorf("after the session: %d %s", code, page)
		}
	}
	if code, page := ask(t, "GET", to+"?r=neversent", ""); code != 409 || !strings.Contains(page, "sudah ditutup") {
		t.Errorf("%d %s", code, page)
	}
}

// A phone's QR and its post say the same people: whichever comes first, each is
// counted once.
func TestQRAndPostAreOneArrival(t *testing.T) {
	b, err := os.ReadFile("../outreach/testdata/answerqr.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []struct {
		Form   map[string]string
		People []struct{ Text string }
	}
	if err := json.Unmarshal(b, &cases); err != nil {
		t.Fatal(err)
	}
	for i, c := range cases {
		if i == 3 || i == 5 { // a picture in a name, a child without an adult: refused by either way
			continue
		}
		for _, qrFirst := range []bool{true, false} {
			k, r := hall(t)
			post := url.Values{}
			for name, v := range c.Form {
				post.Set(name, v)
			}
			if !qrFirst {
				if code, page := ask(t, "POST", r.CheckIn, post.Encode()); code != 200 {
					t.Fatalf("%d %s", code, page)
				}
			}
			for _, p := range c.People {
				_, in, err := outreach.ReadAnswerQR(p.Text)
				if err != nil {
					t.Fatal(err)
				}
				if i == 4 && in.Phone != "" {
					t.Errorf("a child's phone: %+v", in)
				}
				w, err := k.CheckIn.Arrive(ctx, r.Session, in)
				if err != nil || w.Already == qrFirst {
					t.Errorf("case %d: %v %+v", i, err, w)
				}
			}
			code, page := ask(t, "POST", r.CheckIn, post.Encode())
			list, err := k.CheckIn.List(ctx, r.Session)
			if code != 200 || err != nil || len(list) != len(c.People) || strings.Count(page, "sudah hadir sejak") != len(c.People) {
				t.Errorf("case %d, QR first %v: %d, %d people of %d\n%s", i, qrFirst, code, len(list), len(c.People), page)
			}
		}
	}
}

func ready(t *testing.T, k *kiosk.Kiosk) kiosk.Ready {
	t.Helper()
	r, err := k.Ready(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return r
}
