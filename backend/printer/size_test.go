package printer

import "testing"

func TestMediaFor(t *testing.T) {
	inkjet := []string{"na_letter_8.5x11in", "iso_a4_210x297mm", "na_foolscap_8.5x13in", "na_legal_8.5x14in"}
	tests := []struct {
		name, size string
		has        []string
		want       string
		ok         bool
	}{
		{"the sheet by its own name", "A4", inkjet, "iso_a4_210x297mm", true},
		{"what is sold as F4 is called foolscap", "F4", inkjet, "na_foolscap_8.5x13in", true},
		{"no large sheets", "A3", inkjet, "", false},
		{"the European folio is narrower", "F4", []string{"iso_a4_210x297mm", "om_folio_210x330mm"}, "", false},
		{"any size within a range", "F4", []string{"iso_a4_210x297mm", "custom_min_25.4x25.4mm", "custom_max_352.8x705.6mm"}, "custom_f4_215x330mm", true},
		{"a range that is too narrow", "A3", []string{"custom_min_1x1in", "custom_max_8.5x44in"}, "", false},
		{"a range without an end", "A4", []string{"custom_min_1x1in"}, "", false},
		{"a driver's own name for A4", "A4", []string{"custom_A4.Borderless_210.1x297.1mm"}, "custom_A4.Borderless_210.1x297.1mm", true},
		{"the nearer of two", "A4", []string{"custom_a4wide_211x298mm", "iso_a4_210x297mm"}, "iso_a4_210x297mm", true},
		{"nothing told is asked all the same", "F4", nil, "custom_f4_215x330mm", true},
		{"names that say nothing", "A4", []string{"", "auto", "_", "x_x", "a_0x0mm", "a_-1x2mm", "a_NaNx297mm", "a_210x297"}, "", false},
	}
	for _, tt := range tests {
		if got, ok := mediaFor(tt.size, tt.has); got != tt.want || ok != tt.ok {
			t.Errorf("%s: mediaFor(%s) = %q, %t, want %q, %t", tt.name, tt.size, got, ok, tt.want, tt.ok)
		}
	}
}

func TestInstead(t *testing.T) {
	tests := []struct {
		name, ready string
		has         []string
		want        string
	}{
		{"A4 before what lies in it", "na_letter_8.5x11in", []string{"na_letter_8.5x11in", "iso_a4_210x297mm"}, "iso_a4_210x297mm"},
		{"what lies in it", "na_letter_8.5x11in", []string{"na_legal_8.5x14in", "na_letter_8.5x11in"}, "na_letter_8.5x11in"},
		{"any, when it tells no more", "", []string{"na_legal_8.5x14in"}, "na_legal_8.5x14in"},
	}
	for _, tt := range tests {
		if got := instead(tt.has, tt.ready); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}
