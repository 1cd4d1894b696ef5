package desk

import (
	"context"

	"bapashadir/backend/api"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/mentor"
	"bapashadir/backend/outreach"
)

// Register is everybody, with what may be offered in forms.
func (m *Mentors) Register() (api.Register, error) {
	return with(m.desk, func(ctx context.Context, k *kiosk.Kiosk) ([]mentor.Row, error) { return k.Mentors.Register(ctx) }, api.RegisterOf)
}

// Person is all that is known of one volunteer. Error: NotFound.
func (m *Mentors) Person(id string) (api.Volunteer, error) {
	return with(m.desk, func(ctx context.Context, k *kiosk.Kiosk) (mentor.Person, error) { return k.Mentors.Person(ctx, id) }, api.VolunteerOf)
}

// Consent is what a volunteer is asked, in the wording of now.
func (m *Mentors) Consent() (api.Consent, error) {
	return with(m.desk, func(ctx context.Context, k *kiosk.Kiosk) (outreach.Office, error) { return k.Office.Get(ctx) }, api.RegisterConsentOf)
}

// Add enters a volunteer by hand and answers their id.
func (m *Mentors) Add(in api.MentorDraft) (string, error) {
	return with(m.desk, func(ctx context.Context, k *kiosk.Kiosk) (string, error) {
		return k.Mentors.Add(deed(ctx, outreach.DeedMentorsAdded, ""), in.Draft())
	}, same)
}

// Correct changes what was written about a volunteer.
func (m *Mentors) Correct(id string, in api.MentorDraft) error {
	return do(m.desk, func(ctx context.Context, k *kiosk.Kiosk) error {
		return k.Mentors.Correct(deed(ctx, outreach.DeedMentorsCorrected, ""), id, in.Draft())
	})
}

// Agree notes a volunteer's consent: tapped, spoken or signed.
func (m *Mentors) Agree(id, by string) error {
	return do(m.desk, func(ctx context.Context, k *kiosk.Kiosk) error {
		return k.Mentors.Agree(deed(ctx, outreach.DeedMentorsAgreed, ""), id, outreach.Agreement(by))
	})
}

// Retract takes a consent back, with what was kept because of it.
func (m *Mentors) Retract(id string) error {
	return m.take(func(ctx context.Context, k *kiosk.Kiosk) (mentor.Undo, error) {
		return k.Mentors.Retract(deed(ctx, outreach.DeedMentorsRetracted, ""), id)
	})
}

// Remove takes a person out of the register, as long as there is no certificate.
func (m *Mentors) Remove(id string) error {
	return m.take(func(ctx context.Context, k *kiosk.Kiosk) (mentor.Undo, error) {
		return k.Mentors.Remove(deed(ctx, outreach.DeedMentorsRemoved, ""), id)
	})
}

// Log adds what a volunteer did between sessions.
func (m *Mentors) Log(id string, in api.Doing) error {
	return do(m.desk, func(ctx context.Context, k *kiosk.Kiosk) error {
		return k.Mentors.Log(deed(ctx, outreach.DeedMentorsLogged, ""), id, outreach.Doing(in))
	})
}

// CorrectLog changes a line of a log; of a session only the hours.
func (m *Mentors) CorrectLog(activity string, in api.Doing) error {
	return do(m.desk, func(ctx context.Context, k *kiosk.Kiosk) error {
		return k.Mentors.CorrectLog(deed(ctx, outreach.DeedMentorsLogged, ""), activity, outreach.Doing(in))
	})
}

// RemoveLog takes a line out of a log that is no session's.
func (m *Mentors) RemoveLog(activity string) error {
	return m.take(func(ctx context.Context, k *kiosk.Kiosk) (mentor.Undo, error) {
		return k.Mentors.RemoveLog(deed(ctx, outreach.DeedMentorsLogged, ""), activity)
	})
}

// Merge makes one person of two records; the name of kept stays.
func (m *Mentors) Merge(kept, gone string) error {
	return m.take(func(ctx context.Context, k *kiosk.Kiosk) (mentor.Undo, error) {
		id, err := k.Mentors.Merge(deed(ctx, outreach.DeedMentorsMerged, ""), kept, gone)
		return func(ctx context.Context) error { return k.Mentors.Part(ctx, id) }, err
	})
}

// Part undoes a merge, however long ago. Error: MergedOn.
func (m *Mentors) Part(merging string) error {
	return do(m.desk, func(ctx context.Context, k *kiosk.Kiosk) error {
		return k.Mentors.Part(deed(ctx, outreach.DeedMentorsParted, ""), merging)
	})
}
