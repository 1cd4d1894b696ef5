// Package region knows villages by their Kemendagri codes (domain.md section 3.5):
// those of Kepulauan Bangka Belitung, which are part of the program, and those of a
// pack that an office brings, all of Indonesia's.
//
// It promises that a search takes less than 50 ms among all of Indonesia's, is safe
// from many goroutines and finds a name however it is spaced or spelled in capitals;
// and that no pack, whatever it holds, makes it take more room than its limits. It
// must never refuse a village that it doesn't know, change an official spelling, or
// part from its licence notice.
package region

import (
	_ "embed"
	"strings"
)

//go:embed NOTICE.txt
var notice string

//go:embed NOTICE-PACK.txt
var packNotice string

//go:embed ODbL-1.0.md
var licence string

// Notice tells where the data come from and under which licence. The ODbL asks
// that it goes wherever the data go.
func Notice() string { return notice }

// PackNotice is the notice of a pack of a release, "" when that is not known.
func PackNotice(version string) string {
	if version != "" {
		version = " (release " + version + ")"
	}
	return strings.ReplaceAll(packNotice, " (release)", version)
}

// Decree is the decree that a release of idn-area-data follows, "" when that is not
// known (domain.md 3.5).
func Decree(version string) string {
	return map[string]string{"4.0.1": "Kepmendagri 300.2.2-2138 Tahun 2025"}[version]
}

// Licence is the full text of the Open Database License 1.0, in Markdown.
func Licence() string { return licence }
