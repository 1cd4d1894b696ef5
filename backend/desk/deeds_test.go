package desk

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"bapashadir/backend/api"
	"bapashadir/backend/kiosk/kiosktest"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store/storetest"
)

// doing is the deed of each method that does something with people's data.
var doing = map[string]string{
	"Sessions.Plan": "SessionPlanned", "Sessions.Edit": "SessionEdited", "Sessions.Open": "SessionOpened",
	"Sessions.Close": "SessionClosed", "Sessions.Delete": "SessionDeleted",
	"Attendance.CatchUp": "AttendanceEntered", "Attendance.CountChildren": "AttendanceChildren", "Attendance.Correct": "AttendanceCorrected",
	"Attendance.Remove": "AttendanceRemoved", "Attendance.RemoveAll": "AttendanceRemoved",
	"Attendance.Restore": "AttendanceRestored", "Attendance.RestoreAll": "AttendanceRestored", "Papers.List": "AttendancePrinted",
	"Guests.Invite": "GuestsInvited", "Guests.Mentors": "GuestsInvited", "Guests.Name": "GuestsInvited", "Guests.Import": "GuestsImported",
	"Guests.Correct": "GuestsCorrected", "Guests.Remove": "GuestsRemoved", "Guests.Restore": "GuestsRestored", "Papers.Badges": "GuestsPrinted",
	"Mentors.Mark": "MentorsMarked", "Mentors.MarkAs": "MentorsMarked", "Mentors.Unmark": "MentorsUnmarked", "Mentors.Rename": "MentorsRenamed",
	"Mentors.Undo": "MentorsUndone", "Mentors.Add": "MentorsAdded", "Mentors.Correct": "MentorsCorrected", "Mentors.Agree": "MentorsAgreed",
	"Mentors.Retract": "MentorsRetracted", "Mentors.Remove": "MentorsRemoved", "Mentors.Log": "MentorsLogged", "Mentors.CorrectLog": "MentorsLogged",
	"Mentors.RemoveLog": "MentorsLogged", "Mentors.Merge": "MentorsMerged", "Mentors.Part": "MentorsParted",
	"Touch.CheckName": "MentorsChecked", "Touch.Volunteer": "MentorsVolunteered",
	"Certificates.Save": "CertificatesIssued", "Certificates.SaveAs": "CertificatesIssued",
	"Certificates.Issue": "CertificatesIssued", "Certificates.Reprint": "CertificatesPrinted", "Certificates.Revoke": "CertificatesRevoked",
	"Certificates.GiveNumber": "CertificatesNumbered", "Certificates.SaveBook": "CertificatesExported",
	"Feedback.Open": "SurveyOpened", "Feedback.Close": "SurveyClosed", "Feedback.See": "SurveySeen",
	"Coding.SaveInterview": "InterviewSaved", "Coding.Remove": "CodingRemoved", "Coding.Undo": "CodingUndone", "Coding.KeepQuote": "QuoteKept",
	"Exports.Save": "DataExported", "Deeds.Save": "DeedsSaved", "Vault.MakeCopy": "CopyMade", "Vault.ChooseStick": "StickChosen", "Vault.WriteStick": "StickWritten",
	"Vault.Protect": "PasswordSet", "Vault.Recover": "PasswordSet", "Vault.Unprotect": "PasswordRemoved",
	"Subjects.Show": "PersonShown", "Subjects.Correct": "PersonCorrected", "Subjects.CorrectGuest": "PersonCorrected", "Subjects.Copy": "PersonExported",
	"Subjects.Pause": "PersonPaused", "Subjects.Resume": "PersonResumed", "Subjects.Erase": "PersonErased",
	"Consents.Give": "ConsentGiven", "Consents.Refuse": "ConsentWithdrawn", "Retention.Set": "RetentionSet", "Retention.Clear": "RetentionDone",
	"Breach.Here": "BreachPack", "Breach.Copy": "BreachPack",
	"Helpers.Cut": "HelperCut", "Office.Save": "OfficeSaved", "Office.Setup": "OfficeSaved",
}

