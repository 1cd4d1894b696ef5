package desk

import (
	"context"
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"bapashadir/backend/kiosk"
	"bapashadir/backend/kiosk/kiosktest"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store/storetest"
)

// windowOf is a window that is what state says, as often as it is asked for: some methods
// change what they are asked on.
func windowOf(t *testing.T, state string) func() *Desk {
	t.Helper()
	dir := t.TempDir()
	cfg := kiosktest.Config(dir)
	cfg.Faults.CheapGuess = true
	first := New(cfg, nil)
	storetest.WantCode(t, (&Touch{first}).SetPIN("4071"), "")
	if kind, is := map[string]string{helper: "scan", signIn: "", faces: "faces", locked: "locked"}[state]; is {
		storetest.WantCode(t, (&Touch{first}).Start(kind), "")
	}
	if state == closed {
		storetest.WantCode(t, (&Vault{first}).Protect("", "sepintu sedulang"), "")
	}
	first.Shutdown(t.Context())
	var d *Desk
	t.Cleanup(func() { d.Shutdown(t.Context()) })
	return func() *Desk {
		if d != nil && (state != closed || d.app == nil) {
			return d
		}
		if d != nil { // it was opened: begun anew as it was
			d.Shutdown(t.Context())
		}
		cfg.Data = t.TempDir()
		if err := os.CopyFS(cfg.Data, os.DirFS(dir)); err != nil {
			t.Fatal(err)
		}
		d = New(cfg, nil)
		return d
	}
}

// dialog is what can't be asked here: it opens one of the system's.
var dialog = []string{"Vault.ChooseFolder"}

// walk asks everything that bound binds, and tells what is named nowhere, answered where
// it may not be, or refused where it may.
func walk(window func() *Desk, state string, bound func(*Desk) []any) (wrong []string) {
	seen := map[string]bool{}
	say := func(format string, args ...any) { wrong = append(wrong, state+": "+fmt.Sprintf(format, args...)) }
	for s := range bound(window()) {
		for i := range reflect.TypeOf(bound(window())[s]).NumMethod() {
			v := reflect.ValueOf(bound(window())[s])
			name := v.Type().Elem().Name() + "." + v.Type().Method(i).Name
			seen[name] = true
			row, is := others[name]
			if !is && !slices.Contains(officers, name) {
				say("%s is bound, and named nowhere", name)
			}
			may := state == officer || slices.Contains(strings.Fields(row.in), state)
			if slices.Contains(dialog, name) && may || state == officer && !is {
				continue // the officer is asked only what others are too: all the rest prints, projects, deletes
			}
			out := v.Method(i).Call(zeros(v.Method(i).Type()))
			var err error
			if len(out) > 0 {
				err, _ = out[len(out)-1].Interface().(error)
			}
			code := outreach.CodeOf(err)
			refused := code == outreach.TouchOn || state == closed && code == outreach.PasswordNeeded
			if may == refused {
				say("%s: %v", name, err)
			}
			for _, o := range out[:max(0, len(out)-1)] {
				if refused && !o.IsZero() && name != "Vault.State" {
					say("%s was refused, and answered %v", name, o)
				}
			}
		}
	}
	for name := range others {
		if !seen[name] {
			say("%s is named, and not bound", name)
		}
	}
	for _, name := range officers {
		if !seen[name] {
			say("%s is named, and not bound", name)
		}
	}
	return wrong
}

func zeros(f reflect.Type) (in []reflect.Value) {
	for k := range f.NumIn() {
		in = append(in, reflect.New(f.In(k)).Elem())
	}
	return in
}

func TestEachWindowIsAnsweredItsOwnAndNothingElse(t *testing.T) {
	for _, state := range []string{officer, helper, signIn, faces, locked, closed} {
		t.Run(state, func(t *testing.T) {
			window := windowOf(t, state)
			for _, w := range walk(window, state, (*Desk).Bindings) {
				t.Error(w)
			}
			if state == officer || state == closed {
				return
			}
			if st, err := window().app.Touch.State(t.Context()); err != nil || !st.On {
				t.Errorf("after all that: %v %+v", err, st)
			}
		})
	}
}

// Planted is bound one day by somebody in a hurry.
type Planted struct{ desk *Desk }

// Names forgets the gate.
func (p *Planted) Names() ([]string, error) {
	return anybody(p.desk, func(context.Context, *kiosk.Kiosk) ([]string, error) { return []string{"Siti"}, nil }, same)
}

// The proof above notices a method that is named nowhere, and one that is the officer's
// and answers anybody.
func TestTheWalkNoticesWhatIsPlanted(t *testing.T) {
	window := windowOf(t, locked)
	bound := func(d *Desk) []any { return append(d.Bindings(), &Planted{d}) }
	if wrong := walk(window, locked, bound); !slices.Contains(wrong, "locked: Planted.Names is bound, and named nowhere") {
		t.Errorf("%q", wrong)
	}
	before := officers
	officers = append(slices.Clone(officers), "Planted.Names")
	defer func() { officers = before }()
	if wrong := walk(window, locked, bound); !slices.Equal(wrong, []string{"locked: Planted.Names: <nil>"}) {
		t.Errorf("%q", wrong)
	}
}
