package skm

// Rule is one version of the table from index to grade. A later decree is a new version:
// results of different versions are never compared.
type Rule struct {
	ID      string
	Version int
	Grades  [4]Grade
}

// Grade is a row of the table. Low and High are the index in hundredths, both included.
type Grade struct {
	Low, High   int
	Perception  int    // 1 to 4
	Mark        string // D to A
	Performance string
}

// Permenpan2017 is the table by NIK. The one by NI has holes that real answers fall into;
// an index rounded to hundredths always has a row here.
func Permenpan2017() Rule {
	return Rule{ID: "permenpan-rb-14-2017", Version: 1, Grades: [4]Grade{
		{2500, 6499, 1, "D", "Tidak baik"},
		{6500, 7660, 2, "C", "Kurang baik"},
		{7661, 8830, 3, "B", "Baik"},
		{8831, 10000, 4, "A", "Sangat baik"},
	}}
}

// Grade is the row of an index in hundredths; false when no answers can give that index.
func (r Rule) Grade(ikm int) (Grade, bool) {
	for _, g := range r.Grades {
		if g.Low <= ikm && ikm <= g.High {
			return g, true
		}
	}
	return Grade{}, false
}
