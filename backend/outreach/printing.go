package outreach

// What keeps paper from coming out. Each sentence says what to do at the printer.
const (
	NoSpooler       Code = "no_spooler"        // the service that prints does not run
	PrinterGone     Code = "printer_gone"      // a printer that is no longer set up: Args["name"]
	PrinterRefuses  Code = "printer_refuses"   // set to take no jobs
	PrinterPaused   Code = "printer_paused"    // stopped by somebody
	PrinterStopped  Code = "printer_stopped"   // stopped by itself: Args["reason"]
	PrinterAway     Code = "printer_away"      // off, or unplugged
	PrinterReached  Code = "printer_reached"   // it is being reached for
	PrinterOpen     Code = "printer_open"      // a door or cover is open
	PrinterJam      Code = "printer_jam"       // paper is stuck
	PrinterNoPaper  Code = "printer_no_paper"  // no paper, or none of that size
	PrinterNoInk    Code = "printer_no_ink"    // no ink or toner
	PrinterWaste    Code = "printer_waste"     // the pad or box for waste ink is full
	PrinterTrayFull Code = "printer_tray_full" // too many sheets lie where they come out
	PrinterDriver   Code = "printer_driver"    // its driver is not all there
	PrinterInkLow   Code = "printer_ink_low"   // soon no ink or toner
	PrinterPaperLow Code = "printer_paper_low" // soon no paper
	PrintHeld       Code = "print_held"        // a job that somebody holds
	PrintFailed     Code = "print_failed"      // a job that ended without paper: Args["reason"]
	PrintFile       Code = "print_file"        // a file that is none of the app's
	BadCopies       Code = "bad_copies"        // not 1 to Args["max"]
)
