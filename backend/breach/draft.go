package breach

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"bapashadir/backend/indo"
	"bapashadir/backend/outreach"
	"bapashadir/backend/paper"
)

// Report is the report to print: what was on the laptop, how much time is left, and the
// drafts of both notices. It names none of the people.
func Report(f Found) ([]byte, error) {
	o := f.Office
	l := paper.Record{Letterhead: o.Letterhead(), Address: o.Address, Title: "LAPORAN KEBOCORAN DATA PRIBADI",
		Number: "Konsep, belum dikirim", Moment: "Disusun " + f.moment(f.At), Author: o.Name, Lang: "id", Created: f.At,
		Parts:  slices.Concat(f.summary(), f.content(), f.steps(), f.toAuthority(), f.toPeople()),
		Signer: &paper.Signer{Place: indo.LongDate(f.At.In(f.Zone.Location())), Title: "Petugas", Name: o.Officer}}
	f.printable(&l)
	var b bytes.Buffer
	err := paper.WriteRecord(&b, l)
	return b.Bytes(), err
}

func (f Found) moment(t time.Time) string {
	return indo.LongDate(t.In(f.Zone.Location())) + ", " + f.Zone.Clock(t)
}

// left is the time that is left, as it is counted down.
func (f Found) left() string {
	left := f.Due().Sub(f.At)
	if left <= 0 {
		return "SUDAH LEWAT: kirim sekarang juga, dan terangkan mengapa terlambat"
	}
	return fmt.Sprintf("sisa %d jam", int(left/time.Hour))
}

func (f Found) summary() []paper.RecordPart {
	what := "Laptop yang memuat data di bawah ini hilang, dicuri, atau dibuka orang yang tidak berhak."
	if f.Where.Copy {
		what = "Laptop hilang atau dicuri. Isi di bawah ini dibaca dari salinan tanggal " + f.Where.Taken + "; yang masuk sesudahnya belum terhitung."
	}
	how := f.Event.How
	if how == "" {
		how = "(lengkapi: kapan, di mana, dan bagaimana terjadinya)"
	}
	sealed := "Data terkunci sandi. Tanpa sandi atau kode pemulihan isinya tidak dapat dibaca."
	if !f.Where.Sealed {
		sealed = "Data TIDAK terkunci sandi: siapa pun yang memegang laptop dapat membacanya."
	}
	stick := "tidak ada"
	if f.Where.Stick != "" {
		stick = "ditulis " + f.Where.Stick
	}
	documents := "tidak ada"
	if len(f.Where.Documents) > 0 {
		var kinds []string
		for _, d := range f.Where.Documents {
			kinds = append(kinds, fmt.Sprintf("%d %s", d.N, strings.ToUpper(d.Kind)))
		}
		documents = strings.Join(kinds, ", ") + ", tidak terkunci"
	}
	return []paper.RecordPart{{
		Text: []string{what},
		Table: paper.RecordTable{Wide: []int{2, 5}, Rows: [][]string{
			{"Diketahui", f.moment(f.Event.Known)},
			{"Batas pemberitahuan", f.moment(f.Due()) + " (3 × 24 jam), " + f.left()},
			{"Kejadian", how},
			{"Orang yang namanya tercatat", fmt.Sprintf("%d di daftar hadir, di antaranya %d anak", f.People, f.Children)},
			{"Pendamping di register", strconv.Itoa(f.Mentors)},
			{"Nomor HP", fmt.Sprintf("%d, di berkas RAHASIA tersendiri", f.Phones)},
			{"Kunci sandi", sealed},
			{"Salinan di laptop itu", strconv.Itoa(f.Where.Copies)},
			{"Salinan di stik", stick},
			{"Dokumen di luar data", documents},
			{"Perangkat terpasang", devices(f.Devices)},
			{"Ekspor yang tercatat", strconv.Itoa(len(f.Exports))},
		}},
	}}
}

func devices(all []outreach.Pairing) string {
	n := map[outreach.Role]int{}
	for _, p := range all {
		n[p.Role]++
	}
	return fmt.Sprintf("%d HP pembantu, %d HP pengendali, %d layar", n[outreach.Helper], n[outreach.Remote], n[outreach.Projector]+n[outreach.Screen])
}

