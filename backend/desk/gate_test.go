package desk

import (
	"reflect"
	"testing"

	"bapashadir/backend/api"
	"bapashadir/backend/kiosk/kiosktest"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store/storetest"
)

// open is all that the window may ask while it is the touch screen by the door. All
// else is refused, and so is whatever is bound one day and not named here.
var open = map[string]string{
	"Live.Now":            "what the hall knows, and no name",
	"Touch.State":         "whether it is on, and how long to wait",
	"Touch.Leave":         "asks for the PIN",
	"Touch.LeaveWith":     "asks for the password",
	"Touch.Consent":       "what people agree to",
	"Touch.Look":          "records nothing",
	"Touch.Arrive":        "what it is for",
	"Touch.ByCard":        "what it is for",
	"Touch.QuizAnswer":    "tells nothing back",
	"Touch.Ask":           "likewise",
	"Touch.SurveyForm":    "what anybody is asked",
	"Touch.LookSlip":      "tells of a slip what its sheet would be told",
	"Touch.Answer":        "tells nothing back",
	"Touch.Voice":         "an item read aloud",
	"Touch.OwnName":       "a volunteer's name, for the code that they alone were told",
	"Touch.TryName":       "likewise",
	"Touch.CheckName":     "likewise",
	"Touch.Volunteer":     "likewise",
	"Touch.MentorConsent": "what volunteers agree to",
	"Touch.Faces":         "one question",
	"Touch.Tap":           "likewise",
	"Vault.Unlock":        "a locked laptop is opened before anything is known of it; afterwards it does nothing",
	"Vault.Recover":       "likewise",
	"Vault.Reopen":        "the way on after the disk has failed; what was on is on again",
	"Sessions.Unsurs":     "says nothing of anybody",
	"Guests.Stop":         "ends an import, and answers nothing",
	"Office.Example":      "likewise",
}

func standing(t *testing.T) *Desk {
	t.Helper()
	d := New(kiosktest.Config(t.TempDir()), nil)
	t.Cleanup(func() { d.Shutdown(t.Context()) })
	touch := &Touch{d}
	storetest.WantCode(t, touch.Start(""), outreach.PINNeeded)
	storetest.WantCode(t, touch.SetPIN("4071"), "")
	storetest.WantCode(t, touch.Start(""), "")
	return d
}

func TestOnlyTheTouchScreensOwnIsAnswered(t *testing.T) {
	d := standing(t)
	seen := map[string]bool{}
	for _, b := range d.Bindings() {
		v := reflect.ValueOf(b)
		for i := range v.NumMethod() {
			name := v.Type().Elem().Name() + "." + v.Type().Method(i).Name
			seen[name] = true
			var in []reflect.Value
			for k := range v.Method(i).Type().NumIn() {
				in = append(in, reflect.New(v.Method(i).Type().In(k)).Elem())
			}
			out := v.Method(i).Call(in)
			if len(out) == 0 { // can't refuse
				if open[name] == "" {
					t.Errorf("%s answers nothing, and is not named", name)
				}
				continue
			}
			err, _ := out[len(out)-1].Interface().(error)
			refused := outreach.CodeOf(err) == outreach.TouchOn
			if _, may := open[name]; may == refused {
				t.Errorf("%s: %v", name, err)
			}
			for _, o := range out[:len(out)-1] {
				if refused && !o.IsZero() {
					t.Errorf("%s was refused, and answered %v", name, o)
				}
			}
		}
	}
	for name := range open {
		if !seen[name] {
			t.Errorf("%s is named, and not bound", name)
		}
	}
	if on, err := d.app.Touch.On(t.Context()); err != nil || !on {
		t.Errorf("after all that: %v %v", on, err)
	}
}

// A recovery code that waits for the officer is none for strangers.
func TestRecoveryCodeWaitsForTheDesk(t *testing.T) {
	d := New(kiosktest.Config(t.TempDir()), nil)
	t.Cleanup(func() { d.Shutdown(t.Context()) })
	v, touch := &Vault{d}, &Touch{d}
	storetest.WantCode(t, v.Protect("", "sepintu sedulang"), "")
	storetest.WantCode(t, touch.SetPIN("4071"), "")
	storetest.WantCode(t, touch.Start(""), "")
	if s, err := v.State(); outreach.CodeOf(err) != outreach.TouchOn || s.Code != "" {
		t.Errorf("%v %+v", err, s)
	}
	storetest.WantCode(t, touch.LeaveWith("sepintu selawang"), outreach.WrongPassword)
	storetest.WantCode(t, touch.LeaveWith("sepintu sedulang"), "")
	if s, err := v.State(); err != nil || s.Code == "" {
		t.Errorf("%v %+v", err, s)
	}
}

// The window stays while strangers stand before it, over a new start too; the system
// may end the program all the same.
func TestTheWindowIsNotClosedByStrangers(t *testing.T) {
	d := standing(t)
	if !d.beforeClose(t.Context()) {
		t.Error("closed")
	}
	d.Shutdown(t.Context())
	again := New(d.cfg, nil)
	t.Cleanup(func() { again.Shutdown(t.Context()) })
	if now, err := (&Live{again}).Now(); err != nil || !now.Desk.Touch {
		t.Errorf("%v %+v", err, now.Desk)
	}
	if !again.beforeClose(t.Context()) {
		t.Error("closed after a new start")
	}
	again.ending.Store(true)
	if again.beforeClose(t.Context()) {
		t.Error("the system can't end it")
	}
	again.ending.Store(false)
	storetest.WantCode(t, (&Touch{again}).Leave("4071"), "")
	if again.beforeClose(t.Context()) {
		t.Error("stays for the officer")
	}
	kiosktest.Settle(t, again.app, func() bool { return !again.app.Now().Desk.Touch })
}

// Whoever stands there is recorded as others are, and people with a badge too; the
// phones go on meanwhile.
func TestArrivingAtTheTouchScreen(t *testing.T) {
	d := standing(t)
	ready := kiosktest.OpenSession(t, d.app)
	touch := &Touch{d}
	in := api.Arrival{Nonce: "abcdefgh1", Nama: "Siti Aminah", LP: "P", Unsur: "pkk", HP: "0812-3456-7890"}
	wrong := in
	wrong.HP = "12"
	storetest.WantCode(t, touch.Look(ready.Session, wrong), outreach.BadPhone)
	storetest.WantCode(t, touch.Look(ready.Session, in), "")
	got, err := touch.Arrive(ready.Session, in)
	if err != nil || got.Number != 1 || got.Already || got.Code == "" {
		t.Fatalf("%v %+v", err, got)
	}
	if again, err := touch.Arrive(ready.Session, in); err != nil || again.Number != 1 || !again.Already {
		t.Errorf("%v %+v", err, again)
	}
	_, err = touch.ByCard(ready.Session, "K7M2QX")
	storetest.WantCode(t, err, outreach.GuestUnknown)
	storetest.WantCode(t, touch.Leave("4071"), "")
	list, err := (&Attendance{d}).List(ready.Session)
	if err != nil || len(list) != 1 || list[0].Door != string(outreach.ByKiosk) {
		t.Errorf("%v %+v", err, list)
	}
}
