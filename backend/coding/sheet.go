package coding

import (
	"context"
	"slices"
	"strconv"

	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// Sheet is a table for other programs; Hidden is the number of sessions left out because
// their comments may not be read yet.
type Sheet struct {
	Columns []string
	Rows    [][]string
	Hidden  int
}

// Kinds are the tables there are: the codebook, and the texts with their codes.
const (
	Codebook = "codes"
	Coded    = "coded"
)

// Sheet makes one of both, of one session or of all. Errors: NotFound, BadChoice.
func (s *Service) Sheet(ctx context.Context, what, session string) (out Sheet, err error) {
	err = s.db.View(ctx, func(tx *store.Tx) error {
		if session != "" {
			if _, err := tx.Sessions.Get(store.Key(session)); err != nil {
				return err
			}
		}
		b, err := read(tx, session)
		if err != nil {
			return err
		}
		switch what {
		case Codebook:
			out = b.codebook()
		case Coded:
			out, err = b.coded(tx)
		default:
			err = outreach.Refuse(outreach.BadChoice, "what")
		}
		out.Hidden = b.Hidden
		return err
	})
	return out, err
}

// codebook is a row for each code, theme by theme; what is not gathered yet comes last.
func (b Board) codebook() Sheet {
	out := Sheet{Columns: []string{"tema", "kategori", "kode", "penjelasan", "warga", "klien", "petugas", "komentar", "jumlah"}}
	for _, place := range b.places() {
		n, all := b.Counts[place.code.ID], 0
		row := []string{place.theme, place.category, place.code.Name, place.code.Description}
		for _, s := range outreach.Sources() {
			row, all = append(row, strconv.Itoa(n[s])), all+n[s]
		}
		out.Rows = append(out.Rows, append(row, strconv.Itoa(all)))
	}
	return out
}

// coded is a row for each code of a text; a text without any has one row.
func (b Board) coded(tx *store.Tx) (Sheet, error) {
	out := Sheet{Columns: []string{"sumber", "kegiatan", "informan", "panduan", "dikonfirmasi", "pertanyaan", "teks", "kode", "kategori", "tema"}}
	titles, notes, places := map[string]string{}, map[string]outreach.Interview{}, map[string]place{}
	for _, i := range b.Interviews {
		notes[i.ID] = i
	}
	for _, p := range b.places() {
		places[p.code.ID] = p
	}
	for _, t := range b.Texts {
		if _, ok := titles[t.Session]; !ok && t.Session != "" {
			ses, err := tx.Sessions.Get(store.Key(t.Session))
			if err != nil {
				return out, err
			}
			titles[t.Session] = ses.Title + ", " + ses.Date
		}
		version, confirmed := "", ""
		if i, ok := notes[t.Of.ID]; ok && t.Of.Part > 0 {
			version, confirmed = strconv.Itoa(i.Guide), i.Confirmed
		}
		row := []string{string(t.Source), titles[t.Session], t.Informant, version, confirmed, t.Asked, t.Text}
		if len(t.Codes) == 0 {
			out.Rows = append(out.Rows, append(row, "", "", ""))
		}
		for _, c := range t.Codes {
			p := places[c]
			out.Rows = append(out.Rows, append(slices.Clone(row), p.code.Name, p.category, p.theme))
		}
	}
	return out, nil
}

type place struct {
	code            outreach.Codeword
	category, theme string
}

// places is where each code is gathered, in the order of a codebook.
func (b Board) places() (out []place) {
	put := func(category, categoryName, theme string) {
		for _, c := range b.Codes {
			if c.Category == category {
				out = append(out, place{c, categoryName, theme})
			}
		}
	}
	under := func(theme, name string) {
		for _, c := range b.Categories {
			if c.Theme == theme {
				put(c.ID, c.Name, name)
			}
		}
	}
	for _, t := range b.Themes {
		under(t.ID, t.Name)
	}
	under("", "")
	put("", "", "")
	return out
}
