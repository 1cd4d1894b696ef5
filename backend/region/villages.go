package region

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"regexp"
	"strings"
	"sync"

	"bapashadir/backend/indo"
)

// Province is the province of every village in the list, code 19.
const Province = "Kepulauan Bangka Belitung"

// Kind is the legal form of a village.
type Kind string

// The kinds: a desa elects its head, a kelurahan is an office of its town.
const (
	Desa      Kind = "desa"
	Kelurahan Kind = "kelurahan"
)

// Village of the official list. Code has dots, "19.01.04.2001"; Regency comes with
// its kind, "Kabupaten Bangka" or "Kota Pangkal Pinang".
type Village struct {
	Code     string `json:"code"`
	Name     string `json:"name"`
	District string `json:"district"`
	Regency  string `json:"regency"`
	Province string `json:"province"`
	Kind     Kind   `json:"kind"`
}

//go:embed villages.csv
var table string

// ByCode finds a village by its code with dots, and tells whether it is listed.
func ByCode(code string) (Village, bool) {
	e, ok := load().byCode[code]
	return e, ok
}

// entry is a village with its texts folded for searching.
type entry struct {
	Village
	sort, name string
	fields     [4]string // name, kind, district, regency
}

type index struct {
	entries []entry
	byCode  map[string]Village
}

// load reads the table once. The table is part of the program and a test reads
// it, so a fault in it can only be a fault of the build.
var load = sync.OnceValue(func() index {
	x, err := read(table)
	if err != nil {
		panic(err)
	}
	return x
})

var codeForm = regexp.MustCompile(`^19\.\d\d\.\d\d\.([12])\d{3}$`)

func read(text string) (index, error) {
	r := csv.NewReader(strings.NewReader(text))
	r.FieldsPerRecord = 4
	rows, err := r.ReadAll()
	if err != nil {
		return index{}, fmt.Errorf("region: %w", err)
	}
	x := index{byCode: map[string]Village{}}
	for i, row := range rows {
		if i == 0 {
			continue
		}
		m := codeForm.FindStringSubmatch(row[0])
		if m == nil || row[1] == "" || row[2] == "" || row[3] == "" {
			return index{}, fmt.Errorf("region: line %d: not a village: %q", i+1, row)
		}
		v := Village{Code: row[0], Name: row[1], District: row[2], Regency: row[3], Province: Province, Kind: Desa}
		if m[1] == "1" {
			v.Kind = Kelurahan
		}
		if _, twice := x.byCode[v.Code]; twice {
			return index{}, fmt.Errorf("region: line %d: %s stands twice", i+1, v.Code)
		}
		e := entry{Village: v, sort: indo.SortKey(v.Name), name: indo.Fold(v.Name)}
		e.fields = [4]string{e.name, string(v.Kind), indo.Fold("kecamatan " + v.District), indo.Fold(v.Regency)}
		x.entries = append(x.entries, e)
		x.byCode[v.Code] = v
	}
	return x, nil
}
