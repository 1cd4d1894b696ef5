// Package region knows the villages of Kepulauan Bangka Belitung by their
// Kemendagri codes (domain.md section 3.5).
//
// It promises that a search is quick, safe from many goroutines and finds a name
// however it is spaced or spelled in capitals. It must never refuse a village that
// it doesn't know, change an official spelling, or part from its licence notice.
package region

import _ "embed"

//go:embed NOTICE.txt
var notice string

//go:embed ODbL-1.0.md
var licence string

// Notice tells where the data come from and under which licence. The ODbL asks
// that it goes wherever the data go.
func Notice() string { return notice }

// Licence is the full text of the Open Database License 1.0, in Markdown.
func Licence() string { return licence }
