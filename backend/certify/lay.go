package certify

import (
	"bytes"
	"errors"
	"strconv"
	"strings"

	"bapashadir/backend/document"
	"bapashadir/backend/outreach"
	"bapashadir/backend/paper"
	"bapashadir/backend/store"
)

// page is a look with its pictures, without words: those are each certificate's own.
func page(tx *store.Tx, l outreach.Look) (paper.Look, error) {
	out := paper.Look{Frame: l.Frame, Accent: l.Accent, Second: l.Second, Margin: float64(l.Margin)}
	if l.Paper == "F4" {
		out.Paper = paper.F4
	}
	for _, p := range []struct {
		id string
		to *[]byte
	}{{l.Left, &out.LogoLeft}, {l.Right, &out.LogoRight}, {l.Background, &out.Background}} {
		if p.id == "" {
			continue
		}
		logo, err := tx.Logos.Get(store.Key(p.id))
		if err != nil {
			return out, err
		}
		*p.to = logo.PNG
	}
	return out, nil
}

// sheets are certificates on paper. What stands at the head of one file is of the first
// of them: alike parts others from it.
func (s *Service) sheets(p plan, all []outreach.Certificate) paper.Certificates {
	first := all[0]
	out := paper.Certificates{Look: p.page, Author: first.Office, Lang: "id", Created: first.Issued}
	out.Look.Letterhead, out.Look.Address, out.Look.Footer = first.Letterhead, first.Address, first.Footer
	for _, c := range all {
		out.Each = append(out.Each, s.sheet(p, c))
	}
	return out
}

func (s *Service) sheet(p plan, c outreach.Certificate) paper.Certificate {
	out := paper.Certificate{Title: c.Title, GivenTo: c.GivenTo, Name: c.Name, Body: runs(c.Filled()), Space: float64(p.look.Space),
		QRText: c.Proof, Material: material(c)}
	if c.Number != "" {
		out.Number = "Nomor: " + c.Number
	}
	for i, g := range c.Signers {
		signer := paper.Signer{Title: g.Title, Name: g.Name}
		if g.NIP != "" {
			signer.NIP = "NIP " + g.NIP
		}
		if i == len(c.Signers)-1 {
			signer.Place = signed(c)
		}
		out.Signers = append(out.Signers, signer)
	}
	if out.QRText == "" && s.ways.Sign != nil {
		out.QRText = specimen
	}
	if c.Code != "" && out.QRText != "" {
		out.QRCaption = "kode cek " + c.Code + ",\nbukan tanda tangan elektronik (TTE)"
	}
	return out
}

// specimen takes the room of a code that is not signed yet, and proves nothing.
var specimen = "BH1:" + strings.Repeat("CONTOH ", 40)

// signed is where and when c is signed: on the last day of what it is for.
func signed(c outreach.Certificate) string {
	last := c
	if c.Until != "" {
		last.Date = c.Until
	}
	last.Until = ""
	if c.City == "" {
		return last.When()
	}
	return c.City + ", " + last.When()
}

func material(c outreach.Certificate) *paper.Material {
	if len(c.Material) == 0 {
		return nil
	}
	out, sum := new(paper.Material), 0
	for _, l := range c.Material {
		out.Rows = append(out.Rows, paper.MaterialRow{Topic: l.Topic, Hours: strconv.Itoa(l.Hours)})
		sum += l.Hours
	}
	out.Total = strconv.Itoa(sum)
	return out
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

// warnings is what an officer should look at. It refuses what can't be printed.
func (s *Service) warnings(p plan, c outreach.Certificate) ([]paper.CertificateWarning, error) {
	all := s.sheets(p, []outreach.Certificate{c})
	out, err := paper.CertificateWarnings(all.Look, all.Each[0])
	return out, refusal(err)
}

// together is one file of certificates with one head.
func (s *Service) together(p plan, all []outreach.Certificate) ([]byte, error) {
	var out bytes.Buffer
	if err := paper.WriteCertificates(&out, s.sheets(p, all), nil); err != nil {
		return nil, refusal(err)
	}
	return out.Bytes(), nil
}

// apart is a file for each.
func (s *Service) apart(p plan, all []outreach.Certificate, file func(c outreach.Certificate, pdf []byte) error) error {
	for _, same := range alike(all) {
		err := paper.SplitCertificates(s.sheets(p, same), nil, func(i int, pdf []byte) error { return file(same[i], pdf) })
		if err != nil {
			return refusal(err)
		}
	}
	return nil
}

// alike parts certificates where the head of the page changes, as it may when those of
// some years are printed again.
func alike(all []outreach.Certificate) (out [][]outreach.Certificate) {
	head := func(c outreach.Certificate) string {
		return strings.Join(append(append([]string{}, c.Letterhead...), c.Address, c.Footer, c.Office), "\n")
	}
	for i, c := range all {
		if i == 0 || head(c) != head(all[i-1]) {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], c)
	}
	return out
}

// refusal is document's, in the fields of a form: a text that a field of it holds.
func refusal(err error) error {
	var at *paper.CertificateAt
	if errors.As(err, &at) {
		err = at.Err
	}
	return document.Refusal(err)
}
