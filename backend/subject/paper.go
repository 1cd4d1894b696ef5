package subject

import (
	"bytes"
	"context"
	"encoding/json"
	"strconv"
	"strings"
	"time"

	"bapashadir/backend/document"
	"bapashadir/backend/indo"
	"bapashadir/backend/outreach"
	"bapashadir/backend/paper"
	"bapashadir/backend/store"
)

// Copy is what the person with these keys takes home, as a PDF and as a file for
// machines. Error: PersonErased.
func (s *Service) Copy(ctx context.Context, persons []string) (pdf, machine []byte, err error) {
	k, err := s.Show(ctx, persons)
	if err != nil {
		return nil, nil, err
	}
	if machine, err = k.machine(); err != nil {
		return nil, nil, err
	}
	l := k.letter()
	if shown(&l) {
		l.Parts[0].Notes = append(l.Parts[0].Notes, "Huruf yang tidak dapat dicetak diganti “?”. Lengkapnya ada di berkas JSON.")
	}
	pdf, err = drawn(l)
	return pdf, machine, err
}

// shown puts a question mark for each letter that no font of ours has: nobody is refused
// a copy for their name. It tells whether there were any.
func shown(l *paper.Letter) (some bool) {
	put := func(s *string) {
		for _, r := range paper.Missing(*s) {
			*s, some = strings.ReplaceAll(*s, string(r), "?"), true
		}
	}
	for i := range l.Parts {
		put(&l.Parts[i].Heading)
		for j := range l.Parts[i].Rows {
			put(&l.Parts[i].Rows[j].Value)
		}
		for j := range l.Parts[i].Notes {
			put(&l.Parts[i].Notes[j])
		}
	}
	return some
}

// CopyName is the name of a copy's files, without an ending and without whose they are:
// desktops list what was opened last.
func CopyName(at time.Time) string {
	return "Salinan data " + at.In(indo.WIB.Location()).Format("2006-01-02 15.04")
}

// machine is the records as JSON: keys that stay the same, values as they are kept.
func (k Kept) machine() ([]byte, error) {
	type row struct {
		Kind  outreach.Kept     `json:"jenis"`
		Title string            `json:"kegiatan,omitempty"`
		Where string            `json:"tempat,omitempty"`
		Date  string            `json:"tanggal,omitempty"`
		Until string            `json:"disimpanSampai,omitempty"`
		What  map[string]string `json:"isi"`
		Notes []string          `json:"persetujuan,omitempty"`
	}
	out := struct {
		Office string `json:"kantor"`
		Read   string `json:"dibaca"`
		Paused bool   `json:"dijeda"`
		Rows   []row  `json:"catatan"`
	}{Office: k.Office.Name, Read: k.Read.UTC().Format(time.RFC3339), Paused: k.Paused != nil}
	for _, r := range k.Records() {
		what := map[string]string{}
		for _, x := range r.Rows {
			what[x.Key] = x.Value
		}
		out.Rows = append(out.Rows, row{r.Kind, r.Title, r.Where, r.Date, r.Until, what, r.Notes})
	}
	return json.MarshalIndent(out, "", "  ")
}

func (k Kept) letter() paper.Letter {
	l := letterOf(k.Office, k.Read)
	l.Title, l.Under = "SALINAN DATA PRIBADI", "atas permintaan orangnya sendiri, "+indo.LongDate(k.Read.In(indo.WIB.Location()))
	l.Parts = append(l.Parts, paper.LetterPart{Notes: []string{
		"Inilah semua catatan tentang Bapak/Ibu di laptop " + k.Office.Name + ".",
		"Yang dapat melihatnya: petugas yang membuka aplikasi ini dengan sandi kantor.",
		"Jawaban survei, pertanyaan, dan suara kuis tidak bernama. Jadi tidak dapat dicari milik siapa, dan tidak ada di sini."}})
	if k.Paused != nil {
		l.Parts = append(l.Parts, paper.LetterPart{Notes: []string{"Pemrosesan data ini dijeda sejak " + moment(k.Paused.At) + "."}})
	}
	for _, r := range k.Records() {
		p := paper.LetterPart{Heading: strings.Join(slicesOf(kinds[r.Kind], r.Title), ": ")}
		if place := strings.Join(slicesOf(r.Where, day(r.Date)), ", "); place != "" {
			p.Rows = append(p.Rows, paper.LetterRow{Label: "Acara", Value: place})
		}
		for _, x := range r.Rows {
			p.Rows = append(p.Rows, paper.LetterRow{Label: labels[x.Key], Value: x.Said})
		}
		if r.Until != "" {
			p.Rows = append(p.Rows, paper.LetterRow{Label: "Disimpan sampai", Value: day(r.Until)})
		}
		for _, n := range r.Notes {
			p.Notes = append(p.Notes, "Yang disetujui: “"+n+"”")
		}
		l.Parts = append(l.Parts, p)
	}
	l.Parts = append(l.Parts, paper.LetterPart{Heading: "Hak Bapak/Ibu", Notes: []string{
		"Boleh meminta data ini diperbaiki, dijeda, atau dihapus, dan menarik persetujuan, kapan saja (UU 27/2022). Hubungi " + contact(k.Office) + "."}})
	return l
}

