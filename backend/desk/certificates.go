package desk

import (
	"bytes"
	"context"
	"path/filepath"

	"bapashadir/backend/api"
	"bapashadir/backend/certify"
	"bapashadir/backend/document"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
	"bapashadir/backend/report"
	"github.com/wailsapp/wails/v2/pkg/runtime"
)

// Certificates issues, shows and saves; Printers prints what was saved.
type Certificates struct{ desk *Desk }

// Preview is the certificate with the longest name of those asked for; nothing is kept.
func (c *Certificates) Preview(ask api.CertificateAsk) (api.CertificatePreview, error) {
	return with(c.desk, func(ctx context.Context, k *kiosk.Kiosk) (certify.Preview, error) {
		return preview(ctx, k, ask)
	}, api.CertificatePreviewOf)
}

func preview(ctx context.Context, k *kiosk.Kiosk, ask api.CertificateAsk) (certify.Preview, error) {
	if ask.ID != "" {
		return k.Certify.PreviewIssued(ctx, ask.ID)
	}
	return k.Certify.Preview(ctx, ask.Ask())
}

// PreviewIssued is one that was issued, as it would be printed again.
func (c *Certificates) PreviewIssued(id string) (api.File, error) {
	return with(c.desk, func(ctx context.Context, k *kiosk.Kiosk) (certify.Preview, error) {
		return k.Certify.PreviewIssued(ctx, id)
	}, api.CertificateFileOf)
}

// Save gives one certificate its number and puts the PDF into the documents.
func (c *Certificates) Save(ask api.CertificateAsk) (api.Saved, error) {
	return with(c.desk, func(ctx context.Context, k *kiosk.Kiosk) (api.Saved, error) {
		return kept(deed(ctx, outreach.DeedCertificatesIssued, ask.Session), k, ask, "", "")
	}, same)
}

func kept(ctx context.Context, k *kiosk.Kiosk, ask api.CertificateAsk, dir, name string) (api.Saved, error) {
	path, cert, err := k.Certify.Keep(ctx, ask.ID, ask.Ask(), dir, name)
	return api.Saved{Path: path, Number: cert.Number}, err
}

// SaveAs is Save to a place of the officer's choice. An empty path: they changed
// their mind, and no number was given.
func (c *Certificates) SaveAs(ask api.CertificateAsk) (api.Saved, error) {
	return with(c.desk, func(ctx context.Context, k *kiosk.Kiosk) (api.Saved, error) {
		p, err := preview(ctx, k, ask) // asks where first, so that a cancelled dialog costs no number
		if err != nil {
			return api.Saved{}, err
		}
		path, err := runtime.SaveFileDialog(c.desk.window, runtime.SaveDialogOptions{
			DefaultFilename: certify.FileName(p.Certificate), Filters: []runtime.FileFilter{{DisplayName: "PDF", Pattern: "*.pdf"}}})
		if err != nil || path == "" {
			return api.Saved{}, err
		}
		return kept(deed(ctx, outreach.DeedCertificatesIssued, ask.Session), k, ask, filepath.Dir(path), filepath.Base(path))
	}, same)
}

// OpenFile is Save, then the system's PDF viewer.
func (c *Certificates) OpenFile(ask api.CertificateAsk) (api.Saved, error) {
	saved, err := c.Save(ask)
	if err != nil {
		return saved, err
	}
	return saved, openFile(saved.Path)
}

// Issue begins to issue all that were asked for, in the background: the live topic
// certificates, or Batch, tells how far it is. Error: BatchRuns.
func (c *Certificates) Issue(ask api.CertificateAsk) (api.Batch, error) {
	return with(c.desk, func(ctx context.Context, k *kiosk.Kiosk) (certify.Batch, error) {
		return k.Certify.Issue(deed(ctx, outreach.DeedCertificatesIssued, ask.Session), ask.Ask())
	}, api.BatchOf)
}

