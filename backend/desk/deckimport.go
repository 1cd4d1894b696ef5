package desk

import (
	"context"
	"sync"
	"sync/atomic"

	"bapashadir/backend/api"
	"bapashadir/backend/deck"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
)

// deckImport is files on their way from the window into a deck, in parts: no call holds
// more than one of them.
type deckImport struct {
	mu  sync.Mutex // one call at a time, but for Stop
	now atomic.Pointer[deck.Import]
}

// Begin begins an import into a deck, "" a new one.
func (d *Decks) Begin(id string) error {
	return do(d.desk, func(_ context.Context, k *kiosk.Kiosk) error {
		d.mu.Lock()
		defer d.mu.Unlock()
		if before := d.now.Swap(k.Decks.Begin(id)); before != nil {
			before.Close()
		}
		return nil
	})
}

// Next begins the next file.
func (d *Decks) Next(name string, size int64) error {
	return d.importing(func(i *deck.Import) error { return i.Next(name, size) })
}

// Write takes the next part of the file, in base64.
func (d *Decks) Write(part string) error {
	return d.importing(func(i *deck.Import) error {
		b, err := fileOf(part, maxPart, outreach.Refuse(outreach.BodyTooLarge, ""), outreach.Refuse(outreach.BadBody, ""))
		if err != nil {
			return err
		}
		return i.Write(b)
	})
}

// End ends the file and tells what it is; a PPTX has become a PDF.
func (d *Decks) End() (out api.DeckFile, err error) {
	err = d.importing(func(i *deck.Import) error {
		f, err := i.End()
		if err == nil {
			out = api.DeckFileOf(f)
		}
		return err
	})
	return out, err
}

// Finish makes the deck, or gives the files to the one they are for.
func (d *Decks) Finish(name string, pages []api.DeckPages) (out api.DeckImported, err error) {
	err = d.importing(func(i *deck.Import) error {
		made, files, err := i.Finish(context.Background(), name, api.Pages(pages))
		if err != nil {
			return err
		}
		out = api.DeckImported{Deck: api.OwnDeckOf(made), Files: api.Of(files, api.DeckFileOf)}
		d.end(i)
		return nil
	})
	return out, err
}

// Stop ends the import, whatever it is doing; without one it does nothing.
func (d *Decks) Stop() error {
	return do(d.desk, func(context.Context, *kiosk.Kiosk) error {
		if i := d.now.Load(); i != nil {
			i.Stop()
			d.mu.Lock() // what is being done ends first
			defer d.mu.Unlock()
			d.end(i)
		}
		return nil
	})
}

func (d *Decks) end(i *deck.Import) {
	if d.now.CompareAndSwap(i, nil) {
		i.Close()
	}
}

func (d *Decks) importing(fn func(*deck.Import) error) error {
	return do(d.desk, func(context.Context, *kiosk.Kiosk) error {
		d.mu.Lock()
		defer d.mu.Unlock()
		i := d.now.Load()
		if i == nil {
			return outreach.Refuse(outreach.ImportStopped, "")
		}
		return fn(i)
	})
}
