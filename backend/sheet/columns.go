package sheet

import (
	"slices"
	"strings"

	"bapashadir/backend/indo"
)

// Column is what a column of the list holds; "" is left out.
type Column string

const (
	Nama  Column = "nama"
	LP    Column = "lp"
	Unsur Column = "unsur"
	Dusun Column = "dusun"
	HP    Column = "hp"
)

// heads are the words that offices write above a column, folded. The first that fits
// the whole head wins, else the longest one that it holds.
var heads = map[string]Column{
	"nama": Nama, "namalengkap": Nama, "namapeserta": Nama, "namaundangan": Nama, "namatamu": Nama, "name": Nama,
	"lp": LP, "jk": LP, "jeniskelamin": LP, "kelamin": LP, "gender": LP, "sex": LP,
	"unsur": Unsur, "jabatan": Unsur, "jabatanunsur": Unsur, "peran": Unsur, "sebagai": Unsur, "hadirsebagai": Unsur, "instansi": Unsur, "utusan": Unsur,
	"dusun": Dusun, "alamat": Dusun, "rt": Dusun, "rtrw": Dusun, "rtdusun": Dusun, "alamatrtdusun": Dusun, "kampung": Dusun, "lingkungan": Dusun,
	"hp": HP, "nohp": HP, "nomorhp": HP, "telepon": HP, "telp": HP, "notelp": HP, "notelepon": HP, "nomortelepon": HP, "wa": HP, "nowa": HP,
	"whatsapp": HP, "kontak": HP, "phone": HP,
}

// Columns lists what a column may be taken for.
func Columns() []Column { return []Column{Nama, LP, Unsur, Dusun, HP} }

// never are heads whose columns are not taken, whatever else they hold (domain.md 0.3).
var never = []string{"nik", "ktp", "lahir", "agama", "ibukandung", "kk"}

// column recognises a head.
func column(head string) Column {
	h := indo.Fold(head)
	if c, ok := heads[h]; ok {
		return c
	}
	if unasked(h) {
		return ""
	}
	best, found := "", Column("")
	for word, c := range heads {
		if len(word) > 3 && strings.Contains(h, word) && (len(word) > len(best) || len(word) == len(best) && word < best) {
			best, found = word, c
		}
	}
	return found
}

// unasked tells whether a folded head is one of what nobody may ask for.
func unasked(head string) bool {
	return slices.ContainsFunc(never, func(n string) bool { return strings.Contains(head, n) })
}

// List is a table whose columns are known. Line is the number of a row in the sheet,
// from 1.
type List struct {
	Heads   []string // as they are written; "" above a column without one
	Columns []Column // the same length
	Samples []string // the first cell that holds anything under each, the same length; never one of what is not taken
	Rows    []Row
}

// Row is one line under the heads.
type Row struct {
	Line  int
	Cells []string
}

// headWithin is how far down a letterhead may push the heads.
const headWithin = 15

// Recognise finds the row of heads and what each column holds. Without heads the
// first column is the name. A column of each kind is taken once, the first.
func Recognise(rows [][]string) List {
	var l List
	first := 0
	for i, cells := range rows[:min(len(rows), headWithin)] {
		for _, c := range cells {
			if len(l.Heads) == 0 && column(c) == Nama && len(cells) <= maxColumns && len([]rune(c)) <= 40 {
				l.Heads, first = cells, i+1
			}
		}
	}
	width := len(l.Heads)
	for i, cells := range rows[first:] {
		if len(cells) == 0 {
			continue
		}
		l.Rows = append(l.Rows, Row{Line: first + i + 1, Cells: cells})
		width = max(width, len(cells))
	}
	l.Heads = append(l.Heads[:len(l.Heads):len(l.Heads)], make([]string, width-len(l.Heads))...)
	l.Columns = make([]Column, width)
	taken := map[Column]bool{}
	for i, h := range l.Heads {
		if c := column(h); c != "" && !taken[c] {
			l.Columns[i], taken[c] = c, true
		}
	}
	if first == 0 && width > 0 {
		l.Columns[0] = Nama
	}
	l.Samples = make([]string, width)
	for _, row := range l.Rows {
		for i, c := range row.Cells {
			if l.Samples[i] == "" && !unasked(indo.Fold(l.Heads[i])) && !indo.HasNIK(c) {
				l.Samples[i] = c
			}
		}
	}
	return l
}
