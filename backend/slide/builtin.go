package slide

import (
	_ "embed"
	"sync"
)

//go:embed decks/kenal-bapas.md
var kenalBapas string

//go:embed decks/kenal-bapas.en.md
var meetBapas string

// BuiltIn is the talk that the app brings along, the 16 slides of domain.md section
// 2.2 with their variables open. The text is part of the program and a test parses it,
// so a fault can only be a fault of the build. It is read once, since every change in
// the hall asks for it: whoever changes it works on a copy, as Fill does.
func BuiltIn() Deck { return builtIn() }

var builtIn = sync.OnceValue(func() Deck {
	d, err := Parse(kenalBapas)
	if err != nil {
		panic(err)
	}
	second, err := Parse(meetBapas)
	if err != nil {
		panic(err)
	}
	d.English = second.Slides
	return d
})

// BuiltInText is the text of BuiltIn, to start an own deck from.
func BuiltInText() string { return kenalBapas }
