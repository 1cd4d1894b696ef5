package printer

import (
	"slices"
	"testing"

	"bapashadir/backend/outreach"
)

// What real printers and CUPS' backends say.
func TestWhy(t *testing.T) {
	tests := []struct {
		name string
		says state
		want outreach.Code
	}{
		{"ready", state{accepting: true, reasons: []string{"none"}}, ""},
		{"nothing said at all", state{accepting: true}, ""},
		{"no paper", state{accepting: true, reasons: []string{"media-empty-error"}}, outreach.PrinterNoPaper},
		{"no paper and therefore stopped", state{stopped: true, accepting: true, reasons: []string{"media-needed", "media-empty"}}, outreach.PrinterNoPaper},
		{"the lid, which CUPS only reports", state{accepting: true, reasons: []string{"door-open-report"}}, outreach.PrinterOpen},
		{"a jam is mended with the lid open", state{accepting: true, reasons: []string{"media-jam-warning", "cover-open"}}, outreach.PrinterOpen},
		{"stuck", state{accepting: true, reasons: []string{"media-jam-error"}}, outreach.PrinterJam},
		{"ink gone", state{accepting: true, reasons: []string{"marker-supply-low-report", "marker-supply-empty-warning"}}, outreach.PrinterNoInk},
		{"toner gone", state{accepting: true, reasons: []string{"toner-empty"}}, outreach.PrinterNoInk},
		{"the waste pad", state{accepting: true, reasons: []string{"marker-waste-full-error"}}, outreach.PrinterWaste},
		{"too many sheets", state{accepting: true, reasons: []string{"output-area-full-warning"}}, outreach.PrinterTrayFull},
		{"unplugged, whatever else it said before", state{accepting: true, reasons: []string{"media-empty", "offline-report"}}, outreach.PrinterAway},
		{"the cable is tried", state{accepting: true, reasons: []string{"connecting-to-device"}}, outreach.PrinterReached},
		{"paused by somebody", state{stopped: true, accepting: true, reasons: []string{"paused"}, message: "Paused"}, outreach.PrinterPaused},
		{"stopped without a word", state{stopped: true, accepting: true}, outreach.PrinterPaused},
		{"stopped after a fault", state{stopped: true, accepting: true, reasons: []string{"paused"}, message: "Filter failed"}, outreach.PrinterStopped},
		{"takes nothing", state{reasons: []string{"none"}}, outreach.PrinterRefuses},
		{"no driver", state{accepting: true, reasons: []string{"cups-missing-filter-warning"}}, outreach.PrinterDriver},
		{"only low", state{accepting: true, reasons: []string{"toner-low-warning", "media-low"}}, ""},
		{"what nobody has heard of", state{accepting: true, reasons: []string{"com.epson-mood-bad"}}, ""},
	}
	for _, tt := range tests {
		if got := codeOf(tt.says.why()); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
	low := state{accepting: true, reasons: []string{"media-low", "toner-low-warning"}}
	if got := codeOf(low.soon()); got != outreach.PrinterInkLow {
		t.Errorf("low on both: %q", got)
	}
}

func TestNews(t *testing.T) {
	ready := state{accepting: true, reasons: []string{"none"}}
	empty := state{accepting: true, reasons: []string{"media-empty-error"}}
	paused := state{stopped: true, accepting: true, reasons: []string{"paused"}}
	tests := []struct {
		name  string
		job   int
		says  state
		stage Stage
		why   outreach.Code
	}{
		{"in the queue", jobPending, ready, Waiting, ""},
		{"in the queue of a paused printer", jobPending, paused, Still, outreach.PrinterPaused},
		{"being printed", jobProcessing, ready, Printing, ""},
		{"a printer that takes no more prints what it took", jobProcessing, state{}, Printing, ""},
		{"being printed without paper", jobProcessing, empty, Still, outreach.PrinterNoPaper},
		{"the cable is tried", jobProcessing, state{accepting: true, reasons: []string{"connecting-to-device"}}, Printing, outreach.PrinterReached},
		{"held", jobHeld, ready, Still, outreach.PrintHeld},
		{"stopped for a lid", jobStopped, state{accepting: true, reasons: []string{"cover-open"}}, Still, outreach.PrinterOpen},
		{"done, whatever lacks for the next", jobCompleted, empty, Done, ""},
		{"cancelled", jobCancelled, ready, Cancelled, ""},
		{"given up", jobAborted, ready, Failed, outreach.PrintFailed},
		{"given up for a jam", jobAborted, state{accepting: true, reasons: []string{"media-jam"}}, Failed, outreach.PrinterJam},
	}
	for _, tt := range tests {
		got := newsOf(tt.job, "", tt.says)
		if got.Stage != tt.stage || codeOf(got.Why) != tt.why {
			t.Errorf("%s: %s %q, want %s %q", tt.name, got.Stage, codeOf(got.Why), tt.stage, tt.why)
		}
		if over := slices.Contains([]int{jobCompleted, jobCancelled, jobAborted}, tt.job); got.Stage.Over() != over {
			t.Errorf("%s: over is %t", tt.name, got.Stage.Over())
		}
	}
}

func TestWindowsBits(t *testing.T) {
	tests := []struct {
		name               string
		status, attributes uint32
		want               outreach.Code
	}{
		{"ready", 0, 0, ""},
		{"printing", 0x400, 0, ""},
		{"paper out", 0x10, 0, outreach.PrinterNoPaper},
		{"paper out and an error", 0x12, 0, outreach.PrinterNoPaper},
		{"jam", 0x8, 0, outreach.PrinterJam},
		{"unplugged", 0x80, 0, outreach.PrinterAway},
		{"set to work offline", 0, 0x440, outreach.PrinterAway},
		{"door", 0x400000, 0, outreach.PrinterOpen},
		{"no toner", 0x40000, 0, outreach.PrinterNoInk},
		{"paused", 0x1, 0, outreach.PrinterPaused},
		{"an error and no more", 0x2, 0, outreach.PrinterPaused},
	}
	for _, tt := range tests {
		if got := codeOf(stateOfBits(tt.status, tt.attributes).why()); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
	if got := codeOf(stateOfBits(0x20000, 0).soon()); got != outreach.PrinterInkLow {
		t.Errorf("low on toner: %q", got)
	}
}

func codeOf(e *outreach.Error) outreach.Code {
	if e == nil {
		return ""
	}
	return e.Code
}