func (f Found) content() []paper.RecordPart {
	sessions := paper.RecordPart{Heading: "Kegiatan", Table: paper.RecordTable{Heads: []string{"Kegiatan", "Tanggal", "Orang", "Anak", "HP", "Disimpan sampai"}, Wide: []int{9, 4, 2, 2, 2, 4}}}
	const shown = 40
	for i, h := range f.Sessions {
		if i == shown {
			sessions.Text = []string{fmt.Sprintf("%d kegiatan lain ada di berkas CSV.", len(f.Sessions)-shown)}
			break
		}
		sessions.Table.Rows = append(sessions.Table.Rows, []string{h.Title, h.Date, strconv.Itoa(h.People), strconv.Itoa(h.Children), strconv.Itoa(h.Phones), h.Until})
	}
	tables := paper.RecordPart{Heading: "Semua jenis catatan di data itu", Table: paper.RecordTable{Heads: []string{"Golongan", "Isi", "Jumlah"}, Wide: []int{3, 9, 2}}}
	for _, t := range f.Tables {
		what := t.What
		if what == "" {
			what = t.Name
		}
		tables.Table.Rows = append(tables.Table.Rows, []string{t.Kind, what, strconv.Itoa(t.N)})
	}
	never := paper.RecordPart{Heading: "Yang tidak pernah ada di data itu", Text: []string{
		"NIK, tanggal lahir, agama, dan keterangan siapa klien atau keluarga klien. Jawaban survei tidak terhubung dengan nama."}}
	return []paper.RecordPart{sessions, tables, never}
}

func (f Found) steps() []paper.RecordPart {
	return []paper.RecordPart{{Heading: "Yang segera dilakukan", Text: []string{
		"• Laporkan kepada Kepala Bapas dan polisi; catat nomor laporannya.",
		"• Ganti sandi Wi-Fi balai dan sandi lain yang pernah diketik di laptop itu.",
		"• Cabut kunci sertifikat laptop itu, dan edarkan daftar kunci yang baru.",
		"• Kirim pemberitahuan di bawah ini sebelum batas waktunya, lalu simpan buktinya.",
		"• Jauhkan berkas RAHASIA dari orang yang tidak berkepentingan, dan hapus sesudah semua dihubungi.",
	}}}
}

func (f Found) toAuthority() []paper.RecordPart {
	return []paper.RecordPart{{Fresh: true, Heading: "Konsep pemberitahuan kepada lembaga pelindungan data pribadi", Text: f.notice(
		"Kepada Yth. lembaga yang menyelenggarakan pelindungan data pribadi",
		f.Office.Name+" memberitahukan kegagalan pelindungan data pribadi sebagai berikut, sesuai Undang-Undang Nomor 27 Tahun 2022.")}}
}

func (f Found) toPeople() []paper.RecordPart {
	return []paper.RecordPart{{Fresh: true, Heading: "Konsep pemberitahuan kepada orang yang datanya terdampak", Text: f.notice(
		"Kepada Bapak/Ibu yang pernah mengikuti kegiatan "+f.Office.Name,
		"Dengan menyesal kami memberitahukan bahwa data Bapak/Ibu mungkin terbaca oleh orang yang tidak berhak. Untuk orang tanpa nomor HP, tempelkan pemberitahuan ini di kantor desa.")}}
}

// notice is what the law asks for: which data, when and how, and what is done about it.
func (f Found) notice(to, first string) []string {
	how := f.Event.How
	if how == "" {
		how = "(lengkapi)"
	}
	closed := "Data di laptop itu terkunci sandi."
	if !f.Where.Sealed {
		closed = "Data di laptop itu tidak terkunci sandi."
	}
	return []string{to, first,
		"• Data yang terungkap: nama, jenis kelamin, unsur di desa, dusun, serta nomor HP bagi yang memberikannya; untuk anak hanya nama depan dan sekolah. " +
			fmt.Sprintf("Daftar hadir memuat %d nama, di antaranya %d anak; register memuat %d pendamping.", f.People, f.Children, f.Mentors),
		"• Kapan dan bagaimana: diketahui " + f.moment(f.Event.Known) + ". " + how,
		"• Upaya penanganan dan pemulihan: " + closed + " (lengkapi: laporan polisi, penggantian sandi, pencabutan kunci, pencarian laptop)",
		"• Yang dapat dilakukan: waspada terhadap telepon atau pesan yang meminta uang atau data dengan mengatasnamakan " + f.Office.Name + ".",
		"• Pertanyaan, perbaikan, atau penghapusan data: " + contact(f.Office),
	}
}

func contact(o outreach.Office) string {
	if o.Contact == "" {
		return o.Name
	}
	return o.Contact
}

// printable leaves no letter in l that the fonts lack: the report is needed now.
func (f Found) printable(l *paper.Record) {
	fix := func(s *string) {
		for _, r := range paper.Missing(*s) {
			*s = strings.ReplaceAll(*s, string(r), "?")
		}
	}
	fix(&l.Address)
	for i := range l.Letterhead {
		fix(&l.Letterhead[i])
	}
	fix(&l.Signer.Name)
	for i := range l.Parts {
		p := &l.Parts[i]
		for j := range p.Text {
			fix(&p.Text[j])
		}
		for _, row := range p.Table.Rows {
			for j := range row {
				fix(&row[j])
			}
		}
	}
}
