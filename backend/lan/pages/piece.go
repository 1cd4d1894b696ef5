package pages

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"hash/crc32"
	"html"
	"net/http"
	"strconv"
	"strings"
	"sync"
)

// Part is some bytes of an answer. Those that are the same each time are packed
// once: a deflate stream of their own, ended on a whole byte, which needs nothing
// of what stands before it. So any parts, packed or not, make one gzip file.
type Part struct{ plain, packed []byte }

// Below this, a piece packed alone is hardly smaller than plain.
const worthPacking = 256

func packed(plain []byte) Part {
	p := Part{plain: plain}
	if len(plain) < worthPacking {
		return p
	}
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.BestCompression)
	if err == nil {
		_, err = w.Write(plain)
	}
	if err == nil {
		err = w.Flush()
	}
	if err != nil { // a level that isn't one, or a buffer that can't be written
		panic(err)
	}
	p.packed = b.Bytes()
	return p
}

// Text is a value as it stands in a page: the one place where values that people
// typed are escaped without html/template. StencilOf proves that they stand where
// this escaping is the right one.
func Text(s string) []Part { return []Part{{plain: []byte(html.EscapeString(s))}} }

var (
	gzipHead  = []byte{0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255}
	lastBlock = []byte{1, 0, 0, 0xff, 0xff} // a stored block of nothing that ends the stream
	buffers   = sync.Pool{New: func() any { return new(bytes.Buffer) }}
)

// longestStored is what a stored block can hold.
const longestStored = 1<<16 - 1

// gzipped writes parts as one gzip member. Neighbours that aren't packed share a stored
// block, since each has a head.
func gzipped(b *bytes.Buffer, parts []Part) {
	b.Write(gzipHead)
	var sum, size uint32
	stored := 0 // bytes that the block begun last still takes
	for i, p := range parts {
		sum = crc32.Update(sum, crc32.IEEETable, p.plain)
		size += uint32(len(p.plain)) // modulo 2^32, as the format says
		if p.packed != nil {
			b.Write(p.packed)
			continue
		}
		for rest := p.plain; len(rest) > 0; {
			if stored == 0 {
				stored = min(len(rest)+plainRun(parts[i+1:]), longestStored)
				n := stored
				b.Write([]byte{0, byte(n), byte(n >> 8), ^byte(n), ^byte(n >> 8)})
			}
			n := min(len(rest), stored)
			b.Write(rest[:n])
			rest, stored = rest[n:], stored-n
		}
	}
	b.Write(lastBlock)
	b.Write(binary.LittleEndian.AppendUint32(binary.LittleEndian.AppendUint32(b.AvailableBuffer(), sum), size))
}

// plainRun is how many bytes follow until the next packed part.
func plainRun(parts []Part) (n int) {
	for _, p := range parts {
		if p.packed != nil {
			break
		}
		n += len(p.plain)
	}
	return n
}

// Headers of every page, shared as lan's carried is.
var asHTML, byEncoding, asGzip = []string{"text/html; charset=utf-8"}, []string{"Accept-Encoding"}, []string{"gzip"}

// Answer sends a page, packed where the phone takes that.
func Answer(w http.ResponseWriter, r *http.Request, code int, parts []Part) {
	b := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(b)
	b.Reset()
	h := w.Header()
	h["Content-Type"], h["Vary"] = asHTML, byEncoding
	if takesGzip(r.Header.Get("Accept-Encoding")) {
		h["Content-Encoding"] = asGzip
		gzipped(b, parts)
	} else {
		for _, p := range parts {
			b.Write(p.plain)
		}
	}
	h.Set("Content-Length", strconv.Itoa(b.Len()))
	w.WriteHeader(code)
	_, _ = w.Write(b.Bytes()) // a phone that has gone can't be told
}

// takesGzip reads an Accept-Encoding: gzip by its name, and not with weight nought.
func takesGzip(accept string) bool {
	for one := range strings.SplitSeq(accept, ",") {
		name, weight, weighed := strings.Cut(one, ";")
		if !strings.EqualFold(strings.TrimSpace(name), "gzip") {
			continue
		}
		_, q, _ := strings.Cut(weight, "=")
		v, err := strconv.ParseFloat(strings.TrimSpace(q), 64)
		return !weighed || err == nil && v > 0
	}
	return false
}
