// Package journey gives tests that drive the real program a laptop as villages have
// it: with a wrong clock, or with a disk that fails.
//
// It promises that both are there in a build with the tag dev only. It must never do
// anything in a program that people get.
package journey
