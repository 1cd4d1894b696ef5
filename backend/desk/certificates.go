package desk

import (
	"context"

	"bapashadir/backend/api"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
)

// Certificates issues, shows and saves; Printers prints what was saved.
type Certificates struct{ desk *Desk }

// Preview is the certificate with the longest name of those asked for; nothing is kept.
func (c *Certificates) Preview(ask api.CertificateAsk) (api.CertificatePreview, error) {
	return soon[api.CertificatePreview](c.desk)
}

// PreviewIssued is one that was issued, as it would be printed again.
func (c *Certificates) PreviewIssued(id string) (api.File, error) { return soon[api.File](c.desk) }

// Save gives one certificate its number and puts the PDF into the documents.
func (c *Certificates) Save(ask api.CertificateAsk) (api.Saved, error) {
	return soon[api.Saved](c.desk)
}

// SaveAs is Save to a place of the officer's choice. An empty path: they changed
// their mind, and no number was given.
func (c *Certificates) SaveAs(ask api.CertificateAsk) (api.Saved, error) {
	return soon[api.Saved](c.desk)
}

// OpenFile is Save, then the system's PDF viewer.
func (c *Certificates) OpenFile(ask api.CertificateAsk) (api.Saved, error) {
	return soon[api.Saved](c.desk)
}

// Issue begins to issue all that were asked for, in the background: the live topic
// certificates, or Batch, tells how far it is.
func (c *Certificates) Issue(ask api.CertificateAsk) (api.Batch, error) {
	return soon[api.Batch](c.desk)
}

// Batch is how far it is, or how the last one ended.
func (c *Certificates) Batch() (api.Batch, error) { return soon[api.Batch](c.desk) }

// CancelBatch ends it: what was issued is kept and printed.
func (c *Certificates) CancelBatch() error { _, err := soon[api.Batch](c.desk); return err }

// Reprint draws issued ones again: into one file, or with single each into its own.
func (c *Certificates) Reprint(ids []string, single bool) (api.Saved, error) {
	return soon[api.Saved](c.desk)
}

// Revoke says that a certificate is no longer good. It can't be taken back.
func (c *Certificates) Revoke(id, reason string) (api.Certificate, error) {
	return soon[api.Certificate](c.desk)
}

// GiveNumber notes the number that the office's register gave.
func (c *Certificates) GiveNumber(id, number string) (api.Certificate, error) {
	return soon[api.Certificate](c.desk)
}

// Book is the certificates that were issued, in the order of their numbers.
func (c *Certificates) Book(ask api.BookAsk) ([]api.Certificate, error) {
	return soon[[]api.Certificate](c.desk)
}

// Years are those with certificates, and this one, the newest first.
func (c *Certificates) Years() ([]int, error) { return soon[[]int](c.desk) }

// SaveBook writes the register book as pdf, xlsx or csv.
func (c *Certificates) SaveBook(ask api.BookAsk, format string) (api.Saved, error) {
	return soon[api.Saved](c.desk)
}

// Makings is how certificates of each kind are made.
type Makings struct{ desk *Desk }

// List is all kinds.
func (m *Makings) List() ([]api.Making, error) { return soon[[]api.Making](m.desk) }

// Save checks and keeps one.
func (m *Makings) Save(making api.Making) (api.Making, error) { return soon[api.Making](m.desk) }

// Reset goes back to the first words of a kind. Its numbers go on.
func (m *Makings) Reset(kind string) (api.Making, error) { return soon[api.Making](m.desk) }

// Example is the next number by a making that is being written.
func (m *Makings) Example(making api.Making) (string, error) { return soon[string](m.desk) }

// Sample is a certificate by it, with the longest name of a session's volunteers.
func (m *Makings) Sample(making api.Making, session string) (api.File, error) {
	return soon[api.File](m.desk)
}

// Looks is how all certificates look.
type Looks struct{ desk *Desk }

// Get is the look.
func (l *Looks) Get() (api.Look, error) { return soon[api.Look](l.desk) }

// Save checks and keeps it.
func (l *Looks) Save(look api.Look) (api.Look, error) { return soon[api.Look](l.desk) }

// Sample is a certificate of a kind in a look that is being made, with the longest name
// of a session's volunteers.
func (l *Looks) Sample(look api.Look, kind, session string) (api.File, error) {
	return soon[api.File](l.desk)
}

// Logos are the pictures that the office has loaded.
func (l *Looks) Logos() ([]api.Logo, error) { return soon[[]api.Logo](l.desk) }

// AddLogo takes a PNG or JPEG, in base64.
func (l *Looks) AddLogo(name, picture string) (api.Logo, error) { return soon[api.Logo](l.desk) }

// RemoveLogo removes one that the look does not use.
func (l *Looks) RemoveLogo(id string) error { _, err := soon[api.Logo](l.desk); return err }

// CheckSVG tells whether the window may draw an SVG, in base64, to make a PNG of it.
func (l *Looks) CheckSVG(svg string) error { _, err := soon[api.Logo](l.desk); return err }

func soon[A any](d *Desk) (A, error) {
	return with(d, func(context.Context, *kiosk.Kiosk) (a A, err error) { return a, outreach.Refuse(outreach.Internal, "") }, same)
}
