package proof

import (
	"bytes"
	"compress/zlib"
	_ "embed"
	"io"
)

// dictionary is what most certificates say, most likely last. It is a part of the form:
// another one is another Prefix.
//
//go:embed dictionary.txt
var dictionary []byte

// pack is zlib (RFC 1950) with dictionary. It is done before signing, so that the packed
// bytes are what is signed: the same facts packed otherwise are another, unsigned text.
func pack(b []byte) ([]byte, error) {
	var out bytes.Buffer
	w, err := zlib.NewWriterLevelDict(&out, zlib.BestCompression, dictionary)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(b); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// unpack is what was packed, of maxFacts at most. Error: ErrForm.
func unpack(packed []byte) ([]byte, error) {
	in := bytes.NewReader(packed)
	r, err := zlib.NewReaderDict(in, dictionary)
	if err != nil {
		return nil, badForm("zlib", err)
	}
	out, err := io.ReadAll(io.LimitReader(r, maxFacts+1))
	if err != nil {
		return nil, badForm("zlib", err)
	}
	if len(out) > maxFacts || in.Len() > 0 {
		return nil, ErrForm
	}
	return out, nil
}
