package desk

import (
	"context"

	"bapashadir/backend/api"
	"bapashadir/backend/document"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
	"bapashadir/backend/subject"
)

// Subjects is one person's data: shown, put right, given, left alone, destroyed.
type Subjects struct{ desk *Desk }

// Find looks for a person by name, phone, badge, code or number. Error: Empty.
func (s *Subjects) Find(typed string) (api.Candidates, error) {
	return with(s.desk, func(ctx context.Context, k *kiosk.Kiosk) (subject.Found, error) { return k.Subjects.Find(ctx, typed) }, api.CandidatesOf)
}

// Of names the person on a line of a list, for Show. Error: NotFound.
func (s *Subjects) Of(session string, number int) ([]string, error) {
	return with(s.desk, func(ctx context.Context, k *kiosk.Kiosk) ([]string, error) {
		return k.Subjects.Of(ctx, session, number)
	}, same)
}

// OfMentor is Of for a volunteer.
func (s *Subjects) OfMentor(id string) ([]string, error) {
	return with(s.desk, func(ctx context.Context, k *kiosk.Kiosk) ([]string, error) { return k.Subjects.OfMentor(ctx, id) }, same)
}

// Show is all that is kept of a person; that it was looked at is logged. Error: PersonErased.
func (s *Subjects) Show(persons []string) (api.Subject, error) {
	return with(s.desk, func(ctx context.Context, k *kiosk.Kiosk) (subject.Kept, error) {
		if err := k.Note(onPerson(ctx, outreach.DeedPersonShown, persons)); err != nil {
			return subject.Kept{}, err
		}
		return k.Subjects.Show(ctx, persons)
	}, api.SubjectOf)
}

// Correct puts a line of a list right, at any time.
func (s *Subjects) Correct(session string, number int, in api.Arrival) error {
	return do(s.desk, func(ctx context.Context, k *kiosk.Kiosk) error {
		_, err := k.CheckIn.Amend(onPerson(ctx, outreach.DeedPersonCorrected, nil), session, number, in.Arrival(outreach.ByDesk))
		return err
	})
}

// CorrectGuest puts a badge's record right.
func (s *Subjects) CorrectGuest(code string, in api.Arrival) error {
	return do(s.desk, func(ctx context.Context, k *kiosk.Kiosk) error {
		_, err := k.Guests.Correct(onPerson(ctx, outreach.DeedPersonCorrected, nil), code, in.Arrival(outreach.ByDesk))
		return err
	})
}

// Copy makes what a person takes home; the file for machines is put into the documents.
func (s *Subjects) Copy(persons []string) (api.SubjectCopy, error) {
	return with(s.desk, func(ctx context.Context, k *kiosk.Kiosk) (api.SubjectCopy, error) {
		pdf, machine, err := k.Subjects.Copy(ctx, persons)
		if err != nil {
			return api.SubjectCopy{}, err
		}
		if err := k.Note(onPerson(ctx, outreach.DeedPersonExported, persons)); err != nil {
			return api.SubjectCopy{}, err
		}
		name := subject.CopyName(k.At())
		path, err := document.Keep(k.Documents, document.Unused(k.Documents, name, ".json"), machine)
		return api.SubjectCopy{File: api.PaperOf(name, pdf), Path: path}, err
	}, same)
}

// Pause leaves a person's data alone until Resume.
func (s *Subjects) Pause(persons []string) error {
	return do(s.desk, func(ctx context.Context, k *kiosk.Kiosk) error {
		return k.Subjects.Pause(onPerson(ctx, outreach.DeedPersonPaused, persons), persons)
	})
}

// Resume undoes Pause.
func (s *Subjects) Resume(persons []string) error {
	return do(s.desk, func(ctx context.Context, k *kiosk.Kiosk) error {
		return k.Subjects.Resume(onPerson(ctx, outreach.DeedPersonResumed, persons), persons)
	})
}

// Erase destroys all that is kept of a person, for good. Error: PersonErased.
func (s *Subjects) Erase(persons []string) (api.Receipt, error) {
	return with(s.desk, func(ctx context.Context, k *kiosk.Kiosk) (outreach.Erasure, error) {
		return k.EraseSubject(onPerson(ctx, outreach.DeedPersonErased, persons), persons)
	}, api.ReceiptOf)
}

// Receipts are those that were given, the newest first.
func (s *Subjects) Receipts() ([]api.Receipt, error) {
	return with(s.desk, func(ctx context.Context, k *kiosk.Kiosk) ([]outreach.Erasure, error) { return k.Subjects.Receipts(ctx) },
		func(l []outreach.Erasure) []api.Receipt { return api.Of(l, api.ReceiptOf) })
}

// Receipt is one of them on paper. Error: NotFound.
func (s *Subjects) Receipt(code string) (api.File, error) {
	return with(s.desk, func(ctx context.Context, k *kiosk.Kiosk) ([]byte, error) { return k.Subjects.Receipt(ctx, code) },
		func(pdf []byte) api.File { return api.PaperOf("Tanda terima penghapusan "+code, pdf) })
}

func onPerson(ctx context.Context, kind outreach.DeedKind, persons []string) context.Context {
	return outreach.WithDeed(ctx, outreach.Deed{By: outreach.ByOfficer, Kind: kind, Persons: persons})
}
