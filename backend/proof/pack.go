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
//go:embed dictionary.bin
var dictionary []byte

// packer is zlib (RFC 1950) with dictionary. It works before signing, so that the packed
// bytes are what is signed: the same facts packed otherwise are another, unsigned text.
// What it needs is large and kept for the next certificate.
type packer struct{ zlib *zlib.Writer }

func (p *packer) pack(b []byte) (_ []byte, err error) {
	var out bytes.Buffer
	if p.zlib == nil {
		p.zlib, err = zlib.NewWriterLevelDict(&out, zlib.BestCompression, dictionary)
	} else {
		p.zlib.Reset(&out)
	}
	if err != nil {
		return nil, err
	}
	if _, err := p.zlib.Write(b); err != nil {
		return nil, err
	}
	if err := p.zlib.Close(); err != nil {
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
