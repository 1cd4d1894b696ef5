package survey

import (
	"fmt"

	"bapashadir/backend/outreach"
)

// Title is what a phase's form is called, on a phone as on paper.
func Title(p outreach.Phase) string {
	switch p {
	case outreach.Before:
		return "Survei awal"
	case outreach.Later:
		return "Survei lanjutan"
	}
	return "Umpan balik"
}

// Consent is what is read before the first question (domain.md 3.4), with how long this
// form takes.
func (f Form) Consent() string {
	return fmt.Sprintf("Survei ini tanpa nama, sukarela, sekitar %d menit. Tidak ada jawaban benar atau salah tentang pendapat. "+
		"Boleh berhenti kapan saja. Jawaban tidak memengaruhi layanan apa pun.", f.Minutes())
}

// Skip is how the item is passed over. Where not to know is an answer, it is not offered
// a second time.
func (it Item) Skip() string {
	if it.Scale == Truth {
		return "Lewati"
	}
	return "Lewati / tidak tahu"
}
