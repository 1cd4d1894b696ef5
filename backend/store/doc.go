// Package store keeps every record of the app in one bbolt file.
//
// It promises that what a call of Update or Gather returned without error is on
// the disk, whole, with its indexes; that events are handed on after the commit
// and never before; and that a file written by a newer version is refused
// untouched. Every record is sealed, and proved when it is read; a file is proved
// before it is opened (backend/docs/storage.md). It must never hold a rule of the
// product: it knows how records are found, not what they mean. It alone imports
// bbolt.
//
// Three ways in: View reads; Update is for the officer, one commit a call; Gather
// is for phones, and shares one commit and one sync among all who wait.
//
// This package is the open database and the store's one face. Below it, in rooms that
// nobody else enters: seal, disk, meta, table and copies.
package store
