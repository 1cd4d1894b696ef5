package outreach

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// Code names a refusal. Codes travel to phones, to the window and into exports,
// so they are append-only: a code is never renamed or given another meaning.
type Code string

// The sentence for each code, in each language, stands in the dictionaries of the
// frontend; a test finds every code of Codes in both.
const (
	Internal        Code = "internal"          // a fault of ours
	NotFound        Code = "not_found"         // nothing has that id
	UnknownToken    Code = "unknown_token"     // an address of no session
	Empty           Code = "empty"             // a needed field is empty
	TooLong         Code = "too_long"          // longer than Args["max"] letters
	BadLetters      Code = "bad_letters"       // letters that the field can't hold: Args["letters"]
	NIKRefused      Code = "nik_refused"       // 16 digits were typed
	BadChoice       Code = "bad_choice"        // not one of the offered answers
	BadPhone        Code = "bad_phone"         // not an Indonesian phone number
	BadDate         Code = "bad_date"          // not a date
	BadTime         Code = "bad_time"          // not a time of day
	BadNIP          Code = "bad_nip"           // not 18 digits
	BadBody         Code = "bad_body"          // a form that can't be read
	BodyTooLarge    Code = "body_too_large"    // a form over the limit
	TooManyRequests Code = "too_many_requests" // one address asks too often
	SessionNotOpen  Code = "session_not_open"  // planned, not yet opened
	SessionClosed   Code = "session_closed"    // closed by the officer
	SessionOpen     Code = "session_open"      // already open
	OtherOpen       Code = "other_open"        // another session is open: Args["title"]
	ReasonNeeded    Code = "reason_needed"     // reopening needs a reason
	NoSession       Code = "no_session"        // nothing is open in the hall
	FeedbackNotOpen Code = "feedback_not_open" // feedback has not begun
	FeedbackClosed  Code = "feedback_closed"   // feedback has ended
	NoAnswer        Code = "no_answer"         // a feedback form without any answer
	AlreadyMentor   Code = "already_mentor"    // marked before
	HasCertificate  Code = "has_certificate"   // a certificate names this person
	BadHours        Code = "bad_hours"         // not a number from 0 to 24
	MergedOn        Code = "merged_on"         // a later merge has to be undone first: Args["name"]
	BadTemplate     Code = "bad_template"      // a number template without {urut}
	NameDoesNotFit  Code = "name_does_not_fit" // too long for the certificate
	CannotPrint     Code = "cannot_print"      // letters the fonts lack: Args["letters"]
	NoViewer        Code = "no_viewer"         // no program shows a PDF
	NoPrinter       Code = "no_printer"        // no printer is set up
	AlreadyRunning  Code = "already_running"   // the data file is open elsewhere
	DataNotWritable Code = "data_not_writable" // the data folder can't be written: Args["path"]
	DataNewer       Code = "data_newer"        // written by a newer version
	DataDamaged     Code = "data_damaged"      // the data file can't be read
	DiskFull        Code = "disk_full"         // no room to write
	PortTaken       Code = "port_taken"        // the address is used by another program: Args["address"]
	BadAddress      Code = "bad_address"       // an address that is none of the laptop's: Args["address"]
	NoNetwork       Code = "no_network"        // no network that phones could reach
	SlipUnknown     Code = "slip_unknown"      // a slip code of no session
	SlipUsed        Code = "slip_used"         // a slip that has answered in this phase
	NotPlanned      Code = "not_planned"       // only a session that never opened can be deleted
	NotPaired       Code = "not_paired"        // a screen or remote without its key
	PasswordNeeded  Code = "password_needed"   // the data file is sealed with a password
	WrongPassword   Code = "wrong_password"    // neither the password nor the recovery code
	WeakPassword    Code = "weak_password"     // shorter than Args["min"] letters
	StorageFailed   Code = "storage_failed"    // the disk failed in a commit: nothing is taken until the file was opened again
	SnapshotDamaged Code = "snapshot_damaged"  // a copy that can't be read: Args["name"]
	GuestUnknown    Code = "guest_unknown"     // a badge that nobody here was given
	GuestElsewhere  Code = "guest_elsewhere"   // a badge for another session: Args["title"]
	GuestSpare      Code = "guest_spare"       // a badge that waits for a name: Args["code"]
	BadSheet        Code = "bad_sheet"         // a spreadsheet that can't be read: Args["reason"]
	Stopped         Code = "stopped"           // ended by the officer: Args["done"] of Args["all"] rows are kept
	CopyFailed      Code = "copy_failed"       // a copy that was not made, the data are as they were: Args["path"]
	PackForeign     Code = "pack_foreign"      // a file that is no pack of villages
	PackLarge       Code = "pack_large"        // a pack over the limits
	PackDamaged     Code = "pack_damaged"      // a pack that can't be read
	PackLacks       Code = "pack_lacks"        // a pack without a table: Args["file"]
	PackFaulty      Code = "pack_faulty"       // a pack with more wrong rows than right ones
	PackBusy        Code = "pack_busy"         // another pack is being imported
	PackStopped     Code = "pack_stopped"      // the officer stopped reading a pack, nothing was changed
	DeckInUse       Code = "deck_in_use"       // a deck that a session will present: Args["title"]
	DeckFull        Code = "deck_full"         // more files than Args["limit"]
	DeckLong        Code = "deck_long"         // more pages than Args["limit"]: Args["pages"]
	DeckBomb        Code = "deck_bomb"         // a packed file that would grow beyond Args["limit"] MB
	DeckLinks       Code = "deck_links"        // a presentation that would fetch what lies elsewhere: Args["name"]
	MediaForeign    Code = "media_foreign"     // a file of a kind that can't be shown: Args["name"]
	MediaLarge      Code = "media_large"       // a file over Args["limit"] MB: Args["name"]
	MediaDamaged    Code = "media_damaged"     // a file that can't be read: Args["name"]
	MediaLost       Code = "media_lost"        // a deck's file that is gone or is not what was kept: Args["name"]
	MediaSealed     Code = "media_sealed"      // a PDF or PPTX closed with a password: Args["name"]
	PictureLarge    Code = "picture_large"     // a picture of more than Args["limit"] megapixels: Args["name"]
	PageLarge       Code = "page_large"        // a page of a PDF larger than Args["limit"] metres: Args["page"]
	ImportStopped   Code = "import_stopped"    // the officer stopped it, nothing was changed
	NoImpress       Code = "no_impress"        // LibreOffice is not on this laptop
	ImpressSlow     Code = "impress_slow"      // it took longer than Args["limit"] minutes
	ImpressFailed   Code = "impress_failed"    // it made no PDF
	BadCheckpoint   Code = "bad_checkpoint"    // no checkpoint of the log of deeds as paper has it
	AgendaRuns      Code = "agenda_runs"       // an item of the run of show that goes on, or a run that has begun
	BadInstrument   Code = "bad_instrument"    // a file that is no instrument, or one changed by hand: Args["reason"]
	BadCode         Code = "bad_code"          // a recovery code with a group that can't be right: Args["group"]
)

