//go:build linux

package faults

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"

	"bapashadir/backend/certify"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
	"bapashadir/backend/say"
)

// order is what the officer does at the desk. The window is no door that a test
// without a display could use, so that this server takes orders on its stdin.
type order struct {
	Do     string `json:"do"`
	Text   string `json:"text,omitempty"`
	Number int    `json:"number,omitempty"`
}

// reply is the answer to an order: acknowledged, or refused with a code.
type reply struct {
	Text string        `json:"text,omitempty"`
	Code outreach.Code `json:"code,omitempty"`
	Why  string        `json:"why,omitempty"`
}

// serve is the command serve, with an officer on stdin. It ends with it.
func serve(dir, plant string) int {
	p := &plants{name: plant}
	if plant != "core" {
		if err := kiosk.NoCore(); err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
	}
	k, err := kiosk.Start(ctx, kiosk.Config{Data: dir, LAN: "127.0.0.1:0", Password: os.Getenv(passwordVar), Probe: probe, Faults: p.faults()})
	if err != nil {
		fmt.Fprintf(os.Stderr, "%s\n(%v)\n", say.Error(err), err)
		return 1
	}
	say := json.NewEncoder(os.Stdout)
	r, err := k.Ready(ctx)
	if err == nil {
		err = say.Encode(r)
	}
	for in := bufio.NewScanner(os.Stdin); err == nil && in.Scan(); {
		var o order
		if err = json.Unmarshal(in.Bytes(), &o); err != nil {
			break
		}
		var a reply
		text, refused := obey(k, p, o)
		if a.Text = text; refused != nil {
			a.Code, a.Why = outreach.CodeOf(refused), refused.Error()
		}
		err = say.Encode(a)
	}
	if closed := k.Close(); err != nil || closed != nil {
		fmt.Fprintln(os.Stderr, "Tidak dapat ditutup dengan baik:", err, closed)
		return 1
	}
	return 0
}

func probe(ctx context.Context) *exec.Cmd {
	cmd := exec.CommandContext(ctx, os.Args[0])
	cmd.Env = append(os.Environ(), asVar+"=probe")
	return cmd
}

// obey does what the officer orders in the session of the hall, the only one that
// is ever opened.
func obey(k *kiosk.Kiosk, p *plants, o order) (string, error) {
	switch o.Do {
	case "setup":
		_, err := k.Office.Setup(ctx, "Bapas Kelas II Pangkalpinang", o.Text)
		return "", err
	case "plan":
		s, err := k.Sessions.Plan(ctx, outreach.Draft{Title: o.Text, Date: "2026-03-07", Place: "Balai Desa",
			Village: outreach.Village{Code: "19.01.04.2001", Name: "Petaling"}})
		return s.ID, err
	case "open":
		s, err := k.Sessions.Open(ctx, o.Text, "Masih ada yang datang")
		return s.ID, err
	case "close":
		_, err := k.Sessions.Close(ctx, o.Text)
		return "", err
	case "ready":
		r, err := k.Ready(ctx)
		b, err2 := json.Marshal(r)
		if err == nil {
			err = err2
		}
		return string(b), err
	case "goto":
		return "", k.Present.GoTo(ctx, o.Number, 0)
	case "snapshot":
		_, err := k.Snapshot(ctx)
		return "", err
	case "tidy":
		all, err := k.Sessions.List(ctx)
		if err != nil || len(all) == 0 {
			return "", err
		}
		return "", k.Tidy(ctx, all[0].ID)
	}
	ses, err := k.Sessions.Current(ctx)
	if err != nil {
		return "", err
	}
	switch o.Do {
	case "feedback":
		return "", k.SetPhase(ctx, ses.ID, outreach.After, outreach.State(o.Text))
	case "certificate":
		return certificate(k, ses.ID, o.Number)
	case "correct":
		_, err := k.CheckIn.Correct(ctx, ses.ID, o.Number, outreach.Arrival{Name: o.Text, Sex: outreach.Female, Unsur: "warga"})
		return "", err
	case "list", "spoil", "fall":
		all, err := k.CheckIn.List(ctx, ses.ID)
		if err == nil {
			err = p.obey(o.Do, all)
		}
		return "", err
	}
	return "", outreach.Refuse(outreach.BadChoice, "do")
}

// certificate makes the attendee a volunteer, if they are none yet, and gives the
// number of their certificate.
func certificate(k *kiosk.Kiosk, session string, number int) (string, error) {
	m, err := k.Mentors.Mark(ctx, session, number)
	id := m.ID
	if outreach.CodeOf(err) == outreach.AlreadyMentor {
		var all, err2 = k.Mentors.List(ctx, session)
		if err = err2; err == nil {
			for _, e := range all {
				if e.Number == number {
					id = e.ID
				}
			}
		}
	}
	if err != nil {
		return "", err
	}
	_, c, err := k.Certify.One(ctx, certify.Ask{Kind: outreach.Piagam, Mentors: []string{id}, Occasion: outreach.Occasion{Session: session}})
	return c.Number, err
}
