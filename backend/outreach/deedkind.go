package outreach

// What is done with people's data, at the desk, on the command line and by itself.
const (
	DeedSessionPlanned DeedKind = "session.planned"
	DeedSessionEdited  DeedKind = "session.edited"
	DeedSessionOpened  DeedKind = "session.opened"
	DeedSessionClosed  DeedKind = "session.closed"
	DeedSessionDeleted DeedKind = "session.deleted"

	DeedAttendanceEntered   DeedKind = "attendance.entered" // from a list on paper
	DeedAttendanceChildren  DeedKind = "attendance.children"
	DeedAttendanceCorrected DeedKind = "attendance.corrected"
	DeedAttendanceRemoved   DeedKind = "attendance.removed"
	DeedAttendanceRestored  DeedKind = "attendance.restored"
	DeedAttendancePrinted   DeedKind = "attendance.printed"

	DeedGuestsInvited   DeedKind = "guests.invited"
	DeedGuestsImported  DeedKind = "guests.imported"
	DeedGuestsCorrected DeedKind = "guests.corrected"
	DeedGuestsRemoved   DeedKind = "guests.removed"
	DeedGuestsRestored  DeedKind = "guests.restored"
	DeedGuestsPrinted   DeedKind = "guests.printed"

	DeedMentorsMarked      DeedKind = "mentors.marked"
	DeedMentorsUnmarked    DeedKind = "mentors.unmarked"
	DeedMentorsRenamed     DeedKind = "mentors.renamed"
	DeedMentorsUndone      DeedKind = "mentors.undone"
	DeedMentorsAdded       DeedKind = "mentors.added"
	DeedMentorsCorrected   DeedKind = "mentors.corrected"
	DeedMentorsAgreed      DeedKind = "mentors.agreed"
	DeedMentorsRetracted   DeedKind = "mentors.retracted"
	DeedMentorsRemoved     DeedKind = "mentors.removed"
	DeedMentorsLogged      DeedKind = "mentors.logged"
	DeedMentorsMerged      DeedKind = "mentors.merged"
	DeedMentorsParted      DeedKind = "mentors.parted"
	DeedMentorsChecked     DeedKind = "mentors.checked"     // the own name
	DeedMentorsVolunteered DeedKind = "mentors.volunteered" // by oneself

	DeedCertificatesIssued   DeedKind = "certificates.issued"
	DeedCertificatesPrinted  DeedKind = "certificates.printed" // again
	DeedCertificatesRevoked  DeedKind = "certificates.revoked"
	DeedCertificatesNumbered DeedKind = "certificates.numbered"
	DeedCertificatesExported DeedKind = "certificates.exported"

	DeedSurveyOpened DeedKind = "survey.opened"
	DeedSurveyClosed DeedKind = "survey.closed"
	DeedSurveySeen   DeedKind = "survey.seen"

	DeedInterviewSaved DeedKind = "interview.saved"
	DeedCodingRemoved  DeedKind = "coding.removed"
	DeedCodingUndone   DeedKind = "coding.undone"
	DeedQuoteKept      DeedKind = "quote.kept"

	DeedDataExported DeedKind = "data.exported"
	DeedDataRestored DeedKind = "data.restored" // a copy in the place of the data file
	DeedDeedsSaved   DeedKind = "deeds.saved"   // this log, as a table
	DeedCopyMade     DeedKind = "copy.made"
	DeedStickChosen  DeedKind = "stick.chosen"
	DeedStickWritten DeedKind = "stick.written"

	DeedPasswordSet     DeedKind = "password.set"
	DeedPasswordRemoved DeedKind = "password.removed"
	DeedPINForgotten    DeedKind = "pin.forgotten"
	DeedHelperJoined    DeedKind = "helper.joined" // a device was let in
	DeedHelperCut       DeedKind = "helper.cut"
	DeedOfficeSaved     DeedKind = "office.saved"
)

// DeedKinds is all of them, in the order in which they are offered.
func DeedKinds() []DeedKind {
	return []DeedKind{
		DeedSessionPlanned, DeedSessionEdited, DeedSessionOpened, DeedSessionClosed, DeedSessionDeleted, DeedAttendanceEntered,
		DeedAttendanceChildren, DeedAttendanceCorrected, DeedAttendanceRemoved, DeedAttendanceRestored, DeedAttendancePrinted,
		DeedGuestsInvited, DeedGuestsImported, DeedGuestsCorrected, DeedGuestsRemoved, DeedGuestsRestored, DeedGuestsPrinted,
		DeedMentorsMarked, DeedMentorsUnmarked, DeedMentorsRenamed, DeedMentorsUndone, DeedMentorsAdded, DeedMentorsCorrected,
		DeedMentorsAgreed, DeedMentorsRetracted, DeedMentorsRemoved, DeedMentorsLogged, DeedMentorsMerged, DeedMentorsParted,
		DeedMentorsChecked, DeedMentorsVolunteered, DeedCertificatesIssued, DeedCertificatesPrinted, DeedCertificatesRevoked,
		DeedCertificatesNumbered, DeedCertificatesExported, DeedSurveyOpened, DeedSurveyClosed, DeedSurveySeen,
		DeedInterviewSaved, DeedCodingRemoved, DeedCodingUndone, DeedQuoteKept, DeedDataExported, DeedDataRestored,
		DeedDeedsSaved, DeedCopyMade, DeedStickChosen, DeedStickWritten, DeedPasswordSet, DeedPasswordRemoved,
		DeedPINForgotten, DeedHelperJoined, DeedHelperCut, DeedOfficeSaved,
		WindowLocked, WindowHanded, WindowStood, WindowUnlocked, PINTooOften,
		DeedConsentGiven, DeedConsentWithdrawn, DeedRetentionSet, DeedRetentionDone, DeedBreachPack,
		DeedPersonShown, DeedPersonCorrected, DeedPersonExported, DeedPersonPaused, DeedPersonResumed, DeedPersonErased, DeedPersonLeftOut,
	}
}
