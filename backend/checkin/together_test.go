package checkin_test

import (
	"errors"
	"testing"

	"bapashadir/backend/checkin"
	"bapashadir/backend/outreach"
	"bapashadir/backend/session"
	"bapashadir/backend/store/storetest"
)

// A family on one phone: three people, three numbers; sent again, the same three.
func TestFamilyOnOnePhone(t *testing.T) {
	db := storetest.Open(t)
	ses, s := storetest.OpenSession(t, db), checkin.New(db)
	family := []outreach.Arrival{siti("nonce-0001"), siti("nonce-0001"), siti("nonce-0001")}
	family[1].Name, family[2].Name = "Budi", "Fo"
	for _, again := range []bool{false, true} {
		got, err := s.Together(ctx, ses.Token, family)
		if err != nil || len(got) != 3 {
			t.Fatalf("%v %v", err, got)
		}
		for i, w := range got {
			if w.Already != again || w.Number != i+1 || w.Name != family[i].Name {
				t.Errorf("again %v: %+v", again, w)
			}
		}
	}
	if w, err := s.ArriveByToken(ctx, ses.Token, family[0]); err != nil || !w.Already {
		t.Errorf("the first one alone: %v %+v", err, w)
	}
}

// One unreadable name keeps the whole form back, and says whose it is.
func TestFamilyIsRecordedWholeOrNotAtAll(t *testing.T) {
	db := storetest.Open(t)
	ses, s := storetest.OpenSession(t, db), checkin.New(db)
	family := []outreach.Arrival{siti("nonce-0001"), siti("nonce-0001")}
	family[1].Name = "<b>"
	_, err := s.Together(ctx, ses.Token, family)
	storetest.WantCode(t, err, outreach.BadLetters)
	if e := (*outreach.Error)(nil); !errors.As(err, &e) || e.Field != "nama2" {
		t.Errorf("%v", err)
	}
	if l, err := s.List(ctx, ses.ID); err != nil || len(l) != 0 {
		t.Errorf("%v %v", err, l)
	}
	_, err = s.Together(ctx, ses.Token, nil)
	storetest.WantCode(t, err, outreach.BadBody)
	_, err = s.Together(ctx, ses.Token, make([]outreach.Arrival, checkin.MaxTogether+1))
	storetest.WantCode(t, err, outreach.BadBody)
}

// A list written by hand during a power cut: good rows are taken, bad ones told, and
// the whole sent again adds nobody.
func TestPaperListIsCaughtUp(t *testing.T) {
	db := storetest.Open(t)
	ses, s := storetest.OpenSession(t, db), checkin.New(db)
	rows := []outreach.Arrival{{Name: "Siti Aminah", Unsur: "warga", Nonce: "kertas-01"}, {Name: " ", Unsur: "warga", Nonce: "kertas-02"},
		{Name: "Fo", Unsur: "warga", Nonce: "kertas-03"}}
	for _, again := range []bool{false, true} {
		got, err := s.CatchUp(ctx, ses.ID, rows)
		if err != nil || got[0].Number != 1 || got[0].Door != outreach.ByPaper || got[0].Agreed != outreach.Signed ||
			got[2].Number != 2 || got[2].Already != again {
			t.Fatalf("%v %+v", err, got)
		}
		storetest.WantCode(t, got[1].Err, outreach.Empty)
	}
	if _, err := session.New(db).Close(ctx, ses.ID); err != nil {
		t.Fatal(err)
	}
	_, err := s.CatchUp(ctx, ses.ID, rows)
	storetest.WantCode(t, err, outreach.SessionClosed)
}
