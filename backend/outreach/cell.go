package outreach

import "strings"

// Spreadsheets take for a formula what begins with one of these, some of them in the wide
// letters of East Asia too, and some whatever blanks or quotes stand before.
const (
	formula = "=+-@\t\r\n＝＋－＠"
	skipped = " \u00a0\u200b\u2060\ufeff\u3000\"\t\r\n"
)

// TameCell puts an apostrophe before what a spreadsheet would take for a formula, and
// before what looks as if that had been done: WildCell gives back the cell. A line alone,
// as people write for "nothing", is none.
func TameCell(cell string) string {
	if wild(strings.TrimLeft(cell, "'")) {
		return "'" + cell
	}
	return cell
}

// WildCell takes off the apostrophe by which TameCell kept a cell from being a formula.
func WildCell(cell string) string {
	if rest, ok := strings.CutPrefix(cell, "'"); ok && wild(strings.TrimLeft(rest, "'")) {
		return rest
	}
	return cell
}

func wild(cell string) bool {
	if cell == "-" {
		return false
	}
	if cell != "" && strings.ContainsRune("\t\r\n", rune(cell[0])) {
		return true
	}
	for _, r := range strings.TrimLeft(cell, skipped+"'") {
		return strings.ContainsRune(formula, r)
	}
	return false
}
