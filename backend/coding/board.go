package coding

import (
	"cmp"
	"context"
	"slices"

	"bapashadir/backend/guide"
	"bapashadir/backend/indo"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Text is something that somebody said. Informant and Asked are of interviews only.
type Text struct {
	Of        outreach.TextRef
	Source    outreach.Source
	Session   string // where it was said, empty when nowhere in particular
	Informant string
	Asked     string
	Text      string
	Codes     []string
}

// Count is of texts, by source.
type Count map[outreach.Source]int

// Board is all that is read, and what was made of it. Hidden is the number of sessions
// of which some comments may not be read yet. Counts has each code, category and theme by its id:
// a text counts once in a theme, whatever many of its codes it carries.
type Board struct {
	Texts      []Text
	Codes      []outreach.Codeword
	Categories []outreach.Category
	Themes     []outreach.Theme
	Interviews []outreach.Interview
	Quotes     []outreach.Quote
	Counts     map[string]Count
	Hidden     int
}

// Board reads it all. Comments stand in the order of their random ids, which is none.
func (s *Service) Board(ctx context.Context) (b Board, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		b, err = read(tx, "")
		return err
	})
	return b, err
}

// read reads what was said in one session, or in all and outside of them.
func read(tx *store.Tx, only string) (b Board, err error) {
	for ses, err := range tx.Sessions.Scan(nil) {
		if err != nil {
			return b, err
		}
		if only != "" && ses.ID != only {
			continue
		}
		if err := b.hear(tx, ses); err != nil {
			return b, err
		}
	}
	if b.Interviews, err = all(tx.Interviews.Scan(nil)); err != nil {
		return b, err
	}
	place := func(s outreach.Source) int { return slices.Index(outreach.Sources(), s) }
	slices.SortFunc(b.Interviews, func(x, y outreach.Interview) int {
		return cmp.Or(cmp.Compare(place(x.Source), place(y.Source)), cmp.Compare(x.Code, y.Code), cmp.Compare(x.ID, y.ID))
	})
	for _, i := range b.Interviews {
		if only != "" && i.Session != only {
			continue
		}
		if err := b.note(i); err != nil {
			return b, err
		}
	}
	if b.Codes, err = all(tx.Codewords.Scan(nil)); err != nil {
		return b, err
	}
	if b.Categories, err = all(tx.Categories.Scan(nil)); err != nil {
		return b, err
	}
	if b.Themes, err = all(tx.Themes.Scan(nil)); err != nil {
		return b, err
	}
	byName(b.Codes, func(c outreach.Codeword) string { return c.Name })
	byName(b.Categories, func(c outreach.Category) string { return c.Name })
	byName(b.Themes, func(t outreach.Theme) string { return t.Name })
	for i := range b.Texts {
		m, err := marking(tx, b.Texts[i].Of)
		if err != nil {
			return b, err
		}
		b.Texts[i].Codes = m.Codes
	}
	b.count()
	return b, b.quote(tx)
}

// hear adds a session's comments.
func (b *Board) hear(tx *store.Tx, ses outreach.Session) error {
	said, more, err := comments(tx, ses)
	if err != nil {
		return err
	}
	if more {
		b.Hidden++
	}
	for _, r := range said {
		b.Texts = append(b.Texts, Text{Of: outreach.TextRef{Session: ses.ID, ID: r.ID}, Source: outreach.FromSheets, Session: ses.ID, Text: r.Text})
	}
	return nil
}

// note adds what was said in an interview.
func (b *Board) note(i outreach.Interview) error {
	g, err := guide.Of(i.Source)
	if err != nil {
		return err
	}
	for part := 1; part <= outreach.NotePart; part++ {
		if told := i.Told(part); told != "" {
			b.Texts = append(b.Texts, Text{Of: outreach.TextRef{ID: i.ID, Part: part}, Source: i.Source, Session: i.Session,
				Informant: i.Code, Asked: g.Asked(part), Text: told})
		}
	}
	return nil
}

// quote adds the chosen quotes of texts that may be read.
func (b *Board) quote(tx *store.Tx) error {
	here := map[outreach.TextRef]bool{}
	for _, t := range b.Texts {
		here[t.Of] = true
	}
	for q, err := range tx.Quotes.Scan(nil) {
		if err != nil {
			return err
		}
		if here[q.Of] {
			b.Quotes = append(b.Quotes, q)
		}
	}
	return nil
}

// count counts the texts of each code, category and theme.
func (b *Board) count() {
	b.Counts = map[string]Count{}
	above := map[string]string{}
	for _, c := range b.Codes {
		b.Counts[c.ID], above[c.ID] = Count{}, c.Category
	}
	for _, c := range b.Categories {
		b.Counts[c.ID], above[c.ID] = Count{}, c.Theme
	}
	for _, t := range b.Themes {
		b.Counts[t.ID] = Count{}
	}
	for _, t := range b.Texts {
		in := map[string]bool{}
		for _, id := range t.Codes {
			for ; id != "" && b.Counts[id] != nil && !in[id]; id = above[id] {
				in[id] = true
				b.Counts[id][t.Source]++
			}
		}
	}
}

func byName[T any](list []T, name func(T) string) {
	slices.SortFunc(list, func(x, y T) int { return cmp.Compare(indo.SortKey(name(x)), indo.SortKey(name(y))) })
}
