package survey

import (
	"fmt"
	"math"

	"bapashadir/backend/indo"
	"bapashadir/backend/outreach"
)

// limits stand under every result (domain.md 4.5).
var limits = outreach.Said{
	ID: "Hasil ini menggambarkan peserta yang mengisi survei, bukan seluruh warga desa. Tidak ada kelompok pembanding. " +
		"Jawaban segera setelah acara dapat lebih baik karena ingin menyenangkan petugas. Perubahan perilaku dan residivisme tidak diukur.",
	EN: "These results describe the people who filled in the survey, not the whole village. There is no comparison group. " +
		"Answers right after the event may be kinder, to please the officers. Changes in behaviour and reoffending are not measured.",
}

// names are what a measure is called in a sentence.
var names = map[string]outreach.Said{
	"p":  {ID: "Pengetahuan tentang Bapas", EN: "Knowledge of Bapas"},
	"j":  {ID: "Sikap menerima", EN: "Acceptance"},
	"b1": {ID: "Kesediaan membantu", EN: "Willingness to help"},
	"b2": {ID: "Kesediaan melapor kepada petugas", EN: "Willingness to report to officers"},
	"k":  {ID: "Pandangan baik", EN: "Good opinion"},
	"j5": {ID: "Kesediaan bertetangga", EN: "Willingness to live next door"},
	"j6": {ID: "Kesediaan menerima sebagai keluarga", EN: "Willingness to accept as family"},
	"b3": {ID: "Kesediaan memberi pekerjaan", EN: "Willingness to employ"},
	"pp": {ID: "Pengetahuan lain", EN: "Further knowledge"},
}

// after3 begins the sentence of a follow-up.
var after3 = outreach.Said{ID: "Dibanding sebelum acara: ", EN: "Compared with before the event: "}

// sentence says what the pairs of before and after say, or why nothing is said.
func (me measure) sentence(o Outcome, pairs int) outreach.Said {
	switch {
	case o.Change != nil:
		return me.said(o.Change, outreach.Said{})
	case o.Contrast != nil:
		return me.unpaired(o.Contrast)
	}
	return outreach.Said{
		ID: fmt.Sprintf("%s: belum dapat dihitung. Baru ada %d pasangan jawaban, perlu paling sedikit %d.", names[me.key].ID, pairs, MinShown),
		EN: fmt.Sprintf("%s: cannot be computed yet. There are %d pairs of answers, at least %d are needed.", names[me.key].EN, pairs, MinShown),
	}
}

func (me measure) said(c *Change, begin outreach.Said) outreach.Said {
	id, en := me.points(c.Mean), me.pointsEN(c.Mean)
	if c.Low != nil && !c.Clear || c.Low == nil || c.Mean == 0 {
		return outreach.Said{
			ID: fmt.Sprintf("%s%s: belum terlihat perubahan yang jelas%s.", begin.ID, names[me.key].ID, me.interval(c, " (rata-rata "+me.signed(c.Mean)+"; ", ")")),
			EN: fmt.Sprintf("%s%s: no clear change is seen%s.", begin.EN, names[me.key].EN, me.intervalEN(c, " (mean "+me.signedEN(c.Mean)+"; ", ")")),
		}
	}
	way, wayEN := "naik", "rose"
	if c.Mean < 0 {
		way, wayEN = "turun", "fell"
	}
	return outreach.Said{
		ID: fmt.Sprintf("%s%s %s rata-rata %s%s.", begin.ID, names[me.key].ID, way, id, me.interval(c, " (", ")")),
		EN: fmt.Sprintf("%s%s %s by %s on average%s.", begin.EN, names[me.key].EN, wayEN, en, me.intervalEN(c, " (", ")")),
	}
}

func (me measure) interval(c *Change, open, end string) string {
	if c.Low == nil || c.High == nil {
		return ""
	}
	return fmt.Sprintf("%srentang dugaan 95 %%: %s sampai %s; %d pasangan jawaban; %d naik, %d tetap, %d turun%s",
		open, me.figure(*c.Low), me.figure(*c.High), c.N, c.Up, c.Same, c.Down, end)
}

func (me measure) intervalEN(c *Change, open, end string) string {
	if c.Low == nil || c.High == nil {
		return ""
	}
	return fmt.Sprintf("%s95%% interval: %s to %s; %d pairs of answers; %d up, %d same, %d down%s",
		open, me.figureEN(*c.Low), me.figureEN(*c.High), c.N, c.Up, c.Same, c.Down, end)
}

// unpaired is the sentence of an estimate that does not know who is who.
func (me measure) unpaired(c *Contrast) outreach.Said {
	id := fmt.Sprintf("%s: rata-rata sebelum %s, sesudah %s; selisih %s", names[me.key].ID, me.figure(c.Before), me.figure(c.After), me.signed(c.Difference))
	en := fmt.Sprintf("%s: mean before %s, after %s; difference %s", names[me.key].EN, me.figureEN(c.Before), me.figureEN(c.After), me.signedEN(c.Difference))
	if c.Low != nil && c.High != nil {
		id += fmt.Sprintf(" (rentang dugaan 95 %%: %s sampai %s)", me.figure(*c.Low), me.figure(*c.High))
		en += fmt.Sprintf(" (95%% interval: %s to %s)", me.figureEN(*c.Low), me.figureEN(*c.High))
	}
	return outreach.Said{ID: id + "; perkiraan, tidak berpasangan.", EN: en + "; an estimate without pairs."}
}

// points is a length of change, without its sign.
func (me measure) points(v float64) string {
	if me.truth() {
		return me.figure(math.Abs(v)) + " poin dari skala 0–100"
	}
	return me.figure(math.Abs(v)) + " poin dari skala 1–4"
}

func (me measure) pointsEN(v float64) string {
	if me.truth() {
		return me.figureEN(math.Abs(v)) + " points on a scale of 0–100"
	}
	return me.figureEN(math.Abs(v)) + " points on a scale of 1–4"
}

func (me measure) signed(v float64) string {
	if v > 0 {
		return "+" + me.figure(v)
	}
	return me.figure(v)
}

func (me measure) signedEN(v float64) string {
	if v > 0 {
		return "+" + me.figureEN(v)
	}
	return me.figureEN(v)
}

func (me measure) decimals() int {
	if me.truth() {
		return 1
	}
	return 2
}

func (me measure) figure(v float64) string { return indo.Number(v, me.decimals()) }

func (me measure) figureEN(v float64) string { return fmt.Sprintf("%.*f", me.decimals(), v) }
