package handout

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strconv"
	"time"

	"bapashadir/backend/indo"
	"bapashadir/backend/outreach"
	"bapashadir/backend/paper"
	"bapashadir/backend/say"
	"bapashadir/backend/store"
)

// Receipt is the paper on the names of a session that were erased when their time was
// over: how many of which kind, and what stayed and why. Errors: NotFound when they are
// still there.
func (s *Service) Receipt(ctx context.Context, session string) (out Paper, err error) {
	out.Size = "A4"
	l := paper.Record{Title: "BERITA ACARA PENGHAPUSAN DATA PRIBADI", Lang: "id"}
	err = s.head(ctx, session, func(tx *store.Tx, ses outreach.Session, o outreach.Office, day time.Time) error {
		c := ses.Kept.Cleared
		if c == nil {
			return outreach.Refuse(outreach.NotFound, "receipt")
		}
		zone := ses.Zone()
		at := c.At.In(zone.Location())
		l.Letterhead, l.Address, l.Author, l.Created = o.Letterhead(), o.Address, o.Name, tx.Now()
		l.Number = fmt.Sprintf("Nomor %d/%d", c.N, at.Year())
		l.Moment = "Dihapus " + indo.LongDate(at) + ", " + zone.Clock(c.At)
		l.Parts = receipt(ses, o, *c, day, at)
		l.Signer = &paper.Signer{Place: indo.LongDate(at), Title: "Petugas", Name: o.Officer, NIP: nip(o)}
		out.Name = fmt.Sprintf("Berita acara penghapusan %d-%d %s", c.N, at.Year(), ses.Village.Label())
		return nil
	})
	return out.drawn(err, func(b *bytes.Buffer) error { return paper.WriteRecord(b, l) })
}

func receipt(ses outreach.Session, o outreach.Office, c outreach.Cleared, day, at time.Time) []paper.RecordPart {
	about := paper.RecordPart{
		Text: []string{fmt.Sprintf("Pada %s data pribadi peserta kegiatan di bawah ini dihapus dari laptop %s, karena waktu simpannya sudah habis.", indo.Date(at), o.Name)},
		Table: paper.RecordTable{Wide: []int{1, 2}, Rows: [][]string{
			{"Kegiatan", ses.Title}, {"Tanggal kegiatan", indo.Date(day)}, {"Tempat", ses.Where()},
			{"Disimpan sampai", untilOf(ses, o)}, {"Peserta tercatat", strconv.Itoa(c.People) + " orang"},
		}},
	}
	for _, k := range ses.Kept.Changes {
		line := "Tanggal simpan diubah dari " + dateOf(k.Was) + " menjadi " + dateOf(k.Until)
		if k.Reason != "" {
			line += ". Alasan: " + k.Reason
		}
		about.Table.Rows = append(about.Table.Rows, []string{"Perubahan", line})
	}
	gone := paper.RecordPart{Heading: "Yang dihapus", Table: paper.RecordTable{Heads: []string{"Jenis data", "Jumlah catatan"}, Wide: []int{3, 1}},
		Text: []string{"Catatan dihapus bersama kuncinya, juga dari salinan di laptop ini. Salinan lama tidak dapat lagi menampilkannya."}}
	for _, name := range sorted(c.Gone) {
		gone.Table.Rows = append(gone.Table.Rows, []string{say.Table(name), strconv.Itoa(c.Gone[name])})
	}
	stayed := paper.RecordPart{Heading: "Yang tetap disimpan, dan mengapa", Table: paper.RecordTable{Heads: []string{"Orang", "Jumlah"}, Wide: []int{3, 1}},
		Text: []string{"Jawaban survei tanpa nama dan angka laporan tetap disimpan, karena tidak menunjuk kepada siapa pun."}}
	for _, why := range outreach.Stays() {
		if n := c.Stayed[why]; n > 0 {
			stayed.Table.Rows = append(stayed.Table.Rows, []string{say.Stay(why), strconv.Itoa(n)})
		}
	}
	counts := paper.RecordPart{Heading: "Angka yang tetap untuk laporan", Table: paper.RecordTable{Heads: []string{"Peserta", "Jumlah"}, Wide: []int{3, 1},
		Rows: [][]string{{"Laki-laki", strconv.Itoa(c.Male)}, {"Perempuan", strconv.Itoa(c.Female)}}}}
	for _, u := range outreach.Unsurs() {
		if n := c.Unsurs[u]; n > 0 {
			counts.Table.Rows = append(counts.Table.Rows, []string{say.Unsur(u), strconv.Itoa(n)})
		}
	}
	counts.Table.Rows = append(counts.Table.Rows, []string{"Anak dengan nama depan", strconv.Itoa(c.Children)}, []string{"Anak yang hanya dihitung", strconv.Itoa(ses.Children)})
	stick := paper.RecordPart{Heading: "Yang perlu dilakukan petugas", Text: []string{
		"• Tulis salinan baru ke stik kantor, agar salinan lama di stik terganti.",
		"• Hapus atau musnahkan daftar hadir yang dicetak dan berkas yang disimpan di luar aplikasi, kecuali yang wajib disimpan sebagai bukti keuangan.",
	}}
	return []paper.RecordPart{about, gone, stayed, counts, stick}
}

func sorted(m map[string]int) []string {
	names := make([]string, 0, len(m))
	for name := range m {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

func untilOf(ses outreach.Session, o outreach.Office) string { return dateOf(ses.KeptUntil(o)) }

// dateOf is a stored date as people read it.
func dateOf(day string) string {
	t, err := indo.ParseDate(day)
	if err != nil {
		return day
	}
	return indo.LongDate(t)
}
