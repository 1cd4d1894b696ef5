// Package inject fills a data file with texts that attack whoever shows them: 300
// payloads in every field that people type.
//
// It promises that a field of a record that it does not know fails its test. It must
// never be part of a program that people get: tests and dev builds alone import it.
package inject
