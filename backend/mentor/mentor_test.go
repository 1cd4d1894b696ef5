package mentor_test

import (
	"context"
	"testing"

	"bapashadir/backend/certify"
	"bapashadir/backend/checkin"
	"bapashadir/backend/mentor"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store/storetest"
)

var ctx = context.Background()

func TestVolunteerFromTheListToThePaper(t *testing.T) {
	db := storetest.Open(t)
	ses, s, c := storetest.OpenSession(t, db), mentor.New(db), certify.New(db)
	w, err := checkin.New(db).Arrive(ctx, ses.ID, outreach.Arrival{Name: "Siti Aminah", Unsur: "guru", Door: outreach.ByDesk})
	if err != nil {
		t.Fatal(err)
	}
	m, err := s.Mark(ctx, ses.ID, w.Number)
	if err != nil || m.Name != "Siti Aminah" || m.Role != outreach.DefaultRole {
		t.Fatal(err, m)
	}
	_, err = s.Mark(ctx, ses.ID, w.Number)
	storetest.WantCode(t, err, outreach.AlreadyMentor)
	_, err = s.Mark(ctx, ses.ID, 99)
	storetest.WantCode(t, err, outreach.NotFound)
	storetest.WantCode(t, checkin.New(db).Withdraw(ctx, ses.ID, w.Number, false), outreach.AlreadyMentor)

	if _, err := s.Rename(ctx, m.ID, "Hj.", "Siti Aminah", "S.Pd., M.M.", "Pendamping Sukarela"); err != nil {
		t.Fatal(err)
	}
	if p, err := c.Preview(ctx, piagam(m.Mentor)); err != nil || p.Certificate.ID != "" || p.Certificate.Number != "0001/BPS-PKP/III/2026" {
		t.Errorf("preview: %v %+v", err, p.Certificate)
	}
	if l, err := s.List(ctx, ses.ID); err != nil || len(l) != 1 || l[0].Certificate.Number != "" {
		t.Errorf("a preview gave a number: %v %+v", err, l)
	}
	pdf, cert, err := c.One(ctx, piagam(m.Mentor))
	if err != nil || cert.Name != "Hj. Siti Aminah, S.Pd., M.M." || cert.Serial != 1 || string(pdf[:5]) != "%PDF-" {
		t.Fatalf("%v %+v", err, cert)
	}
	if _, again, err := c.One(ctx, piagam(m.Mentor)); err != nil || again.Number != cert.Number || again.ID != cert.ID {
		t.Errorf("issued twice: %v %+v", err, again)
	}
	_, err = s.Unmark(ctx, ses.ID, w.Number)
	storetest.WantCode(t, err, outreach.HasCertificate)
	if e, err := s.Rename(ctx, m.ID, "", "Siti Aminah", "", "Pendamping Sukarela"); err != nil || e.Certificate.Name != "Siti Aminah" || e.Certificate.Number != cert.Number {
		t.Errorf("corrected: %v %+v", err, e)
	}
}

func TestNameThatCannotBePrintedCostsNoNumber(t *testing.T) {
	db := storetest.Open(t)
	ses, s, c := storetest.OpenSession(t, db), mentor.New(db), certify.New(db)
	for i, name := range []string{"محمد", "Budi"} {
		w, err := checkin.New(db).Arrive(ctx, ses.ID, outreach.Arrival{Name: name, Unsur: "warga", Door: outreach.ByDesk})
		if err != nil {
			t.Fatal(err)
		}
		m, err := s.Mark(ctx, ses.ID, w.Number)
		if err != nil {
			t.Fatal(err)
		}
		_, cert, err := c.One(ctx, piagam(m.Mentor))
		if i == 0 {
			storetest.WantCode(t, err, outreach.CannotPrint)
		} else if err != nil || cert.Serial != 1 {
			t.Errorf("%v: serial %d, want the first", err, cert.Serial)
		}
	}
}

// piagam asks for a volunteer's certificate of the session they signed up in.
func piagam(m outreach.Mentor) certify.Ask {
	return certify.Ask{Kind: outreach.Piagam, Mentors: []string{m.ID}, Occasion: outreach.Occasion{Session: m.Session}}
}
