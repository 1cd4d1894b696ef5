package desk

import (
	"context"

	"bapashadir/backend/api"
	"bapashadir/backend/checkin"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
)

// Attendance is the list of who came.
type Attendance struct{ desk *Desk }

// List is a session's list, the newest number first.
func (a *Attendance) List(session string) ([]api.Attendee, error) {
	return with(a.desk, func(ctx context.Context, k *kiosk.Kiosk) ([]checkin.Line, error) {
		return k.CheckIn.List(ctx, session)
	}, func(l []checkin.Line) []api.Attendee { return api.Of(l, api.AttendeeOf) })
}

// ByCard records the person whose badge was read or typed.
func (a *Attendance) ByCard(session, badge string) (api.Greeting, error) {
	return with(a.desk, func(ctx context.Context, k *kiosk.Kiosk) (checkin.Welcome, error) {
		return k.CheckIn.ArriveByCard(ctx, session, badge, outreach.ByCard)
	}, api.GreetingOf)
}

// CountChildren notes how many children came without a line of their own.
func (a *Attendance) CountChildren(session string, n int) error {
	return do(a.desk, func(ctx context.Context, k *kiosk.Kiosk) error {
		return k.Sessions.CountChildren(deed(ctx, outreach.DeedAttendanceChildren, session), session, n)
	})
}

// Correct changes what was written about a person.
func (a *Attendance) Correct(session string, number int, in api.Arrival) (api.Attendee, error) {
	return with(a.desk, func(ctx context.Context, k *kiosk.Kiosk) (checkin.Line, error) {
		out, err := k.CheckIn.Correct(deed(ctx, outreach.DeedAttendanceCorrected, session), session, number, in.Arrival(outreach.ByDesk))
		return checkin.Line{Attendee: out}, err
	}, api.AttendeeOf)
}

// Remove takes a line off the list; its number stays its own.
func (a *Attendance) Remove(session string, number int) error {
	return do(a.desk, func(ctx context.Context, k *kiosk.Kiosk) error {
		return k.CheckIn.Withdraw(deed(ctx, outreach.DeedAttendanceRemoved, session), session, number, false)
	})
}

// Restore undoes Remove.
func (a *Attendance) Restore(session string, number int) error {
	return do(a.desk, func(ctx context.Context, k *kiosk.Kiosk) error {
		return k.CheckIn.Withdraw(deed(ctx, outreach.DeedAttendanceRestored, session), session, number, true)
	})
}
