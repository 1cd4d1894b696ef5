package sheet

import (
	"bytes"
	"compress/zlib"
	"runtime"
	"sync"

	"github.com/jung-kurt/gofpdf"
)

// leaves are pages of a large file. gofpdf keeps every page as it was drawn until the
// last is done, and deflates one after the other: of a thousand certificates that is
// more memory than an old laptop has to spare. A leaf is drawn as a template instead,
// deflated beside the next one, and only that is kept; what it shares with others (fonts,
// stamps, pictures) stays with gofpdf. assemble makes a file of both.
type leaves struct {
	deflated []*[]byte
	working  sync.WaitGroup
	room     chan struct{}
	seen     map[string]*Stamp // by key; drawn once: nil
	stamps   int
}

func newLeaves() *leaves {
	return &leaves{room: make(chan struct{}, 2*runtime.GOMAXPROCS(0)), seen: map[string]*Stamp{}}
}

// Leaf draws the next page of a file that is made of leaves alone.
func (s *Sheet) Leaf(draw func(t *Sheet) error) error {
	page, err := s.apart(draw)
	if err != nil {
		return err
	}
	l, raw, out := s.leaves, page.Bytes(), new([]byte)
	l.deflated = append(l.deflated, out)
	l.room <- struct{}{}
	l.working.Go(func() {
		*out = deflate(raw)
		<-l.room
	})
	return nil
}

// deflaters are large and made in a moment, but a thousand of them are not.
var deflaters = sync.Pool{New: func() any { return deflater() }}

func deflater() *zlib.Writer {
	w, err := zlib.NewWriterLevel(nil, 5) // of codes, the next levels make more work and no less
	if err != nil {
		panic(err) // there is a fifth
	}
	return w
}

func deflate(raw []byte) []byte {
	var out bytes.Buffer
	w := deflaters.Get().(*zlib.Writer)
	defer deflaters.Put(w)
	w.Reset(&out)
	_, _ = w.Write(raw) // a buffer takes everything
	_ = w.Close()
	return bytes.Clone(out.Bytes())
}

// apart draws what has the size of a page, with the fonts of s.
func (s *Sheet) apart(draw func(t *Sheet) error) (gofpdf.Template, error) {
	var err error
	t := s.pdf.CreateTemplateCustom(gofpdf.PointType{}, gofpdf.SizeType{Wd: s.W, Ht: s.H}, func(t *gofpdf.Tpl) {
		if err = draw(&Sheet{pdf: &t.Fpdf, W: s.W, H: s.H, loaded: s.loaded, leaves: s.leaves, root: s}); err == nil {
			err = t.Error()
		}
	})
	return t, err
}

// Shared draws on a leaf what other leaves hold as well under the same key, so many mm
// further down or up: the second time it is met it becomes a stamp, and is drawn no more.
func (s *Sheet) Shared(key string, down float64, draw func(t *Sheet)) {
	st, met := s.leaves.seen[key]
	if st == nil {
		t, err := s.root.apart(func(t *Sheet) error { draw(t); return nil })
		if err != nil {
			s.pdf.SetError(err)
			return
		}
		if met {
			st = s.root.register(t)
		} else {
			s.pdf.RawWriteStr("q 1 0 0 1 0 " + number(-down/perPoint) + " cm\n" + string(t.Bytes()) + "Q")
		}
		s.leaves.seen[key] = st
	}
	if st != nil {
		s.Put(st, 0, down)
	}
}
