package inject

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"testing"

	"bapashadir/backend/handout"
	"bapashadir/backend/indo"
	"bapashadir/backend/kiosk/kiosktest"
	"bapashadir/backend/outreach"
	"bapashadir/backend/paper"
	"bapashadir/backend/paper/papertest"
	"github.com/xuri/excelize/v2"
	"golang.org/x/net/html"
)

// wrong counts the names of which write makes something else than it should.
func wrong(write func(string) (string, error)) (out []string) {
	for _, n := range Names() {
		if kept, err := write(n.Typed); kept != n.Kept || outreach.CodeOf(err) != n.Code {
			out = append(out, fmt.Sprintf("%.60q: %.60q %v, want %.60q %q", n.Typed, kept, err, n.Kept, n.Code))
		}
	}
	return out
}

func written(name string) (string, error) {
	a, err := outreach.AsWritten(outreach.Arrival{Name: name, Sex: outreach.Male, Unsur: "warga", Door: outreach.ByDesk})
	if err != nil {
		return "", err
	}
	return a.Name, nil
}

func TestNamesAreRightOrRefused(t *testing.T) {
	if n := len(Names()); n != NameCount {
		t.Errorf("%d names, want %d", n, NameCount)
	}
	for _, w := range wrong(written) {
		t.Error(w)
	}
	// Were names kept as they are typed, this would tell.
	if n := len(wrong(func(s string) (string, error) { return s, nil })); n < 150 {
		t.Errorf("only %d of the names are touched by the rules", n)
	}
}

// apart are the pairs of names that a test of twins does not join.
func apart(alike func(a, b string) bool) (out []string) {
	for _, pair := range [][2]string{
		{"Siti Aminah", "siti  aminah"}, {"Ｓｉｔｉ", "Siti"}, {"José", "Jose\u0301"}, {"Si\u200bti", "Siti"}, {"Ma'ruf", "Ma’ruf"}, {"𝐁𝐮𝐝𝐢", "Budi"},
		{"Аса", "Aca"}, {"Сосо", "Coco"}, {"ΑΝΝΑ", "ANNA"}, {"Ꭺꮮꭵ", "Ꭺꮮꭵ"}, {"Bud1ono", "Budlono"}, {"T0no", "Tono"}, {"Đinh", "Dinh"}, {"ɪna", "Ina"}, {"Ilkın", "Ilkin"},
	} {
		a, errA := written(pair[0])
		b, errB := written(pair[1])
		if errA != nil || errB != nil || !alike(a, b) {
			out = append(out, fmt.Sprint(pair, errA, errB))
		}
	}
	return out
}

func TestNamesThatLookAlikeAreTwins(t *testing.T) {
	for _, pair := range apart(func(a, b string) bool { return outreach.Twins(outreach.Attendee{Name: a}, outreach.Attendee{Name: b}) }) {
		t.Errorf("not pointed out: %s", pair)
	}
	// Were only spellings compared, those of other scripts would pass.
	if n := len(apart(func(a, b string) bool { return indo.Fold(a) == indo.Fold(b) })); n < 5 {
		t.Errorf("only %d pairs are alike by their looks alone", n)
	}
	for _, pair := range [][2]string{{"Aila", "Alia"}, {"Rindik", "Rinduk"}, {"Mila", "Mira"}, {"陳", "林"}, {"محمد", "محمود"}} {
		if outreach.Twins(outreach.Attendee{Name: pair[0]}, outreach.Attendee{Name: pair[1]}) {
			t.Errorf("taken for one: %q", pair)
		}
	}
}

