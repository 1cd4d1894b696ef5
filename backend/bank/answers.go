package bank

import (
	"slices"
	"strings"
	"unicode"

	"bapashadir/backend/outreach"
)

// Answer is an answer to a hard question. Roots are beginnings of the words by which
// people ask it, besides those of the question itself.
type Answer struct {
	ID    string
	Asked outreach.Said
	Said  outreach.Said
	Roots []string
}

// Answers are the answers of domain.md 2.5.
func Answers() []Answer {
	return []Answer{
		{"ulang",
			say("Kalau dia mengulangi lagi, siapa bertanggung jawab?", "If they do it again, who is responsible?"),
			say("Pelakunya sendiri. Kami mengawasi; bila syarat dilanggar, haknya dapat dicabut. Laporkan kepada PK atau polisi.", "The offender. We supervise; if conditions are broken, the right can be withdrawn. Report it to the PK or the police."),
			[]string{"ulang", "kambuh", "tanggung", "jawab", "lapor", "langgar", "lari", "kabur", "mencuri"}},
		{"korban",
			say("Kenapa penjahat dibantu, korban tidak?", "Why are offenders helped, and victims not?"),
			say("Pertanyaan yang adil. Korban berhak dihormati dan dilindungi. Membimbing pelaku bertujuan agar tidak ada korban baru.", "A fair question. Victims have a right to respect and protection. Guiding offenders is meant to prevent new victims."),
			[]string{"korban", "adil", "bantu", "bela", "penjahat", "pelaku", "enak", "manja"}},
		{"siapa",
			say("Siapa di desa kami yang jadi klien?", "Who in our village is a client?"),
			say("Mohon maaf, itu data pribadi. Aparat desa diberi tahu seperlunya sesuai tugas.", "Sorry, that is personal data. Village officials are told what their duty needs."),
			[]string{"siapa", "nama", "klien", "desa", "kampung", "tetangga", "daftar", "rahasia"}},
		{"bayar",
			say("Apakah kami dibayar kalau membantu?", "Are we paid if we help?"),
			say("Tidak, ini sukarela. Ada pembekalan dan piagam.", "No, it is voluntary. There is training, and a certificate."),
			[]string{"bayar", "gaji", "honor", "upah", "uang", "biaya", "insentif", "relawan", "sukarela", "piagam", "daftar", "pendamping", "gabung"}},
		{"aman",
			say("Apakah aman bagi anak saya?", "Is it safe for my child?"),
			say("Kekhawatiran itu wajar. Setiap klien dinilai risikonya dan diawasi. Anda boleh menolak tugas apa pun sebagai pendamping.", "That worry is natural. Each client’s risk is assessed, and they are supervised. You may refuse any task as a helper."),
			[]string{"aman", "bahaya", "takut", "khawatir", "anak", "cucu", "keluarga", "risiko", "was-was", "malam"}},
	}
}

// Nearest are the ids of the answers that somebody's question may want, the nearest
// first, at most most: none rather than a wrong one.
func Nearest(question string, most int) []string {
	words := split(question)
	type near struct {
		id    string
		score int
	}
	var all []near
	for _, a := range Answers() {
		score := 0
		for _, root := range a.Roots {
			if slices.ContainsFunc(words, func(w string) bool { return holds(w, root) }) {
				score += 2
			}
		}
		for _, own := range split(a.Asked.ID) {
			if len(own) > 3 && slices.Contains(words, own) {
				score++
			}
		}
		if score >= 2 {
			all = append(all, near{a.ID, score})
		}
	}
	slices.SortStableFunc(all, func(a, b near) int { return b.score - a.score })
	ids := []string{}
	for _, n := range all {
		if len(ids) < most && 2*n.score > all[0].score { // far behind the first it is another matter
			ids = append(ids, n.id)
		}
	}
	return ids
}

// prefixes of Indonesian verbs and nouns: "mengulangi" and "diulang" are of "ulang".
var prefixes = []string{"", "meng", "mem", "men", "me", "peng", "pem", "pen", "pe", "ber", "ter", "di", "ke", "se"}

// holds tells whether w is root with what Indonesian puts before and behind it.
func holds(w, root string) bool {
	for _, p := range prefixes {
		rest, ok := strings.CutPrefix(w, p)
		if ok && strings.HasPrefix(rest, root) && len(rest)-len(root) <= 5 {
			return true
		}
	}
	return false
}

func split(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' })
}
