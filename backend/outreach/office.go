package outreach

import (
	"strings"
	"time"
)

// Office is the settings of one Bapas. Names of ministry and directorate are
// settings because they change with cabinets (domain.md section 0, point 5).
type Office struct {
	Name            string  `json:"name"`
	Officer         string  `json:"officer"`              // the PK who runs the laptop
	OfficerNIP      string  `json:"officerNip,omitempty"` // under the officer's name on the attendance list
	OfficerPhone    string  `json:"officerPhone,omitempty"`
	Ministry        string  `json:"ministry"`
	Directorate     string  `json:"directorate"`
	Region          string  `json:"region"`
	Address         string  `json:"address,omitempty"`
	Contact         string  `json:"contact,omitempty"` // phone or WA, shown to people
	Signer          Signer  `json:"signer"`
	NumberTemplate  string  `json:"numberTemplate"`
	UnitCode        string  `json:"unitCode,omitempty"`
	Classification  string  `json:"classification,omitempty"`
	RetentionMonths int     `json:"retentionMonths"`
	Hotspot         Hotspot `json:"hotspot"`
	CopyFolder      string  `json:"copyFolder,omitempty"` // a stick that gets a copy after each session
	ScreenKey       string  `json:"screenKey"`            // lets the projector page in
	RemoteKey       string  `json:"remoteKey"`            // lets the officer's phone steer

	Villages VillagePack `json:"villages"` // zero: the built-in list

	Clock ClockCheck `json:"clock"` // what was said of this laptop's clock
	Touch Touch      `json:"touch"` // the touch screen by the door
}

// DefaultOffice is what a first start offers.
func DefaultOffice() Office {
	return Office{
		Name:            "Bapas Kelas II Pangkalpinang",
		Ministry:        "Kementerian Imigrasi dan Pemasyarakatan",
		Directorate:     "Direktorat Jenderal Pemasyarakatan",
		Region:          "Kantor Wilayah Ditjenpas Kepulauan Bangka Belitung",
		Signer:          Signer{Title: "Kepala Balai Pemasyarakatan"},
		NumberTemplate:  "{urut:4}/{kode_unit}/{bulan_romawi}/{tahun}",
		UnitCode:        "BPS-PKP",
		RetentionMonths: 12,
	}
}

// Ready tells whether the first start's two questions have been answered.
func (o Office) Ready() bool { return o.Name != "" && o.Officer != "" }

// Letterhead is the lines of the kop, the office's own name last.
func (o Office) Letterhead() []string {
	var out []string
	for _, l := range []string{o.Ministry, o.Directorate, o.Region, o.Name} {
		if l != "" {
			l = strings.ToUpper(l)
			if strings.HasPrefix(l, "BAPAS ") {
				l = "BALAI PEMASYARAKATAN " + strings.TrimPrefix(l, "BAPAS ")
			}
			out = append(out, l)
		}
	}
	return out
}

// Change checks new settings of the form; what is set elsewhere stays what it was.
func (o Office) Change(n Office) (Office, error) {
	n.ScreenKey, n.RemoteKey, n.Clock = o.ScreenKey, o.RemoteKey, o.Clock
	n.Hotspot, n.CopyFolder, n.Villages, n.Touch = o.Hotspot, o.CopyFolder, o.Villages, o.Touch
	var err error
	tidy := func(field string, s *string, must bool) {
		if err != nil {
			return
		}
		if *s, err = line(field, *s, MaxLine); err == nil && must && *s == "" {
			err = Refuse(Empty, field)
		}
	}
	tidy("name", &n.Name, true)
	tidy("officer", &n.Officer, true)
	tidy("ministry", &n.Ministry, false)
	tidy("directorate", &n.Directorate, false)
	tidy("region", &n.Region, false)
	tidy("address", &n.Address, false)
	tidy("contact", &n.Contact, false)
	tidy("signerTitle", &n.Signer.Title, false)
	tidy("signerName", &n.Signer.Name, false)
	tidy("numberTemplate", &n.NumberTemplate, true)
	tidy("unitCode", &n.UnitCode, false)
	tidy("classification", &n.Classification, false)
	if err != nil {
		return o, err
	}
	if n.OfficerPhone, err = phone("officerPhone", n.OfficerPhone); err != nil {
		return o, err
	}
	if n.OfficerNIP, err = nip("officerNip", n.OfficerNIP); err != nil {
		return o, err
	}
	if n.Signer.NIP, err = nip("signerNip", n.Signer.NIP); err != nil {
		return o, err
	}
	if n.RetentionMonths < 1 || n.RetentionMonths > 120 {
		return o, Refuse(BadChoice, "retentionMonths")
	}
	_, err = n.Number(1, time.Date(2026, 3, 7, 0, 0, 0, 0, time.UTC))
	return n, err
}
