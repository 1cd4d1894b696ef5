// Package journey gives tests that drive the real program a laptop as villages have
// it: with a wrong clock, a disk that fails, a projector, or in a hall's network.
//
// It promises that these are there in a build with the tag dev only. It must never do
// anything in a program that people get.
package journey
