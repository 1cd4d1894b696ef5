package touch_test

import (
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
	"bapashadir/backend/store/storetest"
	"bapashadir/backend/touch"
)

// open is a data file of a laptop whose clock the test turns on.
func open(t *testing.T, dir string, later *atomic.Int64) *store.DB {
	t.Helper()
	cfg := storetest.Config()
	cfg.Now = func() time.Time { return storetest.Noon.Add(time.Duration(later.Load())) }
	db, err := store.Open(dir, cfg)
	if err != nil {
		t.Fatal(err)
	}
	return db
}

func begin(t *testing.T) *touch.Service {
	t.Helper()
	db := storetest.Open(t)
	storetest.OpenSession(t, db)
	return touch.New(db)
}

func TestBeginAndLeave(t *testing.T) {
	s := begin(t)
	storetest.WantCode(t, s.Start(t.Context(), outreach.SignIn, outreach.ByOfficer), outreach.PINNeeded)
	storetest.WantCode(t, s.SetPIN(t.Context(), "1234"), outreach.EasyPIN)
	storetest.WantCode(t, s.SetPIN(t.Context(), "4071"), "")
	storetest.WantCode(t, s.Start(t.Context(), "pintu", outreach.ByOfficer), outreach.BadChoice)
	storetest.WantCode(t, s.Start(t.Context(), outreach.SignIn, outreach.ByOfficer), "")
	if st, err := s.State(t.Context()); err != nil || !st.On || st.Kind != outreach.SignIn || !st.PIN || st.Password {
		t.Fatalf("%v %+v", err, st)
	}
	storetest.WantCode(t, s.Leave(t.Context(), ""), outreach.Empty)
	storetest.WantCode(t, s.Leave(t.Context(), "4072"), outreach.WrongPIN)
	if st, err := s.State(t.Context()); err != nil || !st.On {
		t.Errorf("%+v %v after a wrong PIN", st, err)
	}
	storetest.WantCode(t, s.Leave(t.Context(), "4071"), "")
	if st, err := s.State(t.Context()); err != nil || st.On {
		t.Errorf("%+v %v after the right one", st, err)
	}
}

// Guesses that come at once are counted before they are looked at, and a new start of
// the app forgets none.
func TestGuessesAreFewOverRestarts(t *testing.T) {
	dir, later := t.TempDir(), new(atomic.Int64)
	db := open(t, dir, later)
	storetest.OpenSession(t, db)
	s := touch.New(db)
	storetest.WantCode(t, s.SetPIN(t.Context(), "4071"), "")
	storetest.WantCode(t, s.Start(t.Context(), outreach.FacesOut, outreach.ByOfficer), "")
	var looked atomic.Int32
	var all sync.WaitGroup
	for range 40 {
		all.Go(func() {
			if outreach.CodeOf(s.Leave(t.Context(), "4072")) == outreach.WrongPIN {
				looked.Add(1)
			}
		})
	}
	all.Wait()
	if n := looked.Load(); n != 5 {
		t.Errorf("%d of 40 guesses at once were looked at", n)
	}
	storetest.WantCode(t, s.Leave(t.Context(), "4071"), outreach.PINWait)
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}

	db = open(t, dir, later)
	defer func() { _ = db.Close() }()
	s = touch.New(db)
	if st, err := s.State(t.Context()); err != nil || !st.On || st.Kind != outreach.FacesOut || st.Wait != 5*time.Second {
		t.Errorf("%v %+v after a restart", err, st)
	}
	storetest.WantCode(t, s.Leave(t.Context(), "4071"), outreach.PINWait)
	later.Store(int64(5 * time.Second))
	storetest.WantCode(t, s.Leave(t.Context(), "4071"), "")
	if st, err := s.State(t.Context()); err != nil || st.On || st.Wait != 0 {
		t.Errorf("%v %+v", err, st)
	}
}

