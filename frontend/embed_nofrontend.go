//go:build nofrontend

// Package frontend carries the built pages inside the program; with this tag, none.
package frontend

import (
	"embed"
	"io/fs"
)

var none embed.FS

// Dist is empty: for building and vetting the Go code alone, without reading megabytes of pages.
var Dist fs.FS = none
