package outreach

import (
	"strings"
	"testing"
	"time"
)

// FuzzTyped reads every code that people type or copy from paper: what is taken is taken
// again as it was tidied, and nothing falls over.
func FuzzTyped(f *testing.F) {
	f.Add(ShortCode(17))
	f.Add("BH/" + BadgeCode(4711))
	f.Add(strings.TrimSuffix(strings.Repeat(ShortCode(9)+"-", RecoveryGroups), "-"))
	f.Add("123 7M2K 7M2K 7M2K 7M2K 7M2K 7M2K 7M2K 7M2K")
	f.Add("k 7 m\x00")
	f.Fuzz(func(t *testing.T, s string) {
		for name, read := range map[string]func(string) (string, bool){"code": ReadCode, "badge": ReadBadge, "pairing": ReadPairingCode, "copied": ReadCopied} {
			if code, ok := read(s); ok {
				if again, ok := read(code); !ok || again != code || len(code) > 8 {
					t.Errorf("%s: %q was read as %q and then as %q", name, s, code, again)
				}
			}
		}
		if code, err := ReadSlip(s); err == nil {
			if again, err := ReadSlip(code); err != nil || again != code {
				t.Errorf("slip: %q, %q, %v", s, code, err)
			}
		}
		if code, err := ReadRecoveryCode(s); err == nil {
			if again, err := ReadRecoveryCode(code); err != nil || again != code {
				t.Errorf("recovery: %q, %q, %v", s, code, err)
			}
		} else if CodeOf(err) != BadCode {
			t.Error(err)
		}
		if p, err := ReadPrinted(s); err == nil && (p.Size < 0 || len(p.Fingerprint) > 100) {
			t.Errorf("%+v", p)
		}
		if again := SameNumber(SameNumber(s)); again != SameNumber(s) {
			t.Errorf("number: %q", again)
		}
	})
}

// FuzzSettings gives an officer's fields to what checks them: what is kept passes again.
func FuzzSettings(f *testing.F) {
	f.Add("BapasHadir", "rahasia88", "http://10.42.0.1:8080/", "{urut:4}/{kode_unit}/{bulan_romawi}/{tahun}", "196610181992031001")
	f.Add("\x00", "\x7f", "[::1]:80", "{urut:9}{urut:9}", "1966 1018")
	f.Fuzz(func(t *testing.T, ssid, password, host, template, nip string) {
		o, err := DefaultOffice().ChangeHotspot(Hotspot{SSID: ssid, Password: password, Host: host})
		if err == nil {
			if again, err := o.ChangeHotspot(o.Hotspot); err != nil || again.Hotspot != o.Hotspot {
				t.Errorf("%+v became %+v: %v", o.Hotspot, again.Hotspot, err)
			}
		}
		n := Numbering{Template: template}
		if number, err := n.Number("WP.5", 17, time.Date(2026, 3, 7, 0, 0, 0, 0, time.UTC)); err == nil && len(number) > 1000 {
			t.Errorf("a number of %d bytes by %q", len(number), template)
		}
		in := DefaultOffice()
		in.Name, in.Officer, in.OfficerNIP = ssid, password, nip
		if kept, err := DefaultOffice().Change(in); err == nil {
			if again, err := kept.Change(kept); err != nil || again.OfficerNIP != kept.OfficerNIP || again.Name != kept.Name {
				t.Errorf("%q %q: %v", kept.Name, kept.OfficerNIP, err)
			}
		}
	})
}
