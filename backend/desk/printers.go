package desk

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	"bapashadir/backend/api"
	"bapashadir/backend/document"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
	"bapashadir/backend/printer"
)

// Printers are the laptop's, and what becomes of what is sent to one.
type Printers struct {
	desk *Desk
	here *printer.System
}

// List is how each stands now.
func (p *Printers) List() (api.Printers, error) {
	return with(p.desk, func(ctx context.Context, _ *kiosk.Kiosk) (api.Printers, error) {
		out := api.Printers{Copies: p.here.Copies(), Printers: []api.Printer{}}
		list, err := p.here.List(ctx)
		if errors.Is(err, printer.ErrNone) {
			return api.Printers{Viewer: true, Printers: out.Printers}, nil
		}
		out.Printers = append(out.Printers, api.Of(list, printerOf)...)
		return out, err
	}, same)
}

// Print prints a paper that was saved; the sheets are A4, F4 or A3. Where nothing
// prints, it is opened.
func (p *Printers) Print(path, size, name string, copies int) (api.Printed, error) {
	return with(p.desk, func(ctx context.Context, k *kiosk.Kiosk) (api.Printed, error) {
		if !ours(k, path) {
			return api.Printed{}, outreach.Refuse(outreach.PrintFile, "")
		}
		return p.send(ctx, path, size, name, copies)
	}, same)
}

// Test prints the sheet that tells how near to its edges a printer reaches.
func (p *Printers) Test(size, name, info string) (api.Printed, error) {
	return with(p.desk, func(ctx context.Context, k *kiosk.Kiosk) (api.Printed, error) {
		sheet, err := k.Handout.PrintTest(ctx, size, info)
		if err != nil {
			return api.Printed{}, err
		}
		path, err := document.Keep(filepath.Clean(k.Documents), sheet.Name, sheet.PDF)
		if err != nil {
			return api.Printed{}, err
		}
		return p.send(ctx, path, size, name, 1)
	}, same)
}

// Job is what has become of one so far.
func (p *Printers) Job(name string, job int) (api.PrintNews, error) {
	return with(p.desk, func(ctx context.Context, _ *kiosk.Kiosk) (printer.News, error) {
		return p.here.Look(ctx, name, job)
	}, func(n printer.News) api.PrintNews {
		return api.PrintNews{Step: string(n.Stage), Over: n.Stage.Over(), Why: refusal(n.Why)}
	})
}

func (p *Printers) send(ctx context.Context, path, size, name string, copies int) (api.Printed, error) {
	title := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	sent, err := p.here.Print(ctx, printer.Job{Path: path, Title: title, Printer: name, Size: size, Copies: copies})
	if errors.Is(err, printer.ErrNone) {
		return api.Printed{Viewer: true}, openFile(path)
	}
	return api.Printed{Job: sent.ID, Fitted: sent.Fitted}, err
}

// ours tells whether the app keeps its papers there: the window asks for no others.
func ours(k *kiosk.Kiosk, path string) bool {
	below, err := filepath.Rel(k.Documents, path)
	return err == nil && filepath.IsLocal(below) && strings.EqualFold(filepath.Ext(below), ".pdf")
}

func printerOf(p printer.Printer) api.Printer {
	return api.Printer{Name: p.Name, Info: p.Info, Default: p.Default, Sizes: p.Sizes, Why: refusal(p.Why), Soon: refusal(p.Soon)}
}

func refusal(e *outreach.Error) *api.Refusal {
	if e == nil {
		return nil
	}
	r := api.RefusalOf(e)
	return &r
}
