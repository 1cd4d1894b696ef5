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
	for i, v := range demoVolunteers {
		m, err := k.volunteer(ctx, ses.ID, v)
		if err != nil {
			return err
		}
		if i == 0 {
			if _, _, err := k.Certify.One(ctx, certify.Ask{Kind: outreach.Piagam, Mentors: []string{m}, Occasion: outreach.Occasion{Session: ses.ID}}); err != nil {
				return err
			}
		}
	}
	return nil
}

// volunteer marks an attendee and writes what the register knows of them.
func (k *Kiosk) volunteer(ctx context.Context, session string, v demoVolunteer) (id string, err error) {
	m, err := k.Mentors.Mark(ctx, session, v.number)
	if err != nil {
		return "", err
	}
	in := v.about
	in.Name, in.Role, in.Village = m.Name, m.Role, m.Village
	if err := k.Mentors.Correct(ctx, m.ID, in); err != nil {
		return "", err
	}
	if v.agreed != "" {
		if err := k.Mentors.Agree(ctx, m.ID, v.agreed); err != nil {
			return "", err
		}
	}
	for _, d := range v.log {
		done := d.doing
		done.Date = k.now().In(indo.WIB.Location()).AddDate(0, 0, -d.ago).Format(time.DateOnly)
		if err := k.Mentors.Log(ctx, m.ID, done); err != nil {
			return "", err
		}
	}
	return m.ID, nil
}

// today is the date in the hall.
func (k *Kiosk) today() string { return k.clock.now().In(indo.WIB.Location()).Format(time.DateOnly) }
