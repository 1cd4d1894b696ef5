package kiosk_test

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bapashadir/backend/api"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/kiosk/kiosktest"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store/storetest"
)

var ctx = context.Background()

func TestDemoShowsEverythingAndComesBack(t *testing.T) {
	dir := t.TempDir()
	cfg := kiosktest.Config(dir)
	cfg.Demo = true
	k, err := kiosk.Start(ctx, cfg)
	if err != nil {
		t.Fatal(err)
	}
	first, err := k.Ready(ctx)
	if err != nil {
		t.Fatal(err)
	}
	h := k.Now().Hall
	if h.Places != outreach.DefaultCapacity || h.Free != h.Places || h.WiFi.SSID != "" {
		t.Errorf("the hotspot: %d of %d free, %q", h.Free, h.Places, h.WiFi.SSID)
	}
	if _, err := k.Office.SaveHotspot(ctx, outreach.Hotspot{SSID: "Bapas Hadir", Password: "sepintu-sedulang", Capacity: 30}); err != nil {
		t.Fatal(err)
	}
	kiosktest.Settle(t, k, func() bool { h := k.Now().Hall; return h.Free == 30 && h.WiFi.QR.Path != "" })
	if h.Village != "Desa Petaling" || h.Arrived != 40 || h.Answered < 10 || h.Feedback != "open" || h.CheckIn.QR.Path == "" {
		t.Errorf("%+v", h)
	}
	if ms, err := k.Mentors.List(ctx, h.Session); err != nil || len(ms) < 2 {
		t.Errorf("%v, %d mentors", err, len(ms))
	}
	if err := k.Present.GoTo(ctx, 3, 1); err != nil {
		t.Fatal(err)
	}
	if err := k.Close(); err != nil {
		t.Fatal(err)
	}
	again := kiosktest.Start(t, cfg)
	second, err := again.Ready(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for _, pair := range [][2]string{{first.CheckIn, second.CheckIn}, {first.Feedback, second.Feedback}, {first.Screen, second.Screen}, {first.Remote, second.Remote}} {
		if a, b := path(t, pair[0]), path(t, pair[1]); a != b {
			t.Errorf("%s became %s", a, b)
		}
	}
	if h := again.Now().Hall; h.Arrived != 40 || h.Showing != "deck" || h.Slide != 3 {
		t.Errorf("the hall after a restart: %+v", h)
	}
}

func path(t *testing.T, s string) string {
	t.Helper()
	u, err := url.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return u.RequestURI()
}

func TestScreensFollowAnArrival(t *testing.T) {
	k := kiosktest.Start(t, kiosktest.Config(t.TempDir()))
	r := kiosktest.OpenSession(t, k)
	before := k.Now()
	res, err := http.PostForm(r.CheckIn, url.Values{"nama": {"Siti"}, "lp": {"P"}, "unsur": {"warga"}})
	if err != nil || res.StatusCode != http.StatusOK {
		t.Fatal(err, res)
	}
	kiosktest.Settle(t, k, func() bool { return k.Now().Hall.Arrived == 1 })
	now := k.Now()
	if now.Desk.Attendance <= before.Desk.Attendance || now.Seq <= before.Seq {
		t.Errorf("from %+v to %+v", before.Desk, now.Desk)
	}
}

func TestSecondInstanceAndBadFolders(t *testing.T) {
	cfg := kiosktest.Config(t.TempDir())
	kiosktest.Start(t, cfg)
	_, err := kiosk.Start(ctx, cfg)
	storetest.WantCode(t, err, outreach.AlreadyRunning)

	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err = kiosk.Start(ctx, kiosktest.Config(filepath.Join(file, "data")))
	storetest.WantCode(t, err, outreach.DataNotWritable)
}

func TestTakenPortIsToldAndTheRestWorks(t *testing.T) {
	one := kiosktest.Start(t, kiosktest.Config(t.TempDir()))
	cfg := kiosktest.Config(t.TempDir())
	cfg.LAN = one.Network().Address
	k := kiosktest.Start(t, cfg)
	storetest.WantCode(t, k.Listening(), outreach.PortTaken)
	ses, err := k.Sessions.Plan(ctx, outreach.Draft{Title: "A", Date: "2026-03-07", Village: outreach.Village{Name: "B"}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := k.Sessions.Open(ctx, ses.ID, ""); err != nil {
		t.Fatal(err)
	}
	kiosktest.Settle(t, k, func() bool { return k.Now().Hall.Session != "" })
	if h := k.Now().Hall; h.Network.OK || h.Network.Code != string(outreach.PortTaken) || h.CheckIn.URL != "" {
		t.Errorf("an address that no phone can reach is shown: %+v", h)
	}
}

func TestCheckAndExportOffline(t *testing.T) {
	dir := t.TempDir()
	cfg := kiosktest.Config(dir)
	if _, err := kiosk.Check(ctx, cfg, "", &bytes.Buffer{}); outreach.CodeOf(err) != outreach.NotFound {
		t.Errorf("no file: %v", err)
	}
	cfg.Demo = true
	k, err := kiosk.Start(ctx, cfg)
	if err != nil {
		t.Fatal(err)
	}
	if err := k.Close(); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if whole, err := kiosk.Check(ctx, cfg, "", &out); err != nil || !whole || out.String() != "ok\n" {
		t.Errorf("%v %v %q", whole, err, out.String())
	}
	// 14 sheets before and 14 after, and apart from them the five sentences that stood on some.
	rows := map[string]int{"attendees": 40, "responses": 14 + 14 + 5, "mentors": 3, "certificates": 1}
	for what, n := range rows {
		out.Reset()
		if _, err := kiosk.Export(ctx, cfg, &out, what, "ndjson", ""); err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(strings.TrimSpace(out.String()), "\n")
		if len(lines) != n {
			t.Errorf("%s: %d lines, want %d", what, len(lines), n)
		}
		var row map[string]string
		if err := json.Unmarshal([]byte(lines[0]), &row); err != nil || row["sesi"] == "" {
			t.Errorf("%s: %v %q", what, err, lines[0])
		}
	}
	_, err = kiosk.Export(ctx, cfg, &out, "attendees", "csv", "none")
	storetest.WantCode(t, err, outreach.NotFound)
}

// Both doors do the same with the same words: what the phone page and the desk
// take, refuse and tell is one rule.
func TestParityOfDoors(t *testing.T) {
	k := kiosktest.Start(t, kiosktest.Config(t.TempDir()))
	r := kiosktest.OpenSession(t, k)
	for _, in := range []api.Arrival{
		{Nama: "Suparno", LP: "L", Unsur: "kades"},
		{Nama: "", LP: "L", Unsur: "warga"},
		{Nama: strings.Repeat("a", 300), LP: "L", Unsur: "warga"},
		{Nama: "Budi 😀", LP: "L", Unsur: "warga"},
		{Nama: "<script>", LP: "L", Unsur: "warga"},
		{Nama: "Budi", LP: "L", Unsur: "klien"},
		{Nama: "Budi", LP: "L", Unsur: "warga", Dusun: "1901010101010001"},
		{Nama: "Budi", LP: "L", Unsur: "warga", HP: "12"},
	} {
		_, desk := k.CheckIn.Arrive(ctx, r.Session, in.Arrival(outreach.ByDesk))
		body, err := json.Marshal(in)
		if err != nil {
			t.Fatal(err)
		}
		req, err := http.NewRequest(http.MethodPost, r.CheckIn, bytes.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		req.Header.Set("Content-Type", "application/json")
		req.Header.Set("Accept", "application/json")
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		var phone struct {
			Number int          `json:"number"`
			Error  *api.Refusal `json:"error"`
		}
		if err := json.NewDecoder(res.Body).Decode(&phone); err != nil {
			t.Fatal(err)
		}
		_ = res.Body.Close()
		if desk == nil {
			if phone.Error != nil || phone.Number == 0 {
				t.Errorf("%q: the desk took it, the phone said %+v", in.Nama, phone.Error)
			}
			continue
		}
		if want := api.RefusalOf(desk); phone.Error == nil || phone.Error.Code != want.Code || phone.Error.Field != want.Field || phone.Error.Message != want.Message {
			t.Errorf("%q: the desk said %+v, the phone %+v", in.Nama, want, phone.Error)
		}
	}
}
