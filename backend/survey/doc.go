// Package survey holds the questionnaires as versioned data, says what may be seen of
// their answers, and sums them up (domain.md section 4).
//
// It promises that a result says only what was answered: skipped stays skipped, no figure
// is ever NaN or infinite, and none is told that could point at somebody. It must never
// see who answered, when or in which order, and a wording never changes without a new
// version.
package survey
