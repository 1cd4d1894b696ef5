package certify

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"bapashadir/backend/document"
	"bapashadir/backend/indo"
	"bapashadir/backend/outreach"
	"bapashadir/backend/paper"
	"bapashadir/backend/store"
)

// BookAsk is which certificates are asked for; what is zero asks for all.
type BookAsk struct {
	Kind    outreach.Kind
	Year    int
	Session string
	Mentor  string
}

func (a BookAsk) wants(c outreach.Certificate) bool {
	return (a.Kind == "" || c.Kind == a.Kind) && (a.Year == 0 || c.Year == a.Year) &&
		(a.Session == "" || c.Session == a.Session) && (a.Mentor == "" || c.Mentor == a.Mentor)
}

// Book is the certificates that were issued, by year, kind and number; those whose number
// came from elsewhere follow in the order in which they were issued.
func (s *Service) Book(ctx context.Context, ask BookAsk) (out []outreach.Certificate, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		all := tx.Certificates.Scan(nil)
		switch {
		case ask.Mentor != "":
			all = tx.Certificates.By("holder", store.Key(ask.Mentor))
		case ask.Session != "":
			all = tx.Certificates.By("session", store.Key(ask.Session))
		}
		for c, err := range all {
			if err != nil {
				return err
			}
			if ask.wants(c) {
				out = append(out, c)
			}
		}
		return nil
	})
	slices.SortStableFunc(out, func(a, b outreach.Certificate) int {
		return cmp.Or(cmp.Compare(a.Year, b.Year), kindAt(a.Kind)-kindAt(b.Kind), order(a.Serial)-order(b.Serial),
			a.Issued.Compare(b.Issued), cmp.Compare(indo.SortKey(a.Name), indo.SortKey(b.Name)))
	})
	return out, err
}

// Leaving is Book for what leaves the app: no number is missing, but whoever asked for
// their data to be left alone has no name in it.
func (s *Service) Leaving(ctx context.Context, ask BookAsk) ([]outreach.Certificate, error) {
	all, err := s.Book(ctx, ask)
	if err != nil {
		return nil, err
	}
	return all, s.db.View(ctx, func(tx *store.Tx) error {
		for i := range all {
			if tx.Paused(tx.Certificates.Owner(store.Key(all[i].ID))) {
				all[i].Name = outreach.Restricted
			}
		}
		return nil
	})
}

func kindAt(k outreach.Kind) int { return slices.Index(outreach.Kinds(), k) }

// order puts what has no serial last.
func order(serial int) int {
	if serial == 0 {
		return 1 << 30
	}
	return serial
}

// Years are those with certificates, and this one, the newest first.
func (s *Service) Years(ctx context.Context) (out []int, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		out = append(out, tx.Now().Year())
		for c, err := range tx.Certificates.Scan(nil) {
			if err != nil {
				return err
			}
			if !slices.Contains(out, c.Year) {
				out = append(out, c.Year)
			}
		}
		return nil
	})
	slices.SortFunc(out, func(a, b int) int { return b - a })
	return out, err
}

// KindName is a kind in words.
func KindName(k outreach.Kind) string {
	return map[outreach.Kind]string{outreach.Piagam: "Piagam Penghargaan", outreach.Sertifikat: "Sertifikat",
		outreach.Keterangan: "Surat Keterangan"}[k]
}

// BookName is the name of a book's file, without an ending.
func BookName(ask BookAsk) string {
	parts := []string{"Buku register"}
	if ask.Kind != "" {
		parts = append(parts, short[ask.Kind])
	}
	if ask.Year != 0 {
		parts = append(parts, fmt.Sprint(ask.Year))
	}
	return document.SafeName(strings.Join(parts, " "))
}

// BookPDF is the book of what was asked for, to be printed.
func (s *Service) BookPDF(ctx context.Context, ask BookAsk) ([]byte, error) {
	all, err := s.Leaving(ctx, ask)
	if err != nil {
		return nil, err
	}
	b := paper.Book{Lang: "id"}
	err = s.db.View(ctx, func(tx *store.Tx) error {
		o, err := tx.Offices.Get(store.OfficeKey)
		b.Letterhead, b.Address, b.Author, b.Created = o.Letterhead(), o.Address, o.Name, tx.Now()
		return err
	})
	if err != nil {
		return nil, err
	}
	now := b.Created.In(indo.WIB.Location())
	b.Moment = indo.LongDate(now) + ", " + indo.WIB.Clock(now)
	if b.Period = "Semua tahun"; ask.Year != 0 {
		b.Period = fmt.Sprint("Tahun ", ask.Year)
	}
	if ask.Kind != "" {
		b.Title = "BUKU REGISTER " + strings.ToUpper(KindName(ask.Kind))
	}
	for _, c := range all {
		b.Rows = append(b.Rows, row(c))
	}
	var out bytes.Buffer
	if err := paper.WriteRegisterBook(&out, b); err != nil {
		return nil, document.Refusal(err)
	}
	return out.Bytes(), nil
}

func row(c outreach.Certificate) paper.BookRow {
	r := paper.BookRow{Number: c.Number, Date: c.When(), Kind: KindName(c.Kind), Name: c.Name, Role: c.Role, Activity: c.Activity}
	switch {
	case c.Revoked != nil:
		r.Note = "DICABUT: " + c.Revoked.Reason
	case c.Number == "":
		r.Note = "nomor menyusul"
	}
	return r
}
