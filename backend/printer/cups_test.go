//go:build !windows

package printer

import (
	"context"
	"errors"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"bapashadir/backend/outreach"
	"bapashadir/backend/paper"
	"bapashadir/backend/paper/papertest"
)

// TestPrint looks at what comes out of a real CUPS and its filters.
func TestPrint(t *testing.T) {
	h := open(t, "Balai_Desa=A4,Letter", "Kantor=A4,A3,Custom", "Epson=Folio,A4")
	list, err := h.List(context.Background())
	if err != nil || len(list) != 3 || list[0].Info != "Balai Desa" || !list[0].Default || list[0].Why != nil || list[1].Info != "Epson" {
		t.Fatalf("listed %+v, %v", list, err)
	}
	for i, want := range [][]string{{"A4"}, {"A4", "F4"}, {"A4", "F4", "A3"}} {
		if !slices.Equal(list[i].Sizes, want) {
			t.Errorf("%s has %v, want %v", list[i].Name, list[i].Sizes, want)
		}
	}
	tests := []struct {
		name, printer, size string
		file                string
		copies, pages       int
		wide, tall          float64
		fitted              bool
	}{
		{"a certificate, twice", "Balai_Desa", "A4", drawn(t, certificate(paper.A4)), 2, 2, 210, 297, false},
		{"a certificate on F4, twice", "Kantor", "F4", drawn(t, certificate(paper.F4)), 2, 2, 215, 330, false},
		{"F4 on what drivers call Folio", "Epson", "F4", drawn(t, ruled(paper.F4)), 1, 1, 215.9, 330.2, false},
		{"F4 where there is none", "Balai_Desa", "F4", drawn(t, ruled(paper.F4)), 1, 1, 210, 297, true},
		{"a poster on A3", "Kantor", "A3", drawn(t, ruled(paper.A3)), 1, 1, 297, 420, false},
		{"a poster where there is only A4", "Epson", "A3", drawn(t, ruled(paper.A3)), 1, 1, 210, 297, true},
		{"fifty", "Kantor", "A4", drawn(t, ruled(paper.A4)), 50, 50, 210, 297, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			h := &hall{t, h.dir, h.System}
			sent := h.send(Job{Path: tt.file, Title: "Piagam “Hj. Nuraini”", Printer: tt.printer, Size: tt.size, Copies: tt.copies})
			if sent.Fitted != tt.fitted {
				t.Errorf("fitted: %t", sent.Fitted)
			}
			h.becomes(tt.printer, sent.ID, Done, "")
			pdf := h.out(tt.printer, sent.ID)
			n, wide, tall := pages(t, pdf)
			if n != tt.pages || math.Abs(wide-tt.wide) > 0.6 || math.Abs(tall-tt.tall) > 0.6 {
				t.Errorf("%d pages of %.1f x %.1f mm", n, wide, tall)
			}
		})
	}
}

// The sheet for trying a printer is of use only at its true size.
func TestTrueSize(t *testing.T) {
	h := open(t, "Epson=Folio,A4")
	sent := h.send(Job{Path: drawn(t, ruled(paper.A4)), Printer: "Epson", Size: "A4", Copies: 1})
	h.becomes("Epson", sent.ID, Done, "")
	var left, right float64
	for _, w := range papertest.Words(t, h.out("Epson", sent.ID)) {
		if x := (w.Left + w.Right) / 2; w.Text == "20" && x < 30 {
			left = x
		} else if w.Text == "20" && x > 180 {
			right = x
		}
	}
	if math.Abs(right-left-(210-2*22.4)) > 0.3 {
		t.Errorf("20 stands at %.2f and %.2f mm", left, right)
	}
}