// Why the others have none.
const (
	reads     = "reads only: the desk shows it all day"
	arrival   = "an arrival: its own record says when, by which door and with which consent"
	nobody    = "of nobody: what the hall sees, or how things look"
	anonymous = "anonymous: a moment in the log would tell who answered"
	laptop    = "the laptop and its network, and nobody's data"
	part      = "a step of one that has a deed"
	itself    = "the store says so itself, in the file that takes the place"
	window    = "who stands before the window: what changes that says so itself (touch)"
	signing   = "the office's keys: their own list tells"
	codes     = "what texts are called, not what they say"
)

var without = map[string][]string{
	reads: {"Attendance.List", "Attendance.Namesakes", "Attendance.ReadPaper", "Box.List", "Box.Answers", "Certificates.Preview",
		"Certificates.PreviewIssued", "Certificates.Batch", "Certificates.Book", "Certificates.Years", "Coding.Board", "Coding.Guides",
		"Coding.LookQuote", "Coding.StrikeQuote", "Feedback.Standing", "Feedback.Results", "Feedback.Village", "Feedback.Form", "Feedback.Slip",
		"Feedback.Room", "Feedback.Anonymity", "Guests.List", "Guests.Look", "Helpers.Now", "Live.Now", "Mentors.List", "Mentors.Register",
		"Mentors.Person", "Mentors.Consent", "Office.Get", "Office.Example", "Office.Sources", "Sessions.List", "Sessions.Get", "Sessions.Villages",
		"Sessions.Decks", "Sessions.Unsurs", "Touch.State", "Touch.Consent", "Touch.Look", "Touch.OwnName", "Touch.TryName", "Touch.MentorConsent",
		"Touch.SurveyForm", "Touch.LookSlip", "Touch.Voice", "Touch.Faces", "Vault.State", "Vault.Copies", "Vault.Change", "Vault.Found",
		"Vault.Stick", "Vault.StickAt", "Vault.StickChange", "Verify.Text", "Verify.Keys", "Verify.ReadBundle",
		"Deeds.List", "Deeds.Now", "Deeds.Check",
		"Consents.Of", "Retention.List", "Retention.Preview", "Papers.Receipt",
		"Subjects.Find", "Subjects.Of", "Subjects.OfMentor", "Subjects.Receipts", "Subjects.Receipt"},
	arrival: {"Attendance.Add", "Attendance.AddAnother", "Attendance.ByCard", "Attendance.ByAnswer", "Touch.Arrive", "Touch.ByCard", "Touch.Scan"},
	nobody: {"Agenda.Get", "Agenda.Use", "Agenda.Add", "Agenda.Change", "Agenda.Move", "Agenda.Skip", "Agenda.Remove", "Agenda.Restore", "Agenda.Start",
		"Touch.CountChild", "Box.Move", "Box.Close", "Decks.Begin", "Decks.Next", "Decks.Write", "Decks.End", "Decks.Finish", "Decks.Stop", "Decks.List", "Decks.Get",
		"Decks.Create", "Decks.Duplicate", "Decks.Save", "Decks.Rename", "Decks.Delete", "Decks.Restore", "Decks.Look", "Decks.Kept", "Decks.Use",
		"Decks.Prove", "Decks.Place", "Feedback.Choose", "Guests.Spares", "Makings.List", "Makings.Save", "Makings.Reset", "Makings.Example",
		"Looks.Get", "Looks.Save", "Looks.Sample", "Looks.Logos", "Looks.AddLogo", "Looks.RemoveLogo", "Looks.CheckSVG",
		"Papers.Poster", "Papers.AnswerCards", "Papers.Slips", "Papers.SlipsAgain", "Papers.SurveyForm",
		"Present.Deck", "Present.Show", "Present.Next", "Present.Prev", "Present.GoTo", "Present.Film", "Present.ToggleCurtain", "Present.Freeze",
		"Present.ToggleFreeze", "Present.Welcome", "Present.Curtain", "Projector.On", "Projector.Off", "Projector.ByHand",
		"Quiz.Items", "Quiz.Save", "Quiz.Delete", "Quiz.Restore", "Quiz.Rounds", "Quiz.Show", "Quiz.Withdraw", "Quiz.Open", "Quiz.Close",
		"Quiz.Reveal", "Quiz.Hands", "Quiz.Cards", "Voices.List", "Voices.Keep", "Voices.Forget", "Voices.Restore", "Voices.Sound", "Touch.QuizAnswer"},
	anonymous: {"Feedback.Enter", "Feedback.Ask", "Feedback.Reading", "Feedback.CountRoom", "Touch.Answer", "Touch.Ask", "Touch.Tap"},
	laptop: {"Clock.State", "Clock.Confirm", "Clock.Correct", "Clock.Drop", "Helpers.Invite", "Network.Get", "Network.Save", "Network.Code",
		"Printers.List", "Printers.Test", "Printers.Job", "Remotes.Now", "Remotes.Invite", "Remotes.Cut", "Touch.SetPIN", "Touch.Idle",
		"Vault.Unlock", "Vault.CodeKept", "Vault.Reopen", "Vault.ChooseFolder", "Villages.State", "Villages.Import", "Villages.Stop",
		"Villages.Remove"},
	part:    {"Certificates.OpenFile", "Certificates.CancelBatch", "Exports.Open", "Guests.Stop", "Papers.Save", "Papers.Open", "Printers.Print"},
	window:  {"Touch.Start", "Touch.Leave", "Touch.LeaveWith", "Touch.LockIdle"},
	itself:  {"Vault.Restore", "Vault.Rescue", "Vault.RestoreStick"},
	signing: {"Verify.SaveBundle", "Verify.SaveVerifyPage", "Verify.ImportBundle", "Verify.Rotate", "Verify.Extend", "Verify.Lose", "Verify.ExportRoot", "Verify.ImportRoot"},
	codes:   {"Coding.Tag", "Coding.Untag", "Coding.SaveCode", "Coding.SaveCategory", "Coding.SaveTheme", "Coding.MergeCodes"},
}

