package inject

import (
	"reflect"
	"slices"
	"strings"
)

// texts are the fields of records that a stranger or the officer types: table, then
// the path in its record, [] for each of several.
var texts = strings.Fields(`
Sessions.Title Sessions.Village.Name Sessions.Village.District Sessions.Village.Regency Sessions.Village.Province Sessions.Place
Sessions.Officers[] Sessions.History[].Reason
Attendees.Name Attendees.Dusun Attendees.Phone Attendees.School
Mentors.Before Mentors.Name Mentors.After Mentors.Role Mentors.Phone Mentors.Village Mentors.Skills[] Mentors.Availability
Certificates.Number Certificates.Name Certificates.Role Certificates.Activity Certificates.Place Certificates.Title Certificates.GivenTo
Certificates.Sentence Certificates.Material[].Topic Certificates.Letterhead[] Certificates.Address Certificates.Footer Certificates.Office
Certificates.City Certificates.Signers[].Title Certificates.Signers[].Name Certificates.Signers[].NIP Certificates.Revoked.Reason
Offices.Name Offices.Officer Offices.OfficerNIP Offices.OfficerPhone Offices.Ministry Offices.Directorate Offices.Region Offices.Address
Offices.Contact Offices.Signer.Title Offices.Signer.Name Offices.Signer.NIP Offices.NumberTemplate Offices.UnitCode Offices.Classification
Offices.Hotspot.SSID Offices.Hotspot.Password Offices.CopyFolder Offices.Villages.Version
Guests.Name Guests.Dusun Guests.Phone
Pairings.Label
QuizItems.Text.ID QuizItems.Text.EN QuizItems.Options[].ID QuizItems.Options[].EN QuizItems.Why.ID QuizItems.Why.EN
QuizRounds.Text.ID QuizRounds.Text.EN QuizRounds.Options[].ID QuizRounds.Options[].EN QuizRounds.Why.ID QuizRounds.Why.EN
Asked.Text
Decks.Name Decks.Text
Agendas.Items[].Title
Remarks.Text
Voices.Language
Interviews.Code Interviews.Answers[] Interviews.Note
Codewords.Name Codewords.Description Categories.Name Themes.Name Quotes.Text
Activities.Role Activities.What Activities.Place
Mergings.Kept.Before Mergings.Kept.Name Mergings.Kept.After Mergings.Kept.Role Mergings.Kept.Phone Mergings.Kept.Village
Mergings.Kept.Skills[] Mergings.Kept.Availability
Mergings.Gone.Before Mergings.Gone.Name Mergings.Gone.After Mergings.Gone.Role Mergings.Gone.Phone Mergings.Gone.Village
Mergings.Gone.Skills[] Mergings.Gone.Availability
Makings.Title Makings.GivenTo Makings.Sentence Makings.Roles[] Makings.Material[].Topic Makings.Signers[].Title Makings.Signers[].Name
Makings.Signers[].NIP Makings.Numbering.Template Makings.Numbering.Classification
Looks.Letterhead[] Looks.Address Looks.Footer
Logos.Name
SignKeys.Label
`)

// others are those that nobody types into, by the reason.
var others = map[string][]string{
	"drawn by the laptop, or the record that has it": strings.Fields(`
Sessions.ID Sessions.Deck Sessions.Token Sessions.FeedbackToken Attendees.Session Attendees.Code Attendees.Guest Answers.ID Answers.Session
Answers.Slip Tickets.Session Slips.Session Slips.Code Mentors.ID Mentors.Session Mentors.Into Certificates.ID Certificates.Session
Certificates.Mentor Certificates.Code Positions.Session Positions.Deck Offices.ScreenKey Offices.RemoteKey Guests.Code Guests.Session
Guests.Mentor Pairings.ID Pairings.Session QuizItems.ID QuizRounds.Session QuizRounds.Item QuizVotes.Session Asked.Session Decks.ID
Agendas.Session Agendas.Items[].ID Agendas.Running Agendas.Starts[].Item Remarks.ID Remarks.Session Rooms.Session Terminals.Session
Interviews.ID Interviews.Session Codewords.ID Codewords.Category Categories.ID Categories.Theme Themes.ID Markings.Of.Session Markings.Of.ID
Markings.Codes[] Quotes.ID Quotes.Of.Session Quotes.Of.ID Activities.ID Activities.Mentor Activities.Session Mergings.ID Mergings.Kept.ID
Mergings.Kept.Session Mergings.Kept.Into Mergings.Gone.ID Mergings.Gone.Session Mergings.Gone.Into Mergings.Activities[]
Mergings.Certificates[] Mergings.Badge`),
	"a digest": strings.Fields(`
Attendees.Nonce Tickets.Nonce QuizVotes.ID Offices.Villages.SHA256 Offices.Touch.PIN.Salt Decks.Files[].SHA256 Voices.File Looks.Left
Looks.Right Looks.Background Logos.ID SignKeys.ID Bundles.Root Bundles.By Certificates.Proof`),
	"one of this program's own words": strings.Fields(`
Sessions.Survey.Modules[] Answers.Instrument Answers.Items{} Positions.Frozen.Room.Item Positions.Room.Item Decks.Files[].Type Rooms.Item
Voices.Item Looks.Paper Looks.Frame Tries.Door`),
	"read out of a signed list, and shown from there": strings.Fields(`Bundles.Office`),
	"a name given by the laptop to a file":            strings.Fields(`Decks.Files[].Name`),
	"a date, a time, a colour, an address: anything else is refused at the door and read as none by whoever shows it": strings.Fields(`
Sessions.Village.Code Sessions.Date Sessions.Start Certificates.Date Certificates.Until Offices.Hotspot.Host Interviews.Confirmed
Activities.Date Looks.Accent Looks.Second SignKeys.From SignKeys.Until SignKeys.Ended`),
}

// typed tells whether people type into the field at path.
func typed(path string) bool { return slices.Contains(texts, path) }

// Fields is how many fields are filled.
func Fields() int { return len(texts) }

// Tables are the types of records by the name that a transaction of type tx has for
// their table.
func tables(tx reflect.Type) map[string]reflect.Type {
	out := map[string]reflect.Type{}
	for i := range tx.NumField() {
		f := tx.Field(i)
		if get, ok := reflect.PointerTo(f.Type).MethodByName("Get"); ok && f.IsExported() {
			out[f.Name] = get.Type.Out(0)
		}
	}
	return out
}

// leaves are the paths of all texts that a value of type t can hold. Types of their own
// are choices: what is not one of them never gets past the door.
func leaves(path string, t reflect.Type) (out []string) {
	switch t.Kind() {
	case reflect.String:
		if t.PkgPath() == "" {
			return []string{path}
		}
	case reflect.Slice, reflect.Array:
		return leaves(path+"[]", t.Elem())
	case reflect.Pointer:
		return leaves(path, t.Elem())
	case reflect.Map:
		return append(leaves(path+"{}", t.Key()), leaves(path+"{}", t.Elem())...)
	case reflect.Struct:
		for i := range t.NumField() {
			if f := t.Field(i); f.IsExported() {
				out = append(out, leaves(path+"."+f.Name, f.Type)...)
			}
		}
	}
	return out
}
