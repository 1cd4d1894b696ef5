package api

import (
	"encoding/base64"

	"bapashadir/backend/certify"
	"bapashadir/backend/outreach"
	"bapashadir/backend/paper"
)

// Ask is the rules' own form of what is asked for.
func (a CertificateAsk) Ask() certify.Ask {
	return certify.Ask{Kind: outreach.Kind(a.Kind), Mentors: a.Mentors, Attendees: a.Attendees, Role: a.Role, Hours: a.Hours,
		Occasion: outreach.Occasion{Session: a.Session, Activity: a.Activity, Place: a.Place, City: a.City, Date: a.Date, Until: a.Until}}
}

// Ask is the rules' own form of what is asked for.
func (a BookAsk) Ask() certify.BookAsk {
	return certify.BookAsk{Kind: outreach.Kind(a.Kind), Year: a.Year, Session: a.Session, Mentor: a.Mentor}
}

// CertificateOf makes a line of the book.
func CertificateOf(c outreach.Certificate) Certificate {
	out := Certificate{ID: c.ID, Mentor: c.Mentor, Attendee: c.Attendee, Session: c.Session, Kind: string(c.Kind), Number: c.Number, Later: c.Serial == 0,
		Code: c.Code, Name: c.Name, Role: c.Role, Activity: c.Activity, Place: c.Place, Date: c.Date, Until: c.Until, When: c.When(), Hours: c.Hours,
		Issued: moment(c.Issued), Prints: c.Prints}
	if r := c.Revoked; r != nil {
		out.Revoked = &Revocation{At: moment(r.At), Reason: r.Reason}
	}
	return out
}

// CertificatePreviewOf makes the shape of a preview.
func CertificatePreviewOf(p certify.Preview) CertificatePreview {
	return CertificatePreview{File: CertificateFileOf(p), Name: p.Certificate.Name, Number: p.Certificate.Number,
		Issued: p.Certificate.ID != "", Count: p.Count, Warnings: Of(p.Warnings, func(w paper.CertificateWarning) CertificateWarning {
			return CertificateWarning{Field: w.Field, Size: w.Size}
		})}
}

// CertificateFileOf is its page alone.
func CertificateFileOf(p certify.Preview) File {
	return File{Name: certify.FileName(p.Certificate), PDF: base64.StdEncoding.EncodeToString(p.PDF), Paper: p.Size}
}

// BatchOf makes the shape of a batch; the zero one is before the first.
func BatchOf(b certify.Batch) Batch {
	out := Batch{Running: b.Running, Done: b.Done, All: b.All, Stopped: b.Stopped, Folder: b.Folder, Path: b.Path,
		Issued: Of(b.Issued, func(id string) string { return id }),
		Refused: Of(b.Refused, func(r certify.Refused) Unprintable {
			return Unprintable{Name: r.Name, Refusal: RefusalOf(r.Err)}
		})}
	if b.Err != nil {
		r := RefusalOf(b.Err)
		out.Failure = &r
	}
	return out
}
