// Package stat is the arithmetic behind before and after (domain.md section 4.5): paired
// change, two groups without pairs, shares. It counts whole numbers, such as scores times
// twelve, so that equal answers are equal ranks.
//
// It promises that no number is ever NaN or infinite: what so few answers cannot tell is
// nil or false. It must never guess, draw by chance or look at a clock, and it hides
// nothing: what may be shown to whom is for package survey to say.
package stat
