package region

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"path"
	"regexp"
	"strings"
)

// manifest names the release a tarball is of.
const manifest = "package.json"

// files are what was wanted of an archive, by their last name.
type files map[string][]byte

// unpack takes the tables and the manifest out of an archive. Nothing else is kept,
// and no name in it is ever a place to write to.
func unpack(pack []byte) (files, error) {
	switch {
	case bytes.HasPrefix(pack, []byte("\x1f\x8b")):
		return untar(pack)
	case bytes.HasPrefix(pack, []byte("PK\x03\x04")):
		return unzip(pack)
	}
	return nil, refuse(Foreign, "", "neither gzip nor ZIP")
}

func untar(pack []byte) (files, error) {
	z, err := gzip.NewReader(bytes.NewReader(pack))
	if err != nil {
		return nil, refuse(Damaged, "", "%w", err)
	}
	all := &meter{r: z, left: room(len(pack))}
	got := files{}
	t := tar.NewReader(all)
	for n := 0; ; n++ {
		h, err := t.Next()
		switch {
		case errors.Is(err, io.EOF):
			return got, nil
		case err != nil:
			return nil, all.refusal("", err)
		case n == maxEntries:
			return nil, refuse(Large, "", "over %d files", maxEntries)
		case h.Typeflag == tar.TypeReg:
			if err := got.take(h.Name, h.Size, t); err != nil {
				return nil, all.refusal(path.Base(h.Name), err)
			}
		}
	}
}

func unzip(pack []byte) (files, error) {
	// Counted before the directory is read: each entry of it takes far more room in
	// memory than in the file.
	if bytes.Count(pack, []byte("PK\x01\x02")) > maxEntries {
		return nil, refuse(Large, "", "over %d files", maxEntries)
	}
	z, err := zip.NewReader(bytes.NewReader(pack), int64(len(pack)))
	if err != nil {
		return nil, refuse(Damaged, "", "%w", err)
	}
	got := files{}
	left := room(len(pack))
	for _, f := range z.File {
		if !f.Mode().IsRegular() || !wanted(f.Name) {
			continue
		}
		r, err := f.Open()
		if err != nil {
			return nil, refuse(Damaged, path.Base(f.Name), "%w", err)
		}
		all := &meter{r: r, left: left}
		if err := got.take(f.Name, int64(min(f.UncompressedSize64, maxUnpacked)), all); err != nil {
			return nil, all.refusal(path.Base(f.Name), err)
		}
		left = all.left
	}
	return got, nil
}

func wanted(name string) bool {
	last := path.Base(strings.ReplaceAll(name, `\`, "/"))
	if last == manifest {
		return true
	}
	for _, t := range tables {
		if last == t {
			return true
		}
	}
	return false
}

// take reads an entry if it is wanted. size is what the archive says of it.
func (f files) take(name string, size int64, r io.Reader) error {
	if !wanted(name) {
		return nil
	}
	last := path.Base(strings.ReplaceAll(name, `\`, "/"))
	_, twice := f[last]
	switch {
	case last == manifest && (twice || size > 1<<20):
		return nil // some other package's
	case twice:
		return refuse(Damaged, last, "it stands twice")
	case size > maxTable:
		return refuse(Large, last, "%d bytes", size)
	}
	b, err := io.ReadAll(io.LimitReader(r, maxTable+1))
	if err == nil && len(b) > maxTable {
		err = refuse(Large, last, "over %d bytes", maxTable)
	}
	f[last] = b
	return err
}

// room is how much a pack may unpack to.
func room(packed int) int { return min(maxUnpacked, max(1<<20, maxRatio*packed)) }

// meter ends a reading that goes over its limit.
type meter struct {
	r    io.Reader
	left int
}

var errOver = errors.New("unpacks to too much")

func (m *meter) Read(b []byte) (int, error) {
	if m.left <= 0 {
		return 0, errOver
	}
	n, err := m.r.Read(b[:min(len(b), m.left)])
	m.left -= n
	return n, err
}

// refusal is err as PackError.
func (m *meter) refusal(file string, err error) error {
	if _, ok := AsPackError(err); ok {
		return err
	}
	if m.left <= 0 {
		return refuse(Large, file, "%w", errOver)
	}
	return refuse(Damaged, file, "%w", err)
}

var release = regexp.MustCompile(`^\d{1,4}(\.\d{1,4}){2}$`)

// version is the release that a manifest tells, if it is idn-area-data's.
func version(manifest []byte) string {
	var m struct{ Name, Version string }
	if json.Unmarshal(manifest, &m) != nil || m.Name != "idn-area-data" || !release.MatchString(m.Version) {
		return ""
	}
	return m.Version
}
