package frontend

import _ "embed"

// Sentences is the Indonesian dictionary that Go and the pages share: what an error
// code says, what a part of village life is called.
//
//go:embed src/lib/i18n/shared/id.json
var Sentences []byte
