package desk

import (
	"context"
	"crypto/sha256"
	"slices"
	"sync"

	"bapashadir/backend/api"
	"bapashadir/backend/guest"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
	"bapashadir/backend/sheet"
	"github.com/wailsapp/wails/v2/pkg/runtime"
)

// rosters is what the window's lists of guests need between two calls.
type rosters struct {
	mu   sync.Mutex
	stop context.CancelFunc // ends the list that is being read or kept
	sum  [sha256.Size]byte  // of the file that was read last
	list sheet.List         // what it said: the officer changes columns, not the file
	gone []outreach.Guest   // removed last
}

// Look reads a list (the bytes of an XLSX or CSV file in base64) and tells what Import
// would make of it. Without columns: as they are recognised. The window hears of its
// progress, and of that of Import, as "roster". Errors: BadSheet, Stopped.
func (g *Guests) Look(session, file string, columns []string) (api.Roster, error) {
	return g.roster(session, file, columns, func(ctx context.Context, k *kiosk.Kiosk, rows []outreach.Arrival) ([]guest.Invited, error) {
		return k.Guests.Look(ctx, session, rows)
	})
}

// Import invites the people of a list. Twice changes nothing. Willing are the rows, by
// place, whose people asked to be erased once and want to be on the list now.
func (g *Guests) Import(session, file string, columns []string, willing []int) (api.Roster, error) {
	return g.roster(session, file, columns, func(ctx context.Context, k *kiosk.Kiosk, rows []outreach.Arrival) ([]guest.Invited, error) {
		wants := func(row int) bool { return slices.Contains(willing, row) }
		got, err := k.Guests.InviteWilling(deed(ctx, outreach.DeedGuestsImported, session), session, rows, wants, func(done int) { g.tell(api.RosterProgress{Keeping: true, Done: done, All: len(rows)}) })
		left := 0
		for _, i := range got {
			if i.Erased {
				left++
			}
		}
		if err == nil && left > 0 {
			err = k.Note(outreach.WithDeed(ctx, outreach.Deed{By: outreach.ByOfficer, Kind: outreach.DeedPersonLeftOut, Session: session, Count: left}))
		}
		return got, err
	})
}

// Stop ends the Look or Import that is under way; that answers with Stopped.
func (g *Guests) Stop() {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.stop != nil {
		g.stop()
	}
}

func (g *Guests) roster(session, file string, columns []string,
	do func(context.Context, *kiosk.Kiosk, []outreach.Arrival) ([]guest.Invited, error)) (api.Roster, error) {
	return with(g.desk, func(ctx context.Context, k *kiosk.Kiosk) (api.Roster, error) {
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		g.mu.Lock()
		g.stop = stop
		g.mu.Unlock()
		l, err := g.read(ctx, file)
		if err != nil {
			return api.Roster{}, err
		}
		chosen := l.Columns
		if len(columns) > 0 {
			chosen = api.Of(columns, func(c string) sheet.Column { return sheet.Column(c) })
		}
		people := l.People(chosen)
		if ctx.Err() != nil {
			return api.Roster{}, outreach.Refuse(outreach.Stopped, "read")
		}
		got, err := do(ctx, k, api.Of(people, func(p sheet.Person) outreach.Arrival { return p.Arrival }))
		if err != nil {
			return api.Roster{}, err
		}
		return api.RosterOf(l, chosen, people, got), nil
	}, same)
}

// read reads a file, unless it is the one that was read last.
func (g *Guests) read(ctx context.Context, file string) (sheet.List, error) {
	b, err := fileOf(file, sheet.MaxBytes, outreach.Refuse(outreach.BadSheet, "large", "reason", "large"), outreach.Refuse(outreach.BadSheet, ""))
	if err != nil {
		return sheet.List{}, err
	}
	sum := sha256.Sum256(b)
	g.mu.Lock()
	l, known := g.list, g.sum == sum
	g.mu.Unlock()
	if known {
		return l, nil
	}
	rows, err := sheet.Read(ctx, b, func(rows int) { g.tell(api.RosterProgress{Done: rows}) })
	if err != nil {
		return sheet.List{}, err
	}
	l = sheet.Recognise(rows)
	g.mu.Lock()
	g.sum, g.list = sum, l
	g.mu.Unlock()
	return l, nil
}

func (g *Guests) tell(p api.RosterProgress) {
	g.desk.mu.Lock()
	window := g.desk.window
	g.desk.mu.Unlock()
	if window != nil {
		runtime.EventsEmit(window, "roster", p)
	}
}

func (g *Guests) keep(gone []outreach.Guest) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.gone = gone
}

func (g *Guests) removed() []outreach.Guest {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.gone
}
