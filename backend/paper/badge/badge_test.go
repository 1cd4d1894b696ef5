package badge

import (
	"bytes"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"bapashadir/backend/paper/papertest"
)

var names = []string{
	"Fo", "Hj. Siti Aminah, S.Pd., M.M.", papertest.LongName, "Prof. Dr. H. " + papertest.LongName + ", S.H., M.H., M.Si.",
	"Đặng Thị Ngọc, ʻAisyah", strings.Repeat("Wirakusuma", 6), "ALI bin ABDULLAH", "Q̃ x̌ ǎǐǒǔ Ḥāǧǧī ʿAlī",
}

// alphabet is that of the app's short codes, here without a check letter.
const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"

func code(i int) string {
	out := make([]byte, 6)
	for k := range out {
		i = (i*1103515245 + 12345) & 0x7fffffff
		out[k] = alphabet[(i>>8)%len(alphabet)]
	}
	return string(out)
}

// some are n badges; every fourth has no role, and spares have no name.
func some(n int, spare bool) Sheets {
	s := Sheets{Office: "Bapas Kelas II Pangkalpinang", Author: "Bapas Kelas II Pangkalpinang", Lang: "id",
		Created: time.Date(2026, 3, 7, 1, 0, 0, 0, time.UTC)}
	roles := []string{"Kepala dusun/RT/RW", "Tokoh masyarakat/adat", "Pendamping Sukarela", ""}
	for i := range n {
		b := Badge{Name: names[i%len(names)], Role: roles[i%len(roles)], Code: code(i + 1)}
		if spare {
			b.Name, b.Role = "", ""
		}
		s.Badges = append(s.Badges, b)
	}
	return s
}

func with(n int, change func(s *Sheets)) Sheets {
	s := some(n, false)
	change(&s)
	return s
}

// sheets are the papers that were looked at, one by one (papertest.Look).
var sheets = []struct {
	name  string
	s     Sheets
	pages int
}{
	{"one", some(1, false), 1},
	{"ten", some(10, false), 1},
	{"eleven", some(11, false), 2},
	{"spares", some(10, true), 1},
	{"a long office", with(10, func(s *Sheets) {
		s.Office = "Balai Pemasyarakatan Kelas II " + papertest.LongPlace + " – Kantor Wilayah Ditjenpas Kepulauan Bangka Belitung"
	}), 1},
}

// printed is each of the sheets, drawn once for all tests.
var printed = sync.OnceValue(func() [][]byte {
	var out [][]byte
	for _, p := range sheets {
		var buf bytes.Buffer
		if err := Write(&buf, p.s); err != nil {
			panic(fmt.Errorf("%s: %w", p.name, err))
		}
		out = append(out, buf.Bytes())
	}
	return out
})

func TestSheets(t *testing.T) {
	for i, p := range sheets {
		t.Run(p.name, func(t *testing.T) {
			papertest.Look(t, "badges "+p.name, printed()[i])
			papertest.Tool(t, "qpdf", "--check", papertest.File(t, "a.pdf", printed()[i]))
			if got := len(papertest.Text(t, printed()[i])); got != p.pages {
				t.Errorf("%d sheets, want %d", got, p.pages)
			}
		})
	}
}
