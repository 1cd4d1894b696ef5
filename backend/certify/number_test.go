package certify_test

import (
	"strings"
	"testing"

	"bapashadir/backend/certify"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store/storetest"
)

func TestEachKindCountsForItself(t *testing.T) {
	o := newOffice(t, "Siti Aminah", "Budi", "Tjhin Fo")
	for _, want := range []struct {
		kind   outreach.Kind
		mentor int
		number string
	}{
		{outreach.Piagam, 0, "0001/BPS-PKP/III/2026"}, {outreach.Piagam, 1, "0002/BPS-PKP/III/2026"},
		{outreach.Keterangan, 0, "0001/BPS-PKP/III/2026"}, {outreach.Piagam, 0, "0001/BPS-PKP/III/2026"}, // again: the same
		{outreach.Sertifikat, 2, "0001/BPS-PKP/III/2026"}, {outreach.Piagam, 2, "0003/BPS-PKP/III/2026"},
	} {
		ask := o.ask(want.kind, o.mentors[want.mentor])
		ask.Hours = 8
		c := o.issue(ask)
		if c.Number != want.number || c.Proof != "BH1:"+strings.ToUpper(c.ID)+" "+c.Number || c.Code == "" {
			t.Errorf("%s for %d: %+v, want %s", want.kind, want.mentor, c, want.number)
		}
	}
	if c := o.issue(o.ask(outreach.Keterangan, o.mentors[0])); !strings.HasPrefix(c.Filled(), "benar telah ikut serta") || c.Title != "SURAT KETERANGAN" {
		t.Errorf("%q %q", c.Title, c.Filled())
	}
}

func TestForNoSession(t *testing.T) {
	o := newOffice(t, "Budi")
	ask := certify.Ask{Kind: outreach.Sertifikat, Mentors: o.mentors, Role: "Fasilitator", Hours: 16, Occasion: outreach.Occasion{
		Activity: "Pelatihan Pendamping", Place: "Aula Bapas", City: "Pangkalpinang", Date: "2025-12-31", Until: "2026-01-02"}}
	c := o.issue(ask)
	if c.Number != "0001/BPS-PKP/I/2026" || c.Year != 2026 || c.When() != "31 Desember 2025 – 2 Januari 2026" ||
		!strings.Contains(c.Filled(), "sebagai **Fasilitator** kegiatan Pelatihan Pendamping selama 16 jam") {
		t.Errorf("%+v %q", c, c.Filled())
	}
	if again := o.issue(ask); again.ID != c.ID {
		t.Error("the same twice")
	}
	ask.Activity = "Pelatihan Lanjutan"
	if other := o.issue(ask); other.Serial != 2 {
		t.Errorf("another training: %+v", other)
	}
	ask.Hours, ask.Activity = 0, "Pelatihan Ketiga"
	_, _, err := o.certify.One(ctx, ask)
	storetest.WantCode(t, err, outreach.Empty) // the sentence tells the hours
	ask.Date = "2026-01-03"
	_, _, err = o.certify.One(ctx, ask)
	storetest.WantCode(t, err, outreach.BadDate)
}

func TestRevokedIsGivenAgainWithAnotherNumber(t *testing.T) {
	o := newOffice(t, "Budi")
	c := o.issue(o.ask(outreach.Piagam, o.mentors...))
	_, err := o.certify.Revoke(ctx, c.ID, "  ")
	storetest.WantCode(t, err, outreach.ReasonNeeded)
	if r, err := o.certify.Revoke(ctx, c.ID, "salah nama"); err != nil || r.Revoked.Reason != "salah nama" {
		t.Fatal(err, r)
	}
	_, err = o.certify.Revoke(ctx, c.ID, "lagi")
	storetest.WantCode(t, err, outreach.AlreadyRevoked)
	_, err = o.certify.Reprint(ctx, []string{c.ID}, true)
	storetest.WantCode(t, err, outreach.AlreadyRevoked)
	if next := o.issue(o.ask(outreach.Piagam, o.mentors...)); next.Serial != 2 {
		t.Errorf("%+v", next)
	}
}

func TestNumbersStartWhereTheOfficerSays(t *testing.T) {
	o := newOffice(t, "Budi", "Siti", "Ali")
	m := o.makings(outreach.Piagam)
	if m.Next != 1 || m.Year != 2026 || m.Own {
		t.Fatalf("%+v", m)
	}
	m.Next = 41
	m.Numbering.Template = "PAS.{urut}/{klasifikasi}"
	m.Numbering.Classification = "UM.01"
	if number, err := o.certify.Example(ctx, m); err != nil || number != "PAS.41/UM.01" {
		t.Errorf("%v %s", err, number)
	}
	if m, err := o.certify.SaveMaking(ctx, m); err != nil || m.Next != 41 || !m.Own {
		t.Fatal(err, m)
	}
	if c := o.issue(o.ask(outreach.Piagam, o.mentors[0])); c.Number != "PAS.41/UM.01" {
		t.Error(c.Number)
	}
	m.Next = 40
	_, err := o.certify.SaveMaking(ctx, m)
	storetest.WantCode(t, err, outreach.NumberGiven)
	if m, err = o.certify.ResetMaking(ctx, outreach.Piagam); err != nil || m.Next != 42 || m.Own {
		t.Errorf("%v %+v", err, m)
	}
}

func TestNumberFromTheOfficesRegister(t *testing.T) {
	o := newOffice(t, "Budi", "Siti", "Ali")
	m := o.makings(outreach.Piagam)
	m.Numbering.Later = true
	if _, err := o.certify.SaveMaking(ctx, m); err != nil {
		t.Fatal(err)
	}
	budi, siti := o.issue(o.ask(outreach.Piagam, o.mentors[0])), o.issue(o.ask(outreach.Piagam, o.mentors[1]))
	if budi.Number != "" || budi.Serial != 0 || budi.Proof == "" {
		t.Errorf("%+v", budi)
	}
	got, err := o.certify.GiveNumber(ctx, budi.ID, " 0001/BPS-PKP/III/2026 ")
	if err != nil || got.Number != "0001/BPS-PKP/III/2026" || !strings.HasSuffix(got.Proof, got.Number) {
		t.Errorf("%v %+v", err, got)
	}
	_, err = o.certify.GiveNumber(ctx, siti.ID, "0001/bps-pkp / III/2026")
	storetest.WantCode(t, err, outreach.NumberTaken)
	_, err = o.certify.GiveNumber(ctx, budi.ID, "2")
	storetest.WantCode(t, err, outreach.HasNumber)
	// Counting again passes what was typed.
	m.Numbering.Later, m.Next = false, 0
	if _, err := o.certify.SaveMaking(ctx, m); err != nil {
		t.Fatal(err)
	}
	if c := o.issue(o.ask(outreach.Piagam, o.mentors[2])); c.Number != "0002/BPS-PKP/III/2026" {
		t.Error(c.Number)
	}
}
