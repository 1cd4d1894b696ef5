package report

import (
	"strconv"
	"time"

	"bapashadir/backend/outreach"
	"bapashadir/backend/say"
)

// Deeds is the whole log of deeds as a table, the newest first, read page by page.
func Deeds(page func(outreach.DeedQuery) (outreach.DeedPage, error)) (Table, error) {
	t := Table{Columns: []string{"nomor", "waktu", "peran", "perbuatan", "kode", "kegiatan", "orang"}}
	for q := (outreach.DeedQuery{}); ; {
		p, err := page(q)
		if err != nil {
			return t, err
		}
		for _, d := range p.Deeds {
			people := ""
			if n := d.About(); n > 0 {
				people = strconv.Itoa(n)
			}
			t.Rows = append(t.Rows, []string{strconv.FormatInt(d.N+1, 10), d.At.Format(time.RFC3339), say.Actor(d.By), say.Deed(d.Kind),
				string(d.Kind), d.Session, people})
		}
		if p.Next == 0 {
			return t, nil
		}
		q.Before = p.Next
	}
}
