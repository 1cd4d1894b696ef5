package backend

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "bapashadir/"

type pkg struct {
	ImportPath   string
	Imports      []string
	TestImports  []string
	XTestImports []string
	Deps         []string
}

var (
	pure     = []string{"outreach", "survey", "survey/stat", "survey/skm", "slide", "indo", "region", "bank", "picture", "film", "sound", "guide", "redact", "proof", "zipped"}
	services = []string{"session", "checkin", "feedback", "present", "mentor", "certify", "office", "report", "guest", "handout", "pairing", "village", "touch", "quiz", "question", "deck", "agenda", "anonymity", "coding", "keys", "subject", "consent", "retention", "breach"}
)

// alone says which packages may import a foreign one, and why no other may.
var alone = []struct {
	path string
	may  []string
	why  string
}{
	{"go.etcd.io/bbolt", []string{"store", "store/disk", "store/meta", "store/table", "store/copies", "bench"}, "records are kept in one place (bench measures bare bbolt beside it)"},
	{"golang.org/x/crypto", []string{"store/seal"}, "what seals records is in one place"},
	{"golang.org/x/mod", []string{"store/seal", "store/table"}, "the log of deeds is made and proved in one place"},
	{"filippo.io/age", []string{"store/copies", "keys"}, "what leaves the laptop encrypted: copies, and the office's key"},
	{"github.com/veraison/go-cose", []string{"proof"}, "what is signed, and in which form, is in one place"},
	{"github.com/fxamacker/cbor", []string{"proof"}, "what is signed, and in which form, is in one place"},
	{"github.com/makiuchi-d/gozxing", []string{"qrread"}, "what a stranger's file may cost is bounded in one place"},
	{"github.com/xuri/excelize", []string{"report"}, "what leaves as a spreadsheet leaves by one writer, which no formula passes"},
	{"encoding/csv", []string{"sheet", "region"}, "CSV is read where what it may cost is bounded, and written by report"},
	{"archive/zip", []string{"zipped", "region", "region/regiontest", "impress/impresstest"}, "what a packed file may grow to is bounded before it is opened"},
	{"gonum.org/v1/gonum", []string{"survey/stat"}, "distributions are asked where no NaN gets out"},
	{"github.com/wailsapp/wails", []string{"desk"}, "the app without a window must build without one"},
	{"github.com/jung-kurt/gofpdf", []string{"paper/sheet", "bench"}, "its panics and gaps are guarded in one place (bench measures a plain loop over it)"},
	{"github.com/skip2/go-qrcode", []string{"paper/qr", "bench"}, "codes are drawn as vectors, in one way (bench measures the loop that does not)"},
	{"rsc.io/qr", []string{"paper/qr"}, "codes are drawn as vectors, in one way"},
	{module + "backend/paper/", []string{"paper", "paper/sheet", "paper/certificate", "paper/attendance", "paper/register", "paper/poster", "paper/badge", "paper/answercard", "paper/slip", "paper/printtest", "paper/letter", "paper/record"},
		"whoever prints knows the face, not its rooms"},
	{module + "backend/impress", []string{"deck", "desk"}, "another program is started from one place"},
	{module + "backend/printer", []string{"desk"}, "paper leaves the laptop at one place"},
	{"github.com/OpenPrinting/goipp", []string{"printer"}, "printers are asked where their answers are doubted"},
	{"net/http", []string{"lan", "lan/pages", "bench", "bench/rehearsal", "printer"},
		"the hall's network has one door, and one list of limits (printer asks this laptop's own spooler, whose language IPP travels in HTTP)"},
	{module + "backend/lan/", []string{"lan"}, "pages are answers of the hall's network and of nothing else"},
}

// rooms are the packages inside store, which nobody else enters, and what each may
// reach of the others.
var rooms = []struct {
	name string
	may  []string
	why  string
}{
	{"store/planted", nil, "a switch breaks nothing by itself"},
	{"store/seal", []string{"store/planted"}, "cryptography is proved with bytes, without a file"},
	{"store/disk", []string{"store/planted"}, "a file is opened or refused whatever it holds"},
	{"store/meta", []string{"store/planted", "store/seal", "store/disk"}, "what a file says of itself is read before any record"},
	{"store/table", []string{"store/planted", "store/seal", "store/disk", "store/meta"}, "a transaction knows neither its database nor its copies"},
	{"store/copies", []string{"store/planted", "store/seal", "store/disk", "store/meta", "store/table"}, "copies are made and proved without the open database"},
}

