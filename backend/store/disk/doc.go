// Package disk is what the store asks of the file system: bbolt files opened or
// refused with a reason, names given without ever replacing another, syncs, and the
// room that is left.
//
// It promises that each refusal has a code somebody can be told, and that a file whose
// head is spoilt never reaches bbolt. It must never know what a file holds.
package disk