// Batch is how far it is, or how the last one ended.
func (c *Certificates) Batch() (api.Batch, error) {
	return with(c.desk, func(_ context.Context, k *kiosk.Kiosk) (certify.Batch, error) { return k.Certify.Batch(), nil }, api.BatchOf)
}

// CancelBatch ends it: what was issued is kept and printed.
func (c *Certificates) CancelBatch() error {
	return do(c.desk, func(_ context.Context, k *kiosk.Kiosk) error {
		k.Certify.Cancel()
		return nil
	})
}

// Reprint draws issued ones again: into one file, or with single each into its own.
func (c *Certificates) Reprint(ids []string, single bool) (api.Saved, error) {
	return with(c.desk, func(ctx context.Context, k *kiosk.Kiosk) (api.Saved, error) {
		if err := k.Note(deed(ctx, outreach.DeedCertificatesPrinted, "")); err != nil {
			return api.Saved{}, err
		}
		path, err := k.Certify.Reprint(ctx, ids, single)
		return api.Saved{Path: path}, err
	}, same)
}

// Revoke says that a certificate is no longer good. It can't be taken back.
func (c *Certificates) Revoke(id, reason string) (api.Certificate, error) {
	return with(c.desk, func(ctx context.Context, k *kiosk.Kiosk) (outreach.Certificate, error) {
		return k.Certify.Revoke(deed(ctx, outreach.DeedCertificatesRevoked, ""), id, reason)
	}, api.CertificateOf)
}

// GiveNumber notes the number that the office's register gave.
func (c *Certificates) GiveNumber(id, number string) (api.Certificate, error) {
	return with(c.desk, func(ctx context.Context, k *kiosk.Kiosk) (outreach.Certificate, error) {
		return k.Certify.GiveNumber(deed(ctx, outreach.DeedCertificatesNumbered, ""), id, number)
	}, api.CertificateOf)
}

// Book is the certificates that were issued, in the order of their numbers.
func (c *Certificates) Book(ask api.BookAsk) ([]api.Certificate, error) {
	return with(c.desk, func(ctx context.Context, k *kiosk.Kiosk) ([]outreach.Certificate, error) {
		return k.Certify.Book(ctx, ask.Ask())
	}, func(l []outreach.Certificate) []api.Certificate { return api.Of(l, api.CertificateOf) })
}

// Years are those with certificates, and this one, the newest first.
func (c *Certificates) Years() ([]int, error) {
	return with(c.desk, func(ctx context.Context, k *kiosk.Kiosk) ([]int, error) { return k.Certify.Years(ctx) }, same)
}

// SaveBook writes the register book as pdf, xlsx or csv; an earlier one stays. Error:
// BadChoice.
func (c *Certificates) SaveBook(ask api.BookAsk, format string) (api.Saved, error) {
	return with(c.desk, func(ctx context.Context, k *kiosk.Kiosk) (api.Saved, error) {
		b, err := book(ctx, k, ask.Ask(), format)
		if err != nil {
			return api.Saved{}, err
		}
		if err := k.Note(deed(ctx, outreach.DeedCertificatesExported, "")); err != nil {
			return api.Saved{}, err
		}
		dir := filepath.Clean(k.Documents)
		path, err := document.Keep(dir, document.Unused(dir, certify.BookName(ask.Ask()), "."+format), b)
		return api.Saved{Path: path}, err
	}, same)
}

func book(ctx context.Context, k *kiosk.Kiosk, ask certify.BookAsk, format string) ([]byte, error) {
	switch format {
	case "pdf":
		return k.Certify.BookPDF(ctx, ask)
	case "xlsx", "csv":
		all, err := k.Certify.Leaving(ctx, ask)
		if err != nil {
			return nil, err
		}
		var b bytes.Buffer
		err = report.Certificates(all).Write(&b, format)
		return b.Bytes(), err
	}
	return nil, outreach.Refuse(outreach.BadChoice, "format")
}
