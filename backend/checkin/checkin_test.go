package checkin_test

import (
	"context"
	"fmt"
	"sync"
	"testing"

	"bapashadir/backend/checkin"
	"bapashadir/backend/outreach"
	"bapashadir/backend/session"
	"bapashadir/backend/store/storetest"
)

var ctx = context.Background()

func siti(nonce string) outreach.Arrival {
	return outreach.Arrival{Name: "Siti Aminah", Sex: "P", Unsur: "guru", Dusun: "Dusun 2", Door: outreach.ByPhone, Nonce: nonce}
}

func TestSameFormTwiceIsOneArrival(t *testing.T) {
	db := storetest.Open(t)
	ses, s := storetest.OpenSession(t, db), checkin.New(db)
	first, err := s.ArriveByToken(ctx, ses.Token, siti("nonce-0001"))
	if err != nil || first.Already || first.Number != 1 {
		t.Fatalf("%v %+v", err, first)
	}
	if _, ok := outreach.ReadCode(first.Code); !ok {
		t.Errorf("code %s does not prove itself", first.Code)
	}
	again, err := s.ArriveByToken(ctx, ses.Token, siti("nonce-0001"))
	if err != nil || !again.Already || again.Number != 1 || again.Code != first.Code {
		t.Errorf("sent again: %v %+v", err, again)
	}
	other := siti("nonce-0001")
	other.Name = "Budi"
	third, err := s.ArriveByToken(ctx, ses.Token, other)
	if err != nil || third.Already || third.Number != 2 {
		t.Errorf("another name on the same form: %v %+v", err, third)
	}
	twin, err := s.ArriveByToken(ctx, ses.Token, siti("nonce-0002"))
	if err != nil || twin.Number != 3 {
		t.Errorf("another form with the same name: %v %+v", err, twin)
	}
	list, err := s.List(ctx, ses.ID)
	if err != nil || len(list) != 3 || list[0].Number != 3 || !list[0].Twin || list[1].Twin || !list[2].Twin {
		t.Errorf("list: %v %+v", err, list)
	}
}

func TestWhoCannotArrive(t *testing.T) {
	db := storetest.Open(t)
	ses, s := storetest.OpenSession(t, db), checkin.New(db)
	_, err := s.ArriveByToken(ctx, "", siti(""))
	storetest.WantCode(t, err, outreach.UnknownToken)
	_, err = s.ArriveByToken(ctx, "aaaaaaaaaaaaaaaa", siti(""))
	storetest.WantCode(t, err, outreach.UnknownToken)
	_, err = s.ArriveByToken(ctx, ses.FeedbackToken, siti(""))
	storetest.WantCode(t, err, outreach.UnknownToken)
	_, err = s.ArriveByToken(ctx, "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00", siti(""))
	storetest.WantCode(t, err, outreach.UnknownToken)
	_, err = s.Arrive(ctx, "none", siti(""))
	storetest.WantCode(t, err, outreach.NotFound)

	in := siti("nonce-0001")
	if _, err = s.Arrive(ctx, ses.ID, in); err != nil {
		t.Fatal(err)
	}
	if _, err := session.New(db).Close(ctx, ses.ID); err != nil {
		t.Fatal(err)
	}
	_, err = s.Arrive(ctx, ses.ID, siti("nonce-0002"))
	storetest.WantCode(t, err, outreach.SessionClosed)
	if w, err := s.Arrive(ctx, ses.ID, in); err != nil || !w.Already {
		t.Errorf("the answer of an arrival before the closing: %v %+v", err, w)
	}
}

// 200 phones at once, each sending its form twice: 200 numbers, 1 to 200.
func TestWholeHallAtOnce(t *testing.T) {
	db := storetest.Open(t)
	ses, s := storetest.OpenSession(t, db), checkin.New(db)
	var mu sync.Mutex
	codes := map[string]int{}
	var all sync.WaitGroup
	for i := range 400 {
		all.Go(func() {
			in := siti(fmt.Sprintf("nonce-%04d", i/2))
			in.Name = fmt.Sprintf("Warga %d", i/2)
			w, err := s.ArriveByToken(ctx, ses.Token, in)
			if err != nil {
				t.Error(err)
			}
			mu.Lock()
			defer mu.Unlock()
			if n, ok := codes[w.Code]; ok && n != w.Number {
				t.Errorf("code %s for %d and %d", w.Code, n, w.Number)
			}
			codes[w.Code] = w.Number
		})
	}
	all.Wait()
	list, err := s.List(ctx, ses.ID)
	if err != nil || len(list) != 200 || len(codes) != 200 || list[0].Number != 200 {
		t.Errorf("%v: %d on the list, %d codes, highest %d", err, len(list), len(codes), list[0].Number)
	}
}

func TestTakenBackAndPutBack(t *testing.T) {
	db := storetest.Open(t)
	ses, s := storetest.OpenSession(t, db), checkin.New(db)
	for i := range 3 {
		in := siti("")
		in.Name = fmt.Sprint("Warga ", i)
		if _, err := s.Arrive(ctx, ses.ID, in); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Withdraw(ctx, ses.ID, 3, false); err != nil {
		t.Fatal(err)
	}
	if sum, err := session.New(db).Get(ctx, ses.ID); err != nil || sum.Arrived != 2 {
		t.Errorf("%v: %d counted", err, sum.Arrived)
	}
	if w, err := s.Arrive(ctx, ses.ID, siti("")); err != nil || w.Number != 4 {
		t.Errorf("%v: number %d, a number is never given again", err, w.Number)
	}
	if err := s.Withdraw(ctx, ses.ID, 3, true); err != nil {
		t.Fatal(err)
	}
	if l, err := s.List(ctx, ses.ID); err != nil || len(l) != 4 {
		t.Errorf("%v: %d on the list", err, len(l))
	}
	storetest.WantCode(t, s.Withdraw(ctx, ses.ID, 99, false), outreach.NotFound)
}

func TestCorrect(t *testing.T) {
	db := storetest.Open(t)
	ses, s := storetest.OpenSession(t, db), checkin.New(db)
	w, err := s.Arrive(ctx, ses.ID, siti("nonce-0001"))
	if err != nil {
		t.Fatal(err)
	}
	in := siti("")
	in.Name, in.Unsur = "Siti Aminah, S.Pd.", "pkk"
	a, err := s.Correct(ctx, ses.ID, w.Number, in)
	if err != nil || a.Name != in.Name || a.Code != w.Code || a.Nonce != "nonce-0001" || a.Door != outreach.ByPhone {
		t.Errorf("%v %+v", err, a)
	}
	in.Name = "1901010101010001"
	_, err = s.Correct(ctx, ses.ID, w.Number, in)
	storetest.WantCode(t, err, outreach.NIKRefused)
}