// Codes lists every code, for the tests that walk them.
func Codes() []Code {
	return []Code{Internal, NotFound, UnknownToken, Empty, TooLong, BadLetters, NIKRefused, BadChoice,
		BadPhone, BadDate, BadTime, BadNIP, BadBody, BodyTooLarge, TooManyRequests, SessionNotOpen,
		SessionClosed, SessionOpen, OtherOpen, ReasonNeeded, NoSession, FeedbackNotOpen, FeedbackClosed,
		NoAnswer, AlreadyMentor, HasCertificate, BadHours, MergedOn, BadTemplate, NameDoesNotFit, CannotPrint, NoViewer,
		NoPrinter, AlreadyRunning, DataNotWritable, DataNewer, DataDamaged, DiskFull, PortTaken,
		BadAddress, NoNetwork, SlipUnknown, SlipUsed, NotPlanned, NotPaired, PasswordNeeded, WrongPassword, WeakPassword,
		TouchOn, PINNeeded, BadPIN, EasyPIN, WrongPIN, PINWait,
		StorageFailed, SnapshotDamaged, BadCode, AnswerForeign, AnswerDamaged, AnswerElsewhere,
		GuestUnknown, GuestElsewhere, GuestSpare, BadSheet, Stopped, CopyFailed, PairingOver, CodeWrong, CodeUnknown,
		PackForeign, PackLarge, PackDamaged, PackLacks, PackFaulty, PackBusy, PackStopped,
		QuizNotOpen, QuizRunning, QuizStep, BoxClosed, BoxFull, NotApproved,
		DeckInUse, DeckFull, DeckLong, DeckBomb, DeckLinks, MediaForeign, MediaLarge, MediaDamaged, MediaLost, MediaSealed, PictureLarge, PageLarge,
		ImportStopped, NoImpress, ImpressSlow, ImpressFailed,
		BadCheckpoint,
		AgendaRuns,
		SlipElsewhere, SlipMisread, SurveyBegun, ResultsSeen, ResultsEarly, ResultsFew, FollowUpEarly, BadInstrument, VoiceLong,
		UnknownVariable, BadColour, FaintColour, NumberTaken, NumberGiven, HasNumber, AlreadyRevoked, ClockDoubtful, ClockBehind,
		HolderChild, BatchRuns, LogoInUse, LogoForeign, LogoLarge, LogoDamaged, LogoUnsafe,
		InformantCode, NameTaken, TextHidden,
		NotMentor, NameIssued, AdultsOnly, GuardianNeeded, ConsentWithdrawn, KeptEarly, KeptLong, KeptNotDue, NamesCleared,
		KeyClock, RootExpired, BundleForeign, BundleOlder, RootForeign, FactsRefused, NoCode, NoPDFReader,
		PersonPaused, PersonErased,
		NoSpooler, PrinterGone, PrinterRefuses, PrinterPaused, PrinterStopped, PrinterAway, PrinterReached, PrinterOpen, PrinterJam,
		PrinterNoPaper, PrinterNoInk, PrinterWaste, PrinterTrayFull, PrinterDriver, PrinterInkLow, PrinterPaperLow, PrintHeld, PrintFailed, PrintFile, BadCopies,
	}
}

