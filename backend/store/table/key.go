package table

import (
	"encoding/binary"
	"fmt"
)

// Key builds a record or index key from strings and ints. Each part ends where
// the next begins without doubt (strings end with a zero byte, ints take four
// bytes, biggest first), so a key's beginning is a valid prefix for a scan and
// ints sort by value. A string part must not hold a zero byte: it would be
// mistaken for an end; ids, tokens and codes never do.
func Key(parts ...any) []byte {
	var k []byte
	for _, p := range parts {
		switch v := p.(type) {
		case string:
			k = append(append(k, v...), 0)
		case int:
			k = binary.BigEndian.AppendUint32(k, uint32(v))
		default:
			panic(fmt.Sprintf("store: a key can't hold a %T", p))
		}
	}
	return k
}
