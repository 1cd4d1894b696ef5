package inject

import (
	"strings"

	"bapashadir/backend/outreach"
	"bapashadir/backend/slide"
	"bapashadir/backend/store"
)

const day = "2026-03-07"

func (w *writer) sessions() error {
	if err := each(w, "Sessions", w.tx.Sessions.Put, w.n, func(i int) outreach.Session {
		s := outreach.Session{ID: id("ses", i), Date: day, Start: "09:00", Deck: outreach.BuiltInDeck, State: outreach.Planned, Feedback: outreach.Planned,
			Token: id("tok", i), FeedbackToken: id("fee", i), History: []outreach.Change{{To: outreach.Open}}}
		if i%2 == 1 {
			s.State, s.Feedback = outreach.Closed, outreach.Closed
		}
		return s
	}); err != nil {
		return err
	}
	w.open.Deck = id("dek", w.n)
	if err := w.tx.Positions.Put(outreach.Position{Session: w.open.ID, Showing: outreach.ShowJoin, Deck: w.open.Deck}); err != nil {
		return err
	}
	return one(w, "Sessions", w.tx.Sessions.Put, w.open)
}

func (w *writer) people() error {
	if err := each(w, "Attendees", w.tx.Attendees.Put, w.n, func(i int) outreach.Attendee {
		return outreach.Attendee{Session: w.open.ID, Number: 1000 + i, Code: outreach.ShortCode(500_000 + i), Sex: outreach.Female, Unsur: "warga", Door: outreach.ByDesk,
			Child: i%5 == 4, Consent: 1, Agreed: outreach.Spoken, At: w.tx.Now()}
	}); err != nil {
		return err
	}
	if err := each(w, "Guests", w.tx.Guests.Put, w.n, func(i int) outreach.Guest {
		return outreach.Guest{Code: outreach.BadgeCode(900_000 + i), Session: w.open.ID, Sex: outreach.Male, Unsur: "warga", At: w.tx.Now()}
	}); err != nil {
		return err
	}
	if err := each(w, "Pairings", w.tx.Pairings.Put, w.n, func(i int) outreach.Pairing {
		roles := []outreach.Role{outreach.Helper, outreach.Remote, outreach.Screen}
		return outreach.Pairing{ID: id("pair", i), Role: roles[i%len(roles)], Session: w.open.ID, At: w.tx.Now()}
	}); err != nil {
		return err
	}
	if err := each(w, "Asked", w.tx.Asked.Put, w.n, func(i int) outreach.Asked {
		states := []outreach.AskedState{outreach.AskedNew, outreach.AskedApproved, outreach.AskedAnswered}
		return outreach.Asked{Session: w.open.ID, N: 1 + i, State: states[i%len(states)]}
	}); err != nil {
		return err
	}
	return one(w, "Asked", w.tx.Asked.Put, outreach.Asked{Session: w.open.ID, N: 1 + w.n, State: outreach.AskedOnScreen})
}

func (w *writer) volunteers() error {
	mentor := func(i int) outreach.Mentor {
		return outreach.Mentor{ID: id("men", i), Session: w.open.ID, Number: 1000 + i, Skills: make([]string, 3),
			Consent: outreach.Consented{Version: 1, By: outreach.Spoken, At: w.tx.Now()}, At: w.tx.Now()}
	}
	if err := each(w, "Mentors", w.tx.Mentors.Put, w.n, mentor); err != nil {
		return err
	}
	if err := each(w, "Activities", w.tx.Activities.Put, w.n, func(i int) outreach.Activity {
		return outreach.Activity{ID: id("act", i), Mentor: id("men", i), Session: w.open.ID, Number: 1000 + i, Date: day, Minutes: 60, At: w.tx.Now()}
	}); err != nil {
		return err
	}
	return each(w, "Mergings", w.tx.Mergings.Put, w.n, func(i int) outreach.Merging {
		gone := mentor(i)
		gone.ID, gone.Into = id("old", i), id("men", i)
		return outreach.Merging{ID: id("mrg", i), Kept: mentor(i), Gone: gone, At: w.tx.Now()}
	})
}

func (w *writer) certificates() error {
	kinds := []outreach.Kind{outreach.Piagam, outreach.Sertifikat, outreach.Keterangan}
	if err := each(w, "Certificates", w.tx.Certificates.Put, w.n, func(i int) outreach.Certificate {
		return outreach.Certificate{ID: id("cer", i), Session: w.open.ID, Mentor: id("men", i), Kind: kinds[i%3], Year: 2026, Serial: 1000 + i, Code: outreach.ShortCode(700_000 + i),
			Date: day, Hours: 6, Letterhead: make([]string, 3), Signers: make([]outreach.Signer, 2), Issued: w.tx.Now()}
	}); err != nil {
		return err
	}
	for _, k := range kinds {
		if err := one(w, "Makings", w.tx.Makings.Put, outreach.DefaultMaking(k, outreach.DefaultOffice())); err != nil {
			return err
		}
	}
	if err := one(w, "Looks", w.tx.Looks.Put, outreach.DefaultLook()); err != nil {
		return err
	}
	if err := each(w, "Logos", w.tx.Logos.Put, w.n, func(i int) outreach.Logo {
		return outreach.Logo{ID: strings.Repeat("0", 52) + id("logo", i), Width: 1, Height: 1, PNG: dot}
	}); err != nil {
		return err
	}
	return w.keys()
}