// What a person is told while paper does not come out, and after they did as told.
func TestTrouble(t *testing.T) {
	h := open(t, "Balai=A4")
	job := Job{Path: drawn(t, ruled(paper.A4)), Printer: "Balai", Size: "A4", Copies: 1}
	for says, why := range map[string]outreach.Code{
		"media-empty-error": outreach.PrinterNoPaper, "cover-open-error": outreach.PrinterOpen, "media-jam-error": outreach.PrinterJam,
		"marker-supply-empty-error": outreach.PrinterNoInk, "offline-report": outreach.PrinterAway,
	} {
		h.trouble("Balai", says)
		sent := h.send(job)
		h.becomes("Balai", sent.ID, Still, why)
		h.trouble("Balai", "")
		h.becomes("Balai", sent.ID, Done, "")
	}

	h.admin("cupsdisable", "Balai")
	sent := h.send(job)
	h.becomes("Balai", sent.ID, Still, outreach.PrinterPaused)
	h.admin("lp", "-i", "Balai-"+strconv.Itoa(sent.ID), "-H", "hold")
	h.admin("cupsenable", "Balai")
	h.becomes("Balai", sent.ID, Still, outreach.PrintHeld)
	h.admin("cancel", "Balai-"+strconv.Itoa(sent.ID))
	h.becomes("Balai", sent.ID, Cancelled, "")

	h.admin("cupsreject", "Balai")
	if _, err := h.Print(context.Background(), job); outreach.CodeOf(err) != outreach.PrinterRefuses {
		t.Errorf("a printer that takes no jobs: %v", err)
	}
	list, err := h.List(context.Background())
	if err != nil || len(list) != 1 || codeOf(list[0].Why) != outreach.PrinterRefuses {
		t.Errorf("listed %+v, %v", list, err)
	}
	h.admin("cupsaccept", "Balai")

	if err := os.WriteFile(filepath.Join(h.dir, "out", "Balai", "dead"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	sent = h.send(job)
	h.becomes("Balai", sent.ID, Still, outreach.PrinterStopped)
	if n, err := h.Look(context.Background(), "Balai", sent.ID); err != nil || n.Why == nil || n.Why.Args["reason"] == "" {
		t.Errorf("it stopped without a reason: %+v, %v", n, err)
	}

	h.admin("lpadmin", "-x", "Balai")
	if _, err := h.Print(context.Background(), job); outreach.CodeOf(err) != outreach.PrinterGone {
		t.Errorf("a printer that was taken away: %v", err)
	}
	if list, err := h.List(context.Background()); err != nil || len(list) != 0 {
		t.Errorf("without printers: %v, %v", list, err)
	}
}

// A laptop without CUPS is no fault: a viewer may print.
func TestNothingPrints(t *testing.T) {
	t.Setenv("CUPS_SERVER", "")
	t.Setenv("PATH", t.TempDir())
	for _, socket := range sockets {
		if _, err := os.Stat(socket); err == nil {
			t.Skip("there is a CUPS here")
		}
	}
	if _, err := Here().List(context.Background()); !errors.Is(err, ErrNone) {
		t.Errorf("List: %v", err)
	}
}

func TestNobodyAnswers(t *testing.T) {
	t.Setenv("CUPS_SERVER", filepath.Join(t.TempDir(), "none"))
	s := Here()
	if _, err := s.List(context.Background()); outreach.CodeOf(err) != outreach.NoSpooler {
		t.Errorf("List: %v", err)
	}
	job := Job{Path: drawn(t, ruled(paper.A4)), Printer: "Balai", Size: "A4", Copies: 1}
	if _, err := s.Print(context.Background(), job); outreach.CodeOf(err) != outreach.NoSpooler {
		t.Errorf("Print: %v", err)
	}
	for _, copies := range []int{-1, 0, 51} {
		job.Copies = copies
		if _, err := s.Print(context.Background(), job); outreach.CodeOf(err) != outreach.BadCopies {
			t.Errorf("%d copies: %v", copies, err)
		}
	}
	job.Copies, job.Size = 1, "Legal"
	if _, err := s.Print(context.Background(), job); outreach.CodeOf(err) != outreach.BadChoice {
		t.Errorf("a size of no paper: %v", err)
	}
}
