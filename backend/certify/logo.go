package certify

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"path"
	"slices"
	"strings"

	"bapashadir/backend/document"
	"bapashadir/backend/outreach"
	"bapashadir/backend/picture"
	"bapashadir/backend/store"
)

// MaxLogo is the largest file that is taken in.
const MaxLogo = 20 << 20

// Logo is a picture that the office has loaded; one that is Used stands in the look.
type Logo struct {
	outreach.Logo
	Used bool
}

// Logos are those of the office, by name.
func (s *Service) Logos(ctx context.Context) (out []Logo, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		l, err := look(tx)
		if err != nil {
			return err
		}
		for logo, err := range tx.Logos.Scan(nil) {
			if err != nil {
				return err
			}
			out = append(out, Logo{Logo: logo, Used: uses(l, logo.ID)})
		}
		return nil
	})
	slices.SortStableFunc(out, func(a, b Logo) int { return strings.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)) })
	return out, err
}

func uses(l outreach.Look, id string) bool {
	return id == l.Left || id == l.Right || id == l.Background
}

// AddLogo takes a PNG or JPEG in, rewritten so that papers can print it. The same picture
// twice is one. Errors: LogoForeign, LogoLarge, LogoDamaged.
func (s *Service) AddLogo(ctx context.Context, name string, data []byte) (out Logo, err error) {
	if len(data) > MaxLogo {
		return out, outreach.Refuse(outreach.LogoLarge, "logo")
	}
	png, w, h, err := picture.Logo(data)
	if err != nil {
		return out, unfit(err)
	}
	sum := sha256.Sum256(png)
	out.Logo = outreach.Logo{ID: hex.EncodeToString(sum[:]), Width: w, Height: h, PNG: png}
	if out.Name = document.SafeName(strings.TrimSuffix(name, path.Ext(name))); out.Name == "" {
		out.Name = "Logo"
	}
	return out, s.db.Update(ctx, func(tx *store.Tx) error {
		l, err := look(tx)
		if err != nil {
			return err
		}
		out.Used = uses(l, out.ID)
		tx.Emit(outreach.MentorsChanged, "")
		return tx.Logos.Put(out.Logo)
	})
}

// RemoveLogo removes one that the look does not use. Errors: NotFound, LogoInUse.
func (s *Service) RemoveLogo(ctx context.Context, id string) error {
	return s.db.Update(ctx, func(tx *store.Tx) error {
		l, err := look(tx)
		if err != nil {
			return err
		}
		if uses(l, id) {
			return outreach.Refuse(outreach.LogoInUse, "")
		}
		tx.Emit(outreach.MentorsChanged, "")
		return tx.Logos.Delete(store.Key(id))
	})
}

// CheckSVG tells whether a window may draw an SVG, to make a PNG of it. Errors:
// LogoForeign, LogoLarge, LogoDamaged, LogoUnsafe.
func CheckSVG(svg []byte) error {
	if err := picture.CheckSVG(svg); err != nil {
		return unfit(err)
	}
	return nil
}

func unfit(err error) error {
	code := outreach.LogoDamaged
	switch {
	case errors.Is(err, picture.ErrForeign):
		code = outreach.LogoForeign
	case errors.Is(err, picture.ErrLarge):
		code = outreach.LogoLarge
	case errors.Is(err, picture.ErrSVG):
		code = outreach.LogoUnsafe
	}
	return &outreach.Error{Code: code, Field: "logo", Err: err}
}
