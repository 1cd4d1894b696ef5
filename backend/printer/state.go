package printer

import (
	"strings"

	"bapashadir/backend/outreach"
)

// troubles are what printers complain of in printer-state-reasons (RFC 8011 and PWG
// 5100.9), first what a person mends first. A complaint's severity is no guide: what
// CUPS calls door-open-report lets nothing out all the same.
var troubles = []struct {
	code outreach.Code
	says []string
}{
	{outreach.PrinterAway, []string{"offline", "shutdown", "timed-out"}},
	{outreach.PrinterOpen, []string{"door-open", "cover-open", "interlock-open"}},
	{outreach.PrinterJam, []string{"media-jam"}},
	{outreach.PrinterNoPaper, []string{"media-empty", "media-needed", "input-tray-missing"}},
	{outreach.PrinterNoInk, []string{"marker-supply-empty", "marker-supply-missing", "toner-empty", "developer-empty", "opc-life-over"}},
	{outreach.PrinterWaste, []string{"marker-waste-full", "waste-ink-full", "waste-toner-full"}},
	{outreach.PrinterTrayFull, []string{"output-area-full", "output-tray-missing"}},
	{outreach.PrinterDriver, []string{"cups-missing-filter"}},
	{outreach.PrinterReached, []string{"connecting-to-device"}},
	{outreach.PrinterPaused, []string{"paused", "moving-to-paused"}},
}

// soons are what they complain of before.
var soons = []struct {
	code outreach.Code
	says []string
}{
	{outreach.PrinterInkLow, []string{"marker-supply-low", "toner-low", "developer-low", "opc-near-eol"}},
	{outreach.PrinterPaperLow, []string{"media-low"}},
}

// bare is a complaint without its severity.
func bare(reason string) string {
	for _, severity := range []string{"-error", "-warning", "-report"} {
		if cut, ok := strings.CutSuffix(reason, severity); ok {
			return cut
		}
	}
	return reason
}

// state is what a printer says of itself.
type state struct {
	stopped   bool
	accepting bool
	reasons   []string
	message   string // for people, in the laptop's language
}

func (s state) complains(says []string) bool {
	for _, r := range s.reasons {
		for _, say := range says {
			if bare(r) == say {
				return true
			}
		}
	}
	return false
}

// why is what keeps paper from coming out, nil when nothing does.
func (s state) why() *outreach.Error {
	for _, t := range troubles {
		// A printer that CUPS stopped after a fault is called paused too, and has more to say.
		if t.code == outreach.PrinterPaused && s.told() {
			break
		}
		if s.complains(t.says) {
			return outreach.Refuse(t.code, "")
		}
	}
	switch {
	case s.stopped && s.told():
		return outreach.Refuse(outreach.PrinterStopped, "", "reason", s.message)
	case s.stopped:
		return outreach.Refuse(outreach.PrinterPaused, "")
	case !s.accepting:
		return outreach.Refuse(outreach.PrinterRefuses, "")
	}
	return nil
}

// told: it stopped, and gave a reason of its own.
func (s state) told() bool {
	return s.stopped && s.message != "" && !strings.EqualFold(s.message, "paused")
}

// soon is what will keep it before long.
func (s state) soon() *outreach.Error {
	for _, t := range soons {
		if s.complains(t.says) {
			return outreach.Refuse(t.code, "")
		}
	}
	return nil
}

// The states of a job in IPP.
const (
	jobPending = iota + 3
	jobHeld
	jobProcessing
	jobStopped
	jobCancelled
	jobAborted
	jobCompleted
)

// newsOf tells of a job in the state job on a printer that says s.
func newsOf(job int, message string, s state) News {
	why := s.why()
	if why != nil && why.Code == outreach.PrinterRefuses {
		why = nil // it takes no more, and prints what it took
	}
	switch job {
	case jobCompleted:
		return News{Stage: Done}
	case jobCancelled:
		return News{Stage: Cancelled}
	case jobAborted:
		if why == nil {
			why = outreach.Refuse(outreach.PrintFailed, "", "reason", message)
		}
		return News{Stage: Failed, Why: why}
	case jobHeld:
		return News{Stage: Still, Why: outreach.Refuse(outreach.PrintHeld, "")}
	case jobStopped:
		return News{Stage: Still, Why: why}
	case jobProcessing:
		if why != nil && why.Code != outreach.PrinterReached {
			return News{Stage: Still, Why: why}
		}
		return News{Stage: Printing, Why: why}
	}
	if why != nil {
		return News{Stage: Still, Why: why}
	}
	return News{Stage: Waiting}
}
