package desk

import "strings"

// What the window may be.
const (
	officer = "officer" // the desk: all of it
	helper  = "helper"
	signIn  = "signIn"
	faces   = "faces"
	locked  = "locked"
	closed  = "closed" // the data are not open
)

// others is what those may ask who are not the officer at the desk, and why. All else is
// the officer's, and is named in officers below: what is bound one day and named nowhere fails.
var others = map[string]struct{ in, why string }{
	"Live.Now":            {"helper signIn faces locked", "what the hall knows, and no name"},
	"Touch.State":         {"helper signIn faces locked", "what it is, of which office, and how long to wait"},
	"Touch.Leave":         {"helper signIn faces locked", "asks for the PIN"},
	"Touch.LeaveWith":     {"helper signIn faces locked", "asks for the password"},
	"Touch.Scan":          {"helper", "one name for one code, and few wrong ones"},
	"Touch.Consent":       {"signIn", "what people agree to"},
	"Touch.CountChild":    {"signIn", "one more on a count"},
	"Touch.Look":          {"signIn", "records nothing"},
	"Touch.Arrive":        {"signIn", "what it is for"},
	"Touch.ByCard":        {"signIn", "what it is for"},
	"Touch.QuizAnswer":    {"signIn", "tells nothing back"},
	"Touch.Ask":           {"signIn", "likewise"},
	"Touch.SurveyForm":    {"signIn", "what anybody is asked"},
	"Touch.LookSlip":      {"signIn", "tells of a slip what its sheet would be told"},
	"Touch.Answer":        {"signIn", "tells nothing back"},
	"Touch.Voice":         {"signIn", "an item read aloud"},
	"Touch.OwnName":       {"signIn", "a volunteer's name, for the code that they alone were told"},
	"Touch.TryName":       {"signIn", "likewise"},
	"Touch.CheckName":     {"signIn", "likewise"},
	"Touch.Volunteer":     {"signIn", "likewise"},
	"Touch.MentorConsent": {"signIn", "what volunteers agree to"},
	"Touch.Faces":         {"faces", "one question"},
	"Touch.Tap":           {"faces", "likewise"},
	"Vault.Unlock":        {"helper signIn faces locked closed", "opens data that are closed, before anything is known of them; afterwards it does nothing"},
	"Vault.Recover":       {"helper signIn faces locked closed", "likewise"},
	"Vault.Reopen":        {"helper signIn faces locked", "the way on after the disk has failed; what was on is on again, and what was closed stays so"},
	"Sessions.Unsurs":     {"helper signIn faces locked closed", "says nothing of anybody"},
	"Guests.Stop":         {"helper signIn faces locked closed", "ends an import, and answers nothing"},
	"Office.Example":      {"helper signIn faces locked closed", "how a number would look"},
	// Whoever has closed data before them has the whole file in their hands already.
	"Vault.CodeKept":     {"closed", "there is no code to be forgotten"},
	"Vault.ChooseFolder": {"closed", "where a copy lies that is to be put back"},
	"Vault.RestoreStick": {"closed", "the way on for data that can't be opened, with the code of that copy"},
	"Vault.StickChange":  {"closed", "what that would change, with the code of that copy"},
}

