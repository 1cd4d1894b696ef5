package kiosk

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
	"time"

	"bapashadir/backend/indo"
	"bapashadir/backend/keys"
	"bapashadir/backend/outreach"
	"bapashadir/backend/proof"
	"bapashadir/backend/qrread"
	"bapashadir/backend/say"
	"bapashadir/backend/store"
)

// Verify checks the code in what, a text or a file's name, and writes the answer in words.
// It asks the lists in files, or the data file when none is given. Errors: NotFound,
// NoCode, those of qrread.Texts and of the data file.
func Verify(ctx context.Context, cfg Config, w io.Writer, what string, files []string) (genuine bool, err error) {
	text, err := codeIn(ctx, what)
	if err != nil {
		return false, err
	}
	var a proof.Answer
	if len(files) == 0 {
		err = offline(cfg, func(db *store.DB) (err error) {
			a, err = keys.New(db).Verify(ctx, text)
			return err
		})
	} else {
		var lists []proof.Bundle
		if lists, err = openLists(files); err == nil {
			a = proof.Verify(text, lists, time.Now().In(indo.WIB.Location()).Format(time.DateOnly))
		}
	}
	if err == nil {
		_, err = fmt.Fprintln(w, say.Answer(a))
	}
	return a.Verdict == proof.Genuine, err
}

// codeIn is the code in a text, a text file, a picture or a PDF; the first of ours where
// there are several.
func codeIn(ctx context.Context, what string) (string, error) {
	if strings.HasPrefix(what, proof.Prefix) {
		return strings.TrimSpace(what), nil
	}
	b, err := os.ReadFile(what)
	if err != nil {
		return "", &outreach.Error{Code: outreach.NotFound, Field: "code", Args: map[string]string{"path": what}, Err: err}
	}
	if text := strings.TrimSpace(string(b)); strings.HasPrefix(text, proof.Prefix) {
		return text, nil
	}
	found, err := qrread.Texts(ctx, what, b)
	if err != nil {
		return "", err
	}
	if len(found) == 0 {
		return "", outreach.Refuse(outreach.NoCode, "", "name", what)
	}
	return found[max(0, slices.IndexFunc(found, func(s string) bool { return strings.HasPrefix(s, proof.Prefix) }))], nil
}

func openLists(files []string) (out []proof.Bundle, err error) {
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			return nil, &outreach.Error{Code: outreach.NotFound, Field: "code", Args: map[string]string{"path": f}, Err: err}
		}
		b, err := proof.OpenBundle(raw)
		if err != nil {
			return nil, outreach.Wrap(outreach.BundleForeign, err)
		}
		out = append(out, b)
	}
	return out, nil
}

// VerifyPage is the page that checks certificates by itself, still without a list. Error:
// NotFound in a program built without pages.
func (k *Kiosk) VerifyPage() ([]byte, error) {
	page, err := fs.ReadFile(k.cfg.Pages, "verify.html")
	if err != nil {
		return nil, outreach.Wrap(outreach.NotFound, err)
	}
	return page, nil
}
