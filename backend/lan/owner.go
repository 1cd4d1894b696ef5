package lan

import (
	"net/http"
	"strconv"
	"unicode/utf8"

	"bapashadir/backend/api"
	"bapashadir/backend/lan/pages"
	"bapashadir/backend/mentor"
	"bapashadir/backend/outreach"
)

// ownerPage is where people look at their own name before it is printed.
type ownerPage struct {
	pages.Frame
	Code         string // theirs, as they typed it
	Step         string
	Full         string // the name as it is drawn
	Long         bool   // it takes smaller letters
	In           outreach.OwnName
	Issued       bool
	Checked      bool
	Welcome      bool // they have just become a volunteer
	Redrawn      bool // they were about to call another name right
	Consent      string
	Version      int
	Field, Error string
}

// What the page asks, one after the other.
const (
	askCode  = "kode"
	askOffer = "tawar"
	askName  = "nama"
	askDone  = "selesai"
)

// ownName answers with the page of the code that is brought, and does what was pressed.
// The code in an address is one that we wrote there ourselves.
func (s *Server) ownName(w http.ResponseWriter, r *http.Request) {
	fields := map[string]string{"hadir": r.URL.Query().Get("kode")}
	if r.Method == http.MethodPost {
		var err error
		if fields, err = pages.Decode(r); err != nil {
			pages.Fail(w, r, err)
			return
		}
	}
	h := s.hallNow()
	if h.Session == "" {
		pages.Fail(w, r, outreach.Refuse(outreach.NoSession, "phone"))
		return
	}
	p := &ownerPage{Frame: pages.Frame{Title: "Nama di piagam", Village: h.Village}, Step: askCode, Code: fields["hadir"]}
	var err error
	if r.Method == http.MethodPost || p.Code != "" {
		err = s.answerOwner(r, p, mentor.Knock{Session: h.Session, Code: p.Code, Door: outreach.ByPhone, From: s.from(r).String()}, fields)
	}
	status := http.StatusOK
	if err != nil {
		refusal := api.RefusalOf(err)
		if status = pages.Status(outreach.CodeOf(err)); refusal.Field == "" {
			pages.Fail(w, r, err)
			return
		}
		p.Field, p.Error = refusal.Field, refusal.Message
	}
	if p.Step == askDone {
		s.crowd.done(s.from(r))
	} else {
		s.crowd.came(s.from(r))
	}
	pages.Show(w, r, status, "owner", &p.Frame, p)
}

// answerOwner does what was pressed, and says on p what is asked next. An error that has
// a field belongs beside it.
func (s *Server) answerOwner(r *http.Request, p *ownerPage, k mentor.Knock, fields map[string]string) error {
	ctx := r.Context()
	typed := outreach.OwnName{Before: fields["before"], Name: fields["name"], After: fields["after"]}
	var own mentor.Owned
	var refused error
	switch fields["aksi"] {
	case "setuju":
		version, _ := strconv.Atoi(fields["versi"]) // no number is no text that was shown
		own, refused = s.Owners.Volunteer(owned(ctx, outreach.DeedMentorsVolunteered, k.Session), k, version)
		p.Welcome = refused == nil
	case "lihat", "benar":
		if own, refused = s.Owners.Try(ctx, k, typed); refused != nil || fields["aksi"] == "lihat" {
			break
		}
		if own.Full != fields["dilihat"] { // it is called right once it was seen
			p.Redrawn = true
			break
		}
		if own, refused = s.Owners.Check(owned(ctx, outreach.DeedMentorsChecked, k.Session), k, typed); refused == nil {
			p.Step = askDone
			p.draw(own)
			return nil
		}
	default:
		own, refused = s.Owners.Own(ctx, k)
	}
	code, field := outreach.CodeOf(refused), api.RefusalOf(refused).Field
	switch {
	case refused == nil:
	case code == outreach.NotMentor, field == "setuju": // they are asked, once more if the text has changed
		o, err := s.Office.Get(ctx)
		p.Step, p.Version, p.Consent = askOffer, outreach.MentorConsentVersion, outreach.MentorConsentText(outreach.MentorConsentVersion, o)
		return err
	case code == outreach.NameIssued, field == "before", field == "name", field == "after":
		var err error
		if own, err = s.Owners.Own(ctx, k); err != nil {
			return err
		}
		own.OwnName = typed
	default:
		return refused
	}
	p.Step = askName
	p.draw(own)
	if own.Issued {
		return nil // the page says so
	}
	return refused
}

// longName is from when on a name takes smaller letters on a phone.
const longName = 24

func (p *ownerPage) draw(own mentor.Owned) {
	p.Full, p.In, p.Issued, p.Checked = own.Full, own.OwnName, own.Issued, own.Checked
	p.Long = utf8.RuneCountInString(own.Full) > longName
}
