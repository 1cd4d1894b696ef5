package lan

// planted are promises that a test breaks, to see that its proof notices. The zero
// value is the app.
type planted struct {
	anyHost   bool // every Host is ours
	anyOrigin bool // every page may send
	anybody   bool // every paired page is open
	talks     bool // a page that breaks says how
	anyFile   bool // the built pages' files are found wherever an address leads
}
