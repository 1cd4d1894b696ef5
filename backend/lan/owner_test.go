package lan_test

import (
	"net/url"
	"regexp"
	"strings"
	"testing"

	"bapashadir/backend/certify"
	"bapashadir/backend/checkin"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/kiosk/kiosktest"
	"bapashadir/backend/outreach"
)

// arrive records somebody, at the desk.
func arrive(t *testing.T, k *kiosk.Kiosk, session string, in outreach.Arrival) checkin.Welcome {
	t.Helper()
	in.Unsur, in.Door = "warga", outreach.ByDesk
	w, err := k.CheckIn.Arrive(ctx, session, in)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// pushed sends the page's form as a browser without JavaScript does: its hidden fields,
// what stands in its fields unless typed says otherwise, and the button.
func pushed(t *testing.T, lan, page, button string, typed url.Values) (int, string) {
	t.Helper()
	form := url.Values{"aksi": {button}}
	for _, in := range regexp.MustCompile(`<input type="(?:hidden|text)"[^>]*? name="(\w+)" value="([^"]*)"`).FindAllStringSubmatch(page, -1) {
		form.Set(in[1], strings.NewReplacer("&#39;", "'", "&amp;", "&", "&lt;", "<", "&gt;", ">", "&#34;", `"`, "&#43;", "+").Replace(in[2]))
	}
	for name, v := range typed {
		form[name] = v
	}
	return ask(t, "POST", lan+"/n", form.Encode())
}

func answered(t *testing.T, what string, code int, page string, want int, words ...string) {
	t.Helper()
	if code != want {
		t.Errorf("%s: %d", what, code)
	}
	for _, w := range words {
		if !strings.Contains(page, w) {
			t.Errorf("%s: %q is missing in\n%s", what, w, page[strings.Index(page, "<main"):])
		}
	}
}

func TestPersonBecomesAVolunteerAndPutsTheirNameRight(t *testing.T) {
	k, r := hall(t)
	code, page := ask(t, "POST", r.CheckIn, url.Values{"nonce": {"abcdefgh"}, "nama": {"Siti Nur'aini"}, "lp": {"P"}, "unsur": {"guru"}}.Encode())
	link := regexp.MustCompile(`href="(/n\?kode=[A-Z0-9]{5})">Saya ingin menjadi pendamping`).FindStringSubmatch(page)
	if code != 200 || link == nil {
		t.Fatalf("no way to become one: %d %s", code, page)
	}
	code, page = ask(t, "GET", r.LAN+link[1], "")
	answered(t, "offered", code, page, 200, "Menjadi pendamping", "mencatat Bapak/Ibu sebagai pendamping sukarela", "Boleh berhenti kapan saja", "Setuju, saya ingin menjadi pendamping")
	if l, err := k.Mentors.List(ctx, r.Session); err != nil || len(l) != 0 {
		t.Fatalf("recorded unasked: %v %+v", err, l)
	}
	code, page = pushed(t, r.LAN, page, "setuju", nil)
	answered(t, "became one", code, page, 200, "Terima kasih. Bapak/Ibu tercatat", "Diberikan kepada<strong>Siti Nur&#39;aini</strong>", "Nama sudah benar")
	kiosktest.Settle(t, k, func() bool { return k.Now().Desk.Mentors > 0 })

	titles := url.Values{"before": {"Hj."}, "after": {"S.Pd., M.M."}}
	code, page = pushed(t, r.LAN, page, "benar", titles) // not seen so far
	answered(t, "another name", code, page, 200, "Nama diubah. Periksa lagi", `class="long">Hj. Siti Nur&#39;aini, S.Pd., M.M.</strong>`)
	code, page = pushed(t, r.LAN, page, "lihat", url.Values{"after": {"S.Pd."}})
	answered(t, "looked at", code, page, 200, "Hj. Siti Nur&#39;aini, S.Pd.</strong>", "Begini nama")
	if e := only(t, k, r.Session); e.Name != "Siti Nur'aini" || e.Before != "" || !e.Checked.At.IsZero() || e.Consent.By != outreach.Tapped {
		t.Errorf("kept by looking: %+v", e)
	}
	code, page = pushed(t, r.LAN, page, "benar", nil)
	answered(t, "right", code, page, 200, "Nama di piagam sudah benar", "Hj. Siti Nur&#39;aini, S.Pd.</strong>")
	if strings.Contains(page, `aksi`) {
		t.Error("something is left to press")
	}
	if e := only(t, k, r.Session); e.Before != "Hj." || e.After != "S.Pd." || e.Checked.Door != outreach.ByPhone {
		t.Errorf("the officer sees %+v", e)
	}
	if _, _, err := k.Certify.One(ctx, certify.Ask{Kind: outreach.Piagam, Occasion: outreach.Occasion{Session: r.Session}}); err != nil {
		t.Fatal(err)
	}
	code, page = ask(t, "GET", r.LAN+link[1], "")
	answered(t, "printed", code, page, 200, "Piagam sudah dibuat. Bila namanya salah, temui petugas.", "Hj. Siti Nur&#39;aini, S.Pd.</strong>")
	code, page = ask(t, "POST", r.LAN+"/n", url.Values{"hadir": {link[1][8:]}, "aksi": {"benar"}, "name": {"Siti"}, "dilihat": {"Siti"}}.Encode())
	answered(t, "too late", code, page, 200, "Piagam sudah dibuat", "Hj. Siti Nur&#39;aini, S.Pd.</strong>")
}

func only(t *testing.T, k *kiosk.Kiosk, session string) outreach.Mentor {
	t.Helper()
	l, err := k.Mentors.List(ctx, session)
	if err != nil || len(l) != 1 {
		t.Fatal(err, l)
	}
	return l[0].Mentor
}

func TestWrongNamesAreToldBesideTheirField(t *testing.T) {
	k, r := hall(t)
	w := arrive(t, k, r.Session, outreach.Arrival{Name: "Fo", Phone: "081234567890"})
	if _, err := k.Mentors.Mark(ctx, r.Session, w.Number); err != nil {
		t.Fatal(err)
	}
	_, first := ask(t, "GET", r.LAN+"/n?kode="+w.Code, "")
	if len(first) > 14<<10 {
		t.Errorf("%d bytes: more than one small answer", len(first))
	}
	if strings.Contains(first, "812") || strings.Contains(first, "3456") {
		t.Error("more than the name is shown")
	}
	for _, c := range []struct{ field, typed, say string }{
		{"name", "", "Nama belum diisi"},
		{"name", `<script>alert(1)</script>`, "&lt; &gt;"},
		{"name", "刘福", "tidak ada di huruf cetak: 刘福"},
		{"before", "الحاج", "tidak ada di huruf cetak"},
		{"after", "1905012345678901", "NIK tidak diperlukan"},
		{"after", strings.Repeat("S.Pd., ", 12), "Paling banyak 60 huruf"},
		{"before", `"><img src=x onerror=alert(1)>`, ""},
	} {
		for _, button := range []string{"lihat", "benar"} {
			code, page := pushed(t, r.LAN, first, button, url.Values{c.field: {c.typed}})
			at, said := strings.Index(page, `id="`+c.field+`"`), strings.Index(page, c.say)
			if c.say != "" && (code != 422 || said < at || !strings.Contains(page, "Kode") && !strings.Contains(page, `value="`+w.Code+`"`)) {
				t.Errorf("%s %q: %d, %q at %d after the field at %d", c.field, c.typed, code, c.say, said, at)
			}
			if strings.Contains(page, "<script>") || strings.Contains(page, "<img") {
				t.Errorf("%s %q was let through", c.field, c.typed)
			}
			if c.say != "" && !strings.Contains(page, "Diberikan kepada<strong>Fo</strong>") {
				t.Errorf("%s %q: the name as it was is gone", c.field, c.typed)
			}
		}
	}
	if e := only(t, k, r.Session); e.Name != "Fo" || e.Before != "" || !e.Checked.At.IsZero() {
		t.Errorf("%+v", e)
	}
}

func TestOnlyWhoeverHasACodeSeesAName(t *testing.T) {
	k, r := hall(t)
	w, child := arrive(t, k, r.Session, outreach.Arrival{Name: "Budi Santoso"}), arrive(t, k, r.Session, outreach.Arrival{Name: "Ani", Child: true, Guardian: "ortu"})
	if _, err := k.Mentors.Mark(ctx, r.Session, w.Number); err != nil {
		t.Fatal(err)
	}
	code, page := ask(t, "GET", r.LAN+"/n", "")
	answered(t, "asked", code, page, 200, `name="hadir" value=""`, "Ketik kode")
	code, page = pushed(t, r.LAN, page, "", url.Values{"hadir": {"AAAAB"}})
	answered(t, "mistyped", code, page, 422, "Kode belum benar", `value="AAAAB"`)
	code, page = pushed(t, r.LAN, page, "", url.Values{"hadir": {`"><script>`}})
	answered(t, "odd", code, page, 422, "Kode belum benar", `value="&#34;&gt;&lt;script&gt;"`)
	code, page = ask(t, "POST", r.LAN+"/n", url.Values{"hadir": {child.Code}, "aksi": {"setuju"}, "versi": {"1"}}.Encode())
	answered(t, "a child", code, page, 422, "18 tahun")
	code, page = ask(t, "POST", r.LAN+"/n", "hadir="+child.Code+"&aksi=setuju&versi=99")
	answered(t, "a child, no text", code, page, 422, "18 tahun")
	for n := range outreach.WrongCodes {
		code, page = ask(t, "POST", r.LAN+"/n", "hadir="+outreach.ShortCode(n))
		answered(t, "a code of nobody", code, page, 404, "Kode ini tidak ada di daftar hadir")
	}
	for _, body := range []string{"hadir=" + w.Code, "hadir=" + w.Code + "&aksi=benar&name=Budi&dilihat=Budi"} {
		code, page = ask(t, "POST", r.LAN+"/n", body)
		answered(t, "after too many", code, page, 429, "Terlalu banyak kode", "temui petugas")
		if strings.Contains(page, "Santoso") {
			t.Error("a name was told")
		}
	}
	if code, page = ask(t, "POST", r.LAN+"/n", "hadir="+w.Code, "Sec-Fetch-Site", "cross-site"); code != 403 {
		t.Errorf("another site's page: %d %s", code, page)
	}
	if code, _ = ask(t, "POST", r.LAN+"/n", "name="+strings.Repeat("a", 10<<20)); code != 413 {
		t.Errorf("10 MB: %d", code)
	}
	if _, err := k.Sessions.Close(ctx, r.Session); err != nil {
		t.Fatal(err)
	}
	kiosktest.Settle(t, k, func() bool { return k.Now().Hall.Session == "" })
	code, page = ask(t, "GET", r.LAN+"/n?kode="+w.Code, "")
	answered(t, "closed", code, page, 409, "Belum ada kegiatan yang dibuka. Tunggu petugas")
}

// A family is asked whose name it is; children are not offered it at all.
func TestWhoIsShownTheWayToTheirName(t *testing.T) {
	_, r := hall(t)
	for what, c := range map[string]struct {
		body string
		want string
	}{
		"one":       {"nonce=abcdefg1&nama=Budi&lp=L&unsur=warga", `href="/n?kode=`},
		"two":       {"nonce=abcdefg2&nama=Siti&lp=P&unsur=warga&nama2=Joko&lp2=L", `href="/n">Nama di piagam`},
		"one child": {"nonce=abcdefg3&nama=Ani&lp=P&anak=1&wali=ortu&sekolah=SDN+1", ""},
	} {
		code, page := ask(t, "POST", r.CheckIn, c.body)
		if code != 200 || strings.Contains(page, `href="/n`) != (c.want != "") || !strings.Contains(page, c.want) {
			t.Errorf("%s: %d, a way %v", what, code, strings.Contains(page, `href="/n`))
		}
	}
}
