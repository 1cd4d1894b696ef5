package kiosk

import (
	"context"

	"bapashadir/backend/api"
	"bapashadir/backend/outreach"
	"bapashadir/backend/survey"
)

// roomReading is how far the cards of a room are read. It is nowhere on disk: a reading
// that is cut off is begun anew.
type roomReading struct {
	session string
	room    outreach.RoomItem
	cards   int
}

// SurveyRoom is what the room may be asked in a phase with its cards.
func (k *Kiosk) SurveyRoom(ctx context.Context, session string, p outreach.Phase) (out api.SurveyRoom, err error) {
	s, err := k.Feedback.Standing(ctx, session)
	if err != nil {
		return out, err
	}
	kept, err := k.Feedback.Kept(ctx, session, p)
	out = api.SurveyRoom{Phase: string(p), Items: []api.SurveyRoomItem{}}
	for _, m := range survey.FormOf(s.Session, p).Modules {
		for _, it := range m.Items {
			if it.ByCards() {
				out.Items = append(out.Items, api.SurveyRoomItem{Key: it.Key, Module: m.ID, Text: it.Text, Answers: it.Answers, Kept: kept[it.Key]})
			}
		}
	}
	return out, err
}

// AskRoom puts an item before the hall. Errors: BadChoice for one that cards can't
// answer, those of outreach.Session.Takes, NoSession.
func (k *Kiosk) AskRoom(ctx context.Context, session string, room outreach.RoomItem) error {
	s, err := k.Feedback.Standing(ctx, session)
	if err != nil {
		return err
	}
	if s.State != outreach.Open {
		return outreach.Refuse(outreach.NoSession, "")
	}
	p, err := s.Takes(outreach.Sheet{Phase: room.Phase, Paper: true})
	if err != nil {
		return err
	}
	if it, _, ok := survey.FormOf(s.Session, p).Item(room.Item); !ok || !it.ByCards() {
		return outreach.Refuse(outreach.BadChoice, "item")
	}
	return k.Present.Ask(ctx, room)
}

// RoomRead tells the hall how many cards were read so far; below 0, the reading was given
// up.
func (k *Kiosk) RoomRead(session string, room outreach.RoomItem, cards int) {
	if cards < 0 {
		k.reading.Store(nil)
	} else {
		k.reading.Store(&roomReading{session, room, cards})
	}
	k.pulse.screens()
}

// CountRoom keeps what the room said. Errors: those of feedback.Service.CountRoom.
func (k *Kiosk) CountRoom(ctx context.Context, session string, room outreach.RoomItem, counts []int) error {
	err := k.Feedback.CountRoom(ctx, session, room.Phase, room.Item, counts)
	if err == nil {
		k.reading.Store(nil)
		k.pulse.screens()
	}
	return err
}

// hallSurvey is the item that the room is asked, with how many cards were read or kept.
func (k *Kiosk) hallSurvey(ctx context.Context, ses outreach.Session, room outreach.RoomItem) (api.HallSurvey, error) {
	out := api.HallSurvey{Phase: string(room.Phase), Item: room.Item, Answers: []string{}}
	if room.Item == "" {
		return out, nil
	}
	it, _, ok := survey.FormOf(ses, room.Phase).Item(room.Item)
	if !ok { // a version of the app that asks it no more
		return api.HallSurvey{Answers: []string{}}, nil
	}
	out.Text, out.Scale, out.Answers = it.Text, string(it.Scale), it.Answers
	if now := k.reading.Load(); now != nil && now.session == ses.ID && now.room == room {
		out.Read = now.cards
		return out, nil
	}
	kept, err := k.Feedback.Kept(ctx, ses.ID, room.Phase)
	out.Read, out.Kept = kept[room.Item], kept[room.Item] > 0
	return out, err
}
