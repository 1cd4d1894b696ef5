package desk

import (
	"context"

	"bapashadir/backend/api"
	"bapashadir/backend/deck"
	"bapashadir/backend/impress"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
	"bapashadir/backend/present"
)

// Decks is the office's own talks.
type Decks struct {
	desk *Desk
	deckImport
}

// List is all of them, the one changed last first.
func (d *Decks) List() ([]api.OwnDeck, error) {
	return with(d.desk, func(ctx context.Context, k *kiosk.Kiosk) ([]deck.Entry, error) {
		return k.Decks.List(ctx)
	}, func(l []deck.Entry) []api.OwnDeck { return api.Of(l, api.DeckEntryOf) })
}

// Get is one of them, with its text.
func (d *Decks) Get(id string) (api.OwnDeck, error) {
	return with(d.desk, func(ctx context.Context, k *kiosk.Kiosk) (outreach.Deck, error) { return k.Decks.Get(ctx, id) }, api.OwnDeckOf)
}

// Create keeps a new deck of one slide.
func (d *Decks) Create(name string) (api.OwnDeck, error) {
	return with(d.desk, func(ctx context.Context, k *kiosk.Kiosk) (outreach.Deck, error) {
		return k.Decks.Create(ctx, name)
	}, api.OwnDeckOf)
}

// Duplicate keeps a copy of a deck, the built-in one as well.
func (d *Decks) Duplicate(id, name string) (api.OwnDeck, error) {
	return with(d.desk, func(ctx context.Context, k *kiosk.Kiosk) (outreach.Deck, error) {
		return k.Decks.Duplicate(ctx, id, name)
	}, api.OwnDeckOf)
}

// Save gives a deck another text.
func (d *Decks) Save(id, text string) (api.OwnDeck, error) {
	return with(d.desk, func(ctx context.Context, k *kiosk.Kiosk) (outreach.Deck, error) {
		return k.Decks.Save(ctx, id, text)
	}, api.OwnDeckOf)
}

// Rename gives a deck another name.
func (d *Decks) Rename(id, name string) (api.OwnDeck, error) {
	return with(d.desk, func(ctx context.Context, k *kiosk.Kiosk) (outreach.Deck, error) {
		return k.Decks.Rename(ctx, id, name)
	}, api.OwnDeckOf)
}

// Delete removes a deck that no session will present.
func (d *Decks) Delete(id string) error {
	return do(d.desk, func(ctx context.Context, k *kiosk.Kiosk) error { return k.Decks.Delete(ctx, id) })
}

// Restore undoes the last Delete.
func (d *Decks) Restore() error {
	return do(d.desk, func(ctx context.Context, k *kiosk.Kiosk) error { return k.Decks.Restore(ctx) })
}

// Look is a text as the hall would see it, by what draws the hall.
func (d *Decks) Look(id, text string) (api.DeckLook, error) {
	return with(d.desk, func(ctx context.Context, k *kiosk.Kiosk) (present.Place, error) {
		return k.Present.Look(ctx, id, text)
	}, func(p present.Place) api.DeckLook { return api.LookOf(p.Deck, p.Files) })
}

// Kept is Look of what is kept.
func (d *Decks) Kept(id string) (api.DeckLook, error) {
	return with(d.desk, func(ctx context.Context, k *kiosk.Kiosk) (present.Place, error) {
		return k.Present.Kept(ctx, id)
	}, func(p present.Place) api.DeckLook { return api.LookOf(p.Deck, p.Files) })
}

// Use gives a session this deck.
func (d *Decks) Use(session, id string) error {
	return do(d.desk, func(ctx context.Context, k *kiosk.Kiosk) error {
		_, err := k.Sessions.Present(ctx, session, id)
		return err
	})
}

// Prove reads every file of a deck and names those that are gone or spoilt.
func (d *Decks) Prove(id string) ([]string, error) {
	return with(d.desk, func(ctx context.Context, k *kiosk.Kiosk) ([]string, error) {
		return k.Decks.Prove(ctx, id, func(int64, int64) {})
	}, func(l []string) []string { return api.Of(l, same) })
}

// Place is where the window finds the files.
func (d *Decks) Place() (api.DeckPlace, error) {
	return with(d.desk, func(_ context.Context, k *kiosk.Kiosk) (api.DeckPlace, error) {
		_, ok := impress.Find()
		return api.DeckPlace{Address: k.FilesAddress(), Impress: ok}, nil
	}, same)
}
