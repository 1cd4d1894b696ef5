package desk

import (
	"bytes"
	"context"
	"os"
	"path/filepath"

	"bapashadir/backend/api"
	"bapashadir/backend/document"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
)

// Exports writes lists as spreadsheets into the documents.
type Exports struct{ desk *Desk }

// names are the files of what can be written; others stay with the command line.
var names = map[string]string{"attendees": "Data hadir", "guests": "Undangan"}

// Save writes attendees or guests of a session as xlsx or csv. An earlier one
// stays: somebody may have worked on it. Error: BadChoice.
func (e *Exports) Save(session, what, format string) (api.Saved, error) {
	return with(e.desk, func(ctx context.Context, k *kiosk.Kiosk) (api.Saved, error) {
		name := names[what]
		if name == "" || format != "xlsx" && format != "csv" {
			return api.Saved{}, outreach.Refuse(outreach.BadChoice, "what")
		}
		ses, err := k.Sessions.Get(ctx, session)
		if err != nil {
			return api.Saved{}, err
		}
		t, err := k.Report.Table(ctx, what, session)
		if err != nil {
			return api.Saved{}, err
		}
		var b bytes.Buffer
		if err := t.Write(&b, format); err != nil {
			return api.Saved{}, err
		}
		dir := filepath.Clean(k.Documents)
		name = document.Unused(dir, document.SafeName(name+" "+ses.Date+" "+ses.Village.Label()), "."+format)
		path, err := document.Keep(dir, name, b.Bytes())
		return api.Saved{Path: path}, err
	}, same)
}

// Open shows a file that Save wrote, by its name, in the system's spreadsheets. Errors:
// NotFound, NoViewer.
func (e *Exports) Open(name string) error {
	return do(e.desk, func(_ context.Context, k *kiosk.Kiosk) error {
		path := filepath.Join(filepath.Clean(k.Documents), filepath.Base(name))
		if _, err := os.Stat(path); err != nil {
			return outreach.Wrap(outreach.NotFound, err)
		}
		return named(openFile(path), "sheet", outreach.NoViewer)
	})
}
