package region

// Kind is the legal form of a village.
type Kind string

// The kinds: a desa elects its head, a kelurahan is an office of its town, a desa
// adat governs itself by custom (domain.md 3.5).
const (
	Desa      Kind = "desa"
	Kelurahan Kind = "kelurahan"
	DesaAdat  Kind = "desa adat"
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

// kindOf is the kind that a code with dots tells: the first digit of its last group.
func kindOf(code string) Kind {
	switch code[9] {
	case '1':
		return Kelurahan
	case '3':
		return DesaAdat
	}
	return Desa
}

// codeForm tells whether code is a village's: PP.KK.CC.DDDD, the last group beginning
// with 1, 2 or 3.
func codeForm(code string) bool {
	return digits(code, "00.00.00.0000") && code[9] >= '1' && code[9] <= '3'
}

// digits tells whether s has digits where form has them, and dots where it has dots.
func digits(s, form string) bool {
	if len(s) != len(form) {
		return false
	}
	for i := range len(s) {
		if form[i] == '.' && s[i] != '.' || form[i] != '.' && (s[i] < '0' || s[i] > '9') {
			return false
		}
	}
	return true
}
