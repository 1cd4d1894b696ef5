// Package certify issues certificates: it gives each its number and lays it on
// paper.
//
// It promises that no two certificates ever get one number, whatever is cancelled
// or killed in between, and that an issued one prints the same words tomorrow. It
// must never print a signature, an emblem or anything that looks like a TTE.
package certify

import (
	"bytes"
	"context"
	"fmt"
	"strings"

	"bapashadir/backend/document"
	"bapashadir/backend/indo"
	"bapashadir/backend/outreach"
	"bapashadir/backend/paper"
	"bapashadir/backend/store"
)

// Service is the certificates of one data file.
type Service struct{ db *store.DB }

// New gives the certificates in db.
func New(db *store.DB) *Service { return &Service{db: db} }

// Preview is a mentor's certificate as a PDF: the issued one, or how it would be
// with the next number. Nothing is kept.
func (s *Service) Preview(ctx context.Context, mentor string) (pdf []byte, c outreach.Certificate, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		if c, err = issued(tx, mentor); outreach.CodeOf(err) != outreach.NotFound {
			return err
		}
		c, err = draft(tx, mentor, tx.Peek)
		return err
	})
	if err != nil {
		return nil, c, err
	}
	pdf, err = lay(c)
	return pdf, c, err
}

// Issue gives a mentor's certificate its number, once, and lays it on paper. A
// certificate that can't be printed gets no number.
func (s *Service) Issue(ctx context.Context, mentor string) (pdf []byte, c outreach.Certificate, err error) {
	if pdf, c, err = s.Preview(ctx, mentor); err != nil || c.ID != "" {
		return pdf, c, err
	}
	err = s.db.Update(ctx, func(tx *store.Tx) error {
		if c, err = issued(tx, mentor); outreach.CodeOf(err) != outreach.NotFound {
			return err
		}
		if c, err = draft(tx, mentor, tx.Next); err != nil {
			return err
		}
		if c.ID, err = tx.NewID(); err != nil {
			return err
		}
		n, err := tx.Below(outreach.CodeSpace)
		if err != nil {
			return err
		}
		c.Code = outreach.ShortCode(n)
		tx.Emit(outreach.MentorsChanged, c.Session)
		return tx.Certificates.Put(c)
	})
	if err != nil {
		return nil, c, err
	}
	pdf, err = lay(c)
	return pdf, c, err
}

func issued(tx *store.Tx, mentor string) (outreach.Certificate, error) {
	return tx.Certificates.First("holder", store.Key(mentor))
}

func draft(tx *store.Tx, mentor string, serial func(string) (int, error)) (c outreach.Certificate, err error) {
	m, err := tx.Mentors.Get(store.Key(mentor))
	if err != nil {
		return c, err
	}
	ses, err := tx.Sessions.Get(store.Key(m.Session))
	if err != nil {
		return c, err
	}
	o, err := tx.Offices.Get(store.OfficeKey)
	if err != nil {
		return c, err
	}
	n, err := serial(fmt.Sprintf("certificate/%s/%.4s", outreach.Piagam, ses.Date))
	if err != nil {
		return c, err
	}
	return outreach.Issue(o, outreach.DefaultMaking(outreach.Piagam, o), ses, m, n, tx.Now())
}

// lay draws c.
func lay(c outreach.Certificate) ([]byte, error) {
	date, err := indo.ParseDate(c.Date)
	if err != nil {
		return nil, &outreach.Error{Code: outreach.BadDate, Err: err}
	}
	day := indo.LongDate(date)
	one := paper.Certificate{Title: c.Title, Number: "Nomor: " + c.Number, GivenTo: c.GivenTo, Name: c.Name, Body: runs(c.Sentence),
		Signers: []paper.Signer{{Place: c.City + ", " + day, Title: c.Signers[0].Title, Name: c.Signers[0].Name}}}
	if c.Signers[0].NIP != "" {
		one.Signers[0].NIP = "NIP " + c.Signers[0].NIP
	}
	if c.Code != "" {
		one.QRText = c.Number + " " + c.Code
		one.QRCaption = "kode cek internal " + c.Code + "\nbukan tanda tangan elektronik"
	}
	var out bytes.Buffer
	if err := paper.WriteCertificates(&out, paper.Certificates{Look: paper.Look{Letterhead: c.Letterhead, Address: c.Address},
		Each: []paper.Certificate{one}, Author: c.Office, Lang: "id", Created: c.Issued}, nil); err != nil {
		return nil, document.Refusal(err)
	}
	return out.Bytes(), nil
}

// runs parts a sentence at its **stars**.
func runs(sentence string) (out []paper.Run) {
	for i, text := range strings.Split(sentence, "**") {
		if text != "" {
			out = append(out, paper.Run{Text: text, Bold: i%2 == 1})
		}
	}
	return out
}

// FileName is the name of a certificate's file: "Piagam 0017 Siti Aminah.pdf".
func FileName(c outreach.Certificate) string {
	return document.SafeName(fmt.Sprintf("Piagam %04d %s", c.Serial, c.Name)) + ".pdf"
}
