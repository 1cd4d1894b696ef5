package lan

import (
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"bapashadir/backend/api"
	"bapashadir/backend/checkin"
	"bapashadir/backend/deck"
	"bapashadir/backend/feedback"
	"bapashadir/backend/live"
	"bapashadir/backend/mentor"
	"bapashadir/backend/office"
	"bapashadir/backend/outreach"
	"bapashadir/backend/pairing"
	"bapashadir/backend/present"
	"bapashadir/backend/question"
	"bapashadir/backend/quiz"
	"bapashadir/backend/session"
	"bapashadir/backend/store"
	"bapashadir/backend/store/storetest"
)

// town is the whole server on a port of its own, with one session of which the form for
// afterwards is open.
type town struct {
	*Server
	db  *store.DB
	ses outreach.Session
	at  string // its address
}

// before changes it before it listens.
func newTown(t testing.TB, plant planted, before ...func(*Server)) *town {
	t.Helper()
	db := storetest.Open(t)
	if err := office.New(db).Prepare(t.Context()); err != nil {
		t.Fatal(err)
	}
	keys, err := office.New(db).Get(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	ses := storetest.OpenSession(t, db) // brings an office without keys
	if err := db.Update(t.Context(), func(tx *store.Tx) error { return tx.Offices.Put(keys) }); err != nil {
		t.Fatal(err)
	}
	board := new(live.Board)
	board.Publish(HallTopic, api.Hall{Session: ses.ID, Village: "Desa Petaling"})
	s := New(Services{Sessions: session.New(db), CheckIn: checkin.New(db), Feedback: feedback.New(db), Present: present.New(db),
		Office: office.New(db), Pairings: pairing.New(db, time.Now), Quiz: quiz.New(db), Questions: question.New(db, time.Now),
		Owners: mentor.NewOwners(mentor.New(db), time.Now), Decks: deck.New(db), Board: board, ScreensChanged: func() {}, Moment: db.Moment,
		Short: outreach.Hotspot{}.Short,
		Pages: fstest.MapFS{"screen.html": {Data: []byte("<!doctype html>screen")}, "assets/App-a.js": {Data: []byte("1")},
			"rahasia.txt": {Data: []byte("RAHASIA")}, "assets/dalam/b.js": {Data: []byte("RAHASIA")}}})
	s.planted = plant
	for _, change := range before {
		change(s)
	}
	if err := s.Feedback.Set(t.Context(), ses.ID, outreach.After, outreach.Open); err != nil {
		t.Fatal(err)
	}
	if err := s.Start("127.0.0.1:0"); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return &town{s, db, ses, s.Addr().String()}
}

// paired lets a device of role in, and gives its secret.
func (s *town) pairing(t testing.TB, role outreach.Role) (secret, id string) {
	t.Helper()
	of := ""
	if !role.ForHall() {
		of = s.ses.ID
	}
	i, err := s.Pairings.Invite(t.Context(), role, of)
	if err != nil {
		t.Fatal(err)
	}
	secret, p, err := s.Pairings.Pair(t.Context(), role, pairing.Knock{Code: i.Code, PIN: i.PIN, Label: "Meja 2"})
	if err != nil {
		t.Fatal(err)
	}
	return secret, p.ID
}

// roles are those who ask, each with what they have: a secret, which they send under the
// name of every cookie there is, or a key in the address. Nobody and wrong know no
// session's token.
const (
	nobody    = "nobody"
	guessing  = "a phone with a wrong token"
	phoneIn   = "a phone with the session's token"
	helping   = "helper"
	steering  = "remote"
	projected = "projector"
	watching  = "screen"
	keyScreen = "the screens' key"
	keyRemote = "the remote's key"
	cutHelper = "a helper cut off"
	cutRemote = "a remote cut off"
	cutScreen = "a screen cut off"
	halfWord  = "half a helper's secret"
)

type role struct{ name, secret, key, token, feedback string }

func (s *town) roles(t testing.TB) (out []role) {
	t.Helper()
	o, err := s.Office.Get(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	in := func(name, secret, key string) {
		out = append(out, role{name, secret, key, s.ses.Token, s.ses.FeedbackToken})
	}
	out = append(out, role{name: nobody, token: "x", feedback: "x"}, role{name: guessing, token: strings.Repeat("a", 16), feedback: strings.Repeat("a", 16)})
	in(phoneIn, "", "")
	in(keyScreen, "", o.ScreenKey)
	in(keyRemote, "", o.RemoteKey)
	for _, r := range []struct {
		name, cut string
		role      outreach.Role
	}{{helping, cutHelper, outreach.Helper}, {steering, cutRemote, outreach.Remote}, {projected, "", outreach.Projector}, {watching, cutScreen, outreach.Screen}} {
		if r.cut != "" {
			secret, id := s.pairing(t, r.role)
			if err := s.Pairings.Cut(t.Context(), id); err != nil {
				t.Fatal(err)
			}
			in(r.cut, secret, "")
		}
		secret, _ := s.pairing(t, r.role)
		in(r.name, secret, "")
		if r.role == outreach.Helper {
			in(halfWord, secret[:len(secret)/2], "")
		}
	}
	return out
}

// Each route, and what it gives whom. The body of a press is JSON, that of a form a form;
// TOKEN and UMPAN stand for the session's tokens, N for a number that differs each time.
var walk = []rowOf{
	{"GET /{$}", "/", "", 303, nil},
	{"GET /m", "/m", "", 303, nil},
	{"GET /u", "/u", "", 303, nil},
	{"GET /m/{token}", "/m/TOKEN", "", 200, strangers(404)},
	{"POST /m/{token}", "/m/TOKEN", "nama=Siti+N&lp=P&unsur=warga&nonce=nonce-N", 200, strangers(404)},
	{"GET /u/{token}", "/u/UMPAN", "", 200, strangers(404)},
	{"POST /u/{token}", "/u/UMPAN", "tahap=after&u1=4&nonce=nonce-N", 200, strangers(404)},
	{"GET /u/{token}/suara/{file}", "/u/UMPAN/suara/" + strings.Repeat("a", 64), "", 404, nil},
	{"GET /n", "/n", "", 200, nil},
	{"POST /n", "/n", "hadir=ABC&aksi=", 422, nil},
	{"GET /k", "/k", "", 200, nil},
	{"POST /k", "/k", "soal=1&jawab=1&nonce=nonce-N", 409, nil},
	{"GET /k/tanya", "/k/tanya", "", 303, nil},
	{"POST /k/tanya", "/k/tanya", "tanya=Apa&nonce=nonce-N", 200, nil},
	{"GET /k/kini", "/k/kini", "", 200, nil},
	{"GET /screen", "/screen", "", 403, of(200, projected, watching, keyScreen)},
	{"GET /screen/events", "/screen/events", "", 403, of(200, projected, watching, keyScreen)},
	{"GET /screen/deck", "/screen/deck", "", 403, of(200, projected, watching, keyScreen)},
	{"GET /screen/media/{name}", "/screen/media/" + strings.Repeat("a", 64), "", 403, of(404, projected, watching, keyScreen)},
	{"POST /screen/muted", "/screen/muted", "{}", 403, of(204, projected, watching, keyScreen)},
	{"POST /screen/do", "/screen/do", `{"do":"next"}`, 403, of(204, projected)},
	{"GET /screen/open", "/screen/open", "", 200, of(303, watching)},
	{"GET /screen/open/{code}", "/screen/open/ABCDEFG", "", 422, of(303, projected, watching, keyScreen)},
	{"POST /screen/open", "/screen/open", "kode=ABC", 422, nil},
	{"GET /remote", "/remote", "", 403, of(200, steering, keyRemote)},
	{"GET /remote/events", "/remote/events", "", 403, of(200, steering, keyRemote)},
	{"GET /remote/deck", "/remote/deck", "", 403, of(200, steering, keyRemote)},
	{"POST /remote/do", "/remote/do", `{"do":"next"}`, 403, of(204, steering, keyRemote)},
	{"GET /r", "/r", "", 200, of(303, steering)},
	{"GET /r/{code}", "/r/ABC", "", 200, of(303, steering)},
	{"POST /remote/pair", "/remote/pair", "kode=ABC&pin=1", 422, nil},
	{"GET /p", "/p", "", 200, of(303, helping)},
	{"GET /p/{code}", "/p/ABC", "", 200, of(303, helping)},
	{"POST /p", "/p", "kode=ABC", 422, nil},
	{"GET /p/scan", "/p/scan", "", 403, of(200, helping)},
	{"POST /p/scan", "/p/scan", "kode=ABC&nonce=nonce-N", 403, of(422, helping)},
	{"GET /p/scan/here", "/p/scan/here", "", 403, of(204, helping)},
	{"GET /assets/{file}", "/assets/App-a.js", "", 200, nil},
	{"/", "/apa", "", 404, nil},
}

// rowOf is what a route answers: all with the one status, but those named with theirs.
type rowOf struct {
	pattern, path, body string
	all                 int
	but                 map[string]int
}

func of(status int, names ...string) map[string]int {
	out := map[string]int{}
	for _, n := range names {
		out[n] = status
	}
	return out
}

func strangers(status int) map[string]int { return of(status, nobody, guessing) }

var plain = &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}

// send asks as r does, and gives the status.
func (s *town) send(t testing.TB, r role, method, path, body string, header http.Header) (int, string) {
	t.Helper()
	to := "http://" + s.at + strings.NewReplacer("TOKEN", r.token, "UMPAN", r.feedback).Replace(path)
	if r.key != "" {
		to += "?k=" + r.key
	}
	req, err := http.NewRequest(method, to, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	if header != nil {
		req.Header = header.Clone()
	}
	if body != "" && req.Header.Get("Content-Type") == "" {
		kind := "application/x-www-form-urlencoded"
		if strings.HasPrefix(body, "{") {
			kind = "application/json"
		}
		req.Header.Set("Content-Type", kind)
	}
	if r.secret != "" {
		for _, d := range []doorway{helperDoor, remoteDoor, screenDoor} {
			req.AddCookie(&http.Cookie{Name: d.cookie, Value: r.secret})
		}
	}
	res, err := plain.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = res.Body.Close() }()
	if res.Header.Get("Content-Type") == "text/event-stream" {
		return res.StatusCode, ""
	}
	page, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return res.StatusCode, string(page)
}

// walked goes every way there is as every role, and tells what is not as the rows say.
func (s *town) walked(t testing.TB) (faults []string) {
	t.Helper()
	var listed []string
	n := 0
	all := s.roles(t)
	for _, row := range walk {
		listed = append(listed, row.pattern)
		method, _, ok := strings.Cut(row.pattern, " ")
		if !ok {
			method = http.MethodGet
		}
		for _, r := range all {
			n++
			want, named := row.but[r.name]
			if !named {
				want = row.all
			}
			body := strings.ReplaceAll(row.body, "N", fmt.Sprintf("%04d", n))
			if got, _ := s.send(t, r, method, row.path, body, nil); got != want {
				faults = append(faults, fmt.Sprintf("%s as %s: %d, want %d", row.pattern, r.name, got, want))
			}
		}
	}
	for _, p := range s.surface.patterns {
		if !slices.Contains(listed, p) {
			faults = append(faults, p+": nobody says who may")
		}
	}
	for _, p := range listed {
		if !slices.Contains(s.surface.patterns, p) {
			faults = append(faults, p+": is no route")
		}
	}
	return faults
}

func TestEveryRouteAsEveryRole(t *testing.T) {
	s := newTown(t, planted{})
	for _, f := range s.walked(t) {
		t.Error(f)
	}
	t.Logf("%d routes as %d roles", len(walk), len(s.roles(t)))
}

// Nothing answers to another method than its own.
func TestOtherMethodsLeadNowhere(t *testing.T) {
	s := newTown(t, planted{})
	paths := map[string][]string{}
	for _, row := range walk {
		method, _, _ := strings.Cut(row.pattern, " ")
		paths[row.path] = append(paths[row.path], method)
	}
	for _, r := range s.roles(t)[:3] {
		for path, has := range paths {
			for _, method := range []string{"POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"} {
				if slices.Contains(has, method) {
					continue
				}
				if got, _ := s.send(t, r, method, path, "", nil); got != 404 {
					t.Errorf("%s %s: %d", method, path, got)
				}
			}
		}
	}
}

// The walk must notice a route that nobody wrote down, and a gate that stands open.
func TestTheWalkNotices(t *testing.T) {
	s := newTown(t, planted{anybody: true})
	s.surface.get("/rahasia", s.nowhere)
	faults := strings.Join(s.walked(t), "\n")
	for _, want := range []string{"GET /rahasia: nobody says who may", "GET /remote/deck as nobody: 200, want 403", "POST /remote/do as a remote cut off: 204, want 403"} {
		if !strings.Contains(faults, want) {
			t.Errorf("not noticed: %s in\n%s", want, faults)
		}
	}
}
