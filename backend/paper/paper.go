package paper

import (
	"io"

	"bapashadir/backend/paper/answercard"
	"bapashadir/backend/paper/attendance"
	"bapashadir/backend/paper/badge"
	"bapashadir/backend/paper/certificate"
	"bapashadir/backend/paper/letter"
	"bapashadir/backend/paper/poster"
	"bapashadir/backend/paper/printtest"
	"bapashadir/backend/paper/qr"
	"bapashadir/backend/paper/record"
	"bapashadir/backend/paper/register"
	"bapashadir/backend/paper/sheet"
	"bapashadir/backend/paper/slip"
	"bapashadir/backend/paper/typeset"
)

// Why a page was refused. All arrive inside an [Error] that names the field.
var (
	ErrTooLong = typeset.ErrTooLong
	ErrGlyph   = typeset.ErrGlyph
	ErrEmpty   = typeset.ErrEmpty
)

// What all papers share: who says no, who signs, and on which sheet.
type (
	Error  = typeset.Error
	Signer = sheet.Signer
	Size   = sheet.Paper
)

// The sheets that offices have.
const (
	A4 = sheet.A4
	F4 = sheet.F4
	A3 = sheet.A3
)

// Missing lists the letters of text, each once and in order, that no page can
// show: other scripts, emoji, broken UTF-8. Ask it while people type.
func Missing(text string) []rune { return typeset.Missing(text) }

// Certificates are what people take home, all of one office's look; their kinds are
// words. A Certificate is one of them.
type (
	Certificates = certificate.Certificates
	Certificate  = certificate.Certificate
	Look         = certificate.Look
	Run          = certificate.Run
	Material     = certificate.Material
	MaterialRow  = certificate.MaterialRow
	// CertificateAt is which of them was refused, counted from 0.
	CertificateAt = certificate.At
	// CertificateWarning is what was set so small that an officer should look.
	CertificateWarning = certificate.Warning
)

// The frames of a look, and what stands under a certificate's code.
const (
	FrameDulang        = certificate.Dulang
	FrameAnyaman       = certificate.Anyaman
	FrameGaris         = certificate.Garis
	FrameNone          = certificate.Bare
	CertificateCaption = certificate.Caption
)

// Why certificates were not drawn, beside the reasons of all papers.
var (
	ErrCancelled = certificate.ErrCancelled // progress said to stop; nothing was written
	ErrColour    = certificate.ErrColour    // not "#rrggbb"
	ErrFrame     = certificate.ErrFrame     // none of the frames
	ErrPicture   = sheet.ErrPicture         // not as picture.Logo or picture.Backdrop leaves them
)

// WriteCertificates draws all of them into one file. progress, if there is one, is told
// how many are done, and stops the work by answering false.
func WriteCertificates(w io.Writer, all Certificates, progress func(done int) bool) error {
	return certificate.Write(w, all, progress)
}

// SplitCertificates draws all of them, with fonts and pictures read once, and hands
// each to file as a PDF of its own.
func SplitCertificates(all Certificates, progress func(done int) bool, file func(i int, pdf []byte) error) error {
	return certificate.Split(all, progress, file)
}

// CertificateWarnings is what an officer should look at before c is printed. It
// refuses what WriteCertificates refuses.
func CertificateWarnings(l Look, c Certificate) ([]CertificateWarning, error) {
	return certificate.Warnings(l, c)
}

// An AttendanceList is the daftar hadir.
type (
	AttendanceList  = attendance.List
	AttendanceRow   = attendance.Row
	AttendanceWords = attendance.Words
)

// WriteAttendanceList draws as many pages as the people take.
func WriteAttendanceList(w io.Writer, l AttendanceList) error { return attendance.Write(w, l) }

// AttendanceSum is the code on a list's pages, worked out from its rows: what a
// signed paper is compared with. What goes into it is told at attendance.Sum.
func AttendanceSum(session string, rows []AttendanceRow, children int) string {
	return attendance.Sum(session, rows, children)
}

