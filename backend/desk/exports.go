package desk

import (
	"bytes"
	"context"
	"os"
	"path/filepath"

	"bapashadir/backend/api"
	"bapashadir/backend/coding"
	"bapashadir/backend/document"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
)

// Exports writes lists as spreadsheets into the documents.
type Exports struct{ desk *Desk }

// names are the files of what can be written; others stay with the command line.
var names = map[string]string{"attendees": "Data hadir", "guests": "Undangan", "mentors": "Pendamping", coding.Codebook: "Buku kode", coding.Coded: "Teks berkode"}

// Save writes attendees or guests of a session, or mentors or what was coded, of one or
// ("") of all, as xlsx or csv. An earlier one stays: somebody may have worked on it. Errors: BadChoice,
// NotFound.
func (e *Exports) Save(session, what, format string) (api.Saved, error) {
	return with(e.desk, func(ctx context.Context, k *kiosk.Kiosk) (api.Saved, error) {
		name := names[what]
		if name == "" || format != "xlsx" && format != "csv" {
			return api.Saved{}, outreach.Refuse(outreach.BadChoice, "what")
		}
		if whole := what == coding.Codebook || what == coding.Coded || what == "mentors"; !whole || session != "" {
			ses, err := k.Sessions.Get(ctx, session)
			if err != nil {
				return api.Saved{}, err
			}
			name += " " + ses.Date + " " + ses.Village.Label()
		}
		t, err := k.Table(ctx, what, session)
		if err != nil {
			return api.Saved{}, err
		}
		var b bytes.Buffer
		if err := t.Write(&b, format); err != nil {
			return api.Saved{}, err
		}
		if err := k.Note(deed(ctx, outreach.DeedDataExported, session)); err != nil {
			return api.Saved{}, err
		}
		dir := filepath.Clean(k.Documents)
		name = document.Unused(dir, document.SafeName(name), "."+format)
		path, err := document.Keep(dir, name, b.Bytes())
		return api.Saved{Path: path}, err
	}, same)
}

// Open shows a file or a folder of the documents in the system's own program for it; by
// name, or by the path that it was saved at. Errors: NotFound, NoViewer.
func (e *Exports) Open(path string) error {
	return do(e.desk, func(_ context.Context, k *kiosk.Kiosk) error {
		dir := filepath.Clean(k.Documents)
		if !filepath.IsAbs(path) {
			path = filepath.Join(dir, path)
		}
		if inside, err := filepath.Rel(dir, path); err != nil || !filepath.IsLocal(inside) {
			return outreach.Wrap(outreach.NotFound, err)
		}
		if _, err := os.Stat(path); err != nil {
			return outreach.Wrap(outreach.NotFound, err)
		}
		kind := ""
		if ext := filepath.Ext(path); ext == ".xlsx" || ext == ".csv" {
			kind = "sheet"
		}
		return named(openFile(path), kind, outreach.NoViewer)
	})
}
