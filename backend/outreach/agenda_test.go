package outreach

import (
	"strings"
	"testing"
	"time"
)

var nine = time.Date(2026, time.March, 7, 2, 0, 0, 0, time.UTC) // 09.00 WIB

func titles(a Agenda) string {
	var out []string
	for _, it := range a.Visible() {
		out = append(out, it.Title)
	}
	return strings.Join(out, " | ")
}

func TestTemplatesTakeTheirTime(t *testing.T) {
	for form, minutes := range map[AgendaForm]int{AgendaLong: 105, AgendaShort: 60} {
		a, err := NewAgenda("s", form)
		if err != nil {
			t.Fatal(err)
		}
		sum, ids := 0, map[string]bool{}
		for _, it := range a.Items {
			sum += it.Minutes
			ids[it.ID] = true
			if _, err := a.Change(it.ID, AgendaDraft{it.Title, it.Minutes, it.Shows}); err != nil {
				t.Errorf("%s %q could not be typed: %v", form, it.Title, err)
			}
		}
		if sum != minutes || len(ids) != len(a.Items) {
			t.Errorf("%s takes %d minutes in %d items with %d ids", form, sum, len(a.Items), len(ids))
		}
	}
	if _, err := NewAgenda("s", "brief"); CodeOf(err) != BadChoice {
		t.Errorf("another form: %v", err)
	}
}

// The village head comes late: the order changes while the session runs.
func TestTheOrderChangesDuringTheSession(t *testing.T) {
	a, err := NewAgenda("s", AgendaShort)
	if err != nil {
		t.Fatal(err)
	}
	must := func(next Agenda, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		a = next
	}
	must(a.Start("1", nine))
	must(a.Move("2", 3))
	must(a.Start("3", nine.Add(12*time.Minute)))
	if got := titles(a); got != "Registrasi dan survei awal | Materi: mengenal Bapas | Tanya jawab | Pembukaan dan sambutan | Umpan balik | Foto bersama dan penutup" {
		t.Errorf("order: %s", got)
	}
	it, ends, ok := a.Now()
	if !ok || it.ID != "3" || !ends.Equal(nine.Add(37*time.Minute)) {
		t.Errorf("now %v until %v", it, ends)
	}
	if !a.Planned.Equal(nine.Add(time.Hour)) {
		t.Errorf("planned end %v", a.Planned)
	}
	must(a.Skip("5", true))
	must(a.Add(AgendaDraft{"Salat Zuhur", 15, ""}, 2))
	if !a.Planned.Equal(nine.Add(time.Hour)) {
		t.Error("the plan moved with the day")
	}
	must(a.Remove("4"))
	must(a.Remove("7"))
	if _, err := a.Restore("4"); CodeOf(err) != NotFound {
		t.Errorf("the one before: %v", err)
	}
	must(a.Restore("7"))
	if got := titles(a); got != "Registrasi dan survei awal | Materi: mengenal Bapas | Salat Zuhur | Pembukaan dan sambutan | Umpan balik | Foto bersama dan penutup" {
		t.Errorf("after undo: %s", got)
	}
	must(a.Start("5", nine.Add(40*time.Minute))) // left out, and wanted after all
	if i, _ := a.find("5"); a.Items[i].Skipped || len(a.Starts) != 3 {
		t.Errorf("started: %+v", a)
	}
}

func TestWhatAnAgendaRefuses(t *testing.T) {
	a, err := NewAgenda("s", AgendaLong)
	if err != nil {
		t.Fatal(err)
	}
	running, err := a.Start("2", nine)
	if err != nil {
		t.Fatal(err)
	}
	_, gone := running.Remove("2")
	_, skipped := running.Skip("2", true)
	_, unknown := a.Start("99", nine)
	_, empty := a.Add(AgendaDraft{" ", 5, ""}, 0)
	_, endless := a.Add(AgendaDraft{"Doa", 481, ""}, 0)
	_, zero := a.Add(AgendaDraft{"Doa", 0, ""}, 0)
	_, party := a.Add(AgendaDraft{"Doa", 5, "party"}, 0)
	_, nik := a.Add(AgendaDraft{"1901012345678901", 5, ""}, 0)
	for name, c := range map[string]struct {
		err  error
		want Code
	}{
		"removing what runs": {gone, AgendaRuns}, "skipping what runs": {skipped, AgendaRuns}, "an unknown item": {unknown, NotFound},
		"no title": {empty, Empty}, "too long": {endless, BadChoice}, "no time": {zero, BadChoice}, "an unknown picture": {party, BadChoice},
		"a NIK": {nik, NIKRefused},
	} {
		if CodeOf(c.err) != c.want {
			t.Errorf("%s: %v", name, c.err)
		}
	}
	if len(a.Items) != 7 || a.Last != 7 {
		t.Error("a refused change left something")
	}
	for err == nil {
		a, err = a.Add(AgendaDraft{"Doa", 5, ""}, 99)
	}
	if CodeOf(err) != TooLong || len(a.Visible()) != MaxAgenda {
		t.Errorf("%d items: %v", len(a.Visible()), err)
	}
}

func TestAFrozenHallKeepsItsPicture(t *testing.T) {
	p := Position{Session: "s", Showing: ShowDeck, Slide: 4, Step: 2}.Freeze(true)
	p.Slide = 9
	p, err := p.Show(ShowThanks)
	if err != nil {
		t.Fatal(err)
	}
	if p = p.Freeze(true); p.Hall() != (Picture{Showing: ShowDeck, Slide: 4, Step: 2}) {
		t.Errorf("the hall sees %+v", p.Hall())
	}
	p.Curtain = true
	if p, err = p.Show(ShowJoin); err != nil || !p.Curtain {
		t.Errorf("%v: the curtain of a frozen hall: %+v", err, p)
	}
	if p = p.Freeze(false); p.Hall() != (Picture{Showing: ShowJoin, Slide: 9, Step: 2}) {
		t.Errorf("afterwards the hall sees %+v", p.Hall())
	}
}
