package kiosk

import (
	"context"
	"log"
	"sync"
	"time"

	"bapashadir/backend/api"
	"bapashadir/backend/lan"
	"bapashadir/backend/live"
	"bapashadir/backend/outreach"
)

// DeskTopic is the facilitator's live state.
const DeskTopic live.Topic = "desk"

// rest is the least time between two pictures of the state, and restShare how many
// times as long as the last one took, up to restMost: a burst of arrivals must not pay
// for the screens. The first change is told at once.
const (
	rest      = 25 * time.Millisecond
	restShare = 20
	restMost  = 250 * time.Millisecond
)

// pulse turns events into the newest state of the topics. Events arrive on the
// goroutine that commits; the state is read on its own.
type pulse struct {
	k    *Kiosk
	wake chan struct{}
	mu   sync.Mutex
	desk api.Desk // its counters grow with the events
	draw hallDrawer
}

func newPulse(k *Kiosk) *pulse { return &pulse{k: k, wake: make(chan struct{}, 1)} }

// changed hears of a commit. It only counts and rings.
func (p *pulse) changed(events []outreach.Event) {
	p.mu.Lock()
	for _, e := range events {
		switch e.Topic {
		case outreach.AttendanceChanged:
			p.desk.Attendance++
		case outreach.FeedbackChanged:
			p.desk.Feedback++
		case outreach.MentorsChanged:
			p.desk.Mentors++
		case outreach.SessionsChanged:
			p.desk.Sessions++
			select {
			case p.k.sessions <- struct{}{}:
			default:
			}
		case outreach.OfficeChanged:
			p.desk.Office++
		case outreach.PairingsChanged:
			p.desk.Pairings++
		case outreach.QuizChanged:
			p.desk.Quiz++
		case outreach.BoxChanged:
			p.desk.Box++
		case outreach.DecksChanged:
			p.desk.Decks++
		case outreach.AgendaChanged:
			p.desk.Agenda++
		}
	}
	p.mu.Unlock()
	p.screens()
}

// clock tells the window that the clock, or what is said of it, has changed.
func (p *pulse) clock() {
	p.mu.Lock()
	p.desk.Clock++
	p.mu.Unlock()
	p.screens()
}

// stick tells the window that the copy off the laptop, or the stick itself, has changed.
func (p *pulse) stick() {
	p.mu.Lock()
	p.desk.Stick++
	p.mu.Unlock()
	p.screens()
}

// cards tells the window that the laptop's network cards have changed. Whoever calls
// it rings too.
func (p *pulse) cards() {
	p.mu.Lock()
	p.desk.Cards++
	p.mu.Unlock()
}

// screens rings: something that all screens show has changed.
func (p *pulse) screens() {
	select {
	case p.wake <- struct{}{}:
	default:
	}
}

func (p *pulse) run() {
	defer p.k.done.Done()
	for {
		select {
		case <-p.wake:
		case <-p.k.stop:
			return
		}
		began := time.Now()
		if err := p.tell(context.Background()); err != nil {
			log.Printf("live state: %v", err) // the next change tries again
		}
		select {
		case <-time.After(min(max(rest, restShare*time.Since(began)), restMost)):
		case <-p.k.stop:
			return
		}
	}
}

// tell reads the state and publishes what screens follow.
func (p *pulse) tell(ctx context.Context) error {
	p.mu.Lock()
	desk := p.desk // read before the state: a later event rings again
	p.mu.Unlock()
	hall, err := p.draw.hall(ctx, p.k, desk.Box)
	if err != nil {
		return err
	}
	touch, err := p.k.Touch.State(ctx)
	if err != nil {
		return err
	}
	desk.Touch, desk.Kind, desk.Idle = touch.On, string(touch.Kind), touch.Idle
	if desk.Asking, err = p.k.asking(ctx); err != nil {
		return err
	}
	desk.Unread = p.draw.box.unread
	desk.Session, desk.Screens, desk.Muted = hall.Session, p.k.lan.Screens(), p.k.lan.Muted()
	desk.Projector, desk.Item = p.k.projecting(), hall.Item
	p.k.Board.Publish(lan.HallTopic, hall)
	p.k.Board.Publish(DeskTopic, desk)
	return nil
}

// Now is all topics at once, for a screen that has just been loaded: states of one
// moment, so that Seq tells for each of them which news are newer.
func (k *Kiosk) Now() api.Live {
	l := k.Board.Listen(lan.HallTopic, DeskTopic, DiskTopic, VillagesTopic, CertificatesTopic) // published by start
	defer l.Close()
	var now api.Live
	for _, u := range l.Next() {
		now.Seq = max(now.Seq, u.Seq)
		switch state := u.State.(type) {
		case api.Hall:
			now.Hall = state
		case api.Desk:
			now.Desk = state
		case api.Disk:
			now.Disk = state
		case api.Importing:
			now.Importing = state
		case api.Batch:
			now.Batch = state
		}
	}
	return now
}
