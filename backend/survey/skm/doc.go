// Package skm computes the satisfaction index of Permenpan RB 14/2017 for one activity
// (domain.md section 4.6): "SKM internal", never the unit's own.
//
// It promises whole numbers all the way, rounded once, and no index where an element went
// unanswered, no grade from fewer than ten. It must never see who answered.
package skm
