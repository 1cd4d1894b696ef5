package desk

import (
	"context"

	"bapashadir/backend/api"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/mentor"
)

// Mentors is the register of volunteers.
type Mentors struct{ desk *Desk }

// List is a session's volunteers.
func (m *Mentors) List(session string) ([]api.Mentor, error) {
	return with(m.desk, func(ctx context.Context, k *kiosk.Kiosk) ([]mentor.Entry, error) {
		return k.Mentors.List(ctx, session)
	}, func(l []mentor.Entry) []api.Mentor { return api.Of(l, api.MentorOf) })
}

// Mark makes a volunteer of an attendee.
func (m *Mentors) Mark(session string, number int) (api.Mentor, error) {
	return with(m.desk, func(ctx context.Context, k *kiosk.Kiosk) (mentor.Entry, error) {
		return k.Mentors.Mark(ctx, session, number)
	}, api.MentorOf)
}

// Unmark takes a mark back, as long as there is no certificate.
func (m *Mentors) Unmark(id string) error {
	return do(m.desk, func(ctx context.Context, k *kiosk.Kiosk) error { return k.Mentors.Unmark(ctx, id) })
}

// Rename sets the name, titles and role for the paper.
func (m *Mentors) Rename(id, before, name, after, role string) (api.Mentor, error) {
	return with(m.desk, func(ctx context.Context, k *kiosk.Kiosk) (mentor.Entry, error) {
		return k.Mentors.Rename(ctx, id, before, name, after, role)
	}, api.MentorOf)
}