// officers is what the officer alone may ask.
var officers = strings.Fields(`
Agenda.Add Agenda.Change Agenda.Get Agenda.Move Agenda.Remove Agenda.Restore Agenda.Skip Agenda.Start Agenda.Use
Attendance.Add Attendance.AddAnother Attendance.ByAnswer Attendance.ByCard Attendance.CatchUp Attendance.Correct
Attendance.CountChildren Attendance.List Attendance.Namesakes Attendance.ReadPaper Attendance.Remove
Attendance.RemoveAll Attendance.Restore Attendance.RestoreAll
Breach.Copy Breach.Here
Box.Answers Box.Close Box.List Box.Move
Certificates.Batch Certificates.Book Certificates.CancelBatch Certificates.GiveNumber Certificates.Issue
Certificates.OpenFile Certificates.Preview Certificates.PreviewIssued Certificates.Reprint Certificates.Revoke
Certificates.Save Certificates.SaveAs Certificates.SaveBook Certificates.Years
Clock.Confirm Clock.Correct Clock.Drop Clock.State
Consents.Give Consents.Of Consents.Refuse
Coding.Board Coding.Guides Coding.KeepQuote Coding.LookQuote Coding.MergeCodes Coding.Remove Coding.SaveCategory
Coding.SaveCode Coding.SaveInterview Coding.SaveTheme Coding.StrikeQuote Coding.Tag Coding.Undo Coding.Untag
Decks.Begin Decks.Create Decks.Delete Decks.Duplicate Decks.End Decks.Finish Decks.Get Decks.Kept Decks.List
Decks.Look Decks.Next Decks.Place Decks.Prove Decks.Rename Decks.Restore Decks.Save Decks.Stop Decks.Use Decks.Write
Deeds.Check Deeds.List Deeds.Now Deeds.Save
Exports.Open Exports.Save
Feedback.Anonymity Feedback.Ask Feedback.Choose Feedback.Close Feedback.CountRoom Feedback.Enter Feedback.Form
Feedback.Open Feedback.Reading Feedback.Results Feedback.Room Feedback.See Feedback.Slip Feedback.Standing Feedback.Village
Guests.Correct Guests.Import Guests.Invite Guests.List Guests.Look Guests.Mentors Guests.Name Guests.Remove
Guests.Restore Guests.Spares
Helpers.Cut Helpers.Invite Helpers.Now
Looks.AddLogo Looks.CheckSVG Looks.Get Looks.Logos Looks.RemoveLogo Looks.Sample Looks.Save
Makings.Example Makings.List Makings.Reset Makings.Save
Mentors.Add Mentors.Agree Mentors.Consent Mentors.Correct Mentors.CorrectLog Mentors.List Mentors.Log Mentors.Mark
Mentors.MarkAs Mentors.Merge Mentors.Part Mentors.Person Mentors.Register Mentors.Remove Mentors.RemoveLog
Mentors.Rename Mentors.Retract Mentors.Undo Mentors.Unmark
Network.Code Network.Get Network.Save
Office.Get Office.Save Office.Setup Office.Sources
Papers.AnswerCards Papers.Badges Papers.List Papers.Open Papers.Poster Papers.Receipt Papers.Save Papers.Slips Papers.SlipsAgain Papers.SurveyForm
Present.Curtain Present.Deck Present.Film Present.Freeze Present.GoTo Present.Next Present.Prev Present.Show
Present.ToggleCurtain Present.ToggleFreeze Present.Welcome
Printers.Job Printers.List Printers.Print Printers.Test
Subjects.Copy Subjects.Correct Subjects.CorrectGuest Subjects.Erase Subjects.Find Subjects.Of Subjects.OfMentor Subjects.Pause Subjects.Receipt Subjects.Receipts
Subjects.Resume Subjects.Show
Projector.ByHand Projector.Off Projector.On
Quiz.Cards Quiz.Close Quiz.Delete Quiz.Hands Quiz.Items Quiz.Open Quiz.Restore Quiz.Reveal Quiz.Rounds Quiz.Save Quiz.Show Quiz.Withdraw
Retention.Clear Retention.List Retention.Preview Retention.Set
Remotes.Cut Remotes.Invite Remotes.Now
Sessions.Close Sessions.Decks Sessions.Delete Sessions.Edit Sessions.Get Sessions.List Sessions.Open Sessions.Plan Sessions.Villages
Subjects.Copy Subjects.Correct Subjects.CorrectGuest Subjects.Erase Subjects.Find Subjects.Of Subjects.OfMentor
Subjects.Pause Subjects.Receipt Subjects.Receipts Subjects.Resume Subjects.Show
Touch.Idle Touch.LockIdle Touch.SetPIN Touch.Start
Vault.Change Vault.ChooseStick Vault.Copies Vault.Found Vault.MakeCopy Vault.Protect Vault.Rescue Vault.Restore Vault.State Vault.Stick
Vault.StickAt Vault.Unprotect Vault.WriteStick
Verify.ExportRoot Verify.Extend Verify.ImportBundle Verify.ImportRoot Verify.Keys Verify.Lose Verify.ReadBundle
Verify.Rotate Verify.SaveBundle Verify.SaveVerifyPage Verify.Text
Villages.Import Villages.Remove Villages.State Villages.Stop
Voices.Forget Voices.Keep Voices.List Voices.Restore Voices.Sound
`)
