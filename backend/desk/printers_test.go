package desk

import (
	"os"
	"path/filepath"
	"testing"

	"bapashadir/backend/kiosk/kiosktest"
	"bapashadir/backend/outreach"
	"bapashadir/backend/printer"
	"bapashadir/backend/store/storetest"
)

// The window prints what the app has saved and nothing else of the laptop's, and is told
// when nobody prints.
func TestOnlyTheAppsOwnPapersArePrinted(t *testing.T) {
	t.Setenv("CUPS_SERVER", filepath.Join(t.TempDir(), "none"))
	cfg := kiosktest.Config(t.TempDir())
	d := New(cfg, nil)
	t.Cleanup(func() { d.Shutdown(t.Context()) })
	p := &Printers{d, printer.Here()}
	k, err := d.kiosk()
	if err != nil {
		t.Fatal(err)
	}
	folder := filepath.Join(k.Documents, "2026-03-07 Desa Petaling")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	secret := filepath.Join(filepath.Dir(k.Documents), "rahasia.pdf")
	for _, path := range []string{secret, filepath.Join(folder, "Piagam 0001.pdf"), filepath.Join(folder, "Data.xlsx")} {
		if err := os.WriteFile(path, []byte("%PDF-1.7"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for path, want := range map[string]outreach.Code{
		secret: outreach.PrintFile,
		filepath.Join(folder, "..", "..", "rahasia.pdf"): outreach.PrintFile,
		filepath.Join(folder, "Data.xlsx"):               outreach.PrintFile,
		"":                                               outreach.PrintFile,
		filepath.Join(folder, "Piagam 0001.pdf"):         outreach.NoSpooler,
	} {
		_, err := p.Print(path, "A4", "Balai", 1)
		storetest.WantCode(t, err, want)
	}
	_, err = p.List()
	storetest.WantCode(t, err, outreach.NoSpooler)
	_, err = p.Test("Legal", "Balai", "Balai Desa")
	storetest.WantCode(t, err, outreach.BadChoice)
}