// Every method that is bound is named above: with its deed, which stands in its source, or
// with the reason why it has none.
func TestEveryMethodHasItsDeed(t *testing.T) {
	for _, fault := range unsaid(methods(t, nil)) {
		t.Error(fault)
	}
}

// The proof above is one: without the deed at one door it fails.
func TestAMethodWithoutItsDeedIsNoticed(t *testing.T) {
	forgotten := func(source string) string {
		return strings.Replace(source, "deed(ctx, outreach.DeedAttendanceCorrected, session)", "ctx", 1)
	}
	if got := unsaid(methods(t, forgotten)); len(got) != 1 || !strings.Contains(got[0], "Attendance.Correct") {
		t.Errorf("%q", got)
	}
	bound := methods(t, nil)
	bound["Attendance.Sell"] = nil
	if got := unsaid(bound); len(got) != 1 || !strings.Contains(got[0], "Attendance.Sell") {
		t.Errorf("%q", got)
	}
}

func unsaid(bound map[string][]string) (faults []string) {
	why := map[string]string{}
	for reason, list := range without {
		for _, name := range list {
			why[name] = reason
		}
	}
	for name, deeds := range bound {
		switch want := doing[name]; {
		case want != "" && !slices.Contains(deeds, "Deed"+want):
			faults = append(faults, name+" does not log "+want)
		case want == "" && why[name] == "":
			faults = append(faults, name+" has neither a deed nor a reason")
		case want == "" && len(deeds) > 0:
			faults = append(faults, name+" logs "+deeds[0]+", and is not named so")
		}
	}
	for _, named := range []map[string]string{doing, why} {
		for name := range named {
			if _, ok := bound[name]; !ok {
				faults = append(faults, name+" is named, and not bound")
			}
		}
	}
	return faults
}

// methods is every bound method, with the deeds that its source names.
func methods(t *testing.T, changed func(string) string) map[string][]string {
	t.Helper()
	out := map[string][]string{}
	for _, b := range (&Desk{}).Bindings() {
		v := reflect.TypeOf(b)
		for i := range v.NumMethod() {
			out[v.Elem().Name()+"."+v.Method(i).Name] = nil
		}
	}
	list, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range list {
		if !strings.HasSuffix(f.Name(), ".go") || strings.HasSuffix(f.Name(), "_test.go") {
			continue
		}
		b, err := os.ReadFile(f.Name())
		if err != nil {
			t.Fatal(err)
		}
		source := string(b)
		if changed != nil {
			source = changed(source)
		}
		file, err := parser.ParseFile(token.NewFileSet(), f.Name(), source, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv != nil {
				name := strings.TrimPrefix(source[fn.Recv.List[0].Type.Pos()-1:fn.Recv.List[0].Type.End()-1], "*") + "." + fn.Name.Name
				if _, bound := out[name]; bound {
					out[name] = deedsIn(fn)
				}
			}
		}
	}
	return out
}

