package kiosk

import (
	"context"
	"log"
	"time"

	"bapashadir/backend/api"
	"bapashadir/backend/lan"
	"bapashadir/backend/outreach"
)

// openDecks makes the decks ready: a film that ran when the laptop went stands still,
// and the window is served the files of decks.
func (k *Kiosk) openDecks(ctx context.Context) {
	k.Decks.Open(ctx)
	if err := k.Present.Rest(ctx); err != nil {
		log.Printf("decks: a film that ran goes on: %v", err)
	}
	w, err := lan.ServeWindow(k.Decks)
	if err != nil {
		log.Printf("decks: the window can't be served their files: %v", err)
		return
	}
	k.window, k.clean = w, append(k.clean, w.Close)
}

// FilesAddress is what the window puts before the name of a deck's file.
func (k *Kiosk) FilesAddress() string {
	if k.window == nil {
		return ""
	}
	return k.window.Address()
}

// film is how far the film is, in the laptop's own time, which is the one that its
// browsers know: the app's may be corrected.
func (k *Kiosk) film(p outreach.Playing) api.Film {
	out := api.Film{Playing: !p.Since.IsZero(), At: p.At}
	if out.Playing {
		out.Since = time.Now().Add(-k.now().Sub(p.Since)).UnixMilli()
	}
	return out
}
