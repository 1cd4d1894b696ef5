package bench

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"io"
	"math"
	"strings"

	"github.com/jung-kurt/gofpdf"
	qrcode "github.com/skip2/go-qrcode"

	"bapashadir/backend/paper"
	"bapashadir/backend/picture"
)

// plainLoop is the batch as one would write it with gofpdf in an afternoon: the texts of
// each page, the pictures placed on every page, each code as a PNG. It has it easier than
// the app: its letters are the printer's own Helvetica, which needs no font in the file.
func plainLoop(w io.Writer, all paper.Certificates) error {
	pdf := gofpdf.New("L", "mm", "A4", "")
	latin := pdf.UnicodeTranslatorFromDescriptor("")
	pdf.SetAutoPageBreak(false, 0)
	for name, data := range map[string][]byte{"left": all.Look.LogoLeft, "right": all.Look.LogoRight} {
		pdf.RegisterImageOptionsReader(name, gofpdf.ImageOptions{ImageType: "PNG"}, bytes.NewReader(data))
	}
	pdf.RegisterImageOptionsReader("background", gofpdf.ImageOptions{ImageType: "JPG"}, bytes.NewReader(all.Look.Background))
	line := func(y, size float64, style, text string) {
		pdf.SetFont("Helvetica", style, size)
		pdf.SetXY(42, y)
		pdf.CellFormat(213, size/2, latin(text), "", 0, "C", false, 0, "")
	}
	for i, c := range all.Each {
		pdf.AddPage()
		pdf.Image("background", 0, 0, 297, 210, false, "", 0, "")
		pdf.SetLineWidth(0.9)
		pdf.Rect(12, 12, 273, 186, "D")
		pdf.Image("left", 42, 19, 23, 23, false, "", 0, "")
		pdf.Image("right", 232, 19, 23, 23, false, "", 0, "")
		for j, head := range all.Look.Letterhead {
			line(20+6*float64(j), 11, "", head)
		}
		line(38, 8.5, "", all.Look.Address)
		line(54, 32, "B", c.Title)
		line(70, 11, "", c.Number)
		line(78, 12.5, "", c.GivenTo)
		line(88, 28, "B", c.Name)
		var body strings.Builder
		for _, r := range c.Body {
			body.WriteString(r.Text)
		}
		pdf.SetFont("Helvetica", "", 12.5)
		pdf.SetXY(45, 108)
		pdf.MultiCell(207, 7, latin(body.String()), "", "C", false)
		g := c.Signers[0]
		for j, text := range []string{g.Place, g.Title, "", "", "", g.Name, g.NIP} {
			pdf.SetFont("Helvetica", "", 11.5)
			pdf.Text(187, 145+6*float64(j), latin(text))
		}
		code, err := qrcode.Encode(c.QRText, qrcode.High, 308)
		if err != nil {
			return err
		}
		name := fmt.Sprint("code", i)
		pdf.RegisterImageOptionsReader(name, gofpdf.ImageOptions{ImageType: "PNG"}, bytes.NewReader(code))
		pdf.Image(name, 40, 142, 39, 39, false, "", 0, "")
		pdf.SetFont("Helvetica", "", 7.5)
		pdf.Text(42, 186, latin(paper.CertificateCaption))
	}
	return pdf.Output(w)
}

// dressed is a look with everything an office can put into one.
func dressed() (l paper.Look, err error) {
	l = paper.Look{
		Letterhead: []string{"KEMENTERIAN IMIGRASI DAN PEMASYARAKATAN", "KANTOR WILAYAH DITJENPAS KEPULAUAN BANGKA BELITUNG", "BALAI PEMASYARAKATAN KELAS II PANGKALPINANG"},
		Address:    "Jalan Contoh Nomor 1, Pangkalpinang · Telepon (0717) 000000",
	}
	disc := func(w, h int) (out []byte, err error) {
		img := image.NewNRGBA(image.Rect(0, 0, w, h))
		for y := range h {
			for x := range w {
				if d := math.Hypot(2*float64(x)/float64(w)-1, 2*float64(y)/float64(h)-1); d < 1 {
					img.SetNRGBA(x, y, []color.NRGBA{{168, 50, 42, 255}, {233, 180, 76, 255}, {14, 90, 94, 255}, {246, 231, 200, 255}}[int(d*8)%4])
				}
			}
		}
		var b bytes.Buffer
		if err := png.Encode(&b, img); err != nil {
			return nil, err
		}
		out, _, _, err = picture.Logo(b.Bytes())
		return out, err
	}
	if l.LogoLeft, err = disc(1600, 1600); err != nil {
		return l, err
	}
	if l.LogoRight, err = disc(900, 900); err != nil {
		return l, err
	}
	page := image.NewRGBA(image.Rect(0, 0, 2480, 1754))
	for y := range 1754 {
		for x := range 2480 {
			v := uint8(250 - 12*math.Hypot(float64(x)/2480-0.5, float64(y)/1754-0.5))
			page.SetRGBA(x, y, color.RGBA{v, v - 2, v - 8, 255})
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, page, nil); err != nil {
		return l, err
	}
	l.Background, _, _, err = picture.Backdrop(b.Bytes())
	return l, err
}