// Receipt is the paper that tells of an erasure. It names nobody: who was erased writes
// the name by hand, and the app could not tell it. Error: NotFound.
func (s *Service) Receipt(ctx context.Context, code string) (pdf []byte, err error) {
	var l paper.Letter
	err = s.db.View(ctx, func(tx *store.Tx) error {
		e, err := tx.Erasures.Get(store.Key(code))
		if err != nil {
			return err
		}
		o, err := tx.Offices.Get(store.OfficeKey)
		l = receipt(e, o, tx.Now())
		return err
	})
	if err != nil {
		return nil, err
	}
	return drawn(l)
}

func receipt(e outreach.Erasure, o outreach.Office, now time.Time) paper.Letter {
	l := letterOf(o, now)
	l.Title, l.Under = "TANDA TERIMA PENGHAPUSAN DATA", "Nomor "+e.Code
	gone := paper.LetterPart{Heading: "Yang dihapus"}
	for _, kind := range outreach.Kepts() {
		if n := e.Gone[kind]; n > 0 {
			gone.Rows = append(gone.Rows, paper.LetterRow{Label: kinds[kind], Value: strconv.Itoa(n) + " catatan"})
		}
	}
	gone.Notes = []string{"Kunci pembuka catatan itu juga dimusnahkan. Salinan lama di laptop ini tidak dapat lagi membukanya."}
	l.Parts = []paper.LetterPart{
		{Rows: []paper.LetterRow{{Label: "Kantor", Value: o.Name}, {Label: "Dihapus pada", Value: moment(e.At)}, {Label: "Petugas", Value: o.Officer}}},
		gone,
		{Heading: "Yang tetap ada, dan sebabnya", Notes: Stays()},
		{Heading: "Simpan kertas ini", Notes: []string{"Nama tidak dicetak, karena aplikasi sudah tidak mengetahuinya. Tulis sendiri di bawah ini. " +
			"Bila nama Bapak/Ibu suatu hari muncul lagi, tunjukkan kertas ini kepada " + contact(o) + "."}},
	}
	l.Hands = []string{"Nama", "Tanda tangan", "Tanda tangan petugas"}
	return l
}

// Stays says what an erasure leaves, and why.
func Stays() []string {
	return []string{
		"• Nomor hadir dan jumlah orang: nomornya dibiarkan kosong, supaya laporan tetap benar.",
		"• Jawaban survei, pertanyaan, dan kuis: tidak bernama, jadi tidak dapat dicari milik siapa.",
		"• Kertas yang sudah dicetak, dan berkas yang sudah disimpan atau dikirim: dipegang kantor atau penerimanya.",
		"• Salinan di stik sampai ditulis lagi. Bila dikembalikan di laptop ini, catatan tadi dihapus lagi sebelum dibuka.",
		"• Tanda tanpa nama: hanya laptop ini dapat memakainya untuk mengenali bila nama yang sama ada di daftar yang diimpor.",
	}
}

func letterOf(o outreach.Office, now time.Time) paper.Letter {
	return paper.Letter{Letterhead: o.Letterhead(), Address: o.Address, Author: o.Name, Lang: "id", Created: now, Moment: "Dicetak " + moment(now)}
}

func contact(o outreach.Office) string {
	if o.Contact != "" {
		return o.Contact
	}
	return o.Name
}

func day(date string) string {
	if d, err := indo.ParseDate(date); err == nil {
		return indo.LongDate(d)
	}
	return date
}

func drawn(l paper.Letter) ([]byte, error) {
	var b bytes.Buffer
	if err := paper.WriteLetter(&b, l); err != nil {
		return nil, document.Refusal(err)
	}
	return b.Bytes(), nil
}
