package desk

import (
	"context"
	"encoding/base64"
	"path/filepath"

	"bapashadir/backend/api"
	"bapashadir/backend/certify"
	"bapashadir/backend/document"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
	"github.com/wailsapp/wails/v2/pkg/runtime"
)

// Certificates shows and saves; Printers prints what was saved.
type Certificates struct{ desk *Desk }

// Preview is a mentor's certificate as it is or would be; nothing is kept.
func (c *Certificates) Preview(mentor string) (api.File, error) {
	return with(c.desk, func(ctx context.Context, k *kiosk.Kiosk) (api.File, error) {
		pdf, cert, err := k.Certify.Preview(ctx, mentor)
		return api.File{Name: certify.FileName(cert), PDF: base64.StdEncoding.EncodeToString(pdf), Paper: "A4"}, err
	}, same)
}

// Save gives the certificate its number and puts the PDF into the documents.
func (c *Certificates) Save(mentor string) (api.Saved, error) {
	return c.keep(mentor, func(k *kiosk.Kiosk, cert outreach.Certificate) (string, string, error) {
		return folder(k, cert), certify.FileName(cert), nil
	})
}

// SaveAs is Save to a place of the officer's choice. An empty path: they changed
// their mind, and no number was given.
func (c *Certificates) SaveAs(mentor string) (api.Saved, error) {
	return c.keep(mentor, func(_ *kiosk.Kiosk, cert outreach.Certificate) (string, string, error) {
		path, err := runtime.SaveFileDialog(c.desk.window, runtime.SaveDialogOptions{
			DefaultFilename: certify.FileName(cert), Filters: []runtime.FileFilter{{DisplayName: "PDF", Pattern: "*.pdf"}}})
		return filepath.Dir(path), filepath.Base(path), err
	})
}

// OpenFile is Save, then the system's PDF viewer.
func (c *Certificates) OpenFile(mentor string) (api.Saved, error) {
	saved, err := c.Save(mentor)
	if err != nil {
		return saved, err
	}
	return saved, openFile(saved.Path)
}

// keep asks where first, so that a cancelled dialog costs no number.
func (c *Certificates) keep(mentor string, where func(*kiosk.Kiosk, outreach.Certificate) (dir, name string, err error)) (api.Saved, error) {
	return with(c.desk, func(ctx context.Context, k *kiosk.Kiosk) (api.Saved, error) {
		_, cert, err := k.Certify.Preview(ctx, mentor)
		if err != nil {
			return api.Saved{}, err
		}
		dir, name, err := where(k, cert)
		if err != nil || name == "." {
			return api.Saved{}, err
		}
		pdf, cert, err := k.Certify.Issue(ctx, mentor)
		if err != nil {
			return api.Saved{}, err
		}
		path, err := document.Keep(dir, name, pdf)
		return api.Saved{Path: path, Number: cert.Number}, err
	}, same)
}

// folder is one per session: "2026-03-07 Desa Petaling".
func folder(k *kiosk.Kiosk, c outreach.Certificate) string {
	return filepath.Join(k.Documents, document.SafeName(c.Date+" "+c.City))
}
