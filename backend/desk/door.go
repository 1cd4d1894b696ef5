package desk

import (
	"context"

	"bapashadir/backend/api"
	"bapashadir/backend/checkin"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
	"bapashadir/backend/sheet"
)

// Add records somebody at the desk: a name and an unsur are enough. Whoever is surely
// there already is answered so, and not recorded.
func (a *Attendance) Add(session string, in api.Arrival) (api.Recorded, error) {
	return a.add(session, in, false)
}

// AddAnother is Add for another person of the same name and place.
func (a *Attendance) AddAnother(session string, in api.Arrival) (api.Recorded, error) {
	return a.add(session, in, true)
}

func (a *Attendance) add(session string, in api.Arrival, another bool) (api.Recorded, error) {
	return with(a.desk, func(ctx context.Context, k *kiosk.Kiosk) (checkin.Recorded, error) {
		return k.CheckIn.AtDesk(ctx, session, in.Arrival(outreach.ByDesk), another)
	}, api.RecordedOf)
}

// Namesakes are those who came under this name.
func (a *Attendance) Namesakes(session, name string) ([]api.Attendee, error) {
	return with(a.desk, func(ctx context.Context, k *kiosk.Kiosk) ([]checkin.Line, error) {
		return k.CheckIn.Namesakes(ctx, session, name)
	}, func(l []checkin.Line) []api.Attendee { return api.Of(l, api.AttendeeOf) })
}

// ByAnswer records the person whose phone shows its answers as a QR.
func (a *Attendance) ByAnswer(session, text string) (api.Greeting, error) {
	return with(a.desk, func(ctx context.Context, k *kiosk.Kiosk) (checkin.Welcome, error) {
		return k.CheckIn.ArriveByAnswer(ctx, session, text)
	}, api.GreetingOf)
}

// CatchUp records rows of a list that was written by hand.
func (a *Attendance) CatchUp(session string, rows []api.Arrival) ([]api.CaughtUp, error) {
	return with(a.desk, func(ctx context.Context, k *kiosk.Kiosk) ([]checkin.CaughtUp, error) {
		return k.CheckIn.CatchUp(deed(ctx, outreach.DeedAttendanceEntered, session), session, api.Of(rows, onPaper))
	}, func(l []checkin.CaughtUp) []api.CaughtUp { return api.Of(l, api.CaughtUpOf) })
}

// maxPasted is how many rows the grid takes at once.
const maxPasted = 500

// ReadPaper tells what CatchUp would make of a pasted list.
func (a *Attendance) ReadPaper(session, text string) (api.PaperList, error) {
	return with(a.desk, func(ctx context.Context, k *kiosk.Kiosk) (api.PaperList, error) {
		p, err := sheet.Paste(text)
		if err != nil {
			return api.PaperList{}, err
		}
		people := p.People[:min(len(p.People), maxPasted)]
		known, err := k.CheckIn.Compare(ctx, session, api.Of(people, func(p sheet.Person) outreach.Arrival { return p.Arrival }))
		if err != nil {
			return api.PaperList{}, err
		}
		return api.PaperListOf(p, people, known), nil
	}, same)
}

// RemoveAll takes lines off the list, all of them or none.
func (a *Attendance) RemoveAll(session string, numbers []int) error {
	return a.withdraw(outreach.DeedAttendanceRemoved, session, numbers, false)
}

// RestoreAll undoes RemoveAll.
func (a *Attendance) RestoreAll(session string, numbers []int) error {
	return a.withdraw(outreach.DeedAttendanceRestored, session, numbers, true)
}

func (a *Attendance) withdraw(kind outreach.DeedKind, session string, numbers []int, back bool) error {
	return do(a.desk, func(ctx context.Context, k *kiosk.Kiosk) error {
		return k.CheckIn.WithdrawAll(deed(ctx, kind, session), session, numbers, back)
	})
}

func onPaper(r api.Arrival) outreach.Arrival { return r.Arrival(outreach.ByPaper) }
