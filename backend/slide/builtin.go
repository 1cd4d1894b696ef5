package slide

import _ "embed"

//go:embed decks/kenal-bapas.md
var kenalBapas string

// BuiltIn is the talk that the app brings along, the 16 slides of domain.md section
// 2.2 with their variables open. Each call gives a deck of its own. The text is
// part of the program and a test parses it, so a fault can only be a fault of the
// build.
func BuiltIn() Deck {
	d, err := Parse(kenalBapas)
	if err != nil {
		panic(err)
	}
	return d
}

// BuiltInText is the text of BuiltIn, to start an own deck from.
func BuiltInText() string { return kenalBapas }
