// Package survey holds the questionnaires as versioned data and sums up their
// answers. Its first form is the quick feedback U1 to U4 (domain.md section 4.3).
//
// It promises that a summary says only what was answered: skipped stays skipped,
// and no result is ever NaN or infinite. It must never see who answered, when or
// in which order, and a wording never changes without a new version.
package survey
