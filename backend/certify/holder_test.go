package certify_test

import (
	"testing"
	"time"

	"bapashadir/backend/certify"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
	"bapashadir/backend/store/storetest"
)

func TestDatesThatCannotBeRight(t *testing.T) {
	for name, tc := range map[string]struct {
		now   string
		doubt outreach.Doubt
		want  outreach.Code
	}{
		"a dead battery":               {"2019-01-01T00:10:00Z", outreach.BeforeProgram, outreach.ClockDoubtful},
		"the day before":               {"2026-03-06T12:00:00Z", "", outreach.ClockBehind},
		"the day by the village's own": {"2026-03-06T17:30:00Z", "", ""},
		"a year later":                 {"2027-03-06T12:00:00Z", "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			o := newOffice(t, "Budi")
			o.now, _ = time.Parse(time.RFC3339, tc.now)
			o.doubt = tc.doubt
			_, _, err := o.certify.One(ctx, o.ask(outreach.Piagam, o.mentors...))
			storetest.WantCode(t, err, tc.want)
			if tc.want == "" {
				return
			}
			_, err = o.certify.Issue(ctx, o.ask(outreach.Piagam, o.mentors...))
			storetest.WantCode(t, err, tc.want)
			if m := o.makings(outreach.Piagam); m.Next != 1 {
				t.Errorf("a number was given: next is %d", m.Next)
			}
		})
	}
}

// One issued while the clock was ahead bars the way until it is revoked.
func TestBeforeTheLastOneIssued(t *testing.T) {
	o := newOffice(t, "Budi", "Siti")
	c := o.issue(o.ask(outreach.Piagam, o.mentors[0]))
	if err := o.db.Update(ctx, func(tx *store.Tx) error {
		c.Issued = c.Issued.AddDate(4, 0, 0)
		return tx.Certificates.Put(c)
	}); err != nil {
		t.Fatal(err)
	}
	_, _, err := o.certify.One(ctx, o.ask(outreach.Piagam, o.mentors[1]))
	storetest.WantCode(t, err, outreach.ClockBehind)
	if _, err := o.certify.Revoke(ctx, c.ID, "salah tanggal"); err != nil {
		t.Fatal(err)
	}
	o.issue(o.ask(outreach.Piagam, o.mentors[1]))
}

func TestAttendeesHoldCertificatesToo(t *testing.T) {
	o := newOffice(t, "Budi")
	guest, child := o.arrive("Siti Aminah", false), o.arrive("Ani", true)
	ask := certify.Ask{Kind: outreach.Sertifikat, Hours: 4, Attendees: []int{1, guest}, Occasion: outreach.Occasion{Session: o.session.ID}}
	if _, err := o.certify.Issue(ctx, ask); err != nil {
		t.Fatal(err)
	}
	b := o.ended()
	all, err := o.certify.Book(ctx, certify.BookAsk{Session: o.session.ID})
	if err != nil || len(all) != 2 || len(b.Issued) != 2 || all[0].Mentor != o.mentors[0] || all[0].Attendee != 0 ||
		all[1].Mentor != "" || all[1].Attendee != guest || all[1].Name != "Siti Aminah" || all[1].Role != "Peserta" {
		t.Errorf("%v %+v %+v", err, b, all)
	}
	ask.Attendees = []int{guest}
	if c := o.issue(ask); c.ID != all[1].ID {
		t.Error("the same twice")
	}
	ask.Attendees = []int{child}
	_, _, err = o.certify.One(ctx, ask)
	storetest.WantCode(t, err, outreach.HolderChild)
	// Who is erased takes their certificate along, and its number is given to nobody else.
	var person string
	if err := o.db.View(ctx, func(tx *store.Tx) (err error) {
		person, err = tx.PersonOf(o.session.ID, guest)
		return err
	}); err != nil {
		t.Fatal(err)
	}
	if err := o.db.Erase(ctx, person); err != nil {
		t.Fatal(err)
	}
	if all, err = o.certify.Book(ctx, certify.BookAsk{}); err != nil || len(all) != 1 {
		t.Errorf("%v %+v", err, all)
	}
	if m := o.makings(outreach.Sertifikat); m.Next != 3 {
		t.Errorf("next is %d", m.Next)
	}
}
