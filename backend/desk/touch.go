package desk

import (
	"context"

	"bapashadir/backend/api"
	"bapashadir/backend/checkin"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
	"bapashadir/backend/question"
	"bapashadir/backend/touch"
)

// Touch is the window while it is not the desk: the touch screen by the door, for people
// without a phone, a helper's, or locked.
type Touch struct{ desk *Desk }

// byDoor is the touch screen where people sign in and answer.
var byDoor = []outreach.TouchKind{outreach.SignIn}

// State tells how it stands.
func (t *Touch) State() (api.Touch, error) {
	return anybody(t.desk, func(ctx context.Context, k *kiosk.Kiosk) (touch.State, error) { return k.Touch.State(ctx) }, api.TouchOf)
}

// SetPIN keeps the PIN that leads back to the desk.
func (t *Touch) SetPIN(pin string) error {
	return do(t.desk, func(ctx context.Context, k *kiosk.Kiosk) error { return k.Touch.SetPIN(ctx, pin) })
}

// Idle chooses after how many minutes without a touch the desk locks itself, 0: never.
func (t *Touch) Idle(minutes int) error {
	return do(t.desk, func(ctx context.Context, k *kiosk.Kiosk) error { return k.Touch.Idle(ctx, minutes) })
}

// Start makes the window what kind says, over restarts, until Leave.
func (t *Touch) Start(kind string) error {
	return do(t.desk, func(ctx context.Context, k *kiosk.Kiosk) error {
		return k.Touch.Start(ctx, outreach.TouchKind(kind), outreach.ByOfficer)
	})
}

// LockIdle locks the desk that nobody has touched for long.
func (t *Touch) LockIdle() error {
	return do(t.desk, func(ctx context.Context, k *kiosk.Kiosk) error {
		return k.Touch.Start(ctx, outreach.Locked, outreach.ByProgram)
	})
}

// Leave makes the window the desk again.
func (t *Touch) Leave(pin string) error {
	return t.leave(func(ctx context.Context, k *kiosk.Kiosk) error { return k.Touch.Leave(ctx, pin) })
}

// LeaveWith is Leave with the office's password or recovery code.
func (t *Touch) LeaveWith(password string) error {
	return named(t.leave(func(ctx context.Context, k *kiosk.Kiosk) error { return k.Touch.LeaveWith(ctx, password) }),
		"password", outreach.WrongPassword, outreach.PINWait)
}

// Consent is what the people of a session agree to.
func (t *Touch) Consent(session string) (api.Consent, error) {
	return while(t.desk, byDoor, func(ctx context.Context, k *kiosk.Kiosk) (api.Consent, error) {
		s, err := k.Sessions.Get(ctx, session)
		if err != nil {
			return api.Consent{}, err
		}
		o, err := k.Office.Get(ctx)
		return api.ConsentOf(s.Session, o), err
	}, same)
}

// CountChild counts a child for whom no adult agrees, and keeps nothing of it.
func (t *Touch) CountChild(session string) error {
	return t.answer(func(ctx context.Context, k *kiosk.Kiosk) error { return k.Sessions.CountChild(ctx, session) })
}

// Look tells what Arrive would refuse, and records nothing.
func (t *Touch) Look(session string, in api.Arrival) error {
	return t.answer(func(ctx context.Context, k *kiosk.Kiosk) error {
		return k.CheckIn.Look(ctx, session, in.Arrival(outreach.ByKiosk))
	})
}

// Arrive records whoever stands there.
func (t *Touch) Arrive(session string, in api.Arrival) (api.Greeting, error) {
	return while(t.desk, byDoor, func(ctx context.Context, k *kiosk.Kiosk) (checkin.Welcome, error) {
		return k.CheckIn.Arrive(ctx, session, in.Arrival(outreach.ByKiosk))
	}, api.GreetingOf)
}

// ByCard records the person whose badge was read or typed.
func (t *Touch) ByCard(session, badge string) (api.Greeting, error) {
	return while(t.desk, byDoor, func(ctx context.Context, k *kiosk.Kiosk) (checkin.Welcome, error) {
		return k.CheckIn.ArriveByCard(ctx, session, badge, outreach.ByCard)
	}, api.GreetingOf)
}

// QuizAnswer keeps the answer of whoever stands there to question n; nonce is new for
// each of them.
func (t *Touch) QuizAnswer(n, option int, nonce string) error {
	return t.answer(func(ctx context.Context, k *kiosk.Kiosk) error { return k.Quiz.Touch(ctx, n, nonce, option) })
}

// Ask puts a question into the box.
func (t *Touch) Ask(text string) error {
	return t.answer(func(ctx context.Context, k *kiosk.Kiosk) error {
		_, err := k.Questions.Ask(ctx, question.AtTouch, text)
		return err
	})
}

func (t *Touch) answer(fn func(context.Context, *kiosk.Kiosk) error) error {
	_, err := while(t.desk, byDoor, nothing(fn), same)
	return err
}

func (t *Touch) leave(fn func(context.Context, *kiosk.Kiosk) error) error {
	_, err := anybody(t.desk, nothing(fn), same)
	return err
}
