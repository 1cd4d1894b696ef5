package desk

import (
	"bytes"
	"context"
	"encoding/base64"
	"path/filepath"

	"bapashadir/backend/api"
	"bapashadir/backend/document"
	"bapashadir/backend/keys"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
	"bapashadir/backend/proof"
)

// Verify checks certificates, and keeps the keys and lists that this takes.
type Verify struct{ desk *Desk }

// listSlot is where verify.html holds the office's list (frontend/verify.build.mjs).
var listSlot = []byte("@DAFTAR@")

// Text says what is known of a code's text.
func (v *Verify) Text(text string) (api.Verdict, error) {
	return with(v.desk, func(ctx context.Context, k *kiosk.Kiosk) (proof.Answer, error) { return k.Keys.Verify(ctx, text) }, api.VerdictOf)
}

// Keys is the keys of this laptop and the lists of others.
func (v *Verify) Keys() (api.Keys, error) {
	return with(v.desk, func(ctx context.Context, k *kiosk.Kiosk) (keys.Held, error) { return k.Keys.Held(ctx) }, api.KeysOf)
}

// SaveBundle writes this laptop's list into the documents, for other laptops and pages.
func (v *Verify) SaveBundle() (api.Saved, error) {
	return v.save("Daftar kunci", ".kunci", func(list []byte, _ *kiosk.Kiosk) ([]byte, error) { return list, nil })
}

// SaveVerifyPage writes the page that checks certificates by itself, with the list in it.
func (v *Verify) SaveVerifyPage() (api.Saved, error) {
	return v.save("Periksa sertifikat", ".html", func(list []byte, k *kiosk.Kiosk) ([]byte, error) {
		page, err := k.VerifyPage()
		if err != nil {
			return nil, err
		}
		return bytes.Replace(page, listSlot, []byte(base64.StdEncoding.EncodeToString(list)), 1), nil
	})
}

func (v *Verify) save(name, end string, of func([]byte, *kiosk.Kiosk) ([]byte, error)) (api.Saved, error) {
	return with(v.desk, func(ctx context.Context, k *kiosk.Kiosk) (api.Saved, error) {
		list, b, err := k.Keys.Bundle(ctx)
		if err != nil {
			return api.Saved{}, err
		}
		out, err := of(list, k)
		if err != nil {
			return api.Saved{}, err
		}
		return keepUnused(k, name+" "+b.Office+" "+b.Issued, end, out)
	}, same)
}

func keepUnused(k *kiosk.Kiosk, name, end string, data []byte) (api.Saved, error) {
	dir := filepath.Clean(k.Documents)
	path, err := document.Keep(dir, document.Unused(dir, document.SafeName(name), end), data)
	return api.Saved{Path: path}, err
}

// ReadBundle tells what a list (in base64) says, before ImportBundle takes it in.
func (v *Verify) ReadBundle(file string) (api.KeyList, error) {
	return v.list(file, func(ctx context.Context, k *kiosk.Kiosk, raw []byte) (proof.Bundle, bool, error) {
		return k.Keys.ReadBundle(ctx, raw)
	})
}

// ImportBundle takes in the list of another laptop: the officer has seen whose it is.
func (v *Verify) ImportBundle(file string) (api.KeyList, error) {
	return v.list(file, func(ctx context.Context, k *kiosk.Kiosk, raw []byte) (proof.Bundle, bool, error) {
		b, err := k.Keys.ImportBundle(ctx, raw)
		return b, true, err
	})
}

func (v *Verify) list(file string, do func(context.Context, *kiosk.Kiosk, []byte) (proof.Bundle, bool, error)) (api.KeyList, error) {
	return with(v.desk, func(ctx context.Context, k *kiosk.Kiosk) (api.KeyList, error) {
		raw, err := fileOf(file, proof.MaxBundle, outreach.Refuse(outreach.BundleForeign, ""), outreach.Refuse(outreach.BundleForeign, ""))
		if err != nil {
			return api.KeyList{}, err
		}
		b, known, err := do(ctx, k, raw)
		return api.KeyListOf(b, known), err
	}, same)
}

// Rotate puts the laptop's key out of use and makes the next; lost: the old one may be in
// other hands.
func (v *Verify) Rotate(lost bool) error {
	return do(v.desk, func(ctx context.Context, k *kiosk.Kiosk) error { return k.Keys.Rotate(ctx, lost) })
}

// Extend lets the office's key sign for ten more years.
func (v *Verify) Extend() error {
	return do(v.desk, func(ctx context.Context, k *kiosk.Kiosk) error { return k.Keys.Extend(ctx) })
}

// Lose says that another laptop of the office was lost.
func (v *Verify) Lose(kid string) error {
	return do(v.desk, func(ctx context.Context, k *kiosk.Kiosk) error { return k.Keys.Lose(ctx, kid) })
}

// ExportRoot writes the office's key into the documents, closed with a password.
func (v *Verify) ExportRoot(password string) (api.Saved, error) {
	return with(v.desk, func(ctx context.Context, k *kiosk.Kiosk) (api.Saved, error) {
		file, err := k.Keys.ExportRoot(ctx, password)
		if err != nil {
			return api.Saved{}, err
		}
		return keepUnused(k, "Kunci kantor (rahasia)", ".age", file)
	}, same)
}

// ImportRoot makes the office's key of another laptop (in base64) this one's too.
func (v *Verify) ImportRoot(file, password string) error {
	return do(v.desk, func(ctx context.Context, k *kiosk.Kiosk) error {
		raw, err := fileOf(file, keys.MaxRootFile, outreach.Refuse(outreach.RootForeign, ""), outreach.Refuse(outreach.RootForeign, ""))
		if err != nil {
			return err
		}
		return k.Keys.ImportRoot(ctx, raw, password)
	})
}
