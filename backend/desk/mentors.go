package desk

import (
	"context"
	"sync"

	"bapashadir/backend/api"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/mentor"
	"bapashadir/backend/outreach"
)

// Mentors is the register of volunteers.
type Mentors struct {
	desk *Desk
	mu   sync.Mutex
	undo mentor.Undo  // of the last step that took something away
	of   *kiosk.Kiosk // the app it was taken from: data that were opened anew know nothing of it
}

// List is a session's volunteers.
func (m *Mentors) List(session string) ([]api.Mentor, error) {
	return with(m.desk, func(ctx context.Context, k *kiosk.Kiosk) ([]mentor.Entry, error) {
		return k.Mentors.List(ctx, session)
	}, func(l []mentor.Entry) []api.Mentor { return api.Of(l, api.MentorOf) })
}

// Mark makes a volunteer of an attendee.
func (m *Mentors) Mark(session string, number int) (api.Mentor, error) {
	return with(m.desk, func(ctx context.Context, k *kiosk.Kiosk) (mentor.Entry, error) {
		return k.Mentors.Mark(deed(ctx, outreach.DeedMentorsMarked, session), session, number)
	}, api.MentorOf)
}

// MarkAs is Mark for a person whom the register has already.
func (m *Mentors) MarkAs(session string, number int, id string) (api.Mentor, error) {
	return with(m.desk, func(ctx context.Context, k *kiosk.Kiosk) (mentor.Entry, error) {
		return k.Mentors.MarkAs(deed(ctx, outreach.DeedMentorsMarked, session), session, number, id)
	}, api.MentorOf)
}

// Unmark takes a mark back, as long as there is no certificate.
func (m *Mentors) Unmark(session string, number int) error {
	return m.take(func(ctx context.Context, k *kiosk.Kiosk) (mentor.Undo, error) {
		return k.Mentors.Unmark(deed(ctx, outreach.DeedMentorsUnmarked, session), session, number)
	})
}

// Rename sets the name, titles and role for the paper.
func (m *Mentors) Rename(id, before, name, after, role string) (api.Mentor, error) {
	return with(m.desk, func(ctx context.Context, k *kiosk.Kiosk) (mentor.Entry, error) {
		return k.Mentors.Rename(deed(ctx, outreach.DeedMentorsRenamed, ""), id, before, name, after, role)
	}, api.MentorOf)
}

// take does what can be undone, and keeps the way back.
func (m *Mentors) take(away func(context.Context, *kiosk.Kiosk) (mentor.Undo, error)) error {
	return do(m.desk, func(ctx context.Context, k *kiosk.Kiosk) error {
		undo, err := away(ctx, k)
		if err == nil {
			m.mu.Lock()
			m.undo, m.of = undo, k
			m.mu.Unlock()
		}
		return err
	})
}

// Undo takes back the last step that took something away or merged, once. Errors: NotFound
// when there is none, those of mentor.Undo.
func (m *Mentors) Undo() error {
	return do(m.desk, func(ctx context.Context, k *kiosk.Kiosk) error {
		m.mu.Lock()
		defer m.mu.Unlock()
		if m.undo == nil || m.of != k {
			return outreach.Refuse(outreach.NotFound, "")
		}
		err := m.undo(deed(ctx, outreach.DeedMentorsUndone, ""))
		if err == nil {
			m.undo = nil
		}
		return err
	})
}