// never lists arrows that must not exist, not even through others.
var never = []struct{ from, to, why string }{
	{"feedback", "checkin", "survey is not attendance"},
	{"checkin", "feedback", "survey is not attendance"},
	{"checkin", "survey", "survey is not attendance"},
	{"quiz", "survey", "the quiz is a game: it feeds no measurement"},
	{"question", "survey", "a question asked is no answer"},
	{"feedback", "quiz", "the quiz is a game: it feeds no measurement"},
	{"feedback", "bank", "a survey asks in other words than the quiz"},
	{"anonymity", "feedback", "who looks for leaks trusts nobody's word for them"},
	{"survey", "bank", "a survey asks in other words than the quiz"},
	{"coding", "checkin", "what was said is read without who came"},
	{"coding", "guest", "what was said is read without who came"},
	{"coding", "mentor", "what was said is read without who came"},
	{"subject", "feedback", "answers are nobody's: a person's data are looked up without them"},
	{"store", "api", "the store knows nothing of doors"},
	{"kiosk", "desk", "the app without a window must build without one"},
	{"lan", "desk", "phones must not reach the facilitator's door"},
	{"report", "api", "what leaves as a table is no door's shape"},
	{"lan", "kiosk", "doors know services, not the assembly"},
}

func TestArrows(t *testing.T) {
	for name, p := range packages(t) {
		ours := func(list []string) (out []string) {
			for _, i := range list {
				if rest, ok := strings.CutPrefix(i, module+"backend/"); ok {
					out = append(out, rest)
				}
			}
			return out
		}
		if slices.Contains(pure, name) {
			for _, i := range ours(p.Deps) {
				if !slices.Contains(pure, i) {
					t.Errorf("%s imports %s: ring 0 is pure", name, i)
				}
			}
			for _, i := range p.Imports {
				if slices.Contains([]string{"os", "net", "io/fs", "database/sql", "math/rand", "crypto/rand"}, i) {
					t.Errorf("%s imports %s: ring 0 has no I/O and no chance", name, i)
				}
			}
		}
		if name == "store" || name == "live" || name == "guess" {
			for _, i := range ours(p.Deps) {
				if !slices.Contains(pure, i) && !(name == "store" && room(i)) && !(name == "guess" && (i == "store" || room(i))) {
					t.Errorf("%s imports %s: state knows only the nouns", name, i)
				}
			}
		}
		if slices.Contains(services, name) {
			for _, i := range ours(p.Imports) {
				if slices.Contains(services, i) {
					t.Errorf("%s imports %s: services never import one another", name, i)
				}
			}
		}
		for _, r := range rooms {
			for _, i := range ours(p.Deps) {
				if r.name == name && !slices.Contains(pure, i) && !slices.Contains(r.may, i) {
					t.Errorf("%s reaches %s: %s", name, i, r.why)
				}
			}
			everywhere := slices.Concat(p.Imports, p.TestImports, p.XTestImports)
			if name != "store" && !room(name) && slices.Contains(ours(everywhere), r.name) {
				t.Errorf("%s imports %s: the store has one face", name, r.name)
			}
		}
		for _, a := range alone {
			for _, i := range p.Imports {
				if strings.HasPrefix(i, a.path) && !slices.Contains(a.may, name) {
					t.Errorf("%s imports %s: %s", name, i, a.why)
				}
			}
		}
		for _, n := range never {
			if n.from == name && slices.Contains(ours(p.Deps), n.to) {
				t.Errorf("%s reaches %s: %s", n.from, n.to, n.why)
			}
		}
	}
}

func room(name string) bool {
	for _, r := range rooms {
		if r.name == name {
			return true
		}
	}
	return false
}

// The rules above name packages; a renamed one must not slip out of its rule.
func TestRulesNamePackagesThatExist(t *testing.T) {
	have := packages(t)
	names := append(slices.Clone(pure), services...)
	for _, a := range alone {
		names = append(names, a.may...)
	}
	for _, r := range rooms {
		names = append(append(names, r.name), r.may...)
	}
	for _, n := range never {
		names = append(names, n.from, n.to)
	}
	for _, n := range names {
		if _, ok := have[n]; !ok {
			t.Errorf("a rule names %s, which is no package", n)
		}
	}
	for n := range have {
		if strings.HasPrefix(n, "store/") && n != "store/storetest" && !room(n) {
			t.Errorf("%s has no rule", n)
		}
	}
}

// packages is the packages of backend by their path below it.
func packages(t *testing.T) map[string]pkg {
	t.Helper()
	cmd := exec.Command("go", "list", "-json=ImportPath,Imports,TestImports,XTestImports,Deps", "./...")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	all := map[string]pkg{}
	for d := json.NewDecoder(out); ; {
		var p pkg
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		if name, ok := strings.CutPrefix(p.ImportPath, module+"backend/"); ok {
			all[name] = p
		}
	}
	if err := cmd.Wait(); err != nil {
		t.Fatal(err)
	}
	return all
}
