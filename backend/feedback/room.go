package feedback

import (
	"context"
	"sync"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
	"bapashadir/backend/survey"
)

// CountRoom keeps what the room said to an item with its answer cards, in place of what
// it said to it before in this phase. Errors: BadChoice, those of outreach.Session.Takes.
func (s *Service) CountRoom(ctx context.Context, session string, p outreach.Phase, item string, counts []int) error {
	return s.db.Update(ctx, func(tx *store.Tx) error {
		ses, err := tx.Sessions.Get(store.Key(session))
		if err != nil {
			return err
		}
		// Counted while people watch, or typed in afterwards, like a paper form.
		if p, err = ses.Takes(outreach.Sheet{Phase: p, Paper: true}); err != nil {
			return err
		}
		room, err := survey.FormOf(ses, p).Room(item, counts)
		if err != nil {
			return err
		}
		room.Session, room.Phase = session, p
		tx.Emit(outreach.FeedbackChanged, session)
		return tx.Rooms.Put(room)
	})
}

// Kept is how many answers are kept of each item that the room was asked in a phase, by
// key. What they say is told by Results alone.
func (s *Service) Kept(ctx context.Context, session string, p outreach.Phase) (map[string]int, error) {
	kept := map[string]int{}
	err := s.db.View(ctx, func(tx *store.Tx) error {
		for room, err := range tx.Rooms.Scan(store.Key(session)) {
			if err != nil {
				return err
			}
			if room.Phase == p {
				for _, n := range room.Counts {
					kept[room.Item] += n
				}
			}
		}
		return nil
	})
	return kept, err
}

// doorway remembers when the terminal was last touched, and never on disk.
type doorway struct {
	mu   sync.Mutex
	last time.Time
}

// Tap counts one face of the terminal by the door of the open session, 0 the worst; it
// is not counted when it comes within outreach.TapPause. Errors: NoSession, BadChoice.
func (s *Service) Tap(ctx context.Context, session string, face int) (counted bool, err error) {
	s.door.mu.Lock()
	defer s.door.mu.Unlock()
	var now time.Time
	err = s.db.Update(ctx, func(tx *store.Tx) error {
		ses, err := tx.Sessions.Get(store.Key(session))
		if err == nil {
			err = ses.AcceptsPeople()
		}
		if err != nil {
			return err
		}
		t, err := tx.Terminals.Get(store.Key(session))
		if outreach.CodeOf(err) == outreach.NotFound {
			t, err = outreach.Terminal{Session: session}, nil
		}
		if err != nil {
			return err
		}
		now = tx.Now()
		since := time.Duration(-1)
		if !s.door.last.IsZero() {
			since = now.Sub(s.door.last)
		}
		if t, counted, err = t.Tap(face, since); err != nil || !counted {
			return err
		}
		tx.Emit(outreach.FeedbackChanged, session)
		return tx.Terminals.Put(t)
	})
	if err == nil && counted {
		s.door.last = now
	}
	return counted && err == nil, err
}
