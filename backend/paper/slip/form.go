package slip

import (
	"fmt"
	"io"
	"time"

	"bapashadir/backend/paper/sheet"
	"bapashadir/backend/paper/typeset"
)

// A Form is one phase's questions on paper, on A4, on one sheet where that can be read.
type Form struct {
	Title   string // "Survei awal"
	Place   string // "Desa Petaling · 7 Maret 2026"
	Consent string
	Items   []Item
	Open    string // the question for a free sentence, "" without one
	Caution string
	Version string // small, for whoever types it in: which wordings these are
	Words   FormWords
	Author  string
	Lang    string
	Created time.Time
}

// An Item is one question. Faces tells that its answers go from worst to best.
type Item struct {
	Text    string
	Answers []string
	Faces   bool
}

// FormWords is everything a form says of itself.
type FormWords struct{ Code, NoCode, How, Skip, Page string }

// IndonesianForm is what is printed; {n} and {of} are the page.
func IndonesianForm() FormWords {
	return FormWords{
		Code:   "Kode kartu survei",
		NoCode: "Tidak punya kartu? Biarkan kosong.",
		How:    "Beri tanda silang (X) pada satu kotak di setiap baris. Tidak tahu atau tidak mau menjawab: silang “Lewati”.",
		Skip:   "Lewati",
		Page:   "Halaman {n} dari {of}",
	}
}

const maxAnswers = 5

// WriteForm draws as many pages as it takes. It refuses with a [typeset.Error] what can't
// be printed, names an item by its place ("items.3.text"), and then has written nothing.
func WriteForm(w io.Writer, f Form) error {
	return sheet.Write(w, func() ([]byte, error) {
		if f.Words == (FormWords{}) {
			f.Words = IndonesianForm()
		}
		if err := f.check(); err != nil {
			return nil, err
		}
		return f.draw()
	})
}

func (f *Form) check() error {
	if len(f.Items) == 0 {
		return &typeset.Error{Field: "items", Err: typeset.ErrEmpty}
	}
	for i, it := range f.Items {
		if len(it.Answers) > maxAnswers || it.Faces && len(it.Answers) > len(mouths) {
			return typeset.TooLong(item(i, "answers"))
		}
	}
	return nil
}

func item(i int, field string) string { return fmt.Sprintf("items.%d.%s", i+1, field) }
