//go:build !nofrontend

// Package frontend carries the built pages inside the program.
package frontend

import (
	"embed"
	"io/fs"
)

// dist is made by `npm run build` and not committed, all but dist/.gitkeep: with it (the prefix all: takes
// dotfiles) the Go code compiles and is tested in a clean clone that has no Node. Vite empties dist before
// each build; public/.gitkeep, which it copies, puts the file back.
//
//go:embed all:dist
var built embed.FS

// Dist holds index.html, screen.html and what they load.
var Dist = mustSub(built, "dist")

// mustSub fails only for an invalid folder name, and the name is a constant above.
func mustSub(files fs.FS, folder string) fs.FS {
	sub, err := fs.Sub(files, folder)
	if err != nil {
		panic(err)
	}
	return sub
}