func deedsIn(fn *ast.FuncDecl) (names []string) {
	ast.Inspect(fn, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok && strings.HasPrefix(s.Sel.Name, "Deed") && !slices.Contains([]string{"DeedKind", "DeedPage", "DeedQuery"}, s.Sel.Name) {
			if x, ok := s.X.(*ast.Ident); ok && x.Name == "outreach" {
				names = append(names, s.Sel.Name)
			}
		}
		return true
	})
	return names
}

// What is done at the desk stands in the log, with whose records were written.
func TestWhatIsDoneAtTheDeskIsLogged(t *testing.T) {
	d := New(kiosktest.Config(t.TempDir()), nil)
	t.Cleanup(func() { d.Shutdown(t.Context()) })
	if _, err := d.kiosk(); err != nil {
		t.Fatal(err)
	}
	ready := kiosktest.OpenSession(t, d.app)
	ses := ready.Session
	list, mentors := &Attendance{d}, &Mentors{desk: d}
	siti := api.Arrival{Nama: "Siti Aminah", LP: "P", Unsur: "pkk", HP: "0812-3456-7890"}
	for _, name := range []string{"Siti Aminah", "Budi Santoso"} {
		in := siti
		in.Nama, in.Nonce = name, "abcdefgh"+name[:1]
		_, err := list.Add(ses, in)
		storetest.WantCode(t, err, "")
	}
	before := deedsOf(t, d)
	siti.Dusun = "Dusun 2"
	_, err := list.Correct(ses, 1, siti)
	storetest.WantCode(t, err, "")
	storetest.WantCode(t, list.RemoveAll(ses, []int{1, 2}), "")
	storetest.WantCode(t, list.RestoreAll(ses, []int{1, 2}), "")
	_, err = mentors.Mark(ses, 2)
	storetest.WantCode(t, err, "")
	_, err = (&Papers{d}).List(ses, "A4", false, 0)
	storetest.WantCode(t, err, "")
	_, err = (&Exports{d}).Save(ses, "attendees", "csv")
	storetest.WantCode(t, err, "")
	_, err = (&Exports{d}).Save("no session", "attendees", "csv")
	storetest.WantCode(t, err, outreach.NotFound)
	_, err = list.Correct(ses, 99, siti)
	storetest.WantCode(t, err, outreach.NotFound)
	_, err = (&Papers{d}).List("no session", "A4", false, 0)
	storetest.WantCode(t, err, outreach.NotFound)
	_, err = (&Sessions{d}).Close(ses)
	storetest.WantCode(t, err, "")
	after := deedsOf(t, d)
	after = after[:len(after)-len(before)]
	slices.Reverse(after)
	want := []struct {
		kind    outreach.DeedKind
		persons int
	}{{outreach.DeedAttendanceCorrected, 1}, {outreach.DeedAttendanceRemoved, 2}, {outreach.DeedAttendanceRestored, 2}, {outreach.DeedMentorsMarked, 1},
		{outreach.DeedAttendancePrinted, 0}, {outreach.DeedDataExported, 0}, {outreach.DeedSessionClosed, 0}}
	if len(after) != len(want) {
		t.Fatalf("%+v", after)
	}
	for i, w := range want {
		if a := after[i]; a.Kind != w.kind || len(a.Persons) != w.persons || a.By != outreach.ByOfficer || a.Session != ses {
			t.Errorf("%+v, want %+v", a, w)
		}
	}
	if one, two := after[0].Persons[0], after[3].Persons[0]; !slices.Contains(after[1].Persons, one) || !slices.Contains(after[1].Persons, two) || one == two {
		t.Errorf("%+v", after)
	}
}

func deedsOf(t *testing.T, d *Desk) []outreach.Deed {
	t.Helper()
	page, err := d.app.Deeds(t.Context(), outreach.DeedQuery{})
	if err != nil {
		t.Fatal(err)
	}
	return page.Deeds
}
