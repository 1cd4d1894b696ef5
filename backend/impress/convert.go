package impress

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
)

// Find is where LibreOffice is, if it is.
func Find() (string, bool) {
	for _, name := range []string{"soffice", "libreoffice"} {
		if at, err := exec.LookPath(name); err == nil {
			return at, true
		}
	}
	for _, at := range places[runtime.GOOS] {
		if info, err := os.Stat(at); err == nil && !info.IsDir() {
			return at, true
		}
	}
	return "", false
}

// places are where its installers put it, which is not where commands are looked for.
var places = map[string][]string{
	"windows": {`C:\Program Files\LibreOffice\program\soffice.exe`, `C:\Program Files (x86)\LibreOffice\program\soffice.exe`},
	"linux":   {"/usr/bin/soffice", "/usr/lib/libreoffice/program/soffice", "/opt/libreoffice/program/soffice", "/snap/bin/libreoffice"},
	"darwin":  {"/Applications/LibreOffice.app/Contents/MacOS/soffice"},
}

// Convert makes a PDF of a presentation in dir, where its profile and its temporary
// files lie, too, and tells where. A ctx that ends takes LibreOffice with it. Errors:
// ErrMissing, ErrSlow, or what LibreOffice said.
func Convert(ctx context.Context, file, dir string) (string, error) {
	program, ok := Find()
	if !ok {
		return "", ErrMissing
	}
	slow, stop := context.WithTimeoutCause(ctx, Limit, ErrSlow)
	defer stop()
	profile := url.URL{Scheme: "file", Path: filepath.ToSlash(filepath.Join(dir, "profil"))}
	if runtime.GOOS == "windows" {
		profile.Path = "/" + profile.Path
	}
	out := filepath.Join(dir, "pdf")
	cmd := exec.CommandContext(slow, program, "-env:UserInstallation="+profile.String(), "--headless", "--invisible",
		"--nologo", "--nodefault", "--norestore", "--nolockcheck", "--convert-to", "pdf:impress_pdf_Export", "--outdir", out, file)
	alone(cmd)
	cmd.Env = append(os.Environ(), "TMPDIR="+dir, "TMP="+dir, "TEMP="+dir)
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	err := cmd.Run()
	if cause := context.Cause(slow); cause != nil {
		return "", cause
	}
	found, e := filepath.Glob(filepath.Join(out, "*.pdf"))
	if err != nil || e != nil || len(found) != 1 {
		return "", fmt.Errorf("impress: LibreOffice made no PDF: %w: %.200s", errors.Join(err, e), said.String())
	}
	return found[0], nil
}
