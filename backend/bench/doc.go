// Package bench measures what the README claims, each figure beside what it is to
// be compared with, in the same run on the same disk.
//
// It promises real servers, real files and real syncs in a temporary folder, which
// it removes. It must never be called by the app.
package bench