// A new PIN from the desk ends the waiting for the old one.
func TestNewPINBeginsAnew(t *testing.T) {
	s := begin(t)
	storetest.WantCode(t, s.SetPIN(t.Context(), "4071"), "")
	for range 5 {
		storetest.WantCode(t, s.Leave(t.Context(), "4072"), outreach.WrongPIN)
	}
	storetest.WantCode(t, s.SetPIN(t.Context(), "5082"), "")
	storetest.WantCode(t, s.Start(t.Context(), outreach.SignIn, outreach.ByOfficer), "")
	storetest.WantCode(t, s.Leave(t.Context(), "4071"), outreach.WrongPIN)
	storetest.WantCode(t, s.Leave(t.Context(), "5082"), "")
}

// A forgotten PIN: the office's password or its recovery code, as limited as the PIN and
// on its own; where there is none, nothing passes for it.
func TestPasswordInPlaceOfThePIN(t *testing.T) {
	db := storetest.Open(t)
	storetest.OpenSession(t, db)
	s := touch.New(db)
	storetest.WantCode(t, s.SetPIN(t.Context(), "4071"), "")
	storetest.WantCode(t, s.Start(t.Context(), outreach.SignIn, outreach.ByOfficer), "")
	storetest.WantCode(t, s.LeaveWith(t.Context(), ""), outreach.Empty)
	storetest.WantCode(t, s.LeaveWith(t.Context(), "apa saja"), outreach.WrongPassword)
	code, err := db.SetPassword(t.Context(), "", "sepintu sedulang")
	if err != nil {
		t.Fatal(err)
	}
	if st, err := s.State(t.Context()); err != nil || !st.Password {
		t.Errorf("%v %+v", err, st)
	}
	storetest.WantCode(t, s.LeaveWith(t.Context(), "sepintu selawang"), outreach.WrongPassword)
	for _, word := range []string{"sepintu sedulang", code} {
		storetest.WantCode(t, s.LeaveWith(t.Context(), word), "")
		if st, err := s.State(t.Context()); err != nil || st.On {
			t.Errorf("%+v %v", st, err)
		}
		storetest.WantCode(t, s.Start(t.Context(), outreach.SignIn, outreach.ByOfficer), "")
	}
	for range outreach.WordWaiting.Free {
		storetest.WantCode(t, s.LeaveWith(t.Context(), "sepintu selawang"), outreach.WrongPassword)
	}
	storetest.WantCode(t, s.LeaveWith(t.Context(), "sepintu sedulang"), outreach.PINWait)
	storetest.WantCode(t, s.Leave(t.Context(), "4071"), "")
}

func TestForget(t *testing.T) {
	s := begin(t)
	storetest.WantCode(t, s.SetPIN(t.Context(), "4071"), "")
	storetest.WantCode(t, s.Start(t.Context(), outreach.SignIn, outreach.ByOfficer), "")
	storetest.WantCode(t, s.Forget(t.Context()), "")
	if st, err := s.State(t.Context()); err != nil || st.On || st.PIN {
		t.Errorf("%v %+v", err, st)
	}
}

// Without a PIN nothing locks by itself: nobody could open it. With one it does after ten
// minutes, unless the officer chose others.
func TestTheDeskLocksItself(t *testing.T) {
	s := begin(t)
	after := func(want int) {
		t.Helper()
		if st, err := s.State(t.Context()); err != nil || st.Idle != want {
			t.Errorf("%v: after %d minutes, want %d", err, st.Idle, want)
		}
	}
	after(0)
	storetest.WantCode(t, s.Idle(t.Context(), 15), "")
	after(0)
	storetest.WantCode(t, s.SetPIN(t.Context(), "4071"), "")
	after(15)
	storetest.WantCode(t, s.Idle(t.Context(), 7), outreach.BadChoice)
	storetest.WantCode(t, s.Idle(t.Context(), 0), "")
	after(0)
	storetest.WantCode(t, s.Idle(t.Context(), 10), "")
	after(10)
	storetest.WantCode(t, s.Forget(t.Context()), "")
	after(0)
	storetest.WantCode(t, s.SetPIN(t.Context(), "4071"), "")
	after(10) // the choice is kept
}
