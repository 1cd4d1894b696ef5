package qrread

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"bapashadir/backend/outreach"
)

// A certificate's code is on its first page, or the last of a long batch is asked for
// page by page: more pages are another file's work. A page gets a process of its own, so
// that none costs more than a page may.
const (
	pages   = 40
	pixels  = "2400"
	enough  = time.Minute
	program = "pdftoppm"
)

// inPDF has the pages drawn by poppler's pdftoppm, which most Linux desktops have.
func inPDF(ctx context.Context, name string, file []byte) (out []string, err error) {
	at, err := exec.LookPath(program)
	if err != nil {
		return nil, outreach.Wrap(outreach.NoPDFReader, err)
	}
	dir, err := os.MkdirTemp("", "bapas-hadir-")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	in := filepath.Join(dir, "in.pdf")
	if err := os.WriteFile(in, file, 0o600); err != nil {
		return nil, err
	}
	ctx, stop := context.WithTimeout(ctx, enough)
	defer stop()
	for page := 1; page <= pages; page++ {
		n := strconv.Itoa(page)
		said, err := bounded(ctx, at, "-gray", "-png", "-singlefile", "-f", n, "-l", n, "-scale-to", pixels, in, filepath.Join(dir, "page")).CombinedOutput()
		if err != nil && page > 1 && ctx.Err() == nil {
			return out, nil // it has no more, or none that can be read
		}
		if err != nil {
			return nil, &outreach.Error{Code: outreach.MediaDamaged, Args: map[string]string{"name": name}, Err: fmt.Errorf("%s: %w: %.200s", program, err, strings.TrimSpace(string(said)))}
		}
		b, err := os.ReadFile(filepath.Join(dir, "page.png"))
		if err != nil {
			return nil, err
		}
		found, err := inPicture(name, b)
		if err != nil {
			return nil, err
		}
		out = append(out, found...)
	}
	return out, nil
}