// Each name that is kept stands letter by letter in every list, page and file of the
// session; a page that has no letters for it draws question marks, never boxes.
func TestNamesAreRightEverywhere(t *testing.T) {
	cfg := kiosktest.Config(t.TempDir())
	cfg.PhoneHeader = phoneHeader
	k := kiosktest.Start(t, cfg)
	r := kiosktest.OpenSession(t, k)
	s := &stranger{base: r.LAN}
	helper := helping(t, k, s, r.Session)
	var kept, printed []string
	for i, n := range Names() {
		w, err := k.CheckIn.Arrive(ctx, r.Session, outreach.Arrival{Name: n.Typed, Sex: outreach.Male, Unsur: "warga", Door: outreach.ByDesk})
		if outreach.CodeOf(err) != n.Code {
			t.Errorf("%q: %v, want %q", n.Typed, err, n.Code)
		}
		if err != nil {
			continue
		}
		if i%5 == 0 || long() {
			if page := s.send(t, knock{"POST", "/p/scan", "kode=" + w.Code, helper}); !shown(t, page, n.Kept) {
				t.Errorf("a phone does not show %q", n.Kept)
			}
		}
		kept = append(kept, n.Kept)
		if len(paper.Missing(n.Kept)) == 0 && (long() || len(printed) < 100) {
			printed = append(printed, n.Kept)
		}
	}
	list, err := k.CheckIn.List(ctx, r.Session)
	if err != nil {
		t.Fatal(err)
	}
	slices.Reverse(list)
	for i, a := range list {
		if a.Name != kept[i] {
			t.Errorf("number %d is %q, want %q", a.Number, a.Name, kept[i])
		}
	}
	table, err := k.Table(ctx, "attendees", r.Session)
	if err != nil {
		t.Fatal(err)
	}
	var asCSV, asXLSX bytes.Buffer
	if err := table.Write(&asCSV, "csv"); err != nil {
		t.Fatal(err)
	}
	if err := table.Write(&asXLSX, "xlsx"); err != nil {
		t.Fatal(err)
	}
	rows := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(asCSV.Bytes(), []byte("\ufeff"))))
	rows.Comma = ';'
	inCSV, err := rows.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	book, err := excelize.OpenReader(&asXLSX)
	if err != nil {
		t.Fatal(err)
	}
	inXLSX, err := book.GetRows(book.GetSheetName(0))
	if err != nil {
		t.Fatal(err)
	}
	for what, cells := range map[string][][]string{"CSV": inCSV, "XLSX": inXLSX} {
		var flat []string
		for _, row := range cells {
			flat = append(flat, row...)
		}
		for _, name := range kept {
			if !slices.ContainsFunc(flat, func(c string) bool { return strings.TrimPrefix(c, "'") == name || c == name }) {
				t.Errorf("%s has no cell %q", what, name)
			}
		}
	}
	// A list says plainly where it has no letters for a name, and prints all the others.
	whole, err := k.Handout.List(ctx, r.Session, handout.ListOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if text := strings.Join(papertest.Text(t, whole.PDF), " "); !strings.Contains(text, "Siti Aminah") || !strings.Contains(text, " ? ") {
		t.Error("the list does not say where it has no letters for a name")
	}
	onPaper(t, printed)
	t.Logf("%d names, %d kept and the others refused; %d of them read back from the list's pages", NameCount, len(kept), len(printed))
}

// onPaper prints a list and badges of names alone, and reads them back.
func onPaper(t *testing.T, names []string) {
	k := kiosktest.Start(t, kiosktest.Config(t.TempDir()))
	r := kiosktest.OpenSession(t, k)
	var guests []outreach.Arrival
	invited := map[string]bool{} // a name that is there already is not invited again
	for _, n := range names {
		in := outreach.Arrival{Name: n, Sex: outreach.Male, Unsur: "warga", Door: outreach.ByDesk}
		if _, err := k.CheckIn.Arrive(ctx, r.Session, in); err != nil {
			t.Fatal(err)
		}
		if fold := indo.Fold(n); len(n) < 40 && !invited[fold] {
			invited[fold] = true
			guests = append(guests, in)
		}
	}
	if _, err := k.Guests.Invite(ctx, r.Session, guests, nil); err != nil {
		t.Fatal(err)
	}
	list, err := k.Handout.List(ctx, r.Session, handout.ListOptions{})
	if err != nil {
		t.Fatal(err)
	}
	badges, err := k.Handout.Badges(ctx, r.Session, nil)
	if err != nil {
		t.Fatal(err)
	}
	squeezed := func(pages []string) string { return strings.ReplaceAll(strings.Join(pages, ""), " ", "") }
	onList, onBadges := squeezed(papertest.Text(t, list.PDF)), squeezed(papertest.Text(t, badges.PDF))
	for _, n := range names {
		if !strings.Contains(onList, strings.ReplaceAll(n, " ", "")) {
			t.Errorf("the list does not say %q", n)
		}
	}
	for _, g := range guests {
		if !strings.Contains(onBadges, strings.ReplaceAll(g.Name, " ", "")) {
			t.Errorf("no badge says %q", g.Name)
		}
	}
}

// shown tells whether a page says name in one piece.
func shown(t *testing.T, page, name string) bool {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range doc.Descendants() {
		if n.Type == html.TextNode && strings.Contains(n.Data, name) {
			return true
		}
	}
	return false
}