// A Book is the register of certificates.
type (
	Book      = register.Book
	BookRow   = register.Row
	BookWords = register.Words
)

// WriteRegisterBook draws as many pages as the rows take.
func WriteRegisterBook(w io.Writer, b Book) error { return register.Write(w, b) }

// A Letter is what an office gives to one person.
type (
	Letter     = letter.Letter
	LetterPart = letter.Part
	LetterRow  = letter.Row
)

// WriteLetter draws as many pages as its parts take.
func WriteLetter(w io.Writer, l Letter) error { return letter.Write(w, l) }

// A Poster is the join card for the wall; WiFi is the network on it, whose Text is
// what its code says, on paper as on a screen.
type (
	Poster      = poster.Poster
	PosterWords = poster.Words
	WiFi        = qr.WiFi
)

// WritePoster draws one sheet.
func WritePoster(w io.Writer, p Poster) error { return poster.Write(w, p) }

// Badges are cards to cut out; one without a name is a spare.
type (
	Badges     = badge.Sheets
	Badge      = badge.Badge
	BadgeWords = badge.Words
)

// ErrBadgeCode says why badges were refused, beside the reasons of all papers.
var ErrBadgeCode = badge.ErrCode

// WriteBadges draws ten badges a sheet.
func WriteBadges(w io.Writer, b Badges) error { return badge.Write(w, b) }

// BadgeText is what the QR code of a badge holds: "BH/K7M2QX".
func BadgeText(code string) string { return badge.Text(code) }

// AnswerCards are cards that a hall holds up, one a sheet.
type (
	AnswerCards     = answercard.Sheets
	AnswerCardWords = answercard.Words
)

// AnswerCardCount is how many of them there are.
const AnswerCardCount = answercard.Count

// ErrAnswerCard says why answer cards were refused, beside the reasons of all papers.
var ErrAnswerCard = answercard.ErrCard

// WriteAnswerCards draws a card a sheet.
func WriteAnswerCards(w io.Writer, c AnswerCards) error { return answercard.Write(w, c) }

// Slips are drawn from a bowl; a SurveyForm is the survey on paper.
type (
	Slips           = slip.Slips
	SlipWords       = slip.Words
	SurveyForm      = slip.Form
	SurveyFormItem  = slip.Item
	SurveyFormWords = slip.FormWords
)

// ErrSlipCode says why slips were refused, beside the reasons of all papers.
var ErrSlipCode = slip.ErrCode

// WriteSlips draws slips to be cut.
func WriteSlips(w io.Writer, s Slips) error { return slip.Write(w, s) }

// SlipText is what the QR code of a slip holds.
func SlipText(address, code string) string { return slip.Text(address, code) }

// WriteSurveyForm draws a phase's questions.
func WriteSurveyForm(w io.Writer, f SurveyForm) error { return slip.WriteForm(w, f) }

// A Record is what an office puts on record, in paragraphs and tables.
type (
	Record      = record.Record
	RecordPart  = record.Part
	RecordTable = record.Table
)

// WriteRecord draws as many pages as it takes.
func WriteRecord(w io.Writer, r Record) error { return record.Write(w, r) }

// A PrintTest is a sheet that tells how near to its edges a printer reaches.
type PrintTest = printtest.Test

// WritePrintTest draws one sheet.
func WritePrintTest(w io.Writer, t PrintTest) error { return printtest.Write(w, t) }

// QR is a code to be drawn by a window. It is a type of this package, not of qr,
// because the window knows it by this name.
type QR qr.Code

// Level is how much of a code may be dirty or torn before it is lost.
type Level = qr.Level

// The levels, from a clean screen to a card that many hands touch.
const (
	Low      = qr.Low
	Medium   = qr.Medium
	Quartile = qr.Quartile
	High     = qr.High
)

// MakeQR fails when text is empty or more than a code can carry.
func MakeQR(text string, level Level) (QR, error) {
	c, err := qr.Make(text, level)
	return QR(c), err
}
