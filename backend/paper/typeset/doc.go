// Package typeset turns words into measured lines: which letters exist, how wide
// they stand, where lines break and how large they can be. It draws nothing.
//
// It never changes a letter, a capital or a title; what no font has, or what fits
// nowhere, is refused with the field and the reason ([Error]).
package typeset

// PerPoint is the millimetres of a typographic point.
const PerPoint = 25.4 / 72
