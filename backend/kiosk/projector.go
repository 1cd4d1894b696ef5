package kiosk

import (
	"context"
	"net"
	"strconv"

	"bapashadir/backend/api"
	"bapashadir/backend/outreach"
	"bapashadir/backend/projector"
)

// newProjector makes the browser on the second display, which is off.
func (k *Kiosk) newProjector() {
	k.projector = projector.New(projector.Config{Displays: k.cfg.Displays, Page: k.projectorPage,
		Here: func() bool { return k.lan.Projectors() > 0 }, Changed: k.pulse.screens})
	k.clean = append(k.clean, k.projector.Close)
}

// resumeProjector turns it on when it was on as the program ended in the middle of a
// session.
func (k *Kiosk) resumeProjector(ctx context.Context) error {
	ses, err := k.Sessions.Current(ctx)
	if outreach.CodeOf(err) == outreach.NoSession {
		return nil
	}
	if err != nil {
		return err
	}
	for _, at := range []string{ses.ID, ""} { // "": it was on before the session was opened
		was, err := k.Pairings.Any(ctx, outreach.Projector, at)
		if err != nil {
			return err
		}
		if was {
			k.projector.Turn(true)
		}
	}
	return nil
}

// projectorPage is a fresh address for the browser on this laptop; the page before it
// is let in no more.
func (k *Kiosk) projectorPage() (string, error) {
	ctx := context.Background()
	at := k.lan.Addr()
	if at == nil {
		return "", k.Listening()
	}
	session, err := k.currentSession(ctx)
	if err != nil {
		return "", err
	}
	if err := k.Pairings.CutAll(ctx, outreach.Projector); err != nil {
		return "", err
	}
	i, err := k.Pairings.Invite(ctx, outreach.Projector, session)
	if err != nil {
		return "", err
	}
	host := at.IP.String()
	if at.IP.IsUnspecified() {
		host = "127.0.0.1" // a page of the laptop itself may keep the display awake
	}
	return "http://" + net.JoinHostPort(host, strconv.Itoa(at.Port)) + "/screen/open/" + i.Code, nil
}

func (k *Kiosk) currentSession(ctx context.Context) (string, error) {
	ses, err := k.Sessions.Current(ctx)
	if outreach.CodeOf(err) == outreach.NoSession {
		return "", nil
	}
	return ses.ID, err
}

// ProjectorOn opens the hall's page on the second display, and again whenever it goes.
func (k *Kiosk) ProjectorOn() { k.projector.Turn(true) }

// ProjectorOff closes it, and lets no screen in any more: none that somebody opened by
// hand either.
func (k *Kiosk) ProjectorOff(ctx context.Context) error {
	k.projector.Turn(false)
	return k.Pairings.CutAll(ctx, outreach.Projector, outreach.Screen)
}

// ScreenByHand makes a code for a browser that somebody opens by hand; the one before
// dies. Errors: those of a network that is not there.
func (k *Kiosk) ScreenByHand(ctx context.Context) (api.ByHand, error) {
	if err := k.Listening(); err != nil {
		return api.ByHand{}, err
	}
	session, err := k.currentSession(ctx)
	if err != nil {
		return api.ByHand{}, err
	}
	i, err := k.Pairings.Invite(ctx, outreach.Screen, session)
	if err != nil {
		return api.ByHand{}, err
	}
	host := k.Network().Address
	if !k.Network().OK { // then a browser of this laptop at least
		host = net.JoinHostPort("127.0.0.1", strconv.Itoa(k.lan.Addr().Port))
	}
	return api.ByHand{Code: i.Code, Address: host + "/screen/open", Left: outreach.Seconds(i.Left)}, nil
}

// projecting is how the projector stands.
func (k *Kiosk) projecting() api.Projector {
	s := k.projector.State()
	return api.Projector{Stands: s.State, Display: s.Display, Browser: string(s.Browser)}
}

// screensChanged hears that a page has come or gone.
func (k *Kiosk) screensChanged() {
	k.pulse.screens()
	k.projector.Look()
}
