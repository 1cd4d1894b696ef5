package region

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"strings"
	"sync"
)

// Province is the province of every village in the built-in list, code 19.
const Province = "Kepulauan Bangka Belitung"

//go:embed villages.csv
var table string

// BuiltIn is the list that ships with the app, the villages of Province. The table is
// part of the program and a test reads it, so a fault in it can only be a fault of the
// build.
var BuiltIn = sync.OnceValue(func() *List {
	l, err := read(table)
	if err != nil {
		panic(err)
	}
	return l
})

func read(text string) (*List, error) {
	r := csv.NewReader(strings.NewReader(text))
	r.FieldsPerRecord = 4
	rows, err := r.ReadAll()
	if err != nil {
		return nil, fmt.Errorf("region: %w", err)
	}
	var b builder
	b.addProvince(Province)
	districts, seen := map[string]int32{}, map[string]bool{}
	for i, row := range rows[min(1, len(rows)):] {
		code, name, district, regency := row[0], row[1], row[2], row[3]
		if !codeForm(code) || code[:3] != "19." || kindOf(code) == DesaAdat || name == "" || district == "" || regency == "" {
			return nil, fmt.Errorf("region: line %d: not a village: %q", i+2, row)
		}
		if seen[code] {
			return nil, fmt.Errorf("region: line %d: %s stands twice", i+2, code)
		}
		seen[code] = true
		at, ok := districts[code[:8]]
		if !ok {
			at = b.addDistrict(district, regency, 0)
			districts[code[:8]] = at
		}
		b.add(code, name, at)
	}
	return b.list(), nil
}
