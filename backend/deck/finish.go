package deck

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"bapashadir/backend/impress"
	"bapashadir/backend/outreach"
	"bapashadir/backend/slide"
	"bapashadir/backend/store"
)

// Page is the size of a PDF's page, in points.
type Page struct{ Width, Height float64 }

// maxPage is the longest side of a page, in points: three metres.
const maxPage, maxMetres = 8504, 3

// Finish makes the deck of that name, or gives the files to the one they are for. pages are those
// of each PDF as the window counted them, by the file's SHA-256: it is the one that
// reads PDFs. Errors: DeckLong, PageLarge, DeckFull, MediaDamaged.
func (i *Import) Finish(ctx context.Context, name string, pages map[string][]Page) (out outreach.Deck, added []outreach.DeckFile, err error) {
	if i.ctx.Err() != nil {
		return out, nil, outreach.Refuse(outreach.ImportStopped, "")
	}
	if len(i.files) == 0 {
		return out, nil, outreach.Refuse(outreach.MediaForeign, "", "name", i.name)
	}
	all := 0
	for n, f := range i.files {
		if f.Type == "application/pdf" {
			if i.files[n].Pages, err = count(f.Name, pages[f.SHA256]); err != nil {
				return out, nil, err
			}
			f = i.files[n]
		}
		all += max(1, f.Pages)
	}
	if all > slide.MaxSlides {
		return out, nil, outreach.Refuse(outreach.DeckLong, "", "limit", strconv.Itoa(slide.MaxSlides), "pages", strconv.Itoa(all))
	}
	s := i.service
	err = s.db.Update(ctx, func(tx *store.Tx) error {
		added = nil
		d := outreach.Deck{Kind: i.kindOfDeck()}
		if i.deck != "" {
			if d, err = tx.Decks.Get(store.Key(i.deck)); err != nil {
				return err
			}
		}
		for _, f := range i.files {
			var as outreach.DeckFile
			if d, as, err = d.With(f); err != nil {
				return err
			}
			added = append(added, as)
		}
		if i.deck != "" {
			out = d
			return put(tx, d)
		}
		d.Text = outreach.DeckTextOf(d.Files, i.pages)
		out, err = add(tx, title(name), d)
		return err
	})
	return out, added, err
}

func count(name string, pages []Page) (int, error) {
	if len(pages) == 0 {
		return 0, outreach.Refuse(outreach.MediaDamaged, "", "name", name)
	}
	if len(pages) > slide.MaxSlides {
		return 0, outreach.Refuse(outreach.DeckLong, "", "limit", strconv.Itoa(slide.MaxSlides), "pages", strconv.Itoa(len(pages)))
	}
	for n, p := range pages {
		if !(p.Width > 0 && p.Height > 0 && p.Width <= maxPage && p.Height <= maxPage) {
			return 0, outreach.Refuse(outreach.PageLarge, "", "page", strconv.Itoa(n+1), "limit", strconv.Itoa(maxMetres), "name", name)
		}
	}
	return len(pages), nil
}

func (i *Import) kindOfDeck() outreach.DeckKind {
	switch {
	case i.from != "":
		return i.from
	case i.files[0].Pages > 0:
		return outreach.DeckPDF
	case strings.HasPrefix(i.files[0].Type, "video/"):
		return outreach.DeckFilm
	}
	return outreach.DeckPictures
}

// title is a deck's name, from that of the file it came from.
func title(name string) string {
	name = strings.TrimSuffix(name, filepath.Ext(name))
	name = strings.Join(strings.FieldsFunc(name, func(r rune) bool { return r == '_' || r == ' ' }), " ")
	if r := []rune(name); len(r) > outreach.MaxLine {
		name = string(r[:outreach.MaxLine])
	}
	if name == "" {
		return "Materi"
	}
	return name
}

// convert makes a PDF of the PPTX that was read. What LibreOffice needed in plain is
// gone afterwards.
func (i *Import) convert() (err error) {
	plain := i.plain
	defer i.dropPlain()
	info, err := plain.Stat()
	if err != nil {
		return err
	}
	if i.pages, err = impress.Read(plain, info.Size()); err != nil {
		return i.refusePPTX(err)
	}
	dir, err := os.MkdirTemp("", "bapas-hadir-impress-*")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	pdf, err := impress.Convert(i.ctx, plain.Name(), dir)
	if err != nil {
		return i.refusePPTX(err)
	}
	in, err := os.Open(pdf)
	if err != nil {
		return err
	}
	file, err := i.service.files.Create()
	if err == nil {
		if _, err = io.Copy(file, io.LimitReader(in, maxPDF)); err != nil {
			err = errors.Join(err, file.Drop())
		}
	}
	if err = errors.Join(err, in.Close()); err == nil {
		i.file, i.from = file, outreach.DeckPPTX
	}
	return err
}

func (i *Import) refusePPTX(err error) error {
	switch {
	case errors.Is(err, impress.ErrBomb):
		return i.refuse(outreach.DeckBomb, err, "limit", strconv.Itoa(impress.MaxUnpacked>>20))
	case errors.Is(err, impress.ErrLinks):
		return i.refuse(outreach.DeckLinks, err)
	case errors.Is(err, impress.ErrLong):
		return i.refuse(outreach.DeckLong, err, "limit", strconv.Itoa(slide.MaxSlides), "pages", strconv.Itoa(slide.MaxSlides)+"+")
	case errors.Is(err, impress.ErrForeign):
		return i.refuse(outreach.MediaForeign, err)
	case errors.Is(err, impress.ErrBroken):
		return i.refuse(outreach.MediaDamaged, err)
	case errors.Is(err, impress.ErrSlow):
		return i.refuse(outreach.ImpressSlow, err, "limit", strconv.Itoa(int(impress.Limit.Minutes())))
	}
	return i.refuse(outreach.ImpressFailed, err)
}
