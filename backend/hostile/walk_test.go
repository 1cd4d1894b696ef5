//go:build linux

package hostile

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Every bound method that reads a file's bytes stands before the hostile files: one that
// is added without a door here fails.
func TestEveryImportHasHostileFiles(t *testing.T) {
	reads := readers(t)
	if len(reads) < 9 {
		t.Errorf("only %q read files: the walk has lost its way", reads)
	}
	used := map[string]int{}
	for _, f := range files("/nowhere") {
		used[f.at]++
	}
	for _, name := range append(reads, "Attendance.ReadPaper", "Verify.Text", "Vault.StickChange", "Vault.Change", "verify", "verify --bundle") {
		if used[name] == 0 {
			t.Errorf("no hostile file comes by %s", name)
		}
	}
}

// readers are the methods of backend/desk that call fileOf, by themselves or by a method
// of the same type that takes the file as text.
func readers(t *testing.T) (out []string) {
	t.Helper()
	set := token.NewFileSet()
	names, err := filepath.Glob("../desk/*.go")
	if err != nil {
		t.Fatal(err)
	}
	type method struct {
		of, name string
		calls    []string
	}
	var methods []method
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(set, name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok || f.Body == nil {
				continue
			}
			m := method{of: receiver(f), name: f.Name.Name, calls: callsIn(f.Body)}
			// A paper goes back and forth between the app and its window.
			if slices.Contains(m.calls, "DecodeString") && m.name != "fileOf" && m.of != "Papers" {
				t.Errorf("%s.%s decodes a file past fileOf", m.of, m.name)
			}
			methods = append(methods, m)
		}
	}
	reads := []method{{name: "fileOf"}}
	for i := 0; i < len(reads); i++ { // whoever calls a reader in small letters is one
		for _, m := range methods {
			known := slices.ContainsFunc(reads, func(r method) bool { return r.of == m.of && r.name == m.name })
			if slices.Contains(m.calls, reads[i].name) && !ast.IsExported(reads[i].name) && !known {
				reads = append(reads, m)
			}
		}
	}
	for _, m := range reads {
		if ast.IsExported(m.name) {
			out = append(out, m.of+"."+m.name)
		}
	}
	slices.Sort(out)
	return out
}

func callsIn(body *ast.BlockStmt) (out []string) {
	ast.Inspect(body, func(n ast.Node) bool {
		if c, ok := n.(*ast.CallExpr); ok {
			switch fn := c.Fun.(type) {
			case *ast.Ident:
				out = append(out, fn.Name)
			case *ast.SelectorExpr:
				out = append(out, fn.Sel.Name)
			}
		}
		return true
	})
	return out
}

func receiver(f *ast.FuncDecl) string {
	if f.Recv == nil {
		return ""
	}
	star, ok := f.Recv.List[0].Type.(*ast.StarExpr)
	if !ok {
		return ""
	}
	id, ok := star.X.(*ast.Ident)
	if !ok {
		return ""
	}
	switch id.Name { // embedded in what is bound
	case "deckImport":
		return "Decks"
	case "rosters":
		return "Guests"
	}
	return id.Name
}
