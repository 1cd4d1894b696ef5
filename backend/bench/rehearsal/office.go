package rehearsal

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http/httptest"
	"net/url"
	"strings"
	"time"

	"bapashadir/backend/checkin"
	"bapashadir/backend/feedback"
	"bapashadir/backend/guest"
	"bapashadir/backend/lan"
	"bapashadir/backend/live"
	"bapashadir/backend/office"
	"bapashadir/backend/outreach"
	"bapashadir/backend/present"
	"bapashadir/backend/session"
	"bapashadir/backend/store"
)

// laptop is the app on the facilitator's table, without a window.
type laptop struct {
	dir    string
	places int
	now    func() time.Time
	db     *store.DB
	server *lan.Server // nil while there is no power
	people *checkin.Service
	ses    outreach.Session
}

var ctx = context.Background()

// start opens the data file, as after a power cut.
func (l *laptop) start() (err error) {
	if l.db, err = store.Open(l.dir, store.Config{Now: l.now}); err != nil {
		return err
	}
	l.people = checkin.New(l.db)
	l.server = lan.New(lan.Services{Sessions: session.New(l.db), CheckIn: l.people, Feedback: feedback.New(l.db), Present: present.New(l.db),
		Office: office.New(l.db), Board: new(live.Board), ScreensChanged: func() {}, Short: outreach.Hotspot{Capacity: l.places}.Short, Now: l.now})
	return nil
}

// stop is the end of power.
func (l *laptop) stop() error {
	l.server = nil
	return l.db.Close()
}

// prepare plans and opens the session, and invites those who bring a badge.
func (l *laptop) prepare(all []*household) error {
	if err := office.New(l.db).Prepare(ctx); err != nil {
		return err
	}
	ses, err := session.New(l.db).Plan(ctx, outreach.Draft{Title: "Bapas Hadir di Desa Petaling", Date: l.now().Format(time.DateOnly),
		Village: outreach.Village{Code: "19.01.04.2001", Name: "Petaling"}})
	if err != nil {
		return err
	}
	if l.ses, err = session.New(l.db).Open(ctx, ses.ID, ""); err != nil {
		return err
	}
	for i, h := range all {
		if h.badge == "" {
			continue
		}
		// Each is another person, also where two share a name: a dusun tells them apart.
		in := outreach.Arrival{Name: h.names[0], Sex: "P", Unsur: "perangkat", Dusun: fmt.Sprint("Dusun ", i)}
		got, err := guest.New(l.db).Invite(ctx, l.ses.ID, []outreach.Arrival{in}, nil)
		if err = errors.Join(err, got[0].Err); err != nil {
			return err
		}
		h.badge = got[0].Guest.Code
	}
	return nil
}

// free is what the hall screen says of the places.
func (l *laptop) free() int {
	if l.server == nil {
		return 0
	}
	return max(0, l.places-l.server.Phones())
}

// page opens the form on the phone with this address.
func (l *laptop) page(phone string) bool {
	if l.server == nil {
		return false
	}
	r := httptest.NewRequest("GET", "/m/"+l.ses.Token, nil)
	r.RemoteAddr = phone
	w := httptest.NewRecorder()
	l.server.ServeHTTP(w, r)
	return w.Code == 200
}

// post sends the household's form.
func (l *laptop) post(phone string, h *household) error {
	if l.server == nil {
		return errNoPower
	}
	form := url.Values{"nonce": {h.nonce}, "unsur": {"warga"}, "dusun": {"Dusun 2"}}
	for i, name := range h.names {
		n := ""
		if i > 0 {
			n = fmt.Sprint(i + 1)
		}
		form.Set("nama"+n, name)
		form.Set("lp"+n, "P")
	}
	r := httptest.NewRequest("POST", "/m/"+l.ses.Token, strings.NewReader(form.Encode()))
	r.RemoteAddr = phone
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	w := httptest.NewRecorder()
	l.server.ServeHTTP(w, r)
	if w.Code != 200 {
		return fmt.Errorf("rehearsal: a form was answered with %d", w.Code)
	}
	return nil
}

var errNoPower = errors.New("rehearsal: no power")

// desk records a household without a phone: by its badge, else name after name.
func (l *laptop) desk(h *household) error {
	if h.badge != "" {
		_, err := l.people.ArriveByCard(ctx, l.ses.ID, h.badge, outreach.ByCard)
		return err
	}
	for i, name := range h.names {
		in := outreach.Arrival{Name: name, Unsur: "warga", Door: outreach.ByDesk, Nonce: fmt.Sprint(h.nonce, "-desk-", i)}
		if _, err := l.people.Arrive(ctx, l.ses.ID, in); err != nil {
			return err
		}
	}
	return nil
}

// proved compares the list with who came: each once, each with a number of its own,
// and the file whole.
func (l *laptop) proved(all []*household) error {
	want := map[string]int{}
	people := 0
	for _, h := range all {
		for _, name := range h.names {
			want[name]++
			people++
		}
	}
	list, err := l.people.List(ctx, l.ses.ID)
	if err != nil {
		return err
	}
	numbers := map[int]bool{}
	for _, a := range list {
		want[a.Name]--
		numbers[a.Number] = true
	}
	for name, n := range want {
		if n != 0 {
			return fmt.Errorf("rehearsal: %s is missing %d times", name, n)
		}
	}
	if len(list) != people || len(numbers) != people {
		return fmt.Errorf("rehearsal: %d came, %d are on the list with %d numbers", people, len(list), len(numbers))
	}
	faults, err := l.db.Check(ctx)
	if err == nil && len(faults) > 0 {
		err = fmt.Errorf("rehearsal: %v", faults)
	}
	return err
}

func address(r *rand.Rand) string {
	return fmt.Sprintf("10.42.%d.%d:40000", r.IntN(250), 2+r.IntN(250))
}
