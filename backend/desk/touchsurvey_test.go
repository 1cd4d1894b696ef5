package desk

import (
	"encoding/base64"
	"testing"

	"bapashadir/backend/api"
	"bapashadir/backend/kiosk/kiosktest"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store/storetest"
)

// Whoever stands there answers what is open, hears it, and taps a face; the desk sees how
// many did.
func TestAnsweringAtTheTouchScreen(t *testing.T) {
	d := New(kiosktest.Config(t.TempDir()), nil)
	t.Cleanup(func() { d.Shutdown(t.Context()) })
	touch, voices, forms := &Touch{d}, &Voices{d}, &Feedback{d}
	storetest.WantCode(t, touch.SetPIN("4071"), "")
	ready := kiosktest.OpenSession(t, d.app)
	voice := base64.StdEncoding.EncodeToString([]byte("\x1a\x45\xdf\xa3\x9fB\x86\x81\x01B\x82\x84webm....A_OPUS"))
	storetest.WantCode(t, voices.Keep("p1", "Melayu Bangka", 4, voice), "")
	storetest.WantCode(t, voices.Keep("p1", "id", 4, voice), "")
	storetest.WantCode(t, voices.Keep("p1", "id", 4, "bukan base64!"), outreach.BadBody)
	storetest.WantCode(t, touch.Start(string(outreach.FacesOut)), "")
	kiosktest.Settle(t, d.app, func() bool { return d.app.Now().Desk.Kind == "faces" })

	_, err := touch.SurveyForm(ready.Session)
	storetest.WantCode(t, err, outreach.TouchOn) // who taps a face there is asked nothing else
	if asking := d.app.Now().Desk.Asking; asking != (api.Asking{}) {
		t.Errorf("%+v", asking)
	}
	storetest.WantCode(t, touch.Leave("4071"), "")
	_, err = touch.SurveyForm(ready.Session)
	storetest.WantCode(t, err, outreach.FeedbackNotOpen)
	storetest.WantCode(t, forms.Open(ready.Session, "before"), "")
	storetest.WantCode(t, touch.Start(""), "")
	kiosktest.Settle(t, d.app, func() bool {
		now := d.app.Now().Desk
		return now.Touch && now.Kind == "" && now.Asking == api.Asking{Session: ready.Session, Phase: "before", Village: "Desa Petaling"}
	})

	form, err := touch.SurveyForm(ready.Session)
	if err != nil || form.Phase != "before" || form.Slips || len(form.Items) != 10 || len(form.Items[0].Voices) != 2 || form.Items[0].Voices[0].Language != "id" {
		t.Fatalf("%v %+v", err, form)
	}
	if got, err := touch.Voice(form.Items[0].Voices[0].File); err != nil || got != (api.Sound{Type: "audio/webm", Data: voice}) {
		t.Errorf("%v %+v", err, got)
	}
	storetest.WantCode(t, touch.LookSlip(ready.Session, "before", "22222"), outreach.SlipUnknown)
	sheet := api.SurveySheet{Phase: "before", Items: map[string]int{"p1": 2, "j1": 3}, Nonce: "abcdefgh1"}
	storetest.WantCode(t, touch.Answer(ready.Session, sheet), "")
	storetest.WantCode(t, touch.Answer(ready.Session, sheet), "") // sent twice it counts once
	storetest.WantCode(t, touch.Answer(ready.Session, api.SurveySheet{Phase: "before"}), outreach.NoAnswer)
	storetest.WantCode(t, touch.Answer(ready.Session, api.SurveySheet{Phase: "after", Items: sheet.Items}), outreach.FeedbackNotOpen)

	storetest.WantCode(t, touch.Leave("4071"), "")
	storetest.WantCode(t, touch.Start(string(outreach.FacesOut)), "")
	if faces, err := touch.Faces(); err != nil || faces.Text != "Secara umum saya puas." || len(faces.Answers) != 4 || faces.Pause != 3 {
		t.Errorf("%v %+v", err, faces)
	}
	if counted, err := touch.Tap(ready.Session, 3); err != nil || !counted {
		t.Errorf("%v %v", err, counted)
	}
	if counted, err := touch.Tap(ready.Session, 3); err != nil || counted {
		t.Errorf("within the pause: %v %v", err, counted)
	}
	storetest.WantCode(t, touch.Leave("4071"), "")
	if s, err := forms.Standing(ready.Session); err != nil || s.Phases[0].Sheets != 1 {
		t.Errorf("%v %+v", err, s.Phases)
	}
	if list, err := voices.List(""); err != nil || len(list) != 16 || list[0].Key != "p1" {
		t.Errorf("%v %d", err, len(list))
	}
}
