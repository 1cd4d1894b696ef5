package desk

import (
	"context"

	"bapashadir/backend/api"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/mentor"
	"bapashadir/backend/outreach"
)

// OwnName is the name of the volunteer whose code this is, as it will be printed.
func (t *Touch) OwnName(session, code string) (api.OwnName, error) {
	return while(t.desk, byDoor, func(ctx context.Context, k *kiosk.Kiosk) (mentor.Owned, error) {
		return k.Owners.Own(ctx, atTouch(session, code))
	}, api.OwnNameOf)
}

// TryName tells how the name would be printed, and keeps nothing.
func (t *Touch) TryName(session, code, before, name, after string) (api.OwnName, error) {
	return while(t.desk, byDoor, func(ctx context.Context, k *kiosk.Kiosk) (mentor.Owned, error) {
		return k.Owners.Try(ctx, atTouch(session, code), outreach.OwnName{Before: before, Name: name, After: after})
	}, api.OwnNameOf)
}

// CheckName keeps the name that its owner called right.
func (t *Touch) CheckName(session, code, before, name, after string) (api.OwnName, error) {
	return while(t.desk, byDoor, func(ctx context.Context, k *kiosk.Kiosk) (mentor.Owned, error) {
		return k.Owners.Check(owned(ctx, outreach.DeedMentorsChecked, session), atTouch(session, code), outreach.OwnName{Before: before, Name: name, After: after})
	}, api.OwnNameOf)
}

// MentorConsent is what a volunteer agrees to.
func (t *Touch) MentorConsent() (api.MentorConsent, error) {
	return while(t.desk, byDoor, func(ctx context.Context, k *kiosk.Kiosk) (outreach.Office, error) { return k.Office.Get(ctx) }, api.MentorConsentOf)
}

// Volunteer makes a volunteer of whoever has this code and agreed to that version.
func (t *Touch) Volunteer(session, code string, consent int) (api.OwnName, error) {
	return while(t.desk, byDoor, func(ctx context.Context, k *kiosk.Kiosk) (mentor.Owned, error) {
		return k.Owners.Volunteer(owned(ctx, outreach.DeedMentorsVolunteered, session), atTouch(session, code), consent)
	}, api.OwnNameOf)
}

func atTouch(session, code string) mentor.Knock {
	return mentor.Knock{Session: session, Code: code, Door: outreach.ByKiosk}
}
