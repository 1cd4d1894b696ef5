package certify_test

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"testing"

	"bapashadir/backend/certify"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store/storetest"
)

func drawing(t *testing.T, w, h int) []byte {
	t.Helper()
	img := image.NewNRGBA64(image.Rect(0, 0, w, h)) // 16 bits a channel, as scanners give
	for x := range w {
		img.Set(x, x%h, color.NRGBA64{R: 0xffff, A: 0x8000})
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestLogosAreTakenInAndUsed(t *testing.T) {
	o := newOffice(t, "Siti Aminah")
	logo, err := o.certify.AddLogo(ctx, `C:\gambar\Logo Kantor.png`, drawing(t, 64, 48))
	if err != nil || logo.Width != 64 || logo.Used {
		t.Fatal(err, logo.Name, logo.Width)
	}
	if again, err := o.certify.AddLogo(ctx, "sama.png", drawing(t, 64, 48)); err != nil || again.ID != logo.ID {
		t.Errorf("the same picture is two: %v", err)
	}
	for name, bad := range map[string]struct {
		data []byte
		want outreach.Code
	}{
		"a text":         {[]byte("bukan gambar"), outreach.LogoForeign},
		"one cut off":    {drawing(t, 64, 48)[:120], outreach.LogoDamaged},
		"20,000 pixels":  {claiming(drawing(t, 64, 48), 20_000), outreach.LogoLarge},
		"an empty file":  {nil, outreach.LogoForeign},
		"a huge picture": {make([]byte, 21<<20), outreach.LogoLarge},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := o.certify.AddLogo(ctx, "x.png", bad.data)
			storetest.WantCode(t, err, bad.want)
		})
	}
	l, err := o.certify.Look(ctx)
	if err != nil || l.Frame != outreach.DefaultLook().Frame {
		t.Fatal(err, l)
	}
	l.Left, l.Frame, l.Accent, l.Footer = logo.ID, "anyaman", "#7A1F1F", "Bapas Pangkalpinang"
	plain, err := o.certify.Sample(ctx, outreach.DefaultLook(), o.makings(outreach.Piagam).Making, o.session.ID)
	if err != nil {
		t.Fatal(err)
	}
	sample, err := o.certify.Sample(ctx, l, o.makings(outreach.Piagam).Making, o.session.ID)
	if err != nil || sample.Certificate.Name != "Siti Aminah" || bytes.Equal(sample.PDF, plain.PDF) {
		t.Errorf("%v: the sample shows %q", err, sample.Certificate.Name)
	}
	if _, err := o.certify.SaveLook(ctx, l); err != nil {
		t.Fatal(err)
	}
	storetest.WantCode(t, o.certify.RemoveLogo(ctx, logo.ID), outreach.LogoInUse)
	if c := o.issue(o.ask(outreach.Piagam, o.mentors...)); c.Footer != "Bapas Pangkalpinang" {
		t.Errorf("%+v", c)
	}
	l.Left = ""
	if _, err := o.certify.SaveLook(ctx, l); err != nil {
		t.Fatal(err)
	}
	storetest.WantCode(t, o.certify.RemoveLogo(ctx, logo.ID), "")
	l.Right = logo.ID
	_, err = o.certify.SaveLook(ctx, l)
	storetest.WantCode(t, err, outreach.NotFound)
}

// claiming is a PNG that says it is so many pixels wide and high.
func claiming(data []byte, side uint32) []byte {
	out := bytes.Clone(data)
	for _, at := range []int{16, 20} {
		out[at], out[at+1], out[at+2], out[at+3] = byte(side>>24), byte(side>>16), byte(side>>8), byte(side)
	}
	return out
}

func TestWhatTheWindowMayDraw(t *testing.T) {
	storetest.WantCode(t, certify.CheckSVG([]byte(`<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>`)), "")
	storetest.WantCode(t, certify.CheckSVG([]byte(`<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>`)), outreach.LogoUnsafe)
	storetest.WantCode(t, certify.CheckSVG([]byte(`<svg`)), outreach.LogoDamaged)
	storetest.WantCode(t, certify.CheckSVG([]byte(`<html/>`)), outreach.LogoForeign)
}

// Words are tried before they are kept, with whoever has the longest name, or with nobody
// when nobody is there yet.
func TestWordsAreTried(t *testing.T) {
	o := newOffice(t)
	m := o.makings(outreach.Sertifikat)
	m.Material = []outreach.Lesson{{Topic: "Pengantar", Hours: 3}}
	p, err := o.certify.Sample(ctx, outreach.DefaultLook(), m.Making, "")
	if err != nil || p.Certificate.Hours != 3 || p.Certificate.Name == "" {
		t.Errorf("%v %+v", err, p.Certificate)
	}
	if p, err = o.certify.Sample(ctx, outreach.DefaultLook(), m.Making, o.session.ID); err != nil || p.Certificate.Activity != o.session.Title {
		t.Errorf("%v %+v", err, p.Certificate)
	}
	m.Sentence = "{apa}"
	_, err = o.certify.Sample(ctx, outreach.DefaultLook(), m.Making, "")
	storetest.WantCode(t, err, outreach.UnknownVariable)
	if all, err := o.certify.Book(ctx, certify.BookAsk{}); err != nil || len(all) != 0 || o.makings(outreach.Sertifikat).Own {
		t.Errorf("a sample was kept: %v %+v", err, all)
	}
}
