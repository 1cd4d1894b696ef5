package region

import (
	"cmp"
	"slices"
	"strings"

	"bapashadir/backend/indo"
)

// List is a list of villages that can be searched. It never changes, so many
// goroutines may use one. All of Indonesia takes about 9 MB.
type List struct {
	rows      []row   // in order of name, then code
	byCode    []int32 // places in rows, in order of code
	districts []district
	provinces []province
}

// row is a village: what is common to many stands in its district.
type row struct {
	code, name, fold string
	district         int32
}

type district struct {
	name, regency string
	province      int32
	fold          [2]string // kecamatan and kabupaten or kota, for searching
}

type province struct {
	name, fold string
	words      []string
}

// Len is how many villages are listed.
func (l *List) Len() int { return len(l.rows) }

// Provinces is how many provinces they lie in.
func (l *List) Provinces() int { return len(l.provinces) }

// ByCode finds a village by its code with dots, and tells whether it is listed.
func (l *List) ByCode(code string) (Village, bool) {
	at, ok := slices.BinarySearchFunc(l.byCode, code, func(i int32, code string) int { return cmp.Compare(l.rows[i].code, code) })
	if !ok {
		return Village{}, false
	}
	return l.village(&l.rows[l.byCode[at]]), true
}

func (l *List) village(r *row) Village {
	d := &l.districts[r.district]
	return Village{Code: r.code, Name: r.name, District: d.name, Regency: d.regency,
		Province: l.provinces[d.province].name, Kind: kindOf(r.code)}
}

// builder gathers a list. Its districts and provinces come before what lies in them.
type builder struct {
	List
	sorts  []string // of rows
	folded map[string][2]string
}

func (b *builder) addProvince(name string) int32 {
	b.provinces = append(b.provinces, province{name: name, fold: "provinsi" + indo.Fold(name), words: strings.Fields(indo.SortKey(name))})
	return int32(len(b.provinces) - 1)
}

func (b *builder) addDistrict(name, regency string, province int32) int32 {
	b.districts = append(b.districts, district{name: name, regency: regency, province: province,
		fold: [2]string{"kecamatan" + indo.Fold(name), indo.Fold(regency)}})
	return int32(len(b.districts) - 1)
}

// add takes a village. Dozens share the name Sidomulyo, so what a name folds to is
// kept.
func (b *builder) add(code, name string, district int32) {
	f, ok := b.folded[name]
	if !ok {
		key := indo.SortKey(name)
		f = [2]string{key, strings.ReplaceAll(key, " ", "")}
		if b.folded == nil {
			b.folded = map[string][2]string{}
		}
		b.folded[name] = f
	}
	b.rows = append(b.rows, row{code: code, name: name, fold: f[1], district: district})
	b.sorts = append(b.sorts, f[0])
}

// list is what was gathered. Each code was added once.
func (b *builder) list() *List {
	order := make([]int32, len(b.rows))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(x, y int32) int {
		return cmp.Or(cmp.Compare(b.sorts[x], b.sorts[y]), cmp.Compare(b.rows[x].code, b.rows[y].code))
	})
	l := b.List
	l.rows = shelved(b.rows, order)
	for i := range order {
		order[i] = int32(i)
	}
	l.byCode = order
	slices.SortFunc(l.byCode, func(x, y int32) int { return cmp.Compare(l.rows[x].code, l.rows[y].code) })
	return &l
}

// shelved is the rows in another order, their texts side by side: a search reads the
// folded names from the first to the last.
func shelved(rows []row, order []int32) []row {
	var folds, texts strings.Builder
	for _, i := range order {
		folds.WriteString(rows[i].fold)
		texts.WriteString(rows[i].code)
		texts.WriteString(rows[i].name)
	}
	fold, text := folds.String(), texts.String()
	out := make([]row, len(order))
	for i, from := range order {
		r := rows[from]
		r.fold, fold = fold[:len(r.fold)], fold[len(r.fold):]
		r.code, text = text[:len(r.code)], text[len(r.code):]
		r.name, text = text[:len(r.name)], text[len(r.name):]
		out[i] = r
	}
	return out
}
