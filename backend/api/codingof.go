package api

import (
	"bapashadir/backend/coding"
	"bapashadir/backend/guide"
	"bapashadir/backend/outreach"
	"bapashadir/backend/redact"
)

// Ref is the rules' own form of a pointer.
func (r TextRef) Ref() outreach.TextRef {
	return outreach.TextRef{Session: r.Session, ID: r.ID, Part: r.Part}
}

func textRefOf(r outreach.TextRef) TextRef {
	return TextRef{Session: r.Session, ID: r.ID, Part: r.Part}
}

func sourceCountOf(c coding.Count) SourceCount {
	n := SourceCount{Villagers: c[outreach.FromVillagers], Clients: c[outreach.FromClients], Officers: c[outreach.FromOfficers], Sheets: c[outreach.FromSheets]}
	n.All = n.Villagers + n.Clients + n.Officers + n.Sheets
	return n
}

// CodingBoardOf makes the shape of the board.
func CodingBoardOf(b coding.Board) CodingBoard {
	return CodingBoard{Hidden: b.Hidden,
		Texts: Of(b.Texts, func(t coding.Text) CodedText {
			return CodedText{Of: textRefOf(t.Of), Source: string(t.Source), Session: t.Session, Informant: t.Informant, Asked: t.Asked,
				Text: t.Text, Codes: Of(t.Codes, func(c string) string { return c })}
		}),
		Codes: Of(b.Codes, func(c outreach.Codeword) Codeword {
			return Codeword{ID: c.ID, Name: c.Name, Description: c.Description, Category: c.Category, Count: sourceCountOf(b.Counts[c.ID])}
		}),
		Categories: Of(b.Categories, func(c outreach.Category) CodeCategory {
			return CodeCategory{ID: c.ID, Name: c.Name, Theme: c.Theme, Count: sourceCountOf(b.Counts[c.ID])}
		}),
		Themes: Of(b.Themes, func(t outreach.Theme) CodeTheme {
			return CodeTheme{ID: t.ID, Name: t.Name, Count: sourceCountOf(b.Counts[t.ID])}
		}),
		Interviews: Of(b.Interviews, func(i outreach.Interview) Interview {
			return Interview{ID: i.ID, Source: string(i.Source), Code: i.Code, Session: i.Session, Answers: i.Answers, Note: i.Note, Confirmed: i.Confirmed}
		}),
		Quotes: Of(b.Quotes, QuoteOf)}
}

// QuoteOf makes the shape of a quote.
func QuoteOf(q outreach.Quote) Quote { return Quote{ID: q.ID, Of: textRefOf(q.Of), Text: q.Text} }

// QuoteLookOf makes the shape of a text that was taken apart.
func QuoteLookOf(t redact.Text) QuoteLook {
	return QuoteLook{After: t.After, Quote: t.String(), Words: Of(t.Words, func(w redact.Word) QuoteWord {
		return QuoteWord{Before: w.Before, Text: w.Text, Kind: string(w.Kind)}
	})}
}

// InterviewGuides are the guides in use.
func InterviewGuides() []InterviewGuide {
	return Of(guide.All(), func(g guide.Guide) InterviewGuide {
		return InterviewGuide{Source: string(g.Source), Version: g.Version, Questions: g.Questions, Closing: g.Closing}
	})
}

// Interview is the rules' own form of a note.
func (i Interview) Interview() outreach.Interview {
	return outreach.Interview{ID: i.ID, Source: outreach.Source(i.Source), Code: i.Code, Session: i.Session, Answers: i.Answers, Note: i.Note,
		Confirmed: i.Confirmed}
}

// Codeword is the rules' own form of a code.
func (c Codeword) Codeword() outreach.Codeword {
	return outreach.Codeword{ID: c.ID, Name: c.Name, Description: c.Description, Category: c.Category}
}