// Error is a refusal that a person is told about. Field names the form field it
// belongs to (empty: the whole request), Args fills the sentence, and Err is the
// cause for whoever reads the log.
type Error struct {
	Code  Code
	Field string
	Args  map[string]string
	Err   error
}

// Refuse makes an Error; args are pairs of name and value.
func Refuse(code Code, field string, args ...string) *Error {
	e := &Error{Code: code, Field: field}
	for i := 0; i+1 < len(args); i += 2 {
		if e.Args == nil {
			e.Args = map[string]string{}
		}
		e.Args[args[i]] = args[i+1]
	}
	return e
}

// Nth tells that err is about the n-th person of a form: "nama2" is the second one's
// name. The first one's fields keep their names.
func Nth(err error, n int) error {
	var e *Error
	if n == 1 || !errors.As(err, &e) || e.Field == "" {
		return err
	}
	return &Error{Code: e.Code, Field: e.Field + strconv.Itoa(n), Args: e.Args, Err: err}
}

// Wrap gives err a code, keeping it as the cause.
func Wrap(code Code, err error) *Error { return &Error{Code: code, Err: err} }

func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString(string(e.Code))
	if e.Field != "" {
		fmt.Fprintf(&b, " (%s)", e.Field)
	}
	if e.Err != nil {
		fmt.Fprintf(&b, ": %v", e.Err)
	}
	return b.String()
}

func (e *Error) Unwrap() error { return e.Err }

// CodeOf is the code of err, Internal when it carries none, "" when err is nil.
func CodeOf(err error) Code {
	if err == nil {
		return ""
	}
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return Internal
}
