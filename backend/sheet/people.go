package sheet

import (
	"slices"
	"strings"

	"bapashadir/backend/indo"
	"bapashadir/backend/outreach"
)

// Person is what one row says. Unread are the cells that were not understood, by
// column: the person can be taken without them, and the officer is told.
type Person struct {
	Line    int
	Arrival outreach.Arrival
	Unread  map[Column]string
}

// People reads the rows under the columns that the officer has confirmed (nil: as
// recognised). Repeated heads, numbers of columns under "Nama", and rows with nothing
// in a column that is taken are left out. A row that only lacks the name is kept, and
// so is what is no name: both are the rule's to refuse, by their line.
func (l List) People(columns []Column) []Person {
	if columns == nil {
		columns = l.Columns
	}
	head := ""
	if i := slices.Index(columns, Nama); i >= 0 && i < len(l.Heads) {
		head = indo.Fold(l.Heads[i])
	}
	out := []Person{}
	for _, row := range l.Rows {
		p, some := row.person(columns)
		if name := p.Arrival.Name; some && (name == "" || !numbering(name) && !repeated(name, head)) {
			out = append(out, p)
		}
	}
	return out
}

// numbering tells whether a name is the number of a column, as forms have under their
// heads. A longer number is somebody's mistake, and the rule's to refuse.
func numbering(name string) bool {
	return len(name) <= 4 && strings.Trim(name, "0123456789.() ") == ""
}

// repeated tells whether a name is the head again, as on each printed page of a list.
func repeated(name, head string) bool {
	name = indo.Fold(name)
	return name == head && head != "" || heads[name] == Nama
}

// person reads a row, and tells whether any column that is taken says something.
func (row Row) person(columns []Column) (p Person, some bool) {
	p = Person{Line: row.Line, Unread: map[Column]string{}}
	p.Arrival.Unsur = "warga"
	for i, cell := range row.Cells[:min(len(row.Cells), len(columns))] {
		if cell != "" {
			some = p.take(columns[i], cell) || some
		}
	}
	return p, some
}

// take reads a cell, and tells whether its column is taken.
func (p *Person) take(c Column, cell string) bool {
	var ok bool
	switch c {
	case Nama:
		p.Arrival.Name, ok = cell, true
	case Dusun:
		p.Arrival.Dusun, ok = cell, true
	case LP:
		p.Arrival.Sex, ok = sexes[indo.Fold(cell)]
	case Unsur:
		var u outreach.Unsur
		if u, ok = unsur(cell); ok {
			p.Arrival.Unsur = u
		}
	case HP:
		if strings.HasPrefix(cell, "8") { // a spreadsheet takes the 0 off a number
			cell = "0" + strings.TrimSuffix(cell, ".0")
		}
		if _, err := indo.Phone(cell); err == nil {
			p.Arrival.Phone, ok = cell, true
		}
	default:
		return false
	}
	if !ok {
		p.Unread[c] = cell
	}
	return true
}

var sexes = map[string]outreach.Sex{
	"l": outreach.Male, "lk": outreach.Male, "lakilaki": outreach.Male, "laki": outreach.Male, "pria": outreach.Male, "m": outreach.Male, "male": outreach.Male,
	"p": outreach.Female, "pr": outreach.Female, "perempuan": outreach.Female, "wanita": outreach.Female, "f": outreach.Female, "female": outreach.Female,
}

// posts are words by which a person's post is told, the more particular ones first:
// "Sekretaris BPD" is BPD, "Ketua RT" a head of a neighbourhood.
var posts = []struct {
	word  string // a whole word or two, as people write it
	unsur outreach.Unsur
}{
	{"bhabinkamtibmas", "bhabinkamtibmas"}, {"babinkamtibmas", "bhabinkamtibmas"}, {"bhabin", "bhabinkamtibmas"}, {"polsek", "bhabinkamtibmas"},
	{"babinsa", "babinsa"}, {"koramil", "babinsa"}, {"bpd", "bpd"}, {"pokmas", "relawan"}, {"relawan", "relawan"}, {"pendamping", "relawan"},
	{"pkk", "pkk"}, {"posyandu", "pkk"}, {"kader", "pkk"}, {"karang taruna", "pemuda"}, {"pemuda", "pemuda"}, {"remaja", "pemuda"},
	{"kepala dusun", "kadus"}, {"kadus", "kadus"}, {"rt", "kadus"}, {"rw", "kadus"}, {"dusun", "kadus"}, {"lingkungan", "kadus"},
	{"kepala desa", "kades"}, {"kades", "kades"}, {"lurah", "kades"}, {"sekdes", "perangkat"}, {"kaur", "perangkat"}, {"kasi", "perangkat"},
	{"perangkat", "perangkat"}, {"staf desa", "perangkat"}, {"ustaz", "agama"}, {"ustadz", "agama"}, {"imam", "agama"}, {"pendeta", "agama"},
	{"pastor", "agama"}, {"agama", "agama"}, {"adat", "adat"}, {"masyarakat", "adat"}, {"guru", "guru"}, {"sekolah", "guru"}, {"usaha", "usaha"},
	{"pedagang", "usaha"}, {"pengusaha", "usaha"}, {"warga", "warga"}, {"tamu", "tamu"}, {"instansi", "tamu"}, {"dinas", "tamu"}, {"camat", "tamu"},
	{"kecamatan", "tamu"}, {"puskesmas", "tamu"},
}

func unsur(cell string) (outreach.Unsur, bool) {
	for _, u := range outreach.Unsurs() {
		if string(u) == strings.ToLower(cell) {
			return u, true
		}
	}
	words := " " + indo.SortKey(cell) + " "
	for _, p := range posts {
		if strings.Contains(words, " "+p.word+" ") {
			return p.unsur, true
		}
	}
	return "", false
}
