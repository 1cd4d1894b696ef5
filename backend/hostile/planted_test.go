//go:build linux

package hostile

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"

	"bapashadir/backend/outreach"
	"bapashadir/backend/zipped"
	"github.com/xuri/excelize/v2"
)

// plantedFiles are files before readers that lack what the app's have.
func plantedFiles(base string) []file {
	with := func(at string, make func() []byte, read func([]byte) error) file {
		return file{name: "planted: " + at, at: at, make: make, want: []outreach.Code{outreach.BadSheet},
			door: func(_ *hall, b []byte) (func() error, error) { return func() error { return read(b) }, nil }}
	}
	bomb := func() []byte { return sheetWith(someone, "", part{name: "xl/media/a.bmp", zeros: 300 << 20}) }
	limits := zipped.Limits{Parts: 2000, Unpacked: 64 << 20, Ratio: 100, Free: 16 << 20, Marks: 1000, Word: 1000, Faults: zipped.Faults{Unpacked: true, Ratio: true}}
	return []file{
		with("size", bomb, func(b []byte) error {
			f, err := excelize.OpenReader(bytes.NewReader(b), excelize.Options{UnzipSizeLimit: 16 << 30, UnzipXMLSizeLimit: 16 << 30})
			return errors.Join(outreach.Wrap(outreach.BadSheet, err), f.Close()) // refused, too late
		}),
		with("ratio", bomb, func(b []byte) error {
			if _, err := zipped.Open(bytes.NewReader(b), int64(len(b)), limits); err != nil {
				return outreach.Wrap(outreach.BadSheet, err)
			}
			return nil
		}),
		with("names", func() []byte { return zipOf(part{name: "../../keluar.txt", text: "x"}) }, func(b []byte) error {
			return errors.Join(extract(b, filepath.Join(base, "in", "a")), outreach.Refuse(outreach.BadSheet, ""))
		}),
		with("panic", bomb, func(b []byte) error { return errors.New(string(b[len(b):][1])) }),
		with("nothing clear", bomb, func([]byte) error { return io.ErrUnexpectedEOF }),
	}
}

// extract writes a ZIP's parts where their names say.
func extract(b []byte, dir string) error {
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return err
	}
	for _, f := range z.File {
		to := filepath.Join(dir, f.Name)
		if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(to, nil, 0o600); err != nil {
			return err
		}
	}
	return nil
}