// dot is a PNG of one pixel.
var dot = []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\b\x06\x00\x00\x00\x1f\x15\xc4\x89\x00\x00\x00\rIDATx\x9cc\xf8\xff\xff\xff\x7f\x00\t\xfb\x03\xfd\xc4\x06\xb9\xd5\x00\x00\x00\x00IEND\xaeB`\x82")

func (w *writer) office() error {
	o, err := w.tx.Offices.Get(store.OfficeKey)
	if err != nil {
		return err
	}
	o.Villages = outreach.VillagePack{}
	w.fill("Offices", &o, w.all)
	o.Hotspot.SSID, o.Hotspot.Password = w.fitting(0), w.fitting(1) // on the wall as a QR
	return w.tx.Offices.Put(o)
}

func (w *writer) hall() error {
	item := func(i int) outreach.QuizItem {
		return outreach.QuizItem{ID: id("quiz", i), Options: make([]outreach.Said, outreach.QuizOptions)}
	}
	if err := each(w, "QuizItems", w.tx.QuizItems.Put, w.n, item); err != nil {
		return err
	}
	round := func(i int) outreach.QuizRound {
		return outreach.QuizRound{Session: w.open.ID, N: 1 + i, Item: id("quiz", i), Options: make([]outreach.Said, outreach.QuizOptions), Phase: outreach.QuizResult, Hands: [4]int{1, 2, 3, 4}}
	}
	if err := each(w, "QuizRounds", w.tx.QuizRounds.Put, w.n, round); err != nil {
		return err
	}
	last := round(w.n)
	last.Phase, last.Hands = outreach.QuizOpen, [4]int{}
	if err := one(w, "QuizRounds", w.tx.QuizRounds.Put, last); err != nil {
		return err
	}
	agenda := outreach.Agenda{Session: w.open.ID, Last: w.n, Running: id("item", 0), Starts: []outreach.AgendaStart{{Item: id("item", 0), At: w.tx.Now()}}}
	for i := range min(w.n, outreach.MaxAgenda) {
		agenda.Items = append(agenda.Items, outreach.AgendaItem{ID: id("item", i), Minutes: 5})
	}
	w.fill("Agendas", &agenda, w.single(0))
	if err := w.tx.Agendas.Put(agenda); err != nil {
		return err
	}
	if err := each(w, "Remarks", w.tx.Remarks.Put, w.n, func(i int) outreach.Remark {
		return outreach.Remark{ID: id("rem", i), Session: w.open.ID, Phase: outreach.After}
	}); err != nil {
		return err
	}
	return each(w, "Voices", w.tx.Voices.Put, w.n, func(int) outreach.Voice {
		return outreach.Voice{Item: "p1", Version: 1, File: strings.Repeat("0", 64), Seconds: 1}
	})
}

// decks are one for each payload, and one of which every payload is a slide.
func (w *writer) decks() error {
	deck := func(i int) outreach.Deck {
		return outreach.Deck{ID: id("dek", i), Kind: outreach.DeckText, Created: w.tx.Now(), Changed: w.tx.Now()}
	}
	if err := each(w, "Decks", w.tx.Decks.Put, w.n, deck); err != nil {
		return err
	}
	d := deck(w.n)
	w.fill("Decks", &d, w.all)
	d.Text = slides(w.payloads)
	return w.tx.Decks.Put(d)
}

// slides is a deck that shows each payload in every place of a slide that takes it.
func slides(payloads []string) string {
	var all []string
	for _, p := range payloads {
		for _, form := range []string{"# P\n\nP\n\n- P\n- Lapas: P\n\nCatatan: P", "<!-- layout: quotes -->\n# P\n\n- P", "<!-- layout: law -->\n# P\n\n- P", "<!-- layout: compare -->\n# P\n\n- P: P\n- x: P"} {
			if text := strings.ReplaceAll(form, "P", p); len(all) < slide.MaxSlides {
				if _, err := slide.Parse(text); err == nil {
					all = append(all, text)
				}
			}
		}
	}
	return strings.Join(all, "\n\n---\n\n")
}

func (w *writer) coding() error {
	sources := []outreach.Source{outreach.FromVillagers, outreach.FromClients, outreach.FromOfficers}
	for _, step := range []func() error{
		func() error {
			return each(w, "Interviews", w.tx.Interviews.Put, w.n, func(i int) outreach.Interview {
				return outreach.Interview{ID: id("int", i), Source: sources[i%3], Guide: 1, Session: w.open.ID}
			})
		},
		func() error {
			return each(w, "Themes", w.tx.Themes.Put, w.n, func(i int) outreach.Theme { return outreach.Theme{ID: id("the", i)} })
		},
		func() error {
			return each(w, "Categories", w.tx.Categories.Put, w.n, func(i int) outreach.Category { return outreach.Category{ID: id("cat", i), Theme: id("the", i)} })
		},
		func() error {
			return each(w, "Codewords", w.tx.Codewords.Put, w.n, func(i int) outreach.Codeword { return outreach.Codeword{ID: id("cod", i), Category: id("cat", i)} })
		},
		func() error {
			return each(w, "Quotes", w.tx.Quotes.Put, w.n, func(i int) outreach.Quote {
				return outreach.Quote{ID: id("quo", i), Of: outreach.TextRef{ID: id("int", i), Part: 1}}
			})
		},
		func() error {
			for i := range w.n {
				if err := w.tx.Markings.Put(outreach.Marking{Of: outreach.TextRef{ID: id("int", i), Part: 1}, Codes: []string{id("cod", i)}}); err != nil {
					return err
				}
			}
			return nil
		},
	} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}
