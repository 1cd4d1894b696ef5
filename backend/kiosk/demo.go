package kiosk

import (
	"context"
	"fmt"
	"time"

	"bapashadir/backend/certify"
	"bapashadir/backend/indo"
	"bapashadir/backend/outreach"
)

// demo fills an empty data file with a lively session, so that a newcomer sees
// every screen with something in it. A file that has sessions is left as it is.
func (k *Kiosk) demo(ctx context.Context) error {
	have, err := k.Sessions.List(ctx)
	if err != nil || len(have) > 0 {
		return err
	}
	began := k.clock.now().Add(-45 * time.Minute)
	k.pretend = began
	defer func() { k.pretend = time.Time{} }()
	o, err := k.Office.Setup(ctx, "Bapas Kelas II Pangkalpinang", "Rina Marlina, S.H.")
	if err != nil {
		return err
	}
	o.Contact, o.Signer.Name = "0812-7000-1234 (contoh)", "Nama Kepala Balai, S.H., M.H."
	if _, err := k.Office.Save(ctx, o); err != nil {
		return err
	}
	ses, err := k.Sessions.Plan(ctx, outreach.Draft{
		Title: "Bapas Hadir di Desa Petaling", Date: k.today(), Start: began.In(indo.WIB.Location()).Format("15:04"), Place: "Balai Desa",
		Village:  outreach.Village{Code: "19.01.04.2001", Name: "Petaling", District: "Mendo Barat", Regency: "Kabupaten Bangka"},
		Officers: []string{"Rina Marlina, S.H.", "Andi Saputra"},
	})
	if err != nil {
		return err
	}
	if _, err := k.Sessions.Open(ctx, ses.ID, ""); err != nil {
		return err
	}
	for i, p := range demoPeople {
		k.pretend = began.Add(time.Duration(i) * 25 * time.Second)
		door, nonce := outreach.ByPhone, fmt.Sprintf("contoh-%04d", i)
		if i%5 == 2 {
			door = outreach.ByDesk
		}
		in := outreach.Arrival{Name: p.name, Sex: p.sex, Unsur: p.unsur, Dusun: p.dusun, Door: door, Nonce: nonce}
		if _, err := k.CheckIn.Arrive(ctx, ses.ID, in); err != nil {
			return err
		}
	}
	slips, err := k.Feedback.PrintSlips(ctx, ses.ID, 50)
	if err != nil {
		return err
	}
	for _, p := range []outreach.Phase{outreach.Before, outreach.After} {
		if err := k.Feedback.Set(ctx, ses.ID, p, outreach.Open); err != nil {
			return err
		}
		for i, d := range demoSheets {
			in := outreach.Sheet{Phase: p, Slip: slips[i], Items: answered(d.before)}
			if p == outreach.After {
				in.Items, in.Comment = answered(d.after), d.remark
			}
			if _, err := k.Feedback.Answer(ctx, ses.FeedbackToken, in); err != nil {
				return err
			}
		}
	}
	for _, number := range []int{4, 12, 23} {
		m, err := k.Mentors.Mark(ctx, ses.ID, number)
		if err != nil {
			return err
		}
		if number == 4 {
			if _, _, err := k.Certify.One(ctx, certify.Ask{Kind: outreach.Piagam, Mentors: []string{m.ID}, Occasion: outreach.Occasion{Session: ses.ID}}); err != nil {
				return err
			}
		}
	}
	return nil
}

// today is the date in the hall.
func (k *Kiosk) today() string { return k.clock.now().In(indo.WIB.Location()).Format(time.DateOnly) }
